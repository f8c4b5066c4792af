"""Compiles the starter list into the wheel, so that the first run is as fast as the second."""

from __future__ import annotations

import os
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHIPPED = "factlint/_data/seeds/starter.sqlite"


class CustomBuildHook(BuildHookInterface):
    """Adds the compiled list to wheels; an editable install compiles it at first use."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile `seeds/` into a file of its own and have it packed."""
        if self.target_name != "wheel" or version == "editable":
            return
        self.folder = tempfile.TemporaryDirectory()
        os.environ["FACTLINT_CACHE"] = self.folder.name
        sys.path.insert(0, self.root)
        try:
            from factlint.reference.seeds import open_starter

            build_data["force_include"][open_starter().path] = SHIPPED
        finally:
            sys.path.remove(self.root)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was compiled, now that it is packed."""
        if hasattr(self, "folder"):
            self.folder.cleanup()
