"""One unlisted person spelled two ways: which spelling is flagged, and when nothing is."""

from __future__ import annotations

from datetime import date

import pytest

from factlint import Finding, Linter

DAY = date(2025, 11, 3)
TALK = " The hall was full and it rained."


def inconsistent(linter: Linter, text: str) -> list[Finding]:
    return [f for f in linter.check_text(text, date=DAY) if f.rule == "names.inconsistent"]


SLIPS = {
    "the rarer surname alone": (
        "Tobias Grellmann spoke. Grellmann left. Then Greilmann came back.",
        "Greilmann", "Grellmann",
    ),
    "the rarer full name": (
        "Tobias Grellmann spoke. Then Tobias Greilmann left, and Grellmann was seen no more.",
        "Greilmann", "Grellmann",
    ),
    "the full name, where the surname stands more often alone": (
        "Tobias Greilmann spoke. Grellmann left. Nobody saw Grellmann again.",
        "Greilmann", "Grellmann",
    ),
    "the later of two that stand once": (
        "Tobias Grellmann spoke." + TALK + " Then Tobias Greilmann left.",
        "Greilmann", "Grellmann",
    ),
    "the one that is nobody's name, where both stand once": (
        "Tobias Hendersn spoke." + TALK + " Then Tobias Henderson left.",
        "Hendersn", "Henderson",
    ),
    "the first letter too": (
        "Tobias Grellmann spoke. Grellmann left. Then Krellmann came back.",
        "Krellmann", "Grellmann",
    ),
    "two letters of a long name": (
        "Tobias Grellmann spoke. Grellmann left. Then Grelmnann came back.",
        "Grelmnann", "Grellmann",
    ),
    "short names": ("Tobias Rydz spoke. Rydz left. Then Rdz came back.", "Rdz", "Rydz"),
    "a rare word where a name stands": (
        "Tobias Bathers spoke. Bathers left. At noon the men who saw Bather came back.",
        "Bather", "Bathers",
    ),
    "a plural s behind a name in s": (
        "Tobias Krebbs spoke. Krebbs left. Then Krebbss came back.", "Krebbss", "Krebbs",
    ),
    "a name with a suffix": (
        "Tobias Grellmann Jr. spoke. Grellmann left. Then Tobias Greilmann Jr. came back.",
        "Greilmann", "Grellmann",
    ),
    "a name with another given name between": (
        "Tobias Grellmann spoke. Then J. Tobias Greilmann left. Grellmann had won.",
        "Greilmann", "Grellmann",
    ),
    "a full name in use, where the other surname is never introduced": (
        "Tobias Michell spoke. Mitchell left. Nobody saw Mitchell again.",
        "Michell", "Mitchell",
    ),
    "a given name that is nobody's": (
        "Ferdinand Grellmann spoke." + TALK + " Then Ferdinnad Grellmann left.",
        "Ferdinnad", "Ferdinand",
    ),
    "the same where it stands first": (
        "Ferdinnad Grellmann spoke." + TALK + " Then Ferdinand Grellmann left.",
        "Ferdinnad", "Ferdinand",
    ),
    "given names that sound the same before a rare surname": (
        "Eric Grellmann spoke. Eric Grellmann left." + TALK + " Then Erik Grellmann came back.",
        "Erik", "Eric",
    ),
    "a name that is nearer to one in the article than to a listed one": (
        "Mark Carnell spoke. Carnell left." + 9 * TALK + " Then Mark Carnel came back.",
        "Carnel", "Carnell",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), SLIPS.values(), ids=SLIPS)
def test_what_is_flagged(linter: Linter, text: str, wrong: str, right: str) -> None:
    found = inconsistent(linter, text)
    assert [(f.text, f.suggestions, f.level.word) for f in found] == [(wrong, (right,), "warning")]


