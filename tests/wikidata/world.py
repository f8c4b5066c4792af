"""What the test server knows: documents, redirects, deletions, and the statements in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from factlint.reference.wikidata.statements import ids

SUBCLASS = "P279"


class World:
    """Entities under their ids; some ids lead elsewhere, some were deleted."""

    def __init__(self, documents: Iterable[dict] = ()) -> None:
        self.documents: dict[str, dict] = {}
        self.redirects: dict[str, str] = {}
        for document in documents:
            self.put(document)

    @classmethod
    def of_files(cls, paths: Iterable[Path]) -> World:
        """The documents in answers of Special:EntityData."""
        answers = (json.loads(path.read_text("utf-8")) for path in paths)
        return cls(document for answer in answers for document in answer["entities"].values())

    def put(self, document: dict) -> None:
        """A new revision of an entity."""
        old = self.documents.get(document["id"], {}).get("lastrevid", 0)
        revision = max(document.get("lastrevid", 1), old + 1)
        self.documents[document["id"]] = {**document, "lastrevid": revision}

    def delete(self, entity_id: str) -> None:
        """Delete an entity."""
        del self.documents[entity_id]

    def redirect(self, source: str, target: str) -> None:
        """Merge an entity into another."""
        self.documents.pop(source, None)
        self.redirects[source] = target

    def find(self, entity_id: str) -> dict | None:
        """The document under an id, redirects followed."""
        return self.documents.get(self.redirects.get(entity_id, entity_id))

    def labelled(self, entity_id: str, language: str = "en") -> str:
        """The label of an entity."""
        terms = self.documents[entity_id].get("labels") or {}
        return (terms.get(language) or terms.get("mul") or {}).get("value", "")

    def forms(self, entity_id: str) -> Iterator[tuple[str, str]]:
        """Kind and text of each English name."""
        if label := self.labelled(entity_id):
            yield "label", label
        aliases = self.documents[entity_id].get("aliases") or {}
        yield from (("alias", term["value"]) for term in aliases.get("en", ()))

    def truthy(self, entity_id: str, *properties: str) -> list[str]:
        """What the statements of an entity name: of the best rank only, as wdt: has it."""
        claims = self.documents.get(entity_id, {}).get("claims") or {}
        found: list[str] = []
        for key in properties:
            statements = claims.get(key, [])
            preferred = [one for one in statements if one["rank"] == "preferred"]
            found += ids({key: preferred or statements}, key)
        return found

    def stated(self, entity_id: str, key: str) -> list[str]:
        """What statements name, of every rank but deprecated, as p: and ps: have it."""
        return ids(self.documents[entity_id].get("claims") or {}, key)

    def naming(self, target: str, *properties: str) -> list[str]:
        """Entities whose statements name `target`."""
        return [one for one in self.documents if target in self.truthy(one, *properties)]

    def kinds_of(self, entity_id: str) -> set[str]:
        """A class and all classes below it."""
        found, new = {entity_id}, {entity_id}
        while new:
            new = {one for above in new for one in self.naming(above, SUBCLASS)} - found
            found |= new
        return found
