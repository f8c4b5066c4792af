"""Words for peoples ("Icelandic", "Icelanders"), misspelled once in clean copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from random import Random
from typing import TYPE_CHECKING

from factlint.mentions.lexicon import Demonym, open_lexicon
from factlint.reference.protocol import Reference
from factlint.text.fold import fold
from tests.eval import rates
from tests.eval.draft import Draft
from tests.eval.edits import misspell
from tests.eval.judge import Case
from tests.eval.material import newspaper

if TYPE_CHECKING:
    from tests.eval.__main__ import Evaluation

WORD = re.compile(r"\b[A-Z][a-z]{6,}\b")


def peoples(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """Misspelled words for peoples of listed countries that are found."""
    options = evaluation.options
    every = list(planted_peoples(evaluation.reference, options.seed, options.plants))
    outcomes = evaluation.judged("peoples", every)
    shares = (rates.found(outcomes), rates.by_pair(outcomes), rates.right(outcomes))
    return [("words for peoples: errors", *(str(share) for share in shares))]


def planted_peoples(reference: Reference, seed: int, most: int) -> Iterator[Case]:
    """One error an article, in at most `most` articles."""
    chance, demonyms = Random(seed), open_lexicon().demonyms
    found = 0
    for number, draft in enumerate(newspaper()):
        case = _plant(draft, demonyms, reference, chance) if found < most else None
        if case:
            found += 1
            yield case._replace(id=f"people-{seed}-{number}")


def _plant(
    draft: Draft,
    demonyms: Mapping[str, tuple[Demonym, ...]],
    reference: Reference,
    chance: Random,
) -> Case | None:
    words = [run for run in WORD.finditer(draft.text) if _is_listed(run[0], demonyms, reference)]
    if not words:
        return None
    run = chance.choice(words)
    right, wrong = run[0], misspell(run[0], chance)
    if fold(wrong) in demonyms or reference.named(wrong):
        return None
    text = draft.text[: run.start()] + wrong + draft.text[run.end() :]
    place = run.start(), run.start() + len(wrong)
    pair = f"{wrong} > {right}"
    return Case("", "names", "error", Draft(text, draft.day), *place, right, pair, True, "")


def _is_listed(
    word: str, demonyms: Mapping[str, tuple[Demonym, ...]], reference: Reference
) -> bool:
    """Whether a word is an adjective or a noun for the people of a listed country."""
    entries = demonyms.get(fold(word), ())
    return any(each.id and each.kind != "seat" and reference.get(each.id) for each in entries)
