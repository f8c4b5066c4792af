"""Things found by name when they are first named: modules of a package, then installed packages.

An installed package offers more of a kind by entry points in the group called like the package
(`factlint.checks`); they are looked for only where no module has the name.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from factlint.base.errors import UsageError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

METADATA = (".dist-info", ".egg-info")


def plugin_names(package: str) -> list[str]:
    """Names of the plug-ins in `package`: its modules, underscores as hyphens, without `base`."""
    from importlib import resources

    names = (entry.name for entry in resources.files(package).iterdir())
    stems = (name[:-3] for name in names if name.endswith(".py"))
    own = (stem.replace("_", "-") for stem in stems if stem not in ("__init__", "base"))
    return sorted({*own, *offered(package)})


def load_plugin(package: str, name: str) -> object:
    """What carries `name`: a module of `package`, or what an installed package offers for it.

    Raises ModuleNotFoundError if there is neither, UsageError if what is offered cannot be loaded.
    """
    module = f"{package}.{name.replace('-', '_')}"
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module or name not in offered(package):
            raise
    return load_offered(offered(package)[name])


def load_offered(entry: EntryPoint) -> object:
    """What an entry point names; raises UsageError where that cannot be loaded."""
    try:
        return entry.load()
    except Exception as error:  # whatever a package does when it is imported
        raise UsageError(
            f"“{entry.name}” of the package {entry.dist.name if entry.dist else '?'} "
            f"cannot be loaded: {type(error).__name__}: {error}",
            hint=f"its entry point names {entry.value}",
        ) from None


@cache
def offered(package: str) -> dict[str, EntryPoint]:
    """What installed packages offer for `package`, by name."""
    if not _any_offers(package):
        return {}
    from importlib.metadata import entry_points

    return {entry.name.lower(): entry for entry in entry_points(group=package)}


def _any_offers(package: str) -> bool:
    """Whether an installed package may offer something: the library takes 50 times as long."""
    wanted = f"[{package}]"
    places = [place or "." for place in sys.path]
    archives = any(os.path.isfile(place) for place in places)
    return archives or any(wanted in text for place in places for text in _entry_points_in(place))


def _entry_points_in(folder: str) -> list[str]:
    texts: list[str] = []
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    for name in names:
        if name.endswith(METADATA):
            try:
                path = os.path.join(folder, name, "entry_points.txt")
                with open(path, encoding="utf-8", errors="replace") as file:
                    texts.append(file.read())
            except OSError:
                pass  # most packages have no entry points
    return texts
