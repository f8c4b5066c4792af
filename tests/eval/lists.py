"""The reference list that comes with the measuring data, built once into the cache folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from factlint.base.cache import cache_folder
from tests.eval.material import FOLDER


def built_reference() -> Path:
    """The built list; it is built anew where the source is newer, or factlint's own code."""
    source = FOLDER / "reference.jsonl.gz"
    target = Path(cache_folder(), "eval-reference.db")
    if not target.exists() or target.stat().st_mtime < _newest(source):
        target.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "factlint", "refs", "build", str(source)]
        subprocess.run([*command, "-o", str(target)], check=True)
    return target


def _newest(source: Path) -> float:
    room = Path(__file__).resolve().parents[2] / "factlint" / "reference"
    return max(path.stat().st_mtime for path in (source, *room.glob("*.py")))
