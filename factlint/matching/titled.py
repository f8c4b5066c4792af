"""What a person's dated record says of a title, and which titles are printed for one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factlint.base.finding import Level
from factlint.matching.offices import Holding, supports
from factlint.reference.entity import Entity, Tenure
from factlint.reference.protocol import Reference

# Offices that are printed for one another; to hold one now rules out being styled by another.
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
SEATS = FAMILIES[0]  # of a state each
# Parties, their letters in tags, and the titles of those who have seats, as copy prints them.
SEAT_WORDS = frozenset(
    [
        "d",
        "r",
        "dfl",
        "democrat",
        "republican",
        "sen",
        "rep",
        "gov",
        "senator",
        "representative",
        "congressman",
        "congresswoman",
        "governor",
    ]
)
PREMIERS = frozenset({"premier", "prime minister"})  # two words for one office, in many languages
# Offices that one person at a time holds in a country, and that copy prints before names.
SINGLE = frozenset(
    {
        "president", "vice president", "prime minister", "chancellor", "premier", "taoiseach",
        "pope", "king", "queen", "emperor", "secretary of state", "secretary of defense",
        "secretary of the treasury", "secretary of homeland security", "foreign minister",
        "defence minister", "finance minister", "interior minister", "foreign secretary",
        "home secretary", "chancellor of the exchequer", "secretary-general", "director-general",
        "speaker of the house", "senate majority leader", "senate minority leader",
        "house majority leader", "house minority leader", "chief justice", "attorney general",
        "governor", "mayor", "chair of the federal reserve", "high representative",
        "supreme leader", "cia director", "fbi director",
    }
)  # fmt: skip
# Titles of bodies and states too, which contradict only with the country named before them.
OF_MANY_BODIES = frozenset(
    {
        "president", "vice president", "chancellor", "premier", "king", "queen", "governor",
        "mayor", "secretary of state", "attorney general", "chief justice", "speaker of the house",
        "senate majority leader", "senate minority leader", "house majority leader",
        "house minority leader", "secretary-general", "director-general",
    }
)  # fmt: skip
LIFELONG = frozenset(  # styles that are kept after the office by custom
    {
        "president",
        "vice president",
        "governor",
        "mayor",
        "king",
        "queen",
        "pope",
        "attorney general",
    }
)

GRACE_DAYS = 365  # how long after a list's as-of date an open tenure is still worth a warning


def family_of(title: str) -> frozenset[str]:
    """The titles that are printed for this one, itself among them; none where there are none."""
    return next((family for family in FAMILIES if title in family), frozenset())


def proves(tenure: Tenure, day: date) -> bool:
    """Whether a tenure was surely on a day, as precisely as its dates are known."""
    begun = tenure.start is not None and tenure.start.last <= day
    return begun and supports(tenure, day) and (tenure.end is None or day <= tenure.end.first)


def tenures_as(reference: Reference, person: Entity, titles: Sequence[str]) -> Iterator[Tenure]:
    """The person's tenures under one of some titles, anywhere; a premier is a prime minister."""
    asked = set(titles)
    if asked & PREMIERS:
        asked |= PREMIERS
    for tenure in person.tenures:
        office = reference.get(tenure.office)
        if office and asked & set(office.classes):
            yield tenure


def holdings_on(
    reference: Reference, person: Entity, titles: frozenset[str], day: date
) -> tuple[Holding, ...]:
    """The offices under some titles that the person's dated record shows on a day."""
    held = [tenure for tenure in person.tenures if tenure.start and supports(tenure, day)]
    offices = [(tenure, reference.get(tenure.office)) for tenure in held]
    return tuple(
        Holding(person, office, tenure)
        for tenure, office in offices
        if office and titles & set(office.classes)
    )


def ceiling(tenure: Tenure, day: date, assumed: bool, held: bool) -> Level:
    """How far the record of an office can be trusted on a day, which may be `assumed`.

    `held` says that the person had the title at another time, which may be the article's own.
    """
    highest = Level.ERROR
    if assumed:
        highest = Level.SUGGESTION if held else Level.WARNING
    if tenure.ending == "value":
        return highest
    as_of = date.fromisoformat(tenure.as_of) if len(tenure.as_of) == 10 else None
    if as_of is None:
        return Level.SUGGESTION
    if day <= as_of:
        return highest
    recent = (day - as_of).days <= GRACE_DAYS
    return Level.WARNING if recent and not held else Level.SUGGESTION
