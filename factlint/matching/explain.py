"""Says in words why a mention is taken for an entity, and with which records."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factlint.base.finding import Evidence
from factlint.matching.candidate import Candidate
from factlint.matching.offices import Holding
from factlint.reference.entity import Entity, Tenure

if TYPE_CHECKING:
    from factlint.matching.features import Case


def reasons(case: Case, holding: Holding | None) -> tuple[str, ...]:
    """One short clause a reason, strongest first."""
    found = []
    candidate = case.candidate
    if holding:
        found.append(office_clause(holding))
    if candidate.sound == 0:
        found.append("it sounds the same")
    elif candidate.edits:
        found.append(
            "one letter differs" if candidate.edits == 1 else f"{candidate.edits} letters differ"
        )
    if candidate.given_agrees and not holding:
        found.append(f"the given name is that of {candidate.entity.label}")
    if case.in_company:
        found.append(f"{candidate.entity.label} is named in this text")
    return tuple(found)


def office_clause(holding: Holding) -> str:
    """Who holds which office since when, or held it from when to when."""
    tenure = holding.tenure
    since = f" since {tenure.start.iso}" if tenure.start else ""
    if tenure.ending != "unknown" and not (tenure.end and tenure.end.last < date.today()):
        return f"{holding.person.label} is {holding.office.label}{since}"
    return f"{holding.person.label} was {holding.office.label}{_period(tenure)}"


def _period(tenure: Tenure) -> str:
    """From when to when an office that ended was held, as far as it is known."""
    if tenure.start and tenure.end:
        return f" from {tenure.start.iso} to {tenure.end.iso}"
    if tenure.end:
        return f" until {tenure.end.iso}"
    return f", beginning {tenure.start.iso}" if tenure.start else ""


def evidence_of(entity: Entity, holding: Holding | None = None) -> Evidence:
    """The record behind a finding, with the office where one speaks for it."""
    if holding is None:
        return Evidence(entity.id, entity.label, url=entity.url)
    return office_evidence(holding)


def office_evidence(holding: Holding) -> Evidence:
    """The statement that somebody holds an office."""
    tenure = holding.tenure
    return Evidence(
        entity=holding.person.id,
        label=holding.person.label,
        property="P39",
        value=holding.office.label,
        start=tenure.start.iso if tenure.start else "",
        end=tenure.end.iso if tenure.end else "",
        url=holding.person.url,
        as_of=tenure.as_of,
    )


def rival_clause(candidates: tuple[Candidate, ...]) -> str:
    """The other entities that are as near."""
    labels = ", ".join(f"{c.entity.label}{_role(c.entity)}" for c in candidates[:3])
    return f"also near: {labels}"


def _role(entity: Entity) -> str:
    return f" ({entity.description})" if entity.description else ""
