"""Reports that are read as pages: HTML and Markdown."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from factlint.base.finding import Level
from factlint.base.result import Result
from tests.reports.sample import NAME, SOURCE, finding, written


class Page(HTMLParser):
    """Tags with their attributes, the text inside the draft, and what was never closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.draft = ""
        self.marked: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "div" in self.open and "sup" not in self.open:
            self.draft += data
        if "mark" in self.open:
            self.marked.append(data)


def test_the_page_is_well_formed_and_shows_the_whole_draft() -> None:
    page = Page(written("html"))
    assert page.open == []
    assert page.draft == SOURCE
    assert page.marked == [" & ", "Żaneta Nowack", "the\nthe"]


def test_the_page_asks_for_nothing_from_elsewhere() -> None:
    page = Page(written("html"))
    assert not {tag for tag, _ in page.tags} & {"script", "img", "link", "iframe", "object"}
    assert not [values for _, values in page.tags if "src" in values]
    links = [values["href"] for tag, values in page.tags if tag == "a"]
    assert "https://x.org/Q1?a&b" in links
    assert all(str(link).startswith(("https://", "http://", "#f")) for link in links)


def test_findings_are_reached_from_their_place() -> None:
    page = Page(written("html"))
    ids = {f"#{values['id']}" for _, values in page.tags if "id" in values}
    signs = [values["href"] for tag, values in page.tags if tag == "a" and values["href"] in ids]
    assert len(signs) == len(ids) == 3


def test_findings_may_overlap() -> None:
    wide = finding("a.b", Level.SUGGESTION, "Żaneta Nowack</b> met")
    inner = finding("a.c", Level.ERROR, "Nowack")
    crossing = finding("a.d", Level.WARNING, "Nowack</b> met 𝒳")
    page = Page(written("html", Result("x", (wide, inner, crossing), source=SOURCE)))
    assert page.draft == SOURCE
    assert page.marked == ["Żaneta ", "Nowack", "</b> met", " 𝒳"]
    classes = [values["class"] for tag, values in page.tags if tag == "mark"]
    assert classes == ["suggestion", "error", "warning", "warning"]


@pytest.mark.parametrize("text", ["<script>", '"><img src=x>', "&lt;", "\0\x1b[31m"])
def test_nothing_of_the_draft_is_markup_in_the_page(text: str) -> None:
    source = f"{text} ferry {text}"
    odd = NAME._replace(
        path=text, start=0, end=len(text), text=text, message=text, suggestions=(text,), link=text
    )
    told = written("html", Result(text, (odd,), source=source))
    page = Page(told)
    assert page.open == []
    assert page.draft == source.replace("\0", "�").replace("\x1b", "�")
    assert not {tag for tag, _ in page.tags} & {"script", "img"}


def test_the_summary_counts_first_and_then_lists() -> None:
    lines = written("markdown").splitlines()
    assert lines[0] == "## factlint: 1 error, 1 warning, 1 suggestion"
    rows = [line for line in lines if line.startswith("| 1:")]
    assert len(rows) == 3
    assert rows[1].startswith(
        "| 1:12 | error | “Żaneta Nowack” is odd (suggestion: “Żaneta Nowak”)"
    )
    assert "[1](<https://x.org/Q1?a&b>)" in rows[1]
    assert "javascript" not in rows[1]
    assert any("not checked" in line and "\\<no\\>" in line for line in lines)


def test_cells_of_the_summary_stay_cells() -> None:
    odd = NAME._replace(message="a | b\n<img> `x` @desk [y](z)", suggestions=(), evidence=())
    told = written("markdown", Result("x", (odd,), source=SOURCE))
    (row,) = [line for line in told.splitlines() if line.startswith("| 1:")]
    assert r"a \| b \<img\> \`x\` @" in row
    assert "@desk" not in row
    assert r"\[y\](z)" in row


def test_a_long_summary_is_cut_and_says_so() -> None:
    result = Result("x", (NAME,) * 150, source=SOURCE)
    told = written("markdown", result, result)
    assert told.count("| 1:12 |") == 200
    assert "… and 100 more." in told
    assert len(told) < 65_536
