"""Characters that were decoded wrongly are told from those that are meant."""

from __future__ import annotations

import pytest

from factlint.checks.mojibake import Mojibake
from tests.reading import hits


def broken(text: str) -> str:
    """`text` as it looks after UTF-8 was read as Windows-1252, holes kept as they are."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode("utf-8")
    )


@pytest.mark.parametrize("right", [*"’‘“”–—…•™éèáàüöñçłśžØß😀", "éé"])
def test_it_is_found_and_mended(right: str) -> None:
    found = hits(Mojibake(), f"Ab {broken(right)} cd.")
    assert "".join(hit.suggestions[0] for hit in found) == right


@pytest.mark.parametrize(
    "text",
    [
        "São Paulo",
        "MAÇÃ”",
        "CAFÉ”",
        "Â",
        "“Ã” and “Å”",
        "It cost €5 – or £4…",
        "Ångström, Ärger",
        "ÂGÉ",
    ],
)
def test_letters_with_accents_are_left_alone(text: str) -> None:
    assert hits(Mojibake(), text) == []