SILENT = {
    "one spelling": "Tobias Grellmann spoke. Grellmann left. Then Grellmann came back.",
    "two people with names of their own": "Tobias Grellmann met Ulrike Grollmann. Grellmann left.",
    "two people, one with a rare given name": "Thorbrand Grellmann met Ulrike Grollmann.",
    "a surname that others bear": "Tobias Hendersen spoke. Hendersen left. Then Henderson came.",
    "brother and sister": "Bruno Grellmann met Bruna Grellmann. Bruno Grellmann left first.",
    "given names before a common surname": "Eric Miller met Erik Miller. Eric Miller left first.",
    "a given name and its short form": "Rob Grellmann spoke. Then Robert Grellmann left.",
    "husband and wife": "Boris Grelmanov spoke. Grelmanov left. Then Grelmanova came back.",
    "a surname before the only full name": "Grellmann had won." + TALK + " Andre Greilmann spoke.",
    "a short name with another first letter": "Dong Xing spoke. Xing left. Then Ling came back.",
    "a family": "Tobias Grellmann spoke. Grellmann left. The Grellmanns live in Graz.",
    "what is made of a name": "Tobias Grellman spoke. Grellman left. The Grellmani camp stayed.",
    "an ordinary word": "Tobias Hopf spoke. Hopf left. Later Hope came to the town.",
    "peoples": "An African American spoke. Later the African Americans left for home.",
    "a word that stands oftener": "Tobias Parzy spoke. The Party won, and so the Party stayed.",
    "surnames without any full name": "Grellmann left. Then Greilmann came. Grellmann slept.",
    "letters and figures": "Cygnus Orb-3 flew. Cygnus Orb-3 landed. Then Cygnus Orb-4 flew.",
    "numbers of popes and kings": "Pius XII spoke. Pius XII left. Then Pius XVI came back.",
    "a line in capitals": "TOBIAS GREILMANN SPEAKS\n\nTobias Grellmann spoke. Grellmann left.",
    "two letters of a short name": "Tobias Brilk spoke. Brilk left. Then Brask came back.",
    "what may be no person": "The yacht Azure Grellmann sank. Later Greilmann was raised.",
    "brothers whose family name stands first": "Pak Song-il met Pak Hyong-il. Song-il left.",
    "a name that may be a listed one misspelled": "Keir van Stamer came. Van Starmer left.",
    "what is far": "Tobias Grellmann spoke. Grellmann left. Then Grabmayr came back.",
    "sic": "Tobias Grellmann spoke. Grellmann left. “Greilmann [sic] is out,” it said.",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_is_not_flagged(linter: Linter, text: str) -> None:
    assert inconsistent(linter, text) == []


def test_every_place_of_the_rarer_spelling_is_flagged(linter: Linter) -> None:
    text = (
        "Tobias Grellmann spoke. Grellmann left; Grellmann and nobody else. Then Greilmann came. "
        "Greilmann stayed."
    )
    assert [f.start for f in inconsistent(linter, text)] == [
        text.index("Greilmann came"), text.index("Greilmann stayed"),
    ]  # fmt: skip


def test_the_message_says_how_often_each_stands(linter: Linter) -> None:
    text = "Tobias Grellmann spoke. Grellmann left. Then Greilmann came back."
    (finding,) = inconsistent(linter, text)
    assert finding.message == (
        "“Greilmann” is also spelled “Grellmann” in this text (Grellmann twice, Greilmann once)"
    )


def test_the_same_given_name_and_more_places_make_it_surer(linter: Linter) -> None:
    often = "Tobias Grellmann spoke. Grellmann left. Then Tobias Greilmann came back."
    once = "Tobias Grellmann spoke." + TALK + " Then Tobias Greilmann came back."
    alone = "Tobias Grellmann spoke. Grellmann left. Then Greilmann came back."
    surest = [inconsistent(linter, text)[0].confidence for text in (often, alone, once)]
    assert surest == sorted(surest, reverse=True)
    assert len(set(surest)) == 3
