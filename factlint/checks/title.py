"""A title at a name that the list contradicts on the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from factlint.article import Article
from factlint.base.finding import Hit, Level, Note
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.matching.explain import office_clause, office_evidence
from factlint.matching.offices import Holding, excludes
from factlint.matching.resolution import Resolution
from factlint.matching.title_said import PAST, is_lost, is_said_now
from factlint.matching.titled import (
    LIFELONG,
    OF_MANY_BODIES,
    SINGLE,
    ceiling,
    family_of,
    holdings_on,
    proves,
    tenures_as,
)
from factlint.matching.titles_behind import titled_behind
from factlint.mentions.mention import TitleReading
from factlint.reference.entity import PLACE, Entity, Tenure
from factlint.text.document import Block
from factlint.text.expressions import expression
from factlint.text.fold import fold

if TYPE_CHECKING:
    from factlint.matching.retitle import Retitler

HANDOVER_DAYS = 14  # for which copy still tells of what went before an office was lost
YEAR = 366  # days after which a title that was lost is no news of its loss
OUTLIVED = 0.75
YEARS = expression(r"\b(?:1[5-9]|20)\d\d\b")
RECENT_DAYS = 1100  # how long ago an office may have ended for its title to be a slip, not history


class Title(Check):
    """Finds titles at names that somebody else holds, or that the person's own record excludes.

    Only dated tenures of the list contradict; people it does not know are left alone, and so are
    former, acting, elect and hypothetical titles, and what stands inside quotation marks.
    """

    values: ClassVar[tuple[str, ...]] = (
        "the title with the name", "the person", "the title", "what the list says",
        "why the title is wrong",
    )  # fmt: skip

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every title that is contradicted."""
        for resolution in article.resolutions:
            hit = _judged(article, resolution)
            if hit is None:
                behind = titled_behind(article.text, resolution, article.sentence, article.lexicon)
                hit = _judged(article, behind) if behind else None
            if hit:
                yield hit


def _judged(article: Article, resolution: Resolution) -> Hit | None:
    """What the list says against a mention's title."""
    title = resolution.mention.title
    if not title or not title.classes or title.effects - {"neutral"}:
        return None
    said = is_said_now(article.text, resolution, article.sentence, article.day)
    if not said or PAST.search(title.text):
        return None
    if title.after and title.places and not any(map(article.resolver.offices.places, title.places)):
        return None
    found = _held_by_other(article, resolution, title) or _holds_other(article, resolution, title)
    return found or _outlived(article, resolution, title)


def _held_by_other(article: Article, resolution: Resolution, title: TitleReading) -> Hit | None:
    """The office has one holder on the day, and that is somebody else."""
    main = title.classes[0]
    if main not in SINGLE or (main in OF_MANY_BODIES and not title.places):
        return None
    homes = tuple({person.country for person in resolution.entities if person.country})
    offices = article.resolver.offices
    asked = title._replace(classes=(main,))
    named = [office for office in offices.of(asked, homes) if office.holders == "one"]
    holdings = [holding for office in named for holding in offices.holders(office)]
    ids = {person.id for person in resolution.entities}
    if not holdings or any(holding.person.id in ids for holding in holdings):
        return None
    if len(holdings) > 1 or not proves(holdings[0].tenure, article.day):
        return None
    if not _excluded(article, resolution, title, {office.jurisdiction for office in named}):
        return None
    words = set(resolution.mention.words)
    if len(words) > 1 and words <= set(fold(holdings[0].person.label).split()):
        return None  # the holder, with fewer names than the list has
    if _bore(article, resolution, title) and is_lost(article.text, _span(resolution, title)):
        return None
    hit = _hit(article, resolution, title, holdings[0])
    return hit._replace(suggestions=_repairs(article, resolution, title, holdings[0].person))


def _excluded(
    article: Article, resolution: Resolution, title: TitleReading, places: set[str]
) -> bool:
    """Whether nobody of that name can bear the title: never held, or lost not long ago.

    An office of another country or state than that of `places` excuses nothing.
    """
    for person in resolution.entities:
        for tenure in tenures_as(article.reference, person, title.classes):
            if _is_elsewhere(article, tenure, title, places):
                continue
            ended = tenure.end.last if tenure.ending == "value" and tenure.end else None
            if ended is None or title.classes[0] in LIFELONG or ended >= article.day:
                return False
            if not HANDOVER_DAYS < (article.day - ended).days <= RECENT_DAYS:
                return False
    return True


def _is_elsewhere(article: Article, tenure: Tenure, title: TitleReading, places: set[str]) -> bool:
    """Whether an office is of a country or state, and another is printed before the title."""
    office = article.reference.get(tenure.office)
    place = article.reference.get(office.jurisdiction) if office else None
    if place is None or place.kind != PLACE or place.id in places:
        return False
    return bool(_retitler(article).place(title))


def _retitler(article: Article) -> Retitler:
    from factlint.matching.retitle import Retitler

    return Retitler(article.text, article.resolver.offices, article.lexicon)


