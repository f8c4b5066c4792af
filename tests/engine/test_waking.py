"""Rules of plain words sleep where none of their words stands, and miss nothing by it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.checks.existence import Existence
from factlint.config.settings import Config
from factlint.engine.linter import Linter
from factlint.rules.load import LoadedRules, load_pack
from factlint.rules.make import wake
from factlint.text.document import Block

SWAP = "extends: substitution\nmessage: '%s, not %s'\nswap: {{{}}}\n"
TOKEN = "extends: existence\nmessage: no %s\ntokens: [{}]\n"


def loaded(folder: Path, text: str) -> LoadedRules:
    """The rule as it is remembered, not as it was read."""
    (folder / "rules").mkdir(exist_ok=True)
    (folder / "rules" / "one.yml").write_text(text, "utf-8")
    load_pack(folder / "rules")
    return load_pack(folder / "rules")


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (TOKEN.format("Quay Side"), ("quay",)),
        (TOKEN.format("at the quay, Éclair"), ("quay", "éclair")),
        (SWAP.format("ferry boat: ferry, well-known: known"), ("ferry", "known")),
        (TOKEN.format("quay, 'qua[iy]s'"), ()),
        (TOKEN.format("quay") + "nonword: true\n", ()),
        (TOKEN.format("quay") + "raw: ['x+']\n", ()),
        ("extends: repetition\nmessage: '%s'\ntokens: ['[a-z]+']\n", ()),
    ],
)
def test_what_wakes_a_rule(tmp_path: Path, rule: str, words: tuple[str, ...]) -> None:
    (one,) = loaded(tmp_path, rule).rules
    assert one.check.wakes == words


def test_any_number_of_words_wakes_a_rule(tmp_path: Path) -> None:
    tokens = [f"word{number}" for number in range(100)]
    rules = loaded(tmp_path, TOKEN.format(", ".join(tokens))).rules
    assert set(rules[0].check.wakes) == set(tokens)
    (finding,) = Linter(Config(), rules=rules).check_text("The word77 burned.")
    assert finding.text == "word77"


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        (TOKEN.format("Quay Side"), "The Quay Side burned.", ["Quay Side"]),
        (TOKEN.format("Quay Side"), "The quay side burned.", []),
        (TOKEN.format("quay") + "ignorecase: true\n", "THE QUAY BURNED.", ["QUAY"]),
        (TOKEN.format("ÉCLAIR"), "One ÉCLAIR, please.", ["ÉCLAIR"]),
        (SWAP.format("well-known: known"), "A well-known pier.", ["well-known"]),
        (TOKEN.format("quay") + "scope: heading\n", "# The quay\n\nText of a quay.", ["quay"]),
        (TOKEN.format("quay") + "scope: raw\n", "A [pier](http://a.example/quay).", ["quay"]),
        (TOKEN.format("quay"), "A [pier](http://a.example/quay).", []),
    ],
)
def test_a_rule_wakes_for_its_words(tmp_path: Path, rule: str, text: str, found: list[str]) -> None:
    linter = Linter(Config(), rules=loaded(tmp_path, rule).rules)
    assert [each.text for each in linter.check_text(text, path="draft.md")] == found


def test_a_kind_made_of_another_one_is_asked_whatever_stands_there() -> None:
    class Louder(Existence):
        """Finds more than its tokens."""

        def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
            """Every block."""
            yield from (Hit(block.span) for block in blocks)

    class Same(Existence):
        """Finds its tokens."""

    for kind, words in ((Louder, ()), (Same, ("quay",))):
        check = kind(tokens=("quay",))
        wake(check)
        assert tuple(check.wakes) == words


def test_other_settings_are_woken_by_their_own_words(tmp_path: Path) -> None:
    (one,) = loaded(tmp_path, TOKEN.format("quay")).rules
    changed = one._replace(check=type(one.check)(tokens=("pier",)))
    (finding,) = Linter(Config(), rules=[changed]).check_text("The pier burned.")
    assert finding.text == "pier"
