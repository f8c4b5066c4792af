"""Folders of Vale's styles: ids, vocabularies, sections, and what a .vale.ini comes to."""

from __future__ import annotations

from pathlib import Path

import pytest

import factlint
from factlint.base.errors import ConfigError, FactlintError
from factlint.cli.from_vale import settings_from
from factlint.config.load import load_config

FILES = {
    "Ship/Tar.yml": "extends: existence\nmessage: no '%s'\nlevel: error\ntokens: [tar]\n",
    "Ship/Rope.old.yml": "extends: existence\nmessage: no '%s'\ntokens: [rope]\n",
    "Ship/deck/Mast.yml": "extends: existence\nmessage: no '%s'\ntokens: [mast]\n",
    "Ship/Skip.yaml": "extends: existence\nmessage: no '%s'\ntokens: [skip]\n",
    "Sail/Knot.yml": "extends: existence\nmessage: no '%s'\ntokens: [knot]\n",
    "Sail/Reef.yml": "extends: existence\nmessage: no '%s'\ntokens: [reef]\n",
    "Broken/Bad.yml": "extends: existence\nmessage: no\ntokens: ['(']\n",
    "Broken/Good.yml": "extends: existence\nmessage: no '%s'\ntokens: [hull]\n",
    "config/vocabularies/Base/accept.txt": "# comment\ntar barrel\nDockside\n",
    "config/vocabularies/Base/reject.txt": "matey\n",
}