def _bore(article: Article, resolution: Resolution, title: TitleReading) -> bool:
    """Whether the person ever held the title, as far as the list knows."""
    person = resolution.entities[0]
    return any(tenures_as(article.reference, person, title.classes))


def _holds_other(article: Article, resolution: Resolution, title: TitleReading) -> Hit | None:
    """The person's own record shows another office of the same family on the day."""
    if len(resolution.entities) != 1:
        return None
    person = resolution.entities[0]
    family = family_of(title.classes[0])
    held = holdings_on(article.reference, person, family, article.day) if family else ()
    if not held or not proves(held[0].tenure, article.day):
        return None
    before = tuple(tenures_as(article.reference, person, title.classes))
    if not all(excludes(tenure, article.day) for tenure in before):
        return None
    hit = _hit(article, resolution, title, held[0])
    if before:
        return hit._replace(confidence=0.65)
    return hit._replace(suggestions=_repairs(article, resolution, title, None))


def _outlived(article: Article, resolution: Resolution, title: TitleReading) -> Hit | None:
    """The person left the office more than a year before, and somebody else surely holds it."""
    main = title.classes[0]
    if len(resolution.entities) != 1 or (main in LIFELONG and not title.places):
        return None
    if len(resolution.mention.words) < 2 or _tells_of_the_past(article, resolution):
        return None
    person = resolution.entities[0]
    offices = {tenure.office for tenure in tenures_as(article.reference, person, (main,))}
    office = article.reference.get(offices.pop()) if len(offices) == 1 else None
    if office is None or office.holders != "one" or is_lost(article.text, _span(resolution, title)):
        return None
    ends = [each.end.last if each.end else date.max for each in _in_office(person, office)]
    if (article.day - max(ends)).days <= YEAR:
        return None
    holdings = article.resolver.offices.holders(office)
    if len(holdings) != 1 or not proves(holdings[0].tenure, article.day):
        return None
    hit = _hit(article, resolution, title, holdings[0])
    written = hit.span.of(article.text)
    opens = resolution.mention.run.opens and resolution.mention.run.span.start == hit.span.start
    right = f"{'Former' if opens else 'former'} {written}"
    return hit._replace(
        suggestions=() if title.after else (right,),
        confidence=OUTLIVED,
        cap=min(hit.cap, Level.WARNING),
    )


def _tells_of_the_past(article: Article, resolution: Resolution) -> bool:
    """Whether the paragraph speaks of another time, or the title is called former elsewhere."""
    paragraph = article.document.blocks[resolution.mention.block].span
    years = YEARS.findall(article.text, *paragraph)
    if PAST.search(article.text, *paragraph) or any(int(y) < article.day.year for y in years):
        return True
    people = resolution.entities
    return any(
        other.mention.title and "past" in other.mention.title.effects and other.entities == people
        for other in article.resolutions
    )


def _in_office(person: Entity, office: Entity) -> Iterator[Tenure]:
    return (tenure for tenure in person.tenures if tenure.office == office.id)


def _repairs(
    article: Article, resolution: Resolution, title: TitleReading, holder: Entity | None
) -> tuple[str, ...]:
    """What should stand there, where only one thing can: another title, or the holder's name."""
    retitler = _retitler(article)
    found = {retitler.named(resolution.mention, holder)} if holder else set()
    if len(resolution.entities) == 1:
        person, family = resolution.entities[0], family_of(title.classes[0])
        held = holdings_on(article.reference, person, family, article.day)
        ever = _bore(article, resolution, title)
        if len({holding.office.id for holding in held}) == 1 and not ever:
            found.add(retitler.titled(resolution.mention, held[0].office))
    found.discard("")
    return tuple(found) if len(found) == 1 else ()


def _hit(article: Article, resolution: Resolution, title: TitleReading, holding: Holding) -> Hit:
    span = _span(resolution, title)
    person = resolution.entities[0]
    held = _bore(article, resolution, title)
    clause = office_clause(holding)
    return Hit(
        span,
        (span.of(article.text), person.label, title.text, clause, _fault(article, person, title)),
        (),
        0.95,
        ceiling(holding.tenure, article.day, article.assumed, held),
        (Note(clause),),
        (office_evidence(holding),),
    )


def _span(resolution: Resolution, title: TitleReading) -> Span:
    """From the title to the name, whichever comes first."""
    name = resolution.mention.span
    return Span(min(title.span.start, name.start), max(name.end, title.span.end))


def _fault(article: Article, person: Entity, title: TitleReading) -> str:
    """What is wrong with the title: the person lost it, or is not known to have had it."""
    ended = [t for t in tenures_as(article.reference, person, title.classes) if t.end]
    last = max(ended, key=lambda tenure: tenure.end.last if tenure.end else date.min, default=None)
    office = article.reference.get(last.office) if last else None
    if last is None or last.end is None or office is None or last.end.last >= article.day:
        return f"{person.label} is not known as {title.text}"
    return f"{person.label} was {office.label} until {last.end.iso}"
