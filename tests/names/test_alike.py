"""Of the names that meet a written one, those are kept that are near in both words."""

from __future__ import annotations

import pytest

from factlint.names.alike import Meeting, alike
from factlint.names.keys import name_keys

OTHERS = [f"marta {first}{last}" for first in "bdfklmn" for last in ("olind", "erkens", "ustad")]


def near(written: str, names: list[str], *nicknames: str) -> list[str]:
    """Names near a written one, all sorted under their keys as a list does it."""
    first, last = written.split()
    asked = [name_keys(given, last) for given in (first, *nicknames)]
    stored = {name: name_keys(*name.split()) for name in names}
    meeting = Meeting(
        *(
            "\n".join(
                name
                for name, kept in stored.items()
                if any(not set(kept[group]).isdisjoint(keys[group]) for keys in asked)
            )
            for group in (0, 1)
        ),
        "\n".join(names),
    )
    return sorted(" ".join(ends) for ends in alike(last, (first, *nicknames), meeting))


@pytest.mark.parametrize("beside", [[], OTHERS], ids=["few names", "many names"])
@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("marta grevenkov", "marta grevenkow", id="one letter"),
        pytest.param("marta grevenkov", "marta gremendov", id="two letters"),
        pytest.param("marta grevenkov", "marka grevenkow", id="a letter in each"),
        pytest.param("marta grevenkov", "martha gravenkoff", id="the same sound"),
        pytest.param("mohamed harid", "muhammad harid", id="a first word of the same sound"),
    ],
)
def test_near_names_are_kept(written: str, name: str, beside: list[str]):
    assert near(written, [*beside, name]) == [name]


@pytest.mark.parametrize("beside", [[], OTHERS], ids=["few names", "many names"])
@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("marta grevenkov", "marta gremanduv", id="three letters"),
        pytest.param("marta grevenkov", "tomas grevenkov", id="another first word"),
        pytest.param("marta lin", "marta lor", id="two of three letters"),
        pytest.param("marta dunn", "marta taigon", id="short, a consonant off"),
    ],
)
def test_far_names_are_not(written: str, name: str, beside: list[str]):
    assert near(written, [*beside, name]) == []


def test_a_short_form_stands_for_its_full_one():
    assert near("bob grevenkow", ["robert grevenkov"]) == []
    assert near("bob grevenkow", ["robert grevenkov"], "robert") == ["robert grevenkov"]
