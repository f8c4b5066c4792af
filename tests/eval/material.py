"""The measuring data that stands beside the checkout, as rows."""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

from tests.eval.draft import Draft, day_of

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT.parent / "shared" / "eval"

Row = dict[str, Any]


@cache
def rows(name: str) -> list[Row]:
    """The lines of one file under `dev`."""
    data = (FOLDER / "dev" / name).read_bytes()
    text = gzip.decompress(data) if name.endswith(".gz") else data
    return [json.loads(line) for line in text.decode("utf-8").split("\n") if line]


@cache
def standing_articles() -> dict[str, Draft]:
    """The articles in which the standing errors stand, by id."""
    return {
        row["id"]: Draft(row["text"], day_of(row["date"]))
        for row in rows("standing_articles.jsonl.gz")
    }


@cache
def newspaper() -> list[Draft]:
    """Published newspaper articles."""
    return [Draft(row["text"], day_of(row["date"])) for row in rows("clean_newspaper.jsonl.gz")]


@cache
def current_events() -> list[Draft]:
    """Days of published current events of odd years; even ones may have taught the model."""
    return [
        Draft(row["text"], day_of(row["date"]))
        for row in rows("clean_current_events.jsonl.gz")
        if int(row["date"][:4]) % 2
    ]
