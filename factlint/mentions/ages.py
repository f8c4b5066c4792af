"""Ages told of people who are named beside them: Jane Doe, 34, or 34-year-old Jane Doe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.calendar import MONTH_WORDS, MONTHS, WEEKDAY_WORDS, WEEKDAYS
from factlint.text.expressions import expression
from factlint.text.words import Prose

OLDEST = 115
YEARS_OLD = "-year-old"
COMMA = ", "
AGED = ("aged ", "age ", "now ")
# A word with a capital; a full stop belongs to it only where it is an initial or a title.
_WORD = (
    r"(?:(?:[^\W\d_a-z]|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Sgt|Lt|Col|Capt|Maj|Rev|St)\."
    r"|[^\W\d_a-z](?:[\w’'-]*\w)?)"
)
PARTICLES = ("de", "da", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den",
             "ten", "al", "bin", "ibn", "el")  # fmt: skip
_PARTICLE = f"(?:{'|'.join(PARTICLES)})"
NAME_BEFORE = expression(
    rf"(?:{_WORD} (?:{_PARTICLE} ){{0,2}}){{0,4}}[^\W\d_a-z][\w’'-]*[\w](?:,? (?:Jr|Sr)\.)?$"
)
_FULL_NAME = rf"{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD})"
_VERB = r"(?:told|said|called|asked|met|shot|killed|named|sued|from|in|of|by|with|and|was|is)\b"
_PERSON = "(?:man|woman|boy|girl|male|female|teen(?:ager)?|child|student|mother|father|national)"
NAME_AFTER = expression(
    rf" (?:{_WORD} (?:(?!{_VERB})[a-z-]+ ){{1,2}}(?P<called>{_FULL_NAME}{{1,3}})"
    rf"|(?:[a-z][a-z-]+ ){{0,3}}(?P<name>{_FULL_NAME}{{0,3}}))(?![\w’'-]| {_PERSON}\b)"
)
GIVEN = expression(rf"(?:(?<!\w){_WORD} ){{1,3}}$")
SUFFIX = expression(r",? (?:Jr|Sr|II|III|junior|senior)\b")
# What stands behind an age that follows a name: nothing that the number could count.
AGE_ENDS = expression(
    r"(?:[,;)]|\.(?!\d)|$| (?:who|of|and|is|was|from|said|told|has|had)\b)(?!,? \d)"
)
# Words with capitals before a name that are no given names.
BEFORE_NAMES = (
    "mr mrs ms miss dr prof gen sen rep gov sgt lt col capt maj sir dame lord lady president "
    "captain major colonel general sergeant lieutenant detective sheriff corporal private chief "
    "senator governor judge justice officer mayor king queen prince princess pope professor "
    "father sister brother rabbi the young old and but as for if when while he she"
)
HONORIFICS = frozenset(BEFORE_NAMES.split())
OF_NUMBERS = (
    "page chapter section article psalm route highway interstate flight number no vol act rule "
    "title week day game round area district precinct room unit apartment channel"
)
NUMBERED = frozenset(OF_NUMBERS.split())
DATES = MONTH_WORDS | WEEKDAY_WORDS
PEOPLES = frozenset(
    ("american", "african", "asian", "european", "indian", "hispanic", "latino", "latina", "native",
     "muslim", "christian", "jewish", "republican", "democrat", "black", "white")
)  # fmt: skip


class AgeTold(NamedTuple):
    """An age and the words of the name beside it, without what goes before a name."""

    age: int
    number: Span
    name: tuple[str, ...]
    named: Span

    @property
    def follows(self) -> bool:
        """Whether it stands behind the name, where it can be nobody else's."""
        return self.named.end < self.number.start


def find_ages(prose: Prose) -> Iterator[AgeTold]:
    """Ages in digits of people named right before or behind them, in order of the text."""
    text = prose.text
    for at, word in _numbers(prose):
        number = Span(at, at + len(word))
        if text.startswith(YEARS_OLD, number.end):
            found = _named_after(text, number)
        else:
            found = _named_before(text, number)
        if found and found.name and _is_name(found.name):
            yield found


