"""`reference:` of the settings: published lists that are pinned."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.base.errors import ConfigError
from factlint.config.load import load_config
from factlint.config.settings import Config

HASH = "0a" * 32
URL = "https://lists.example.org/people.sqlite"
PIN = f"{{file: people.sqlite, url: {URL}, sha256: {HASH}}}"


def settings(folder: Path, text: str, name: str = "factlint.yaml") -> Config:
    (folder / name).write_text(text, "utf-8")
    return load_config(folder / name)


def told(config: Config) -> list[tuple[str, str, str]]:
    return [(pin.path, pin.published.address, pin.published.sha256) for pin in config.pinned]


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        pytest.param(f"reference: {PIN}\n", ["people.sqlite"], id="alone"),
        pytest.param(f"reference: [{PIN.replace('people', '+people', 1)}]\n", ["+people.sqlite"],
                     id="with a plus"),
        pytest.param(f"reference:\n  - +house.yaml\n  - {PIN}\n", ["+house.yaml", "people.sqlite"],
                     id="among paths"),
        pytest.param(f"reference: {PIN.replace(HASH, HASH.upper())}\n", ["people.sqlite"],
                     id="hash in capitals"),
    ],
)  # fmt: skip
def test_a_pinned_list_has_its_place_among_the_others(
    tmp_path: Path, text: str, lists: list[str]
) -> None:
    (tmp_path / "house.yaml").touch()
    config = settings(tmp_path, text)
    assert [path.replace(f"{tmp_path}/", "") for path in config.reference] == lists
    assert told(config) == [(str(tmp_path / "people.sqlite"), URL, HASH)]


def test_a_pinned_list_in_pyproject(tmp_path: Path) -> None:
    pin = f'{{file = "+people.sqlite", url = "{URL}", sha256 = "{HASH}"}}'
    config = settings(tmp_path, f"[tool.factlint]\nreference = [{pin}]\n", "pyproject.toml")
    assert config.reference == (f"+{tmp_path / 'people.sqlite'}",)
    assert told(config) == [(str(tmp_path / "people.sqlite"), URL, HASH)]


def test_lists_that_replace_shared_ones_replace_their_pins(tmp_path: Path) -> None:
    settings(tmp_path, f"reference: {PIN}\n", "shared.yaml")
    other = PIN.replace("people", "bodies")
    config = settings(tmp_path, f"extends: shared.yaml\nreference: {other}\n")
    assert [pin.path for pin in config.pinned] == [str(tmp_path / "bodies.sqlite")]
    config = settings(tmp_path, f"extends: shared.yaml\nreference: {other.replace('b', '+b', 1)}\n")
    assert [Path(pin.path).name for pin in config.pinned] == ["people.sqlite", "bodies.sqlite"]


@pytest.mark.parametrize(
    ("pin", "place", "word"),
    [
        pytest.param(PIN.replace("url", "ulr"), "2:27", "did you mean “url”?", id="unknown key"),
        pytest.param(f"{{url: {URL}, sha256: {HASH}}}", "2:5", "needs “file”", id="no file"),
        pytest.param(f"{{file: a, sha256: {HASH}}}", "2:5", "needs “url”", id="no address"),
        pytest.param(f"{{file: a, url: {URL}}}", "2:5", "needs “sha256”", id="no hash"),
        pytest.param(f"{{file: a, url: {URL}, sha256: }}", "2:5", "needs “sha256”", id="empty"),
        pytest.param(f"{{file: a, url: 'file:///a', sha256: {HASH}}}", "2:20", "no web address",
                     id="another kind of address"),
        pytest.param(f"{{file: a, url: 'https:///a', sha256: {HASH}}}", "2:20", "no web address",
                     id="an address without a host"),
        pytest.param(f"{{file: a, url: {URL}, sha256: 0a0a}}", "2:69", "64 hexadecimal digits",
                     id="hash too short"),
        pytest.param(f"{{file: [a], url: {URL}, sha256: {HASH}}}", "2:12", "file must be text",
                     id="two files"),
        pytest.param(f"{{file: +, url: {URL}, sha256: {HASH}}}", "2:12", "no path", id="no path"),
        pytest.param("[a, b]", "2:5", "list of texts", id="a list in the list"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place(tmp_path: Path, pin: str, place: str, word: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings(tmp_path, f"reference:\n  - {pin}\n")
    assert str(caught.value).startswith(f"{tmp_path / 'factlint.yaml'}:{place}: ")
    assert word in str(caught.value)
