"""What an article tells of its own text."""

from __future__ import annotations

import re
from datetime import date

import pytest

from factlint import Linter
from factlint.article import Article
from factlint.base.span import Span
from factlint.formats.base import format_for
from factlint.text.source import Source


@pytest.fixture(scope="module")
def linter() -> Linter:
    """The default rules and list."""
    return Linter()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("It rained. Then X came by bus. It was late.", "Then X came by bus."),
        ("X came by bus. It was late.", "X came by bus."),
        ("It rained. Nobody but X", "Nobody but X"),
        ("It rained. In May, Sen. X came. It was late.", "In May, Sen. X came."),
        ("It rained.\n\nThen X came\n\nIt was late.", "Then X came"),
        ("X", "X"),
        (
            "on and " * 200 + "X" + " and on" * 200,
            ("on and " * 200)[-1000:] + "X" + (" and on" * 200)[:1000],
        ),
    ],
)
def test_the_sentence_around_a_name(linter: Linter, text: str, sentence: str):
    document = format_for("a.md").read(Source("a.md", text))
    article = Article(document, linter.reference, linter.lexicon, date(2025, 12, 1))
    name = re.search("X", article.text)
    assert name
    assert article.sentence(Span(*name.span())).of(article.text) == sentence
