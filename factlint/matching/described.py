"""How far the words around a name describe an entity: its role, its offices, its country."""

from __future__ import annotations

from factlint.mentions.mention import Mention
from factlint.reference.entity import Entity
from factlint.reference.protocol import Reference
from factlint.text.fold import fold

REACH = 90  # characters to either side
STEM = 6  # letters that words share if they are of one kind: Croatia, Croatian
SHORTEST = 4
SAYING_NOTHING = frozenset(
    {
        "about", "also", "born", "during", "first", "former", "from", "have", "last", "late",
        "later", "other", "since", "that", "their", "this", "under", "when", "which", "while",
        "with",
    }
)  # fmt: skip


def words_around(text: str, mention: Mention) -> frozenset[str]:
    """Stems of the words beside a name, in its paragraph."""
    start, end = mention.span
    before = text[max(0, start - REACH) : start].rpartition("\n")[2]
    after = text[end : end + REACH].partition("\n")[0]
    return stems(_whole(before, text, start) + " " + after)


def words_about(entity: Entity, reference: Reference) -> frozenset[str]:
    """Stems of the words that a list has for an entity besides its name."""
    offices = (reference.get(tenure.office) for tenure in entity.tenures)
    labels = [office.label for office in offices if office]
    country = reference.get(entity.country) if entity.country else None
    return stems(" ".join([entity.description, *labels, country.label if country else ""]))


def _whole(before: str, text: str, start: int) -> str:
    """The stretch without the word that its beginning cuts."""
    at = start - len(before)
    return before if at == 0 or text[at - 1].isspace() else before.partition(" ")[2]


def stems(text: str) -> frozenset[str]:
    """The words of a text that say something, by their beginnings."""
    return frozenset(
        word[:STEM]
        for word in fold(text).split()
        if len(word) >= SHORTEST and word.isalpha() and word not in SAYING_NOTHING
    )
