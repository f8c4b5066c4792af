"""From a source to its findings."""

from __future__ import annotations

import os
import pickle
from datetime import date
from pathlib import Path

import pytest

from factlint.base.errors import FactlintError, InputError
from factlint.base.finding import Level
from factlint.config.settings import Config, Named, RuleLevel
from tests.engine.parts import Broken, Judged, linter, rule, swap


def test_a_finding_names_its_place_in_the_source() -> None:
    text = "A line.\n\nThen Kiew fell.\n"
    (finding,) = linter(swap("style.kiew", "Kiew", "Kyiv")).check_text(text, path="a.txt")
    assert (finding.path, finding.line, finding.column) == ("a.txt", 3, 6)
    assert (finding.end_line, finding.end_column) == (3, 10)
    assert text[finding.start : finding.end] == finding.text == "Kiew"
    assert (finding.rule, finding.message) == ("style.kiew", "found Kiew")
    assert finding.suggestions == ("Kyiv",)


@pytest.mark.parametrize(
    ("markdown", "found", "suggestions"),
    [
        ("A **Stefe Nowak** spoke.", "Stefe Nowak", ("Steve Nowak",)),
        ("A **Stefe** Nowak spoke.", "Stefe** Nowak", ("Steve** Nowak",)),
        ("A **Ste**fe Nowak spoke.", "Ste**fe Nowak", ("Ste**ve Nowak",)),
        ("A [Stefe](x.md) *Nowak* spoke.", "Stefe](x.md) *Nowak", ("Steve](x.md) *Nowak",)),
    ],
)
def test_markup_inside_a_span_is_kept(markdown: str, found: str, suggestions: object) -> None:
    rules = swap("names.it", "Stefe Nowak", "Steve Nowak")
    (finding,) = linter(rules).check_text(markdown, path="a.md")
    assert finding.text == found
    assert finding.suggestions == suggestions


def test_a_suggestion_that_would_break_markup_is_left_out() -> None:
    rules = swap("names.it", "Stefe Nowak", "Ann Lee", "Steve Nowak")
    (finding,) = linter(rules).check_text("A **Stefe** Nowak spoke.", path="a.md")
    assert finding.suggestions == ("Steve** Nowak",)


def test_a_line_end_inside_a_span_is_no_markup() -> None:
    rules = swap("names.it", "Stefe Nowak", "Ann Lee")
    (finding,) = linter(rules).check_text("It was by Stefe\nNowak and others.", path="a.md")
    assert finding.text == "Stefe\nNowak"
    assert finding.suggestions == ("Ann Lee",)


def test_findings_come_in_order_of_place_then_rule() -> None:
    rules = swap("text.b", "two"), swap("text.a", "two"), swap("text.c", "one")
    findings = linter(*rules).check_text("one two")
    assert [finding.rule for finding in findings] == ["text.c", "text.a", "text.b"]


@pytest.mark.parametrize(
    ("confidence", "ceiling", "cap", "level"),
    [
        (1.0, Level.ERROR, Level.ERROR, Level.ERROR),
        (0.9, Level.ERROR, Level.ERROR, Level.ERROR),
        (0.89, Level.ERROR, Level.ERROR, Level.WARNING),
        (0.59, Level.ERROR, Level.ERROR, Level.SUGGESTION),
        (0.29, Level.ERROR, Level.ERROR, None),
        (1.0, Level.WARNING, Level.ERROR, Level.WARNING),
        (0.5, Level.WARNING, Level.ERROR, Level.SUGGESTION),
        (1.0, Level.ERROR, Level.SUGGESTION, Level.SUGGESTION),
    ],
)
def test_confidence_and_cap_lower_a_level_under_its_ceiling(
    confidence: float, ceiling: Level, cap: Level, level: Level | None
) -> None:
    one = swap("names.it", "Kiew", confidence=confidence, cap=cap, level=ceiling)
    findings = linter(one).check_text("Kiew")
    assert [finding.level for finding in findings] == ([level] if level else [])


