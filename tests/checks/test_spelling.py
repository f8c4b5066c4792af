"""Words in no dictionary; names that the list knows are no mistakes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import factlint
from factlint.base.errors import RuleError
from factlint.checks import spelling
from factlint.checks.spelling import Spelling
from factlint.rules.rule import Rule
from factlint.text.action import Action

pytest.importorskip("spylls", reason="needs the extra: pip install factlint[spelling]")


def unknown(linter: factlint.Linter, text: str, **settings: object) -> list[str]:
    rule = Rule("house.spelling", Spelling(**settings), "“%s”?")
    own = factlint.Linter(rules=[rule], reference=linter.reference, lexicon=linter.lexicon)
    return [finding.text for finding in own.check_text(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The harbor has a quayy and a wharff.", ["quayy", "wharff"]),
        ("It isn't the sailors' boat, nor Berlin’s.", []),
        # passed over by the usual filters
        ("A COBOLX in 4xx, with naïvvely-put fooBarr.", ["fooBarr"]),
        ("Zelensky met Merz.", []),
    ],
)
def test_words_that_no_dictionary_has(linter: factlint.Linter, text: str, words: list[str]) -> None:
    assert unknown(linter, text) == words


def test_exceptions_excuse_phrases_and_not_their_words(linter: factlint.Linter) -> None:
    text = "A quayy side, a quayy, a wharff, a quayyy."
    found = unknown(linter, text, exceptions=("quayy side", "wharff"))
    assert found == ["quayy", "quayyy"]


def test_files_of_words_are_ignored(linter: factlint.Linter, tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("Quayy\n")
    assert unknown(linter, "A quayy, a wharff.", ignore=(str(path),)) == ["wharff"]


def test_filters_may_replace_the_usual_ones(linter: factlint.Linter) -> None:
    assert unknown(linter, "COBOLX quayy", custom=True, filters=("^q",)) == ["COBOLX"]


def test_a_dictionary_of_ones_own(linter: factlint.Linter, tmp_path: Path) -> None:
    (tmp_path / "own.aff").write_text("SET UTF-8\n")
    (tmp_path / "own.dic").write_text("1\nquayy\n")
    own = {"dictionaries": ("own",), "dicpath": str(tmp_path)}
    assert unknown(linter, "quayy boat", **own) == ["boat"]
    assert unknown(linter, "quayy boat wharff", append=True, **own) == ["wharff"]


def test_words_nearby_are_offered(linter: factlint.Linter) -> None:
    rule = Rule("x", Spelling(action=Action("suggest", ("spellings",))), "%s")
    own = factlint.Linter(rules=[rule], reference=linter.reference, lexicon=linter.lexicon)
    (finding,) = own.check_text("A reciept came.")
    assert "receipt" in finding.suggestions


def test_files_that_are_not_there_are_refused() -> None:
    with pytest.raises(RuleError, match="no dictionary file"):
        Spelling(dictionaries=("none",), dicpath="nowhere").validate()
    with pytest.raises(RuleError, match="cannot be read"):
        Spelling(ignore=("nowhere.txt",)).validate()


def test_without_the_extra_the_rule_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spylls", None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(RuleError, match="spylls") as caught:
        Spelling().validate()
    assert "factlint[spelling]" in caught.value.hint


def test_only_so_many_words_of_an_article_are_given_suggestions(
    linter: factlint.Linter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spelling, "MOST_ASKED", 2)
    words = ["quayy", "wharff", "quayy", "harborr"]
    rule = Rule("x", Spelling(action=Action("suggest", ("spellings",))), "%s")
    own = factlint.Linter(rules=[rule], reference=linter.reference, lexicon=linter.lexicon)
    found = own.check_text(" ".join(words))
    assert [bool(finding.suggestions) for finding in found] == [True, True, True, False]
