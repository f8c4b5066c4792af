"""Findings keep their fingerprint while their own sentence stays."""

from __future__ import annotations

import pytest

from factlint.base.finding import Finding, Level
from factlint.text.fingerprint import fingerprints, sentence_around

DRAFT = "The first boat left. Mr. Nowack waved at the quay! Later, it rained.\n\nThe end.\n"


def found(source: str, word: str = "Nowack", rule: str = "names.misspelled") -> list[Finding]:
    """A finding at each place where `word` stands."""
    starts = [at for at in range(len(source)) if source.startswith(word, at)]
    return [
        Finding("a.md", at, at + len(word), rule, Level.ERROR, word, "", (), 1.0, 0, 0, 0, 0)
        for at in starts
    ]


def known(source: str, **how: str) -> list[str]:
    return fingerprints(found(source, **how), source)


SAME = {
    "lines above": "A new head.\n\n" + DRAFT,
    "a sentence before": DRAFT.replace("The first boat", "A first ship"),
    "a sentence after": DRAFT.replace("it rained", "it snowed"),
    "punctuation": DRAFT.replace("quay!", "quay …"),
    "markup": DRAFT.replace("Nowack", "**Nowack**"),
    "line breaks": DRAFT.replace("waved at", "waved\nat").replace("\n", "\r\n"),
    "capitals": DRAFT.replace("waved", "WAVED"),
}


@pytest.mark.parametrize("edited", SAME.values(), ids=SAME)
def test_edits_elsewhere_change_nothing(edited: str) -> None:
    assert known(edited) == known(DRAFT)


OTHER = {
    "another word in the sentence": DRAFT.replace("waved at", "stood on"),
    "another text": DRAFT.replace("Nowack", "Nowackx"),
}


@pytest.mark.parametrize("edited", OTHER.values(), ids=OTHER)
def test_edits_of_the_sentence_make_another(edited: str) -> None:
    assert known(edited) != known(DRAFT)


def test_another_rule_makes_another() -> None:
    assert known(DRAFT) != known(DRAFT, rule="titles.wrong")


def test_the_same_sentence_twice_gives_two() -> None:
    both = known(DRAFT + DRAFT)
    assert both[0] == known(DRAFT)[0]
    assert len(set(both)) == 2


def test_a_sentence_ends_at_a_blank_line() -> None:
    at = DRAFT.index("rained")
    assert sentence_around(DRAFT, at, at + 6).strip() == "Later, it rained"


def test_a_text_without_end_is_cut() -> None:
    assert len(sentence_around("word " * 10_000, 5_000, 5_004)) < 700
