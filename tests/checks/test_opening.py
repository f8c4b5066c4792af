"""Words that a paragraph of copy does not begin with."""

from __future__ import annotations

import pytest

from factlint.checks.opening import Opening
from tests.reading import found

CHECK = Opening(openings=("Here’s your draft", "I hope this helps"))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Here’s your draft. Enjoy.", ["Here’s your draft"]),
        ("HERE'S YOUR DRAFT: one", ["HERE'S YOUR DRAFT"]),
        ("Rain fell.\n\nI hope this helps!", ["I hope this helps"]),
        ("Here’s your drafting table.", []),
        ("“I hope this helps,” he said.", []),
        ("Well, I hope this helps.", []),
        ("Hereafter, nothing.", []),
        ("…", []),
    ],
)
def test_openings(text: str, places: list[str]) -> None:
    assert found(CHECK, text) == places
