"""Drafts mended until nothing is left that can be mended."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factlint
from factlint.base.finding import Finding, Safety
from factlint.engine.fix import Mended, Mender
from factlint.engine.linter import Linter
from tests.engine.parts import linter, swap


def every(finding: Finding) -> bool:
    return True


def mend(checked: Linter, data: bytes, path: str = "a.txt", **how: bool) -> Mended:
    return Mender(checked.check_source, every, **how).mend(path, data)


BOAT = swap("a.boat", r"\bboat\b", "ferry")
SEA = swap("a.sea", r"\bferry\b(?! at sea)", "ferry at sea")
BACK = swap("a.back", r"\bferry\b", "boat")
LINES = swap("a.lines", r"the\s+the", "the")


def test_what_an_edit_brings_about_is_mended_too() -> None:
    mended = mend(linter(BOAT, SEA), b"A boat.\n")
    assert mended.data == b"A ferry at sea.\n"
    assert (mended.result.findings, mended.result.fixed) == ((), 2)


def test_what_is_not_wanted_is_left_and_told() -> None:
    checked = linter(BOAT, LINES)
    mender = Mender(checked.check_source, lambda finding: finding.rule == "a.boat")
    mended = mender.mend("a.txt", b"The boat, the the boat.\n")
    assert mended.data == b"The ferry, the the ferry.\n"
    assert [finding.rule for finding in mended.result.findings] == ["a.lines"]


def test_fixes_that_undo_each_other_leave_the_draft_alone() -> None:
    mended = mend(linter(BOAT, BACK), b"A boat.\n")
    assert not mended.changed
    (failure,) = mended.result.failures
    assert "undo each other" in failure.error.message
    assert "a.boat" in failure.error.message


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_encoding_marks_and_line_ends_stay(mark: bytes, end: bytes) -> None:
    before = mark + end.join([b"A boat.", b"", "Čapek\u2028 \t".encode(), b"boat", b""])
    assert mend(linter(BOAT), before).data == before.replace(b"boat", b"ferry")


@pytest.mark.parametrize(
    ("mark", "name"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")]
)
def test_utf_16_stays_utf_16(mark: bytes, name: str) -> None:
    data = mend(linter(BOAT), mark + "A 𝒳 boat.\r\n".encode(name)).data
    assert data == mark + "A 𝒳 ferry.\r\n".encode(name)


def test_lines_are_kept_where_that_is_asked() -> None:
    draft = b"See the\nthe boat and the the sea.\n\nIt is far.\n"
    checked = linter(BOAT, LINES)
    kept = mend(checked, draft, keep_lines=True).data
    assert kept == b"See the\nthe ferry and the sea.\n\nIt is far.\n"
    assert mend(checked, draft).data == kept.replace(b"the\nthe", b"the")


def test_front_matter_is_not_broken() -> None:
    quote = swap("a.quote", "old", 'ne"w: x')
    mended = mend(linter(quote), b'---\ntitle: "An old boat"\n---\n\nAn old boat.\n', "a.md")
    assert mended.data == b'---\ntitle: "An old boat"\n---\n\nAn ne"w: x boat.\n'


def test_front_matter_is_mended_where_it_can_be() -> None:
    mended = mend(linter(BOAT), b"---\ntitle: An old boat\n---\n", "a.md")
    assert mended.data == b"---\ntitle: An old ferry\n---\n"


@given(
    st.lists(
        st.sampled_from(["boat", "the", "The", "ferry", " ", "\n", "\r\n", "č", "**", "sea", ". "])
    )
)
def test_a_second_run_has_nothing_to_do(parts: list[str]) -> None:
    checked = linter(BOAT, LINES, SEA)
    first = mend(checked, "".join(parts).encode())
    assert first.result.findings == ()
    second = mend(checked, first.data)
    assert not second.changed
    assert second.result.fixed == 0


WORDS = [
    "the",
    "The",
    "ferry",
    "It`s",
    "don’t",
    "\u200b",
    "  ",
    " ",
    ",,",
    ".",
    "\n\n",
    "â€™",
    "“x”",
    "**is**",
]


@given(draft=st.lists(st.sampled_from(WORDS), max_size=30).map("".join))
def test_shipped_fixes_come_to_rest(linter: factlint.Linter, draft: str) -> None:
    def safe(finding: Finding) -> bool:
        return finding.safety is Safety.SAFE

    mender = Mender(linter.check_source, safe)
    first = mender.mend("a.md", draft.encode())
    assert first.result.failures == ()
    assert not [each for each in first.result.findings if safe(each) and each.suggestions]
    assert not mender.mend("a.md", first.data).changed
