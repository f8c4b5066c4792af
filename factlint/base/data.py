"""Where `rules/` and `seeds/` lie: in a checkout beside the package, else inside the wheel."""

from __future__ import annotations

import os.path
from functools import cache


@cache
def data_folder(name: str) -> str:
    """The folder `name` ("rules" or "seeds") that this installation uses."""
    package = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    project = os.path.dirname(package)
    checkout = os.path.join(project, name)
    if os.path.isfile(os.path.join(project, "pyproject.toml")) and os.path.isdir(checkout):
        return checkout
    return os.path.join(package, "_data", name)
