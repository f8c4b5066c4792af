"""Stretches of running text that are not prose. In the cases they stand between ⟦ and ⟧."""

import pytest

from factlint.base.span import Span
from factlint.text.masks import masks, merged

CASES = [
    "See ⟦https://en.example.org/wiki/Bohr_(atom)⟧.",
    "(⟦https://example.org/a?b=c#d⟧), and on",
    "“⟦https://example.org⟧”",
    "at ⟦www.example.org/Bohr⟧, he said",
    "Write to ⟦niels.bohr+desk@example.co.dk⟧ today",
    "said ⟦@niels_bohr⟧: no",
    "the ⟦#QuantumDay⟧ crowd",
    "She ranks #1 with ⟦#1a⟧ and C# &#8217;",
    "bought by ⟦Bohr.com⟧ and ⟦shop.bohr.co.uk/cart⟧!",
    "open ⟦Bohr-notes.final.pdf⟧ or ⟦src/bohr/main.py⟧",
    "in ⟦/var/log/Bohr⟧ and ⟦~/Bohr/x⟧ and ⟦C:\\Users\\Bohr⟧",
    "The U.S. and Mr.Bohr and/or e.g. said.Then 9.5 or 3.com5",
    "on 12/16/2025 he/she/they met at 24/7/365",
]


@pytest.mark.parametrize("case", CASES)
def test_masks(case):
    text = case.replace("⟦", "").replace("⟧", "")
    marked = text
    for span in reversed(masks(text)):
        marked = f"{marked[: span.start]}⟦{span.of(text)}⟧{marked[span.end :]}"
    assert marked == case


def test_spans_that_meet_become_one():
    spans = [Span(4, 6), Span(0, 2), Span(2, 3), Span(5, 9)]
    assert merged(spans) == [Span(0, 3), Span(4, 9)]
