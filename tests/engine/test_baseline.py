"""Known findings stay known, whatever happens elsewhere; new ones are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.base.errors import InputError
from factlint.base.finding import Level
from factlint.base.result import Result
from factlint.engine.baseline import Baseline, read_baseline
from tests.engine.parts import linter, swap

DRAFT = "The boat left. A boat came back.\n\nNo boat stayed.\n"
CHECKED = linter(swap("a.boat", "boat", "ferry"))


def checked(folder: Path, text: str, name: str = "a.md") -> Result:
    """What is found in `text`, which is written into the folder too."""
    path = folder / name
    path.write_text(text)
    return CHECKED.check_file(str(path))


def written(folder: Path, *results: Result) -> str:
    """The path of a baseline that knows what is in `results`."""
    path = str(folder / "known.json")
    baseline = Baseline(path, least=Level.WARNING)
    baseline.takes_all = True
    for result in results:
        assert baseline.left_of(result).findings == ()
    baseline.write()
    return path


def left(path: str, *results: Result) -> list[str]:
    """The sentences' first words of what is not known."""
    baseline = read_baseline(path, Level.WARNING)
    told = [baseline.left_of(result) for result in results]
    return [
        result.source[: finding.start].split()[-1] for result in told for finding in result.findings
    ]


def test_what_is_known_is_not_told_but_counted(tmp_path: Path) -> None:
    result = checked(tmp_path, DRAFT)
    known = read_baseline(written(tmp_path, result), Level.WARNING)
    taken = known.left_of(result)
    assert taken.findings == ()
    assert [each.reason for each in taken.dropped] == ["known in the baseline"] * 3


MOVES = {
    "lines above": "---\ntitle: x\n---\n\nA head.\n\n" + DRAFT,
    "sentences swapped": "A boat came back. The boat left.\n\nNo boat stayed.\n",
    "paragraphs swapped": "No boat stayed.\n\nThe boat left. A boat came back.\n",
    "one taken away": "A boat came back.\n\nNo boat stayed.\n",
}


@pytest.mark.parametrize("edited", MOVES.values(), ids=MOVES)
def test_moves_and_edits_elsewhere_revive_nothing(tmp_path: Path, edited: str) -> None:
    path = written(tmp_path, checked(tmp_path, DRAFT))
    assert left(path, checked(tmp_path, edited)) == []


def test_a_new_finding_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, checked(tmp_path, DRAFT))
    assert left(path, checked(tmp_path, DRAFT + "One more boat.\n")) == ["more"]


def test_the_same_sentence_once_more_is_told_once(tmp_path: Path) -> None:
    path = written(tmp_path, checked(tmp_path, DRAFT))
    assert left(path, checked(tmp_path, DRAFT + "No boat stayed.\n")) == ["No"]


def test_a_file_that_moves_takes_its_findings_along(tmp_path: Path) -> None:
    path = written(tmp_path, checked(tmp_path, DRAFT))
    (tmp_path / "a.md").unlink()
    moved, copied = checked(tmp_path, DRAFT, "b.md"), checked(tmp_path, DRAFT, "c.md")
    assert left(path, moved, copied) == ["The", "A", "No"]


def test_a_copy_is_new(tmp_path: Path) -> None:
    path = written(tmp_path, checked(tmp_path, DRAFT))
    assert left(path, checked(tmp_path, DRAFT, "b.md")) == ["The", "A", "No"]


def test_pruned_of_what_is_found_no_more(tmp_path: Path) -> None:
    path = written(tmp_path, checked(tmp_path, DRAFT), checked(tmp_path, DRAFT, "b.md"))
    known = read_baseline(path, Level.WARNING)
    known.left_of(checked(tmp_path, "The boat left. One more boat.\n"))
    assert known.write() == (0, 2)
    texts = [each.path for each in read_baseline(path, Level.WARNING).known.values()]
    assert texts == ["a.md", "b.md", "b.md", "b.md"]


def test_suggestions_below_the_level_shown_are_not_written(tmp_path: Path) -> None:
    faint = linter(swap("a.boat", "boat", level=Level.SUGGESTION))
    (tmp_path / "a.md").write_text(DRAFT)
    baseline = Baseline(str(tmp_path / "known.json"), least=Level.WARNING)
    baseline.takes_all = True
    assert len(baseline.left_of(faint.check_file(str(tmp_path / "a.md"))).findings) == 3


def test_the_file_is_the_same_for_the_same_findings(tmp_path: Path) -> None:
    one, other = checked(tmp_path, DRAFT), checked(tmp_path, DRAFT, "b.md")
    first = Path(written(tmp_path, one, other)).read_text()
    assert Path(written(tmp_path, other, one)).read_text() == first
    assert first.count("\n") == 6 + 2


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"version": 1, "findings": [{}]}', "\0"])
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "known.json").write_text(text)
    with pytest.raises(InputError, match="is no baseline"):
        read_baseline(str(tmp_path / "known.json"), Level.WARNING)


def test_one_of_a_later_version_says_so(tmp_path: Path) -> None:
    (tmp_path / "known.json").write_text('{"version": 2, "findings": []}')
    with pytest.raises(InputError, match="version 2"):
        read_baseline(str(tmp_path / "known.json"), Level.WARNING)


SENTENCES = st.lists(
    st.sampled_from(["The boat left.", "A boat came.", "It rained.", "No boat, no boat!"]),
    max_size=8,
)


@given(SENTENCES, SENTENCES, st.randoms())
def test_known_sentences_in_any_order_are_known(
    tmp_path_factory: pytest.TempPathFactory, known: list[str], more: list[str], random: object
) -> None:
    folder = tmp_path_factory.mktemp("known")
    path = written(folder, checked(folder, "\n\n".join(known)))
    shuffled = list(known)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert left(path, checked(folder, "\n\n".join(shuffled))) == []
    found = len(checked(folder, "\n\n".join(more)).findings)
    told = len(left(path, checked(folder, "\n\n".join([*shuffled, *more]))))
    assert told == found
