"""Elements of HTML and Markdown are found where they stand in the source."""

from __future__ import annotations

import pytest

from factlint.engine.elements import Wanted, elements

HTML = '<p>One <a href="x">two</a> <b class="x y">three <i>four</i></b></p><img src="z"><li>five'
MARKDOWN = """\
---
title: é
---

# One é

> two [three](x) *four*

- five
"""


def texts(path: str, text: str, *names: str, classes: tuple[str, ...] = ()) -> list[str]:
    wanted = Wanted(frozenset(names), frozenset(classes))
    return sorted(span.of(text).strip() for span in elements(path, text, wanted))


@pytest.mark.parametrize(
    ("names", "classes", "found"),
    [
        (("a",), (), ['<a href="x">two']),
        (("i",), ("y",), ['<b class="x y">three <i>four</i>', "<i>four"]),
        (("img",), (), ['<img src="z">']),
        (("li",), (), ["<li>five"]),  # never closed
        (("u",), ("z",), []),
    ],
)
def test_in_html(names: tuple[str, ...], classes: tuple[str, ...], found: list[str]) -> None:
    assert texts("a.html", HTML, *names, classes=classes) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("h1", ["# One é"]),
        ("h2", []),
        ("a", ["[three](x)"]),
        ("em", ["*four*"]),
        ("blockquote", ["> two [three](x) *four*"]),
        ("li", ["- five"]),
        ("ul", ["- five"]),
    ],
)
def test_in_markdown(name: str, found: list[str]) -> None:
    assert texts("a.md", MARKDOWN, name) == found


def test_plain_text_has_none() -> None:
    assert texts("a.txt", HTML, "a") == []