def _is_name(name: tuple[str, ...]) -> bool:
    """Whether the words are no date, page or people: May 3, 34, but not June Holt, 34."""
    words = [word.rstrip(".").lower() for word in name]
    return words[-1] not in DATES | PEOPLES and NUMBERED.isdisjoint(words)


def _numbers(prose: Prose) -> Iterator[tuple[int, str]]:
    """Where numbers stand that may be ages; cheap, since most articles have few."""
    text = prose.text
    for at, word in prose.numerals:
        if len(word) <= 3 and word.isdecimal() and 0 < int(word) <= OLDEST:
            before = text[max(0, at - 5) : at]
            if before.endswith((COMMA, *AGED)) or text.startswith(YEARS_OLD, at + len(word)):
                yield at, word


def _named_before(text: str, number: Span) -> AgeTold | None:
    """Jane Doe, 34, and: Jane Doe, aged 34."""
    if not AGE_ENDS.match(text, number.end):
        return None
    end = number.start
    for word in AGED:
        if text.endswith(word, 0, end):
            end -= len(word)
            break
    if not text.endswith(COMMA, 0, end):
        return None
    return _told(text, number, Span(max(0, end - 60), end - len(COMMA)))


def _named_after(text: str, number: Span) -> AgeTold | None:
    """34-year-old plumber Jane Doe, and: Jane Doe, a 34-year-old."""
    match = NAME_AFTER.match(text, number.end + len(YEARS_OLD))
    if match:
        named = Span(*match.span("name" if match["name"] else "called"))
        return AgeTold(int(number.of(text)), number, _words(named.of(text)), named)
    for article in (", a ", ", an ", ", the "):
        if text.endswith(article, 0, number.start):
            start = number.start - len(article)
            return _told(text, number, Span(max(0, start - 60), start))
    return None


def _told(text: str, number: Span, before: Span) -> AgeTold | None:
    match = NAME_BEFORE.search(text, *before)
    if match is None:
        return None
    return AgeTold(int(number.of(text)), number, _words(match[0]), Span(*match.span()))


def _words(name: str) -> tuple[str, ...]:
    words = name.removesuffix("’s").removesuffix("'s").replace(",", "").split()
    while words and words[0].rstrip(".").lower() in HONORIFICS:
        words = words[1:]
    if len(words) > 2 and words[0].lower() in MONTHS + WEEKDAYS:
        words = words[1:]  # in May Jane Doe, 34
    if len(words) > 2 and words[0].lower() in PARTICLES and words[1].islower():
        words = words[-1:]  # Van der Meer is a surname alone
    return tuple(words)


def people_of(ages: Sequence[AgeTold], prose: Prose) -> Iterator[list[AgeTold]]:
    """The ages of each person of whom several may be told, in order of the text.

    A surname alone means the one person of whom a full name with an age is told, unless the text
    names somebody else who bears it; nobody counts who may be a junior or a senior.
    """
    full = {_key(told.name): told.name for told in ages if len(told.name) > 1}
    told_of: dict[tuple[str, str], list[AgeTold]] = {}
    for told in ages:
        keys = [_key(told.name)]
        if len(told.name) == 1:
            surname = told.name[0].lower()
            keys = [key for key in full if key[1] == surname] if surname.isalpha() else []
        if len(keys) == 1:
            told_of.setdefault(keys[0], []).append(told)
    for key, several in told_of.items():
        if len(several) > 1 and not _has_suffix(prose, key[1]):
            named = [told for told in several if len(told.name) > 1]
            yield named if _has_namesake(prose, key) else several


def _key(name: tuple[str, ...]) -> tuple[str, str]:
    return name[0].lower(), name[-1].lower()


def _has_suffix(prose: Prose, surname: str) -> bool:
    """Whether a father and a son may bear the same name."""
    places = prose.places(surname)
    return any(SUFFIX.match(prose.text, at + len(surname)) for at in places)


def _has_namesake(prose: Prose, key: tuple[str, str]) -> bool:
    """Whether the text names somebody else of that surname: John Doe beside Jane Doe."""
    given, surname = key
    for at in prose.places(surname):
        before = GIVEN.search(prose.text, max(0, at - 40), at)
        names = [word.rstrip(".").lower() for word in before[0].split()] if before else []
        if names and given not in names and not HONORIFICS.issuperset(names):
            return True
    return False
