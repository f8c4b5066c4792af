"""Which documents of a dump come into a list: by class, by sitelink, by the languages of names."""

from __future__ import annotations

from typing import NamedTuple

from factlint.reference.wikidata.documents import INSTANCE_OF, LANGUAGES
from factlint.reference.wikidata.statements import Json, ids, mapping

CLASS, SITELINK, NAME = "class", "sitelink", "name"  # why a document is left out


class Selection(NamedTuple):
    """What a list takes; an empty field takes everything.

    `classes` are ids of which an entity is an instance of one, `wikis` those of which it has a page
    in one ("enwiki"), `languages` those whose names are read, the one of the label first.
    """

    classes: frozenset[str] = frozenset()
    wikis: frozenset[str] = frozenset()
    languages: tuple[str, ...] = LANGUAGES

    def leaves_out(self, document: Json) -> str:
        """Why a document does not come into the list; empty where nothing speaks against it."""
        if self.wikis and self.wikis.isdisjoint(mapping(document.get("sitelinks"))):
            return SITELINK
        if not self.classes:
            return ""
        claims = mapping(document.get("claims") or document.get("statements"))
        return CLASS if self.classes.isdisjoint(ids(claims, INSTANCE_OF)) else ""


EVERYTHING = Selection()


def is_item(document: Json) -> bool:
    """Whether a document is one of an entity that is there: no property, lexeme or deleted item."""
    return str(document.get("id", ""))[:1] == "Q" and "missing" not in document
