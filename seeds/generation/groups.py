"""Groups of countries with their members, and how many presidents the United States had."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generation.congress import EXECUTIVE
from generation.records import Record

MEMBERS, ORDINAL = "P527", "P1545"


def memberships(
    groups: list[dict[str, str]],
    dates: list[dict[str, str]],
    labels: Mapping[str, str],
    factbook: Mapping[str, Mapping[str, str]],
) -> Iterator[Record]:
    """One statement a member: the Factbook's, and those of the table, which has the dates."""
    told = {(row["group"], row["member"]): row for row in dates}
    for group in groups:
        name = group["label"]
        for code, row in factbook.items():
            member = labels.get(code, "")
            if member and (name, member) not in told and _belongs(row, group["abbreviation"]):
                yield _statement(name, member, group["since"])
    for (group_name, member), row in told.items():
        yield _statement(group_name, member, row["start"], row["end"])


def _belongs(row: Mapping[str, str], abbreviation: str) -> bool:
    """Whether the Factbook has a country as a full member: no observer, partner or candidate."""
    return abbreviation in re.split(r"[,;]\s*", row.get("member_of") or "")


def _statement(subject: str, value: str, start: str, end: str = "") -> Record:
    return {
        "subject": subject, "property": MEMBERS, "value": value, "start": start, "end": end,
    }  # fmt: skip


def presidents(tenures: Iterable[Record]) -> Iterator[Record]:
    """Which number each president of the United States has; one who came back has two."""
    terms = [one for one in tenures if one["office"] == EXECUTIVE["prez"]]
    for number, term in enumerate(sorted(terms, key=lambda one: one["start"]), start=1):
        yield {"subject": term["person"], "property": ORDINAL, "value": str(number)}
