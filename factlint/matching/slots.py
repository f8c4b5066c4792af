"""What stands in the slots of a pattern: the entities that a name surely means, or a figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlint.base.span import Span
from factlint.matching.claims import is_former, of_kind
from factlint.matching.resolution import Resolution, Status
from factlint.mentions.claim_pattern import Slot
from factlint.mentions.lexicon import Lexicon
from factlint.mentions.marked import Marked, mark
from factlint.reference.entity import Entity
from factlint.reference.protocol import Reference
from factlint.text.fold import fold

PEOPLES = frozenset({"demonym", "nationality"})  # slots for adjectives: Belgian


class Bound(NamedTuple):
    """What stands in a slot: the entities that a name may mean, or a figure as text."""

    span: Span
    entities: tuple[Entity, ...] = ()
    plain: str = ""


class Slots:
    """Reads the sentences of one article for patterns."""

    def __init__(
        self,
        text: str,
        resolutions: Sequence[Resolution],
        reference: Reference,
        lexicon: Lexicon,
    ) -> None:
        self.text = text
        self.resolutions = resolutions
        self.reference = reference
        self.lexicon = lexicon
        self._marked: dict[Span, Marked] = {}

    def marked(self, sentence: Span) -> Marked:
        """The sentence with its names marked."""
        known = self._marked.get(sentence)
        if known is None:
            first = bisect_left(self.resolutions, sentence.start, key=_start)
            last = bisect_left(self.resolutions, sentence.end, key=_start)
            names = [(self.resolutions[at].mention.span, at) for at in range(first, last)]
            known = self._marked[sentence] = mark(self.text, sentence, names)
        return known

    def bound(self, match: re.Match[str], slot: Slot, marked: Marked) -> Iterator[Bound]:
        """What stands in a slot, where that is sure."""
        start, end = match.span(slot.name)
        numbers = [number for at, number in marked.names.items() if start <= at < end]
        if not numbers:
            figure = match[slot.name].lower()
            plain = figure.rstrip("stndrh") if slot.kind == "ordinal" else figure
            yield Bound(marked.place(start, end), plain=plain)
        for number in numbers:
            resolution = self.resolutions[number]
            entities = self._entities(resolution, slot.kind)
            if entities:
                yield Bound(resolution.mention.span, entities)

    def _entities(self, resolution: Resolution, kind: str) -> tuple[Entity, ...]:
        """All entities of a kind that a name may mean; none where it may mean an unknown one."""
        if kind in PEOPLES:
            found = of_kind(self._peoples(resolution), kind)
        else:
            one = len(resolution.entities) == 1
            sure = resolution.status is Status.KNOWN or (resolution.status is Status.LATER and one)
            found = of_kind(resolution.entities, kind) if sure else ()
            if any(_is_adjective(resolution, entity) for entity in found):
                return ()
        return () if any(is_former(entity) for entity in found) else found

    def _peoples(self, resolution: Resolution) -> tuple[Entity, ...]:
        """The places that an adjective may belong to."""
        word = fold(resolution.mention.name)
        entries = self.lexicon.demonyms.get(word, ())
        by_id = [self.reference.get(entry.id) for entry in entries if entry.kind != "seat"]
        named = (one for one in resolution.entities if _is_adjective(resolution, one))
        found = {entity.id: entity for entity in (*by_id, *named) if entity}
        return () if None in by_id else tuple(found.values())


def _is_adjective(resolution: Resolution, entity: Entity) -> bool:
    """Whether a name is only the word for the people or things of a place."""
    word = fold(resolution.mention.name)
    kinds = {name.kind for name in entity.names if fold(name.form) == word}
    return kinds == {"demonym"}


def _start(resolution: Resolution) -> int:
    return resolution.mention.tokens[0].start
