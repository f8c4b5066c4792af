"""Says in words what the list has instead of a claim, and with which records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factlint.base.finding import Evidence
from factlint.matching.claims import Contradiction
from factlint.mentions.claim_pattern import Slot

ORDINALS = {"1": "st", "2": "nd", "3": "rd"}


def written(label: str, slot: Slot) -> str:
    """A value as the slot writes it: 45th, and the year of a date."""
    if slot.kind == "year":
        return label[:4]
    if slot.kind != "ordinal":
        return label
    teen = len(label) > 1 and label[-2] == "1"
    return label + ("th" if teen else ORDINALS.get(label[-1:], "th"))


def listed(labels: Sequence[str], joint: str) -> str:
    """Several values in a row: Pretoria, Cape Town or Bloemfontein."""
    *most, last = labels
    return f"{', '.join(most)} {joint} {last}" if most else last


def when(found: Contradiction, day: date) -> str:
    """When the value held, if it held at another time."""
    if not found.lapsed:
        return ""
    lapsed = found.lapsed[0]
    over = lapsed.end and lapsed.end[:10] <= day.isoformat()
    return f" (until {lapsed.end})" if over else f" (only since {lapsed.start})"


def evidence(found: Contradiction) -> Iterator[Evidence]:
    """The records: what held at another time, else what holds now."""
    subject = found.subject
    for statement, label in zip(found.right, found.labels, strict=True):
        yield Evidence(
            subject.id, subject.label, found.property, label, statement.start, statement.end,
            subject.url, subject.as_of,
        )  # fmt: skip
