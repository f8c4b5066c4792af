"""A title at a name that the list contradicts on the day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit, Level, Note
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.matching.explain import office_clause, office_evidence
from factlint.matching.offices import Holding, covers
from factlint.matching.resolution import Resolution, Status
from factlint.mentions.mention import TitleReading
from factlint.reference.entity import PERSON, Entity
from factlint.text.document import Block

# Offices that are printed for one another; holding one rules out being styled by the other.
FAMILIES = (
    frozenset({"senator", "representative", "governor"}),
    frozenset({"president", "prime minister", "chancellor", "premier"}),
    frozenset(
        {
            "speaker of the house", "house majority leader", "house minority leader",
            "house majority whip", "house minority whip", "senate majority leader",
            "senate minority leader", "senate majority whip", "senate minority whip",
        }
    ),
)  # fmt: skip
UNREAL = re.compile(r"\b(?:a|an|any|another|every|would-be|if|imagine|possible|potential|hypothetical|future|fictional|no)\s+$", re.IGNORECASE)
CONDITIONAL = re.compile(r"\b(?:would|if|imagine|suppose|what if|were to|could become|should he|should she)\b", re.IGNORECASE)
PAST = re.compile(r"\b(?:then|former|formerly|at the time|back in|in (?:1[0-9]{3}|20[0-9]{2})|years? (?:ago|earlier)|decades? ago)\b", re.IGNORECASE)
HONORARY = frozenset({"president", "senator", "governor", "ambassador", "mayor", "vice president", "king", "queen", "pope", "prime minister", "speaker of the house", "secretary of state"})
GRACE_DAYS = 365  # how long after the list's as-of date a title may still be a warning


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Check):
    """Finds titles before names that somebody else holds, or that the person's own record excludes.

    Only dated tenures of the list contradict; people it does not know are left alone, and so are
    former, acting, elect and hypothetical titles, and what stands inside quotation marks.
    """

    values: ClassVar[tuple[str, ...]] = ("the title with the name", "the person", "the title", "what the list says")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every title that is contradicted."""
        for resolution in article.resolutions:
            title = resolution.mention.title
            if title and title.classes and _judged(article, resolution, title):
                hit = _held_by_other(article, resolution, title) or _other_office(article, resolution, title)
                if hit:
                    yield hit


def _judged(article: Article, resolution: Resolution, title: TitleReading) -> bool:
    """Whether the title is said of a known person, now, in the article's own words."""
    mention = resolution.mention
    if resolution.status not in (Status.KNOWN, Status.LATER) or title.kind != "office":
        return False
    if mention.quoted or mention.run.shouts or title.effects - {"neutral"}:
        return False
    if not resolution.entities or any(entity.kind != PERSON for entity in resolution.entities):
        return False
    lead = article.text[max(0, title.span.start - 20) : title.span.start]
    if UNREAL.search(lead):
        return False
    sentence = article.sentence(mention.span).of(article.text)
    return not (CONDITIONAL.search(sentence) or PAST.search(sentence))


def _held_by_other(article: Article, resolution: Resolution, title: TitleReading) -> Hit | None:
    """The office has one holder, and that is somebody else."""
    offices = [office for office in article.resolver.offices.of(title) if office.holders == "one"]
    holdings = [h for office in offices for h in article.resolver.offices.holders(office)]
    if not holdings or any(h.person in resolution.entities for h in holdings):
        return None
    if any(_ever_held(person, title, article) for person in resolution.entities):
        return None
    return _hit(article, resolution, title, holdings[0])


def _ever_held(person: Entity, title: TitleReading, article: Article) -> bool:
    """Whether the record shows the person under this title at any time, anywhere."""
    return any(
        set(office.classes) & set(title.classes)
        for tenure in person.tenures
        if (office := article.reference.get(tenure.office))
    )


def _other_office(article: Article, resolution: Resolution, title: TitleReading) -> Hit | None:
    """The person holds another office of the same family, and never this one."""
    family = next((family for family in FAMILIES if family & set(title.classes)), None)
    if family is None or len(resolution.entities) != 1:
        return None
    person = resolution.entities[0]
    if _ever_held(person, title, article):
        return None
    for tenure in person.tenures:
        office = article.reference.get(tenure.office)
        if office and covers(tenure, article.day) and tenure.start and family & set(office.classes):
            return _hit(article, resolution, title, Holding(person, office, tenure))
    return None


def _hit(article: Article, resolution: Resolution, title: TitleReading, holding: Holding) -> Hit:
    mention = resolution.mention
    person = resolution.entities[0]
    span = Span(min(title.span.start, mention.span.start), max(mention.span.end, title.span.end))
    evidence = office_evidence(holding)
    clause = office_clause(holding)
    return Hit(
        span,
        (span.of(article.text), person.label, title.text, clause),
        (),
        0.95,
        _ceiling(article, holding, resolution),
        (Note(clause),),
        (evidence,),
    )


def _ceiling(article: Article, holding: Holding, resolution: Resolution) -> Level:
    """How far the record of an office can be trusted on the article's day."""
    tenure = holding.tenure
    if tenure.ending == "value":
        return Level.WARNING if article.assumed else Level.ERROR
    as_of = date.fromisoformat(tenure.as_of) if len(tenure.as_of) == 10 else None
    if as_of and article.day <= as_of:
        return Level.WARNING if article.assumed else Level.ERROR
    if as_of and (article.day - as_of).days <= GRACE_DAYS:
        return Level.WARNING
    return Level.SUGGESTION
