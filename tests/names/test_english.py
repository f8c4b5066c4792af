"""British and American spellings meet; other words stay apart."""

from __future__ import annotations

import pytest

from factlint.names.english import american


@pytest.mark.parametrize(
    ("british", "us"),
    [
        ("organisation", "organization"),
        ("organisations", "organizations"),
        ("centre", "center"),
        ("theatre", "theater"),
        ("labour", "labor"),
        ("harbour", "harbor"),
        ("defence", "defense"),
        ("programme", "program"),
        ("catalogue", "catalog"),
        ("travellers", "travelers"),
        ("paediatric", "pediatric"),
        ("analyse", "analyze"),
    ],
)
def test_a_british_spelling_and_its_american_one(british: str, us: str):
    assert american(british) == american(us)


@pytest.mark.parametrize(
    ("one", "other"),
    [("conference", "conferense"), ("paris", "pariz"), ("four", "for"), ("hungary", "hungry")],
)
def test_words_that_no_country_spells_so(one: str, other: str):
    assert american(one) != american(other)
