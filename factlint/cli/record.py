"""One entity of the reference lists as lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.reference.entity import Entity, Tenure, When
from factlint.reference.protocol import Reference

REFUSED = {
    "never": "the house never writes it",
    "unsure": "a letter from the label, and no other source has it",
}


def record_lines(entity: Entity, reference: Reference) -> Iterator[str]:
    """The lines that show one entity."""
    yield f"{entity.label} ({entity.id}), {entity.kind}"
    for title, text in _facts(entity, reference):
        if text:
            yield f"  {title}: {text}"
    for name in entity.names:
        yield f"  name: {joined(f'{name.form} ({name.kind})', span(name.start, name.end))}"
    for name in entity.refused:
        yield f"  refused: {name.form} ({REFUSED.get(name.kind, name.kind)})"
    for tenure in entity.tenures:
        yield f"  office: {_tenure(tenure, reference)}"
    for property_, statements in entity.statements.items():
        for statement in statements:
            held = span(statement.start, statement.end)
            yield f"  {property_}: {joined(named(statement.value, reference), held)}"


def _facts(entity: Entity, reference: Reference) -> tuple[tuple[str, str], ...]:
    return (
        ("description", entity.description),
        ("born", day(entity.born)),
        ("died", day(entity.died)),
        ("country", named(entity.country, reference)),
        ("party", named(entity.party, reference)),
        ("jurisdiction", named(entity.jurisdiction, reference)),
        ("title", ", ".join(entity.classes)),
        ("holders", entity.holders),
        ("list", joined(entity.source, entity.as_of)),
        ("more", entity.url),
    )


def _tenure(tenure: Tenure, reference: Reference) -> str:
    end = day(tenure.end) or {"unknown": "ended", "none": "goes on"}.get(tenure.ending, "")
    held = span(day(tenure.start), end)
    as_of = f"known up to {tenure.as_of}" if tenure.as_of and not tenure.end else ""
    before, after = named(tenure.predecessor, reference), named(tenure.successor, reference)
    return joined(
        named(tenure.office, reference),
        held,
        before and f"after {before}",
        after and f"before {after}",
        as_of,
    )


def joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def span(start: str, end: str) -> str:
    if end in ("ended", "goes on"):
        return f"since {start}, {end}" if start else end
    if end:
        return f"{start or '…'} to {end}"
    return f"since {start}" if start else ""


def day(when: When | None) -> str:
    return when.iso if when else ""


def named(entity_id: str, reference: Reference) -> str:
    """An id with its label, where the lists have one."""
    entity = reference.get(entity_id) if entity_id else None
    return f"{entity.label} ({entity_id})" if entity else entity_id
