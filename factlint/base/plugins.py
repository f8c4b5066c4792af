"""Things found by their file name: one file, one thing, imported when it is first named."""

from __future__ import annotations

from importlib import import_module


def plugin_names(package: str) -> list[str]:
    """Names of the plug-ins in `package`: its modules, underscores as hyphens, without `base`."""
    from importlib import resources

    names = (entry.name for entry in resources.files(package).iterdir())
    stems = (name[:-3] for name in names if name.endswith(".py"))
    return sorted(stem.replace("_", "-") for stem in stems if stem not in ("__init__", "base"))


def load_plugin(package: str, name: str) -> object:
    """The module of `package` that carries `name`; raises ModuleNotFoundError if there is none."""
    return import_module(f"{package}.{name.replace('-', '_')}")
