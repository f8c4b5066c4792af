"""Published lists that settings pin: which are asked, and whether they are there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factlint.config.settings import Config

if TYPE_CHECKING:
    from factlint.reference.pinned import Pinned

GET = "factlint refs get"


def pins_of(config: Config) -> tuple[Pinned, ...]:
    """The pinned lists among those that are asked; options may have named others instead."""
    asked = {path.removeprefix("+") for path in config.reference}
    return tuple(pin for pin in config.pinned if pin.path in asked)


def check_pins(config: Config) -> None:
    """Raise ListError with the command to run where a pinned list is not as it is pinned."""
    from factlint.reference.pinned import check_installed

    check_installed(pins_of(config), _command(config.path))


def _command(path: str) -> str:
    """The command that installs what the settings at `path` pin, as it works from here."""
    here = not path or os.path.abspath(os.path.dirname(path)) == os.getcwd()
    return GET if here else f"{GET} --config {min(path, os.path.relpath(path), key=len)}"
