"""Rule files become rules; what is wrong with one is told with its place, and the rest load."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factlint.base.errors import RuleError
from factlint.base.finding import Level, Safety
from factlint.checks.existence import Existence
from factlint.checks.substitution import Substitution
from factlint.rules.load import LoadedRules, load_pack, read_rule
from factlint.rules.read import read_draft

GOOD = "extends: existence\nmessage: not “%s”\ntokens: [foo]\n"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("FACTLINT_CACHE", str(folder))
    return folder


def pack(folder: Path, **files: str) -> LoadedRules:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path = path.with_name(path.name + ".yml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load_pack(folder)


def fault(text: str) -> RuleError:
    with pytest.raises(RuleError) as caught:
        read_rule("rules/x.yml", "x", text)
    return caught.value


def test_the_id_is_the_path_under_the_folder(tmp_path: Path) -> None:
    loaded = pack(tmp_path / "rules", house=GOOD, text__odd=GOOD, a__b__c=GOOD)
    assert sorted(rule.id for rule in loaded.rules) == ["a.b.c", "house", "text.odd"]


def test_both_suffixes_are_rules_and_nothing_else_is(tmp_path: Path) -> None:
    for name in ("one.yml", "two.yaml", "README.md", ".hidden.yml"):
        (tmp_path / name).write_text(GOOD)
    assert [rule.id for rule in load_pack(tmp_path).rules] == ["one", "two"]


def test_one_id_in_two_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "one.yml").write_text(GOOD)
    (tmp_path / "one.yaml").write_text(GOOD)
    loaded = load_pack(tmp_path)
    assert len(loaded.rules) == 1
    assert "stands already in" in str(loaded.errors[0])


def test_a_bad_rule_is_reported_and_the_rest_load(tmp_path: Path) -> None:
    loaded = pack(tmp_path, a="extends: nonsense\nmessage: x\n", b=GOOD, c="- no\n- rule\n")
    assert [rule.id for rule in loaded.rules] == ["b"]
    assert [Path(error.path).name for error in loaded.errors] == ["a.yml", "c.yml"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    assert "no such folder" in str(load_pack(tmp_path / "gone").errors[0])


def test_header_and_settings() -> None:
    _, rule = read_rule(
        "x.yml",
        "x",
        "Extends: Existence\nMESSAGE: m\nlevel: Error\nscope: heading\nfix: safe\nlimit: 3\n"
        "ignoreCase: yes\ntokens: one\nwhy: because\nbad: [one]\ngood: two\nlink: https://a.example\n",
    )
    assert rule.check == Existence(tokens=("one",), ignorecase=True)
    assert (rule.level, rule.fix, rule.limit, rule.scope) == (
        Level.ERROR,
        Safety.SAFE,
        3,
        ("heading",),
    )
    assert (rule.why, rule.bad, rule.good, rule.link) == (
        "because",
        ("one",),
        ("two",),
        "https://a.example",
    )


def test_levels_are_warnings_unless_told() -> None:
    assert read_rule("x.yml", "x", GOOD)[1].level is Level.WARNING


def test_scalars_stay_the_text_that_was_written() -> None:
    text = "extends: substitution\nmessage: x\nswap:\n  NO: Norway\n  12:30: half\n  on: upon\n"
    check = read_rule("x.yml", "x", text)[1].check
    assert isinstance(check, Substitution)
    assert check.swap == (("NO", "Norway"), ("12:30", "half"), ("on", "upon"))


def test_keys_of_other_runners_are_passed_over() -> None:
    text = GOOD + "tests:\n  - name: t\n    input: foo\n"
    assert read_rule("x.yml", "x", text)[1].id == "x"


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("extends: existence\ntokens: [foo]\n", "1:1", "no message"),
        ("message: x\ntokens: [foo]\n", "1:1", "no extends"),
        ("extends: existense\nmessage: x\n", "1:10", "did you mean “existence”"),
        ("extends: base\nmessage: x\n", "1:10", "no check is called “base”"),
        (GOOD + "toknes: [a]\n", "4:1", "did you mean “tokens”"),
        (GOOD + "code: true\n", "4:1", "scope: raw"),
        (GOOD + "level: eror\n", "4:8", "did you mean “error”"),
        (GOOD + "limit: many\n", "4:8", "whole number"),
        (GOOD + "ignorecase: perhaps\n", "4:13", "true or false"),
        (GOOD + "Message: again\n", "4:1", "first in line 2"),
        (GOOD + "scope: heding\n", "4:8", "did you mean “heading”"),
        (GOOD + "scope: heading text\n", "4:8", "put &"),
        (GOOD + "action:\n  name: vanish\n", "5:9", "vanish"),
        (GOOD + "exceptions:\n  a: b\n", "5:3", "must be a list of texts"),
        (GOOD + "exceptions: ['(']\n", "4:14", "cannot be read"),
        ("extends: existence\nmessage: x\ntokens:\n\t- a\n", "4:1", "tab"),
        ("extends: existence\nmessage: x\ntokens:\n  - ok\n  - '(a'\n", "5:5", "cannot be read"),
        ("extends: existence\nmessage: x\ntokens: ['a*']\n", "3:10", "empty string"),
        ("extends: existence\nmessage: x\ntokens: ['etc\\.']\n", "3:10", "nonword: true"),
        ("extends: existence\nmessage: x\ntokens: ['  ']\n", "1:1", "nothing to look for"),
        ("extends: existence\nmessage: '%s %s %s'\ntokens: [a]\n", "2:10", "only 2"),
        (
            "extends: substitution\nmessage: x\nswap:\n  foo: bar\n  foo: baz\n",
            "5:3",
            "first in line 4",
        ),
        ("- a\n", "1:1", "keys with values"),
        ("", "", "is empty"),
    ],
)
def test_a_fault_names_its_place_and_the_remedy(text: str, place: str, says: str) -> None:
    error = fault(text)
    assert str(error).startswith(f"rules/x.yml:{place}: " if place else "rules/x.yml: ")
    assert says in str(error)


def test_a_second_start_reads_no_yaml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = pack(tmp_path / "rules", a=GOOD, b=GOOD)
    monkeypatch.setattr("factlint.rules.load.read_rule", None)
    assert load_pack(tmp_path / "rules") == first


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    pack(tmp_path / "rules", a=GOOD)
    changed = pack(tmp_path / "rules", a=GOOD.replace("not", "never"))
    assert changed.rules[0].message == "never “%s”"


def test_errors_are_told_at_every_start(tmp_path: Path) -> None:
    first = pack(tmp_path / "rules", a="extends: nonsense\nmessage: x\n", b=GOOD)
    again = load_pack(tmp_path / "rules")
    assert list(map(str, again.errors)) == list(map(str, first.errors))


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\xe9\x00\x00\x00\x00"])
def test_a_broken_cache_is_no_cache(tmp_path: Path, cache: Path, content: bytes) -> None:
    first = pack(tmp_path / "rules", a=GOOD)
    for file in cache.iterdir():
        file.write_bytes(content)
    assert load_pack(tmp_path / "rules") == first


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be")
    assert pack(tmp_path / "rules", a=GOOD).rules[0].id == "a"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_reported(tmp_path: Path) -> None:
    pack(tmp_path / "rules", a=GOOD, b=GOOD)
    (tmp_path / "rules" / "a.yml").chmod(0)
    loaded = load_pack(tmp_path / "rules")
    assert [rule.id for rule in loaded.rules] == ["b"]
    assert "cannot be read" in str(loaded.errors[0])


def test_a_file_that_is_not_utf_8_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"message: caf\xe9")
    assert "byte 12 is not UTF-8" in str(load_pack(tmp_path).errors[0])


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("styles/House/Spelling.yml", "styles/House/words.txt"),
        ("styles/House/Spelling.yml", "styles/words.txt"),
        ("styles/House/Spelling.yml", "styles/config/ignore/words.txt"),
        ("styles/House/more/Spelling.yml", "styles/config/ignore/words.txt"),
    ],
)
def test_files_that_a_rule_names_are_found_near_it(tmp_path: Path, rule: str, words: str) -> None:
    for name in (rule, words):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    text = "extends: spelling\nmessage: x\nignore: [words.txt, other.txt]\n"
    draft, _ = read_draft(str(tmp_path / rule), "x", text)
    assert draft.settings["ignore"] == (str(tmp_path / words), "other.txt")


def test_dictionaries_are_found_near_the_rule(tmp_path: Path) -> None:
    folder = tmp_path / "styles" / "config" / "dictionaries"
    folder.mkdir(parents=True)
    (folder / "en_AU.dic").touch()
    path = str(tmp_path / "styles" / "House" / "Spelling.yml")
    text = "extends: spelling\nmessage: x\ndictionaries: en_AU\n"
    draft, _ = read_draft(path, "x", text)
    assert draft.settings["dictionaries"] == (str(folder / "en_AU"),)
