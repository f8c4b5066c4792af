"""No person is called by a word alone that copy also uses as a word."""

from __future__ import annotations

from tests.seeds.listed import SEEDS, forms, of_kind, told

MADE_OF_NAMES = frozenset({"Napoleon", "Titian"})  # words made of the person's name


def test_a_persons_name_is_no_plain_word() -> None:
    lines = (SEEDS / "lexicon" / "words.tsv").read_text("utf-8").splitlines()
    words = {line.split("\t")[0] for line in lines}
    told(
        f"{row.place}: “{form}” is a word"
        for row in of_kind("people")
        for kind, form in forms(row)
        if kind != "short" and form not in MADE_OF_NAMES and form.lower() in words
    )
