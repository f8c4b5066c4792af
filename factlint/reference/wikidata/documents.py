"""One Wikidata entity document as an entity of the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlint.reference.doubt import sorted_out
from factlint.reference.entity import OFFICE, OTHER, PERSON, Entity, Name, Statement
from factlint.reference.wikidata.classes import COUNTRIES, kind_of
from factlint.reference.wikidata.statements import (
    Json,
    clean,
    first_id,
    first_when,
    ids,
    mapping,
    others,
    tenures,
)

LANGUAGES = ("en", "mul", "en-gb", "en-us")
INSTANCE_OF, COUNTRY, CITIZENSHIP, AREA, PARTY = "P31", "P17", "P27", "P1001", "P102"
SEX, BORN, DIED = "P21", "P569", "P570"
SEXES = {"Q6581097": "male", "Q2449503": "male", "Q6581072": "female", "Q1052281": "female"}
HAVE_FIELDS = frozenset({INSTANCE_OF, CITIZENSHIP, PARTY, SEX, BORN, DIED, "P39"})
SPEAK_OF_PEOPLE = ("P39", BORN, SEX)


class Read(NamedTuple):
    """An entity, and whether it is a country."""

    entity: Entity
    is_country: bool = False


def read_document(document: Json, languages: Sequence[str] = LANGUAGES) -> Read | None:
    """The entity of a document; None for properties, deleted items and items without a name."""
    identity = document.get("id")
    if not isinstance(identity, str) or identity[:1] != "Q" or "missing" in document:
        return None
    found = _names(document, languages)
    if not found:
        return None
    claims = mapping(document.get("claims") or document.get("statements"))
    classes = ids(claims, INSTANCE_OF)
    kind = kind_of(classes)
    if kind == OTHER and any(claims.get(key) for key in SPEAK_OF_PEOPLE):
        kind = PERSON
    person = kind == PERSON
    is_country = not COUNTRIES.isdisjoint(classes)
    statements = others(claims, HAVE_FIELDS)
    if is_country:
        statements["type"] = (Statement("country"),)
    names, refused = (found, ()) if kind == OFFICE else sorted_out(found[0].form, found)
    entity = Entity(
        id=identity,
        label=names[0].form,
        kind=kind,
        names=names,
        description=next(_texts(document, "descriptions", languages), ""),
        prominence=prominence(document, claims),
        born=first_when(claims, BORN) if person else None,
        died=first_when(claims, DIED) if person else None,
        sex=SEXES.get(first_id(claims, SEX), "") if person else "",
        country=first_id(claims, CITIZENSHIP if person else COUNTRY),
        party=first_id(claims, PARTY) if person else "",
        tenures=tuple(tenures(claims)) if person else (),
        jurisdiction=first_id(claims, AREA) if kind == OFFICE else "",
        statements=statements,
        refused=refused,
    )
    return Read(entity, is_country)


def prominence(document: Json, claims: Json) -> int:
    """Sitelinks where the source gives them, else the number of statements."""
    links = len(mapping(document.get("sitelinks")))
    if links > 1:
        return links
    return links + sum(len(found) for found in claims.values() if isinstance(found, list))


def redirects(document: Json, key: str) -> str:
    """The id under which a document was asked for, where it leads to another entity."""
    return key if document.get("id") not in (None, key) else ""


def _names(document: Json, languages: Sequence[str]) -> tuple[Name, ...]:
    labels = list(_said(document, "labels", languages))
    tongue = _tongue(languages[0])
    found: dict[str, Name] = {}
    for language, form in labels:
        # A label in another kind of the same language is a source of its own.
        kind = "accepted" if _tongue(language) in (tongue, "mul") else "alias"
        found.setdefault(form, Name(form, kind if found else "label"))
    for form in _aliases(document, languages):
        found.setdefault(form, Name(form, "alias" if labels else "label"))
    return tuple(found.values())


def _tongue(language: str) -> str:
    """The language without its kind: "en" of "en-gb"."""
    return language.partition("-")[0]


def _texts(document: Json, field: str, languages: Sequence[str]) -> Iterator[str]:
    return (form for _, form in _said(document, field, languages))


def _said(document: Json, field: str, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What stands under a field in each of the languages."""
    terms = mapping(document.get(field))
    for language in languages:
        text = mapping(terms.get(language)).get("value")
        if isinstance(text, str) and (form := clean(text)):
            yield language, form


def _aliases(document: Json, languages: Sequence[str]) -> Iterator[str]:
    groups = mapping(document.get("aliases"))
    for language in languages:
        group = groups.get(language)
        for term in group if isinstance(group, list) else ():
            text = mapping(term).get("value")
            if isinstance(text, str) and (form := clean(text)):
                yield form