@pytest.mark.parametrize(
    "text", ["Kiew [sic] fell.", "Kiew (sic) fell.", "Kiew’s [sic] fall", "Kiew-born [sic!] Ann"]
)
def test_sic_silences_the_word_before_it(text: str) -> None:
    findings = linter(swap("style.kiew", "Kiew")).check_text(f"{text} Then Kiew again.")
    assert [finding.start for finding in findings] == [len(text) + 6]


def test_names_titles_and_lists_give_one_finding_at_a_place() -> None:
    rules = (
        swap("titles.wrong", "Chancellor Ann Lee", confidence=0.7),
        swap("names.misspelled", "Ann Lee", confidence=0.95),
        swap("lists.repeated", "Lee and", confidence=0.8),
        swap("style.and", "and"),
    )
    findings = linter(*rules).check_text("Chancellor Ann Lee and others")
    assert [finding.rule for finding in findings] == ["names.misspelled", "style.and"]
    assert [note.text for note in findings[0].notes] == [
        "found Lee and (lists.repeated)",
        "found Chancellor Ann Lee (titles.wrong)",
    ]


def test_what_is_not_prose_is_left_alone() -> None:
    findings = linter(swap("text.kiew", "Kiew")).check_text("`Kiew` and Kiew", path="a.md")
    assert [finding.column for finding in findings] == [12]


def test_a_rule_looks_only_at_its_scope() -> None:
    text = "# Kiew\n\nKiew\n\n- Kiew\n"
    found = linter(swap("text.kiew", "Kiew", scope=("heading",))).check_text(text, path="a.md")
    assert [finding.line for finding in found] == [1]


def test_a_raw_rule_sees_the_markup() -> None:
    raw = swap("text.stars", r"\*\*", scope=("raw",))
    found = linter(raw).check_text("**bold**", path="a.md")
    assert [(finding.start, finding.text) for finding in found] == [(0, "**"), (6, "**")]


def test_a_limit_counts_what_is_told() -> None:
    limited = swap("text.kiew", "Kiew", limit=2)
    findings = linter(limited).check_text("Kiew [sic], Kiew, Kiew, Kiew")
    assert [finding.start for finding in findings] == [12, 18]


