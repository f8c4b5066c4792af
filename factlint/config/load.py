"""Files of settings: factlint.yaml, or [tool.factlint] in pyproject.toml, and what they extend."""

from __future__ import annotations

from pathlib import Path

from factlint.base.errors import ConfigError
from factlint.config.read import read_settings
from factlint.config.settings import Config
from factlint.text.source import decode
from factlint.text.yaml_tree import Scalar, Table, Tree, read_tree, table_of, texts_of

NAME = "factlint.yaml"


def load_config(path: Path) -> Config:
    """The settings in the file at `path`; raises ConfigError at the first fault."""
    folder = str(path.absolute().parent)
    return _load(path, Config(), ())._replace(folder=folder, path=str(path))


def _load(path: Path, config: Config, outer: tuple[Path, ...]) -> Config:
    """`config` with what the file at `path`, and before it what it extends, says."""
    tree = _tree(path)
    if tree is None:
        return config
    for name in _extended(tree):
        base = _found(name, path)
        if base.resolve() in (path.resolve(), *outer):
            raise name.place.fault(f"“{name.text}” extends this file in turn", "leave one out")
        config = _load(base, config, (*outer, path.resolve()))
    return read_settings(config._replace(folder=str(path.absolute().parent)), tree)


def _tree(path: Path) -> Tree | None:
    shown = str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfigError(f"cannot be read: {reason}", path=shown) from None
    text = _text(shown, data)
    if path.suffix.lower() == ".toml":
        from factlint.config.toml_tree import read_section

        return read_section(shown, text)
    return read_tree(shown, text, ConfigError)


def _text(path: str, data: bytes) -> str:
    from factlint.base.errors import InputError

    try:
        return decode(path, data).text
    except InputError as error:
        raise ConfigError(
            error.message, path=path, line=error.line, column=error.column, hint=error.hint
        ) from None


def _extended(tree: Tree) -> tuple[Scalar, ...]:
    table: Table = table_of(tree, NAME)
    for key, value in table.entries:
        if key.text == "extends":
            return texts_of(value, "extends")
    return ()


def _found(name: Scalar, path: Path) -> Path:
    """The file that `name` means: a path from the folder of the file at `path`, or a package."""
    beside = Path(path.parent, Path(name.text).expanduser())
    if beside.is_file():
        return beside
    if (beside / NAME).is_file():
        return beside / NAME
    package = _in_package(name.text)
    if package is None:
        hint = "name a file from the folder of this one, or an installed package that holds one"
        raise name.place.fault(f"there are no settings “{name.text}” to extend", hint)
    return package


def _in_package(name: str) -> Path | None:
    """The settings in an installed package, which is found and not run."""
    from importlib.util import find_spec

    module = name.replace("-", "_")
    if not module.isidentifier():
        return None
    spec = find_spec(module)
    folders = (spec.submodule_search_locations or ()) if spec else ()
    return next((file for each in folders if (file := Path(each, NAME)).is_file()), None)
