"""Wrong titles, wrong tags and repeated items, put into clean copy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import TYPE_CHECKING

from factlint.article import Article
from factlint.engine.setup import open_words
from factlint.formats import plain
from factlint.matching.resolution import Resolution, Status
from factlint.matching.titled import holdings_on, proves
from factlint.mentions.party_tags import read_tag
from factlint.mentions.us_states import STATES, in_style_of, state_named
from factlint.reference.entity import PERSON
from factlint.reference.protocol import Reference
from factlint.text.source import Source
from tests.eval import rates
from tests.eval.draft import Draft
from tests.eval.judge import Case
from tests.eval.material import newspaper

if TYPE_CHECKING:
    from tests.eval.__main__ import Evaluation

CHAMBERS = {"Sen.": "Rep.", "Rep.": "Sen.", "Gov.": "Sen.", "Senator": "Congressman"}
HEADS = {"President": "Prime Minister", "Prime Minister": "President", "Chancellor": "President"}
OFFICES = frozenset(
    {
        "president",
        "prime minister",
        "chancellor",
        "premier",
        "senator",
        "representative",
        "governor",
    }
)
NAMES = [
    row.split()[0].replace("-", " ")
    for line in STATES.split("\n")
    for row in line.split("|")
    if row
]
Fault = tuple[int, int, str]  # where it begins and ends, and what is put there
Planting = Callable[[Article, Random], Iterator[Fault]]


def planted_titles(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """Titles, tags and repeated items: the share that is found, by kind."""
    options = evaluation.options
    every = list(_planted(evaluation.reference, options.seed, options.plants))
    outcomes = evaluation.judged("planted-titles", every)
    rows = []
    for group in PLANTINGS:
        part = [each for each in outcomes if each.case.group == group]
        shares = (rates.found(part), rates.by_pair(part), rates.right(part))
        rows.append((f"planted: {group}", *(str(share) for share in shares)))
    return rows


def _planted(reference: Reference, seed: int, most: int) -> Iterator[Case]:
    """At most `most` faults of each kind, one of a kind in an article."""
    chance, left = Random(seed), dict.fromkeys(PLANTINGS, most)
    lexicon = open_words()
    for draft in newspaper():
        if draft.day is None:
            continue
        article = Article(
            plain.read(Source("draft.txt", draft.text)), reference, lexicon, draft.day
        )
        for kind, planting in PLANTINGS.items():
            faults = list(planting(article, chance)) if left[kind] else []
            if faults:
                left[kind] -= 1
                yield _case(kind, draft, *chance.choice(faults))


def _case(kind: str, draft: Draft, start: int, end: int, wrong: str) -> Case:
    planted = Draft(draft.text[:start] + wrong + draft.text[end:], draft.day)
    family = "lists" if "list" in kind else "titles"
    right = draft.text[start:end]
    return Case("", family, "error", planted, start, start + len(wrong), right, wrong, group=kind)


def _people(article: Article) -> Iterator[Resolution]:
    """Mentions of one listed person outside quotation marks, with a dated office on the day."""
    for resolution in article.resolutions:
        people = resolution.entities
        known = resolution.status in (Status.KNOWN, Status.LATER) and len(people) == 1
        if not known or people[0].kind != PERSON or resolution.mention.quoted:
            continue
        held = holdings_on(article.reference, people[0], OFFICES, article.day)
        if any(proves(holding.tenure, article.day) for holding in held):
            yield resolution


def _before(article: Article, others: dict[str, str], places: bool) -> Iterator[Fault]:
    for resolution in _people(article):
        title = resolution.mention.title
        word = next((each for each in others if title and title.text.endswith(each)), "")
        if title and word and not title.effects and bool(title.places) >= places:
            yield (
                title.span.end - len(word),
                resolution.mention.span.end,
                (others[word] + article.text[title.span.end : resolution.mention.span.end]),
            )


def _chambers(article: Article, chance: Random) -> Iterator[Fault]:
    """Sen. for Rep., and the reverse."""
    yield from _before(article, CHAMBERS, places=False)


def _heads(article: Article, chance: Random) -> Iterator[Fault]:
    """President for prime minister, and the reverse, where the country stands before it."""
    yield from _before(article, HEADS, places=True)


def _tags(article: Article, chance: Random) -> Iterator[Fault]:
    """Another state in a tag."""
    for resolution in _people(article):
        end = resolution.mention.span.end
        tag = read_tag(article.text, end, len(article.text))
        if tag and tag.state and "-" in tag.span.of(article.text):
            other = chance.choice([name for name in NAMES if state_named(name) != tag.state])
            written = tag.span.of(article.text)
            put = written.replace(tag.printed, in_style_of(other, tag.printed, tagged=True))
            yield tag.span.start, tag.span.end, put


def _former(article: Article, chance: Random) -> Iterator[Fault]:
    """Former before a title that is held."""
    for resolution in _people(article):
        title = resolution.mention.title
        if title and title.places and not title.effects and OFFICES & set(title.classes):
            end = resolution.mention.span.end
            yield title.span.start, end, f"former {article.text[title.span.start : end]}"


def _current(article: Article, chance: Random) -> Iterator[Fault]:
    """A former title without the word."""
    for resolution in article.resolutions:
        title, end = resolution.mention.title, resolution.mention.span.end
        if title is None or title.effects != {"past"} or len(resolution.entities) != 1:
            continue
        begin = title.span.start
        words = article.text[begin:end]
        if words.lower().startswith("former ") and resolution.entities[0].tenures:
            yield begin, end, words[len("former ") :]


def _repeated(article: Article, chance: Random) -> Iterator[Fault]:
    """An item of a list once more before its last."""
    for row in article.enumerations:
        if row.closed and len(row.items) >= 3 and not row.items[0].mention.quoted:
            begin = row.items[-1].gap.start
            yield begin, begin, f", {row.items[0].span.of(article.text)}"


PLANTINGS: dict[str, Planting] = {
    "Sen., Rep., Gov. for one another": _chambers,
    "president for prime minister": _heads,
    "wrong state in a tag": _tags,
    "former for a current title": _former,
    "a former title as current": _current,
    "an item twice in a list": _repeated,
}
