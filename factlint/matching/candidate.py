"""An entity that a mention may mean, with the words of both laid side by side."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Callable, Container, Iterator, Sequence
from typing import NamedTuple

from factlint.names.heard import apart
from factlint.names.name import without_suffixes
from factlint.names.spell import SAME, Difference, compare
from factlint.reference.entity import PERSON, Entity
from factlint.text.fold import fold

SKIPPED_KINDS = frozenset({"demonym"})
LABEL_FARTHER = 0.7  # weight by which a label may be farther than an alias and still be offered
EXTRA_WORD = 0.5  # what a middle word costs that only one side has


class Pair(NamedTuple):
    """One written word and the word that should stand there, folded; `at` numbers both."""

    written: str
    right: str
    difference: Difference
    at: int
    right_at: int


class Candidate(NamedTuple):
    """`form` is the entity's name as it should be printed, `pairs` its words beside the mention's.

    `extra` counts words that only one side has; `origin` says where the candidate comes from:
    list, office, cast.
    """

    entity: Entity
    form: str
    pairs: tuple[Pair, ...]
    extra: int = 0
    origin: str = "list"

    @property
    def weight(self) -> float:
        """How far the spelling is, 0 for the same words."""
        return sum(pair.difference.weight for pair in self.pairs) + EXTRA_WORD * self.extra

    @property
    def edits(self) -> int:
        """Edits in letters over all words."""
        return sum(pair.difference.edits for pair in self.pairs)

    @property
    def sound(self) -> int:
        """Edits in sound over all words."""
        return sum(pair.difference.sound for pair in self.pairs)

    @property
    def heard(self) -> float:
        """How far the words that differ are apart to the ear."""
        return sum(apart(pair.written, pair.right) for pair in self.wrong)

    @property
    def wrong(self) -> tuple[Pair, ...]:
        """The pairs that differ."""
        return tuple(pair for pair in self.pairs if not pair.difference.same)

    @property
    def wrong_given(self) -> Pair | None:
        """The first words, where they differ and nothing else does; None for names of one word."""
        wrong = self.wrong
        alone = len(self.pairs) > 1 and len(wrong) == 1 and wrong[0].at == 0
        return wrong[0] if alone else None

    @property
    def given_agrees(self) -> bool:
        """Whether the first of several words is the same on both sides."""
        return len(self.pairs) > 1 and self.pairs[0].difference.same


def align(written: Sequence[str], right: Sequence[str]) -> tuple[tuple[Pair, ...], int] | None:
    """Words side by side, and how many stand alone; None where the two cannot be one name."""
    if len(written) == len(right):
        places: Iterator[tuple[int, int]] = ((at, at) for at in range(len(right)))
    elif "".join(written) == "".join(right):  # divided otherwise: Chan-o-cha, Chan-ocha
        ends = ((0, 0), (len(written) - 1, len(right) - 1))
        return tuple(Pair(right[to], right[to], SAME, at, to) for at, to in ends), 0
    elif len(written) == 1:
        places = iter([(0, len(right) - 1)])
    elif len(right) == 1:
        return None
    else:
        places = iter([(0, 0), (len(written) - 1, len(right) - 1)])
    pairs = tuple(
        Pair(written[at], right[to], compare(written[at], right[to]), at, to) for at, to in places
    )
    extra = 0 if len(written) == 1 else len(written) + len(right) - 2 * len(pairs)
    return pairs, extra


def closest(
    words: Sequence[str],
    entity: Entity,
    origin: str = "list",
    accepted: Callable[[Candidate], Candidate] | None = None,
) -> Candidate | None:
    """The name of `entity` that is nearest to the written words.

    `accepted` takes out of a candidate what counts as the same: other spellings of a word.
    """
    best: Candidate | None = None
    whole = len(words) == 1 and entity.kind != PERSON  # only people go by their last word
    for name in entity.names:
        if name.kind in SKIPPED_KINDS or (whole and " " in name.form):
            continue
        aligned = align(words, without_suffixes(fold(name.form).split()))
        if aligned is None:
            continue
        candidate = Candidate(entity, name.form, aligned[0], aligned[1], origin)
        if accepted and candidate.edits:
            candidate = accepted(candidate)
        if best is None or candidate.weight < best.weight:
            best = candidate
    return best


def house_form(words: Sequence[str], candidate: Candidate, printed: Container[str]) -> Candidate:
    """The candidate under its label, where that is hardly farther than the name that is nearest.

    A name of which the last word is among the `printed` ones keeps that form. What only counts as
    the same is put right with the rest: a name half mended is nobody's.
    """
    label = candidate.entity.label
    if candidate.form != label and candidate.form.split()[-1] in printed:
        return candidate
    aligned = align(words, without_suffixes(fold(label).split()))
    if aligned is None or len(label.split()) != len(candidate.form.split()):
        return candidate
    shown = candidate._replace(form=label, pairs=aligned[0], extra=aligned[1])
    return shown if shown.weight <= candidate.weight + LABEL_FARTHER else candidate
