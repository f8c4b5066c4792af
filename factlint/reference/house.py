"""House lists: who matters to this desk, as an editor writes it by hand.

A list in YAML or CSV has entries with a name, other names, forms that are never to be written, a
title and since when, birth, a note and a link. Each fault is told with its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from factlint.base.errors import InputError, ListError
from factlint.base.nearest import did_you_mean
from factlint.reference.doubt import NEVER
from factlint.reference.entity import (
    OFFICE,
    ORGANISATION,
    OTHER,
    PERSON,
    PLACE,
    WORK,
    Entity,
    Name,
    Statement,
    Tenure,
)  # fmt: skip
from factlint.reference.geography import Locate
from factlint.reference.house_entry import Entry, Title
from factlint.text.source import decode
from factlint.text.yaml_tree import Scalar

KINDS = (PERSON, PLACE, ORGANISATION, OFFICE, WORK, OTHER)
SEXES = ("female", "male")


class HouseList(NamedTuple):
    """A house list as read; `as_of` is the day up to which its offices hold."""

    path: str
    name: str
    entries: tuple[Entry, ...]
    as_of: str = ""
    licence: str = ""

    def entities(self, locate: Locate) -> Iterator[Entity]:
        """The entities of the entries and the offices that they hold, each once."""
        offices: dict[str, Entity] = {}
        seen: dict[str, Scalar] = {}
        for entry in self.entries:
            entity = _entity(entry, locate, self.path)
            first = seen.setdefault(entity.id, entry.name)
            if first is not entry.name:
                raise entry.name.place.fault(
                    f"“{entry.name.text}” stands twice, first in line {first.place.line}",
                    "make one entry of both; two people of one name need “born”",
                )
            for title in entry.titles:
                office = _office(title, self.path)
                offices.setdefault(office.id, office)
            yield entity
        yield from (office for identity, office in offices.items() if identity not in seen)


def read_house_list(path: Path) -> HouseList:
    """The list in a file; raises ListError at the first fault."""
    try:
        data = path.read_bytes()
        changed = date.fromtimestamp(path.stat().st_mtime).isoformat()
    except OSError as error:
        raise ListError(f"cannot be read: {error.strerror or error}", path=str(path)) from error
    text = _text(str(path), data)
    if path.suffix.lower() in (".csv", ".tsv"):
        from factlint.reference.house_table import read_entries

        return HouseList(str(path), path.stem, tuple(read_entries(str(path), text)), changed)
    from factlint.reference.house_yaml import read_document

    document = read_document(str(path), text)
    return HouseList(
        str(path),
        document.name or path.stem,
        document.entries,
        document.as_of or changed,
        document.licence,
    )


def _text(path: str, data: bytes) -> str:
    try:
        return decode(path, data).text
    except InputError as error:
        raise ListError(
            error.message, path=path, line=error.line, column=error.column, hint=error.hint
        ) from None


def _entity(entry: Entry, locate: Locate, path: str) -> Entity:
    kind = entry.kind.text if entry.kind else PERSON
    if entry.kind and kind not in KINDS:
        raise entry.kind.place.fault(f"“{kind}” is no kind of entity", did_you_mean(kind, KINDS))
    if entry.sex and entry.sex.text not in SEXES:
        raise entry.sex.place.fault(f"“{entry.sex.text}” is no sex", "female or male")
    name = entry.name.text
    accepted = [Name(form.text, "accepted") for form in (*entry.also, *entry.accepted)]
    names = dict.fromkeys((Name(name, "label"), *(one for one in accepted if one.form != name)))
    return Entity(
        id=entry.id or own_id(kind, name, entry.born.iso[:4] if entry.born else ""),
        label=name,
        kind=kind,
        names=tuple(names),
        description=entry.description,
        prominence=1 + len(names) + len(entry.titles),
        born=entry.born,
        died=entry.died,
        sex=entry.sex.text if entry.sex else "",
        country=_country(entry.country, locate) if entry.country else "",
        tenures=tuple(_tenure(title) for title in entry.titles),
        statements=_statements(entry),
        source=path,
        refused=tuple(dict.fromkeys(Name(form.text, NEVER) for form in _never(entry, names))),
    )


def _never(entry: Entry, names: Mapping[Name, None]) -> Iterator[Scalar]:
    """The forms that are never to be written; one that is a name at once is a fault."""
    forms = {name.form for name in names}
    for form in entry.never:
        if form.text in forms:
            raise form.place.fault(
                f"“{form.text}” is a name of this entry and never to be written",
                "take it out of one of the two",
            )
        yield form


def _statements(entry: Entry) -> dict[str, tuple[Statement, ...]]:
    said = {"note": entry.note, "link": entry.link}
    return {key: (Statement(value),) for key, value in said.items() if value}


def _country(country: Scalar, locate: Locate) -> str:
    from factlint.text.fold import fold

    known = locate(fold(country.text))
    if not known and not (country.text[:1] == "Q" and country.text[1:].isdigit()):
        raise country.place.fault(f"“{country.text}” is no country that is known", "or write a QID")
    return known or country.text


def _tenure(title: Title) -> Tenure:
    ending = "value" if title.until else "absent"
    office = title.office or own_id(OFFICE, title.name.text)
    return Tenure(office, title.since, title.until, ending)  # type: ignore[arg-type]


def _office(title: Title, path: str) -> Entity:
    name = title.name.text
    identity = title.office or own_id(OFFICE, name)
    return Entity(identity, name, OFFICE, (Name(name, "label"),), prominence=1, source=path)


def own_id(kind: str, label: str, born: str = "") -> str:
    """The id of an entry that has none from outside; namesakes differ by year of birth."""
    return f"H{crc32(f'{kind}:{label}:{born}'.encode())}"