@pytest.fixture
def styles(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "styles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def told(folder: Path, settings: str, text: str, name: str = "draft.md") -> list[str]:
    (folder / "factlint.yaml").write_text(settings)
    linter = factlint.Linter(load_config(folder / "factlint.yaml"))
    findings = linter.check_text(text, path=str(folder / name))
    return [f"{finding.rule}:{finding.level.word}:{finding.text}" for finding in findings]


def from_ini(folder: Path, ini: str, text: str, name: str = "draft.md") -> list[str]:
    (folder / ".vale.ini").write_text("StylesPath = styles\n" + ini)
    output = str(folder / "factlint.yaml")
    return told(folder, settings_from(str(folder / ".vale.ini"), output), text, name)


ALL = "tar rope mast skip knot hull"


def test_a_folder_of_styles_works_when_it_is_named(styles: Path) -> None:
    settings = "vale: styles\nrules:\n  ignore: [style, text, names]\n"
    assert told(styles, settings, "tar rope mast skip knot") == [
        "Ship.Tar:error:tar", "Ship.Rope:warning:rope", "deck.Mast:warning:mast",
        "Sail.Knot:warning:knot",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("ini", "name", "rules"),
    [
        ("[*]\nBasedOnStyles = Sail\n", "a.md", {"Sail.Knot"}),
        ("[*.html]\nBasedOnStyles = Sail\n", "a.md", set()),
        ("[*]\nBasedOnStyles = Ship\nShip.Tar = NO\n", "a.md", {"Ship.Rope", "deck.Mast"}),
        ("[*]\nSail.Knot = YES\n", "a.md", {"Sail.Knot"}),
        # the last section that matches replaces the styles; switches add up
        ("[*]\nBasedOnStyles = Ship\n[*.md]\nBasedOnStyles = Sail\n", "a.md", {"Sail.Knot"}),
        ("[*]\nBasedOnStyles = Sail\n[*.md]\nShip.Tar = YES\n", "a.md", {"Ship.Tar", "Sail.Knot"}),
        ("[*.{md,txt}]\nBasedOnStyles = Sail\n", "a.txt", {"Sail.Knot"}),
        ("[docs/**]\nBasedOnStyles = Sail\n", "docs/x/a.md", {"Sail.Knot"}),
        ("[docs/**]\nBasedOnStyles = Sail\n", "a.md", set()),
    ],
)
def test_a_vale_ini_runs_what_it_enables(
    styles: Path, ini: str, name: str, rules: set[str]
) -> None:
    assert {line.partition(":")[0] for line in from_ini(styles, ini, ALL, name)} == rules


def test_a_level_of_any_section_holds_for_all_files(styles: Path) -> None:
    ini = "[*]\nBasedOnStyles = Sail\n[*.html]\nSail.Knot = error\n"
    assert from_ini(styles, ini, "knot") == ["Sail.Knot:error:knot"]


def test_accepted_words_are_exceptions_and_terms_and_rejected_ones_are_avoided(
    styles: Path,
) -> None:
    pytest.importorskip("spylls", reason="needs the extra: pip install factlint[spelling]")
    ini = "Vocab = Base\n[*]\nBasedOnStyles = Ship, Vale\nVale.Spelling = NO\n"
    text = "A tar barrel, tar, a dockside, Dockside, matey and and gone"
    assert from_ini(styles, ini, text) == [
        "Ship.Tar:error:tar", "Vale.Terms:error:dockside", "Vale.Avoid:error:matey",
        "Vale.Repetition:error:and and",
    ]  # fmt: skip


def test_one_bad_rule_is_reported_and_the_rest_run(styles: Path) -> None:
    (styles / "factlint.yaml").write_text("vale:\n  styles: styles\n  only: true\n")
    linter = factlint.Linter(load_config(styles / "factlint.yaml"))
    assert [Path(error.path).name for error in linter.rule_errors] == ["Bad.yml"]
    assert [finding.rule for finding in linter.check_text("hull")] == ["Broken.Good"]


def test_what_is_not_carried_over_is_said(styles: Path) -> None:
    (styles / ".vale.ini").write_text("StylesPath = styles\n[*.md]\nTransform = x.xsl\n")
    text = settings_from(str(styles / ".vale.ini"), str(styles / "factlint.yaml"))
    assert "# Not carried over: Transform." in text


def test_a_template_for_words_is_carried_over(styles: Path) -> None:
    ini = "WordTemplate = (?m)(?:%s)\n[*]\nBasedOnStyles = Ship\n"
    assert from_ini(styles, ini, "tars") == ["Ship.Tar:error:tar"]


def test_a_template_has_a_place_for_words(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    settings = tmp_path / "factlint.yaml"
    settings.write_text("vale:\n  styles: [styles]\n  word: '(?m)'\n")
    with pytest.raises(FactlintError, match="%s"):
        load_config(settings)


IGNORES = r"""
[*.md]
BasedOnStyles = Ship
TokenIgnores = (\$[^$\n]+\$), "(\[\[[^\]]{1,99}\]\])"
BlockIgnores = (?s) *(<file.*?</file>)
"""


def test_what_token_and_block_ignores_match_is_left_alone(styles: Path) -> None:
    text = "tar $a tar$ [[tar]] tar\n\n<file>\ntar\n</file>\n\nrope\n"
    assert from_ini(styles, IGNORES, text) == [
        "Ship.Tar:error:tar", "Ship.Tar:error:tar", "Ship.Rope:warning:rope",
    ]  # fmt: skip
    assert len(from_ini(styles, IGNORES.replace("*.md", "*"), text, "draft.txt")) == 3
    assert len(from_ini(styles, IGNORES.replace("*.md", "*.html"), text)) == 0


def test_commas_divide_ignores_but_in_quotation_marks(styles: Path) -> None:
    ini = '[*]\nBasedOnStyles = Ship\nTokenIgnores = "(a{1,3}tar)", (b\\w+)\n'
    assert from_ini(styles, ini, "aatar btar tar") == ["Ship.Tar:error:tar"]
    assert r'ignore: ["(a{1,3}tar)", "(b\\w+)"]' in (styles / "factlint.yaml").read_text()


def test_an_ignore_that_cannot_be_read_is_told_with_its_place(styles: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read") as caught:
        told(styles, "vale:\n  styles: [styles]\n  files: {'*': {ignore: ['(']}}\n", "tar")
    assert (caught.value.line, caught.value.column) == (3, 26)


SCOPES = """\
IgnoredScopes = code, a, tt
SkippedScopes = script, style, blockquote
IgnoredClasses = aside
[*]
BasedOnStyles = Ship
"""


def test_what_ignored_scopes_hold_is_left_alone(styles: Path) -> None:
    marked = "tar [tar](x)\n\n> tar\n\n`tar` rope\n"
    assert from_ini(styles, SCOPES, marked) == ["Ship.Tar:error:tar", "Ship.Rope:warning:rope"]
    page = "<p>tar <a href=x>tar</a></p><blockquote>tar</blockquote><p class=aside>rope</p>"
    assert from_ini(styles, SCOPES, page, "a.html") == ["Ship.Tar:error:tar"]
    text = (styles / "factlint.yaml").read_text()
    assert 'elements: ["a", "blockquote"]' in text
    assert 'classes: ["aside"]' in text
    assert "Not carried over" not in text
