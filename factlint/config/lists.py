"""`reference:` of the settings: paths of lists, and published lists that are pinned."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factlint.base.nearest import did_you_mean
from factlint.config.settings import Config
from factlint.text.yaml_tree import Items, Scalar, Table, Tree, is_null, table_of, text_of

if TYPE_CHECKING:
    from factlint.reference.pinned import Pinned

KEYS = ("file", "url", "sha256")
EXAMPLE = "a pinned list has the keys " + ", ".join(KEYS)


def read_lists(config: Config, tree: Tree) -> Config:
    """`config` with the lists that stand under `reference`."""
    found = tree.values if isinstance(tree, Items) else () if is_null(tree) else (tree,)
    lists: list[str] = []
    pinned: list[Pinned] = []
    for one in found:
        if isinstance(one, Table):
            path, pin = _pinned(config, one)
            pinned.append(pin)
        else:
            path = _path(config, one)
        lists.append(path)
    adds = all(path.startswith("+") for path in lists)
    return config._replace(
        reference=(*config.reference, *lists) if adds else tuple(lists),
        pinned=(*config.pinned, *pinned) if adds else tuple(pinned),
    )


def _path(config: Config, tree: Tree) -> str:
    if not isinstance(tree, Scalar):
        raise tree.place.fault("reference must be a list of texts", EXAMPLE)
    path = _from_folder(config, tree.text)
    if not Path(path.removeprefix("+")).exists():
        raise tree.place.fault(
            f"there is no reference list “{path.removeprefix('+')}”",
            "paths start at the folder of this file",
        )
    return path


def _from_folder(config: Config, text: str) -> str:
    """A path from the folder of the settings, with the plus that it has."""
    plus = "+" if text.startswith("+") else ""
    return plus + str(Path(config.folder, Path(text.removeprefix("+")).expanduser()))


def _pinned(config: Config, tree: Table) -> tuple[str, Pinned]:
    """Where a published list belongs, as it stands among the others, and what it is."""
    from factlint.reference.pinned import Pinned
    from factlint.reference.published import NO_HASH, Published, hash_in, is_web_address

    entries = table_of(tree, "a pinned list").entries
    for key, _ in entries:
        if key.text not in KEYS:
            hint = did_you_mean(key.text, KEYS) or EXAMPLE
            raise key.place.fault(f"a pinned list has no key “{key.text}”", hint)
    told = {key.text: value for key, value in entries}
    for name in KEYS:
        if name not in told or is_null(told[name]):
            raise tree.place.fault(f"a pinned list needs “{name}”", EXAMPLE)
    file, url, sha256 = (text_of(told[name], name) for name in KEYS)
    if not file.removeprefix("+") or "\0" in file:
        raise told["file"].place.fault("“file” is no path", "say where the list is to stand")
    if not is_web_address(url):
        raise told["url"].place.fault(f"“{url}” is no web address", "https://…")
    if not (digits := hash_in(sha256)):
        raise told["sha256"].place.fault(f"“{sha256}” is no SHA-256", NO_HASH)
    path = _from_folder(config, file)
    return path, Pinned(path.removeprefix("+"), Published(url, digits))
