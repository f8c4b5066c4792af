"""Whatever stands in a file of settings, it is read or told in a sentence."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.base.errors import FactlintError
from factlint.config.load import load_config
from factlint.config.read import OVERRIDE_READERS, READERS, RULE_READERS
from factlint.config.vale import KEYS as VALE
from factlint.config.vale import SECTION_KEYS as SECTION
from factlint.engine.overrides import Overrides
from factlint.engine.setup import default_rules, pick_rules
from factlint.engine.thresholds import thresholds_of

OTHER_KEYS = ("extends", "files", "names", "limit", "file", "url", "sha256")
KEYS = sorted({*READERS, *RULE_READERS, *OVERRIDE_READERS, *OTHER_KEYS, *VALE, *SECTION})
WORDS = [
    "names",
    "text.placeholder",
    "error",
    "off",
    "",
    ".md",
    "2025-01-01",
    "1",
    "../x",
    "\0",
    "**",
    "https://example.org/a",
    "0a" * 32,
]
LEAVES = st.one_of(
    st.sampled_from(WORDS), st.text(max_size=5), st.integers(), st.none(), st.booleans()
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(TREES)
def test_any_yaml(tmp_path_factory: pytest.TempPathFactory, tree: object) -> None:
    path: Path = tmp_path_factory.mktemp("any") / "factlint.yaml"
    path.write_text(yaml.safe_dump(tree, allow_unicode=True), "utf-8", "surrogatepass")
    with suppress(FactlintError):  # anything else fails the test
        config = load_config(path)
        pick_rules(default_rules().rules, config)
        Overrides(config, default_rules().rules).rules("a.md")
        thresholds_of(config)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=40), st.text("[].=\"'{}tol.faciln\n ", max_size=40)))
def test_any_toml(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path: Path = tmp_path_factory.mktemp("any") / "pyproject.toml"
    path.write_text("[tool.factlint]\n" + text, "utf-8", "surrogatepass")
    with suppress(FactlintError):
        load_config(path)