def test_a_rule_that_fails_does_not_lose_the_others(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("Kiew")
    result = linter(rule("text.broken", Broken()), swap("text.kiew", "Kiew")).check_file(str(draft))
    assert [finding.rule for finding in result.findings] == ["text.kiew"]
    (failure,) = result.failures
    assert "rule text.broken failed" in str(failure.error)
    assert "broken on purpose" in failure.traceback


def test_text_that_cannot_be_checked_raises() -> None:
    with pytest.raises(FactlintError, match=r"text\.broken"):
        linter(rule("text.broken", Broken())).check_text("Kiew")


@pytest.mark.parametrize(
    ("path", "front", "day"),
    [
        ("a.txt", "", "2025-12-01 assumed"),
        ("a.txt", "---\ndate: 2024-03-02\n---\n", "2024-03-02 known"),
        ("2016-05-17-a.txt", "", "2016-05-17 known"),
        ("2016/05/17/a.txt", "", "2016-05-17 known"),
        ("20160517_a.txt", "", "2016-05-17 known"),
        ("2016/05/17/2017-01-02.txt", "", "2017-01-02 known"),
        ("2016-02-30-a.txt", "", "2025-12-01 assumed"),
        ("2016-05-17-a.txt", "---\ndate: 2024-03-02\n---\n", "2024-03-02 known"),
        ("version-1.2016.05.17.txt", "", "2016-05-17 known"),
    ],
)
def test_the_articles_day(path: str, front: str, day: str) -> None:
    judge = linter(rule("facts.day", Judged(), message="%s %s"))
    assert [finding.message for finding in judge.check_text(front + "Text.", path=path)] == [day]


def test_a_day_that_is_told_beats_every_other() -> None:
    config = Config(day=date(2020, 1, 1))
    judge = linter(rule("facts.day", Judged(), message="%s %s"), config=config)
    assert judge.check_text("x", path="2016-05-17.txt")[0].message == "2020-01-01 known"
    told = judge.check_text("x", path="2016-05-17.txt", date=date(2021, 1, 1))
    assert told[0].message == "2021-01-01 known"


def test_a_list_from_the_future_leaves_today() -> None:
    judge = linter(rule("facts.day", Judged(), message="%s %s"), as_of="2999-01-01")
    assert judge.check_text("x")[0].message == f"{date.today()} assumed"


@pytest.mark.parametrize("data", [b"\x00\x01\x02", b"caf\xe9", b"\xff\xfea"])
def test_undecodable_files_are_failures(tmp_path: Path, data: bytes) -> None:
    draft = tmp_path / "a.txt"
    draft.write_bytes(data)
    (failure,) = linter().check_file(str(draft)).failures
    assert isinstance(failure.error, InputError)
    assert str(draft) in str(failure.error)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\n", b"---\n---\n"])
def test_files_without_text_are_clean(tmp_path: Path, data: bytes) -> None:
    draft = tmp_path / "a.md"
    draft.write_bytes(data)
    result = linter(swap("text.kiew", "Kiew")).check_file(str(draft))
    assert (result.findings, result.failures, result.skipped) == ((), (), "")


def test_a_byte_order_mark_counts_as_no_character() -> None:
    one = linter(swap("text.kiew", "Kiew"))
    marked = one.check_bytes("Kiew".encode("utf-8-sig"), "a.txt").findings
    wide = one.check_bytes(b"\xff\xfe" + "Kiew".encode("utf-16-le"), "a.txt").findings
    assert [finding.start for finding in (*marked, *wide)] == [0, 0]


def test_a_file_that_is_gone_is_a_failure(tmp_path: Path) -> None:
    (failure,) = linter().check_file(str(tmp_path / "gone.txt")).failures
    assert "there is no such file" in str(failure.error)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_failure(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.touch(mode=0)
    (failure,) = linter().check_file(str(draft)).failures
    assert "Permission denied" in str(failure.error)


def test_results_travel_between_processes() -> None:
    result = linter(rule("text.broken", Broken()), swap("text.kiew", "Kiew")).check_bytes(
        b"Kiew", "a.txt"
    )
    copy = pickle.loads(pickle.dumps(result))
    assert copy.findings == result.findings
    assert str(copy.failures[0].error) == str(result.failures[0].error)


RULES = [swap("names.a", "Kiew"), swap("names.b", "Kiew"), swap("text.c", "Kiew")]


@pytest.mark.parametrize(
    ("config", "ids"),
    [
        (Config(), ["names.a", "names.b", "text.c"]),
        (Config(select=(Named("names"),)), ["names.a", "names.b"]),
        (Config(select=(Named("names.b"), Named("text"))), ["names.b", "text.c"]),
        (Config(ignore=(Named("names.a"),)), ["names.b", "text.c"]),
        (Config(select=(Named("names"),), ignore=(Named("names.b"),)), ["names.a"]),
        (Config(levels=(RuleLevel(Named("names"), None),)), ["text.c"]),
        (
            Config(
                levels=(RuleLevel(Named("names.b"), Level.ERROR), RuleLevel(Named("names"), None))
            ),
            ["names.b", "text.c"],
        ),
    ],
)
def test_settings_pick_the_rules(config: Config, ids: list[str]) -> None:
    assert [one.id for one in linter(*RULES, config=config).rules] == ids


def test_settings_move_the_ceiling() -> None:
    config = Config(levels=(RuleLevel(Named("names"), Level.SUGGESTION),))
    levels = {one.id: one.level for one in linter(*RULES, config=config).rules}
    assert levels == {
        "names.a": Level.SUGGESTION,
        "names.b": Level.SUGGESTION,
        "text.c": Level.ERROR,
    }


@pytest.mark.parametrize("name", ["nams", "names.aa", "name", "names.a.b"])
def test_a_rule_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(FactlintError, match=f"no rule “{name}”") as caught:
        linter(*RULES, config=Config(select=(Named(name),)))
    assert "did you mean “names" in str(caught.value)
