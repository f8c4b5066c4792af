"""One unlisted person spelled two ways: a mention misspelled in clean copy, others left right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random
from typing import TYPE_CHECKING

from factlint import Finding, Level
from factlint.mentions.lexicon import Lexicon
from factlint.reference.protocol import Reference
from factlint.text.fold import fold
from tests.eval import rates
from tests.eval.draft import Draft
from tests.eval.edits import misspell
from tests.eval.judge import Case, Outcome, judge
from tests.eval.material import newspaper
from tests.eval.planted import RUN
from tests.eval.reading import write_outcomes

if TYPE_CHECKING:
    from tests.eval.__main__ import Evaluation

RULE = "names.inconsistent"
SHORTEST = 4  # letters of the surname
JOINED = frozenset({"and", "of", "for"})  # words that stand in no name of one person
PLANTS = ("full name", "surname alone", "given name")
OWNED = re.compile(r"[’']s?$")


def inconsistent(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """Plants by kind and by how often the name stands; the misses are written down."""
    options, linter = evaluation.options, evaluation.desk.linter
    cases = list(_cases(linter.reference, linter.lexicon, Random(options.seed), options.plants))
    found = evaluation.desk.check([case.draft for case in cases])
    outcomes = [outcome(*pair) for pair in zip(cases, found, strict=True)]
    write_outcomes(evaluation.folder / "inconsistent.jsonl", outcomes)
    return [
        _row("inconsistent: one unlisted person spelled two ways", outcomes),
        *(
            _row(f"  {group}", [each for each in outcomes if each.case.group == group])
            for group in sorted({each.case.group for each in outcomes})
        ),
    ]


def outcome(case: Case, findings: Sequence[Finding]) -> Outcome:
    """What becomes of a case: found at its place, or at another that offers its spelling instead.

    Where both spellings stand once, nothing in the article says which is right.
    """
    told = [each for each in findings if each.rule == RULE and each.level >= Level.WARNING]
    judged = judge(case, told)
    wrong = set(case.text.split()) - set(case.right.split())
    turned = any(wrong.intersection("".join(each.suggestions[:1]).split()) for each in told)
    near = judge(case, findings).near
    return judged._replace(found=judged.found or turned, near=near)


def _row(label: str, outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    return label, str(rates.found(outcomes)), "", str(rates.right(outcomes))


def _cases(reference: Reference, lexicon: Lexicon, chance: Random, most: int) -> Iterator[Case]:
    """One plant an article, in at most `most` articles; the kinds take turns where they can."""
    turn = 0
    for number, draft in enumerate(newspaper()):
        kinds = PLANTS[turn % len(PLANTS) :] + PLANTS[: turn % len(PLANTS)]
        made = (_plant(kind, draft, (reference, lexicon), chance) for kind in kinds)
        case = next(filter(None, made), None) if turn < most else None
        if case:
            yield case._replace(id=f"inconsistent-{number}")
            turn += 1


def _plant(
    kind: str, draft: Draft, known: tuple[Reference, Lexicon], chance: Random
) -> Case | None:
    """A mention of somebody who is named in full and at least once more, misspelled."""
    text = draft.text
    runs = {OWNED.sub("", run[0]) for run in RUN.finditer(text)}
    names = sorted(name for name in runs if _is_unlisted(name, *known))
    chance.shuffle(names)
    for name in names:
        surname = name.split()[-1]
        full = _places(name, text)
        later = [place for place in _places(surname, text) if full and place > full[0]]
        alone = [place for place in later if not _follows_capital(text, place[0])]
        places = alone if kind == "surname alone" else full
        times = len(full) + (len(alone) if kind != "given name" else 0)
        if times > 1 and places and not _is_borne(surname, name, text):
            return _misspelled(kind, draft, chance.choice(places), times, chance)
    return None


def _places(name: str, text: str) -> list[tuple[int, int]]:
    """Where a name stands as whole words, nothing of a longer name behind it."""
    whole = rf"(?<![\w’'/@#-]){re.escape(name)}(?![\w@-]|[’'](?!s\b)| [A-Z])"
    return [match.span() for match in re.finditer(whole, text)]


def _follows_capital(text: str, start: int) -> bool:
    """Whether the word before is part of a longer name: no end of a sentence, and a capital."""
    before = text[:start].rpartition("\n")[2].split()[-1:]
    bare = [word.lstrip("(“‘\"'") for word in before]
    return any(word[:1].isupper() and not (word[-1] in ".!?:" and len(word) > 3) for word in bare)


def _is_unlisted(name: str, reference: Reference, lexicon: Lexicon) -> bool:
    """Whether a name begins with a given name, ends as a surname does, and is nobody's listed."""
    words = fold(name).split()
    first, last = words[0], words[-1]
    if len(last) < SHORTEST or not JOINED.isdisjoint(words) or not lexicon.given_count(first):
        return False
    if lexicon.word_level(first) or lexicon.word_level(last):
        return False
    if last in lexicon.capitalised or last in lexicon.demonyms:
        return False
    short = f"{first} {last}"
    return not reference.named(name) and not reference.named(last) and not reference.named(short)


def _is_borne(surname: str, name: str, text: str) -> bool:
    """Whether the article names others with this surname."""
    others = re.findall(rf"[A-Z][\w.’'-]* {re.escape(surname)}\b", text)
    return any(other not in name for other in others)


def _misspelled(
    kind: str, draft: Draft, place: tuple[int, int], times: int, chance: Random
) -> Case:
    start, end = place
    right = draft.text[start:end]
    given, surname = right.split()[0], right.split()[-1]
    if kind == "given name":
        wrong = misspell(given, chance) + right[len(given) :]
    else:
        wrong = right[: -len(surname)] + misspell(surname, chance)
    planted = Draft(draft.text[:start] + wrong + draft.text[end:], draft.day)
    group = f"{kind}, {'twice' if times == 2 else 'three times or more'} in all"
    return Case("", "names", "error", planted, start, start + len(wrong), right, group=group)
