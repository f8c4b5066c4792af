"""One entry of a house list: the fields that an editor may fill, checked one by one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factlint.reference.dates import parse_date
from factlint.reference.entity import When
from factlint.text.yaml_tree import Place, Scalar

QID = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d*)")
LINK = re.compile(r"https?://\S+")
LONGEST = 400  # characters of a name
NAME, ALSO, ACCEPTED, NEVER = "name", "also known as", "also accepted", "never write"
TITLE, SINCE, UNTIL, OFFICE = "title", "since", "until", "office"
BORN, DIED, NOTE, LINK_KEY, ID = "born", "died", "note", "link", "id"
KIND, SEX, COUNTRY, DESCRIPTION = "kind", "sex", "country", "description"
SEVERAL = frozenset({ALSO, ACCEPTED, NEVER})
FIELDS = (
    NAME, ALSO, ACCEPTED, NEVER, TITLE, SINCE, UNTIL, OFFICE, BORN, DIED, NOTE, LINK_KEY, ID, KIND,
    SEX, COUNTRY, DESCRIPTION,
)  # fmt: skip
SYNONYMS = {
    "label": NAME, "also": ALSO, "aka": ALSO, "alias": ALSO, "aliases": ALSO, "accepted": ACCEPTED,
    "never": NEVER, "not": NEVER, "from": SINCE, "to": UNTIL, "birth": BORN, "death": DIED,
    "notes": NOTE, "url": LINK_KEY, "qid": ID, "wikidata": ID, "wikidata id": ID,
    "wikidata qid": ID, "type": KIND,
}  # fmt: skip


class Title(NamedTuple):
    """An office that somebody holds; `office` is its id where the list says one."""

    name: Scalar
    since: When | None = None
    until: When | None = None
    office: str = ""


class Entry(NamedTuple):
    """What a house list says of one entity."""

    name: Scalar
    also: tuple[Scalar, ...] = ()
    accepted: tuple[Scalar, ...] = ()
    never: tuple[Scalar, ...] = ()
    titles: tuple[Title, ...] = ()
    born: When | None = None
    died: When | None = None
    note: str = ""
    link: str = ""
    id: str = ""
    kind: Scalar | None = None
    sex: Scalar | None = None
    country: Scalar | None = None
    description: str = ""


Cells = Mapping[str, Sequence[Scalar]]


def field_of(key: str) -> str:
    """The field that a key or a column's head means; empty if it means none."""
    plain = " ".join(key.casefold().replace("_", " ").replace("-", " ").split())
    return plain if plain in FIELDS else SYNONYMS.get(plain, "")


def read_entry(cells: Cells, place: Place, titles: Sequence[Title] = ()) -> Entry:
    """The entry in cells by field; empty cells say nothing."""
    name = _one(cells, NAME)
    if name is None:
        raise place.fault("an entry needs a name", "write “name: …”")
    for form in (name, *(form for field in SEVERAL for form in cells.get(field, ()))):
        _check_name(form)
    link = _one(cells, LINK_KEY)
    identity = _one(cells, ID)
    if link and not LINK.fullmatch(link.text):
        raise link.place.fault(f"“{link.text}” is no link", "a link begins with https://")
    title = read_title(cells)
    return Entry(
        name,
        _several(cells, ALSO),
        _several(cells, ACCEPTED),
        _several(cells, NEVER),
        (*((title,) if title else ()), *titles),
        _when(cells, BORN),
        _when(cells, DIED),
        _text(cells, NOTE),
        link.text if link else "",
        _qid(identity) if identity else _linked(link),
        _one(cells, KIND),
        _one(cells, SEX),
        _one(cells, COUNTRY),
        _text(cells, DESCRIPTION),
    )


def read_title(cells: Cells) -> Title | None:
    """The title in cells with its dates; None where there is none."""
    name, office = _one(cells, TITLE), _one(cells, OFFICE)
    since, until = _when(cells, SINCE), _when(cells, UNTIL)
    if name is None:
        dated = _one(cells, SINCE) or _one(cells, UNTIL) or office
        if dated:
            raise dated.place.fault("a date of office without a title", "write “title: …”")
        return None
    if since and until and until.last < since.first:
        at = _one(cells, UNTIL) or name
        raise at.place.fault(f"until {until.iso} is before since {since.iso}", "swap the two?")
    _check_name(name)
    return Title(name, since, until, _qid(office) if office else "")


def _check_name(name: Scalar) -> None:
    if len(name.text) > LONGEST:
        raise name.place.fault(f"a name of {len(name.text):,} characters", "is a quote missing?")
    if any(not character.isprintable() for character in name.text):
        raise name.place.fault(f"“{name.text!r}” holds a character that no name has")


def _one(cells: Cells, field: str) -> Scalar | None:
    found = _several(cells, field)
    if len(found) > 1:
        raise found[1].place.fault(f"“{field}” takes one value")
    return found[0] if found else None


def _several(cells: Cells, field: str) -> tuple[Scalar, ...]:
    return tuple(cell for cell in cells.get(field, ()) if cell.text)


def _text(cells: Cells, field: str) -> str:
    found = _one(cells, field)
    return found.text if found else ""


def _when(cells: Cells, field: str) -> When | None:
    cell = _one(cells, field)
    if cell is None:
        return None
    when = parse_date(cell.text)
    if when is None:
        raise cell.place.fault(f"{field} “{cell.text}” is no date", "YYYY, YYYY-MM or YYYY-MM-DD")
    return when


def _qid(cell: Scalar) -> str:
    match = QID.fullmatch(cell.text)
    if not match:
        raise cell.place.fault(f"“{cell.text}” is no id of Wikidata", "write it like Q42")
    return match[1]


def _linked(link: Scalar | None) -> str:
    """The id of an entity whose page on Wikidata a link leads to."""
    match = QID.fullmatch(link.text) if link else None
    return match[1] if match else ""
