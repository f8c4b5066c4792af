"""House styles run where they are named, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

import factlint
from factlint.base.errors import ConfigError
from factlint.config.load import load_config
from factlint.config.settings import Config, Named
from factlint.engine.setup import HOUSE_STYLES, default_rules, pick_rules

TEXT = "The neighbors met on November 3 at 7 p.m., and the the door was shut.\n"


def told(folder: Path, settings: str, name: str = "draft.txt") -> set[str]:
    path = folder / "factlint.yaml"
    path.write_text(settings)
    linter = factlint.Linter(load_config(path))
    return {finding.rule for finding in linter.check_text(TEXT, path=str(folder / name))}


def test_every_pack_has_rules() -> None:
    ids = {rule.id.partition(".")[0] for rule in default_rules().rules}
    assert set(HOUSE_STYLES) <= ids


def test_packs_do_not_run_unasked() -> None:
    picked = {rule.id.partition(".")[0] for rule in pick_rules(default_rules().rules, Config())}
    assert not picked & set(HOUSE_STYLES)


@pytest.mark.parametrize(
    ("settings", "rules"),
    [
        ("{}", {"text.doubled-word"}),
        (
            "rules: {packs: [british]}",
            {"text.doubled-word", "british.spelling", "british.dates", "british.times"},
        ),
        ("rules: {packs: ap-like}", {"text.doubled-word", "ap-like.dates"}),
        ("rules: {packs: [british], ignore: [british.dates, text]}",
         {"british.spelling", "british.times"}),
        ("rules: {packs: [british], levels: {british: off}}", {"text.doubled-word"}),
        ("rules: {select: [british.dates]}", {"british.dates"}),
        ("overrides: [{files: [uk/**], rules: {packs: [british]}}]", {"text.doubled-word"}),
    ],
)  # fmt: skip
def test_packs_run_where_they_are_named(tmp_path: Path, settings: str, rules: set[str]) -> None:
    assert told(tmp_path, settings) == rules


def test_a_pack_for_some_files_only(tmp_path: Path) -> None:
    settings = "overrides: [{files: ['uk/**'], rules: {packs: [british], ignore: [text]}}]"
    assert "british.dates" in told(tmp_path, settings, "uk/draft.txt")


def test_a_pack_that_is_none_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no pack “britsh”") as caught:
        told(tmp_path, "rules:\n  packs: [britsh]\n")
    assert (caught.value.line, caught.value.hint) == (2, "did you mean “british”?")


def test_a_style_of_ones_own_may_have_the_name_of_a_pack() -> None:
    rule = default_rules().rules[0]._replace(id="british.Tar", style="british")
    assert pick_rules([rule], Config()) == (rule,)
    assert pick_rules([rule], Config(select=(Named("british"),))) == (rule,)
