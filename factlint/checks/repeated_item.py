"""The same item stands twice in one list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit, Level, Note
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.matching.resolution import Resolution, Status
from factlint.mentions.enumerations import Enumeration, Item
from factlint.reference.entity import PERSON, PLACE, Entity
from factlint.text.document import Block, Kind
from factlint.text.expressions import expression
from factlint.text.fold import fold

LONG_ROW = 4  # items from which a row tells by itself that its single words are items
SURNAME = 5  # counts above which a word is a surname in use
OWNING = (" of", " in", " with", " between", " to", " from", " for", " by", " on", " at")
HEADS = frozenset({"president", "prime minister", "premier", "chancellor", "king", "governor"})
LIFETIME = 60  # years
LONGEST_LINE = 6  # words of the longest list item that is compared as a whole
IN_ORDER = expression(
    r"\b(?:w[io]ns?|winn\w+|victor\w*|champions?|titles?|podium|finish\w*|scor\w+|goals?|rounds?"
    r"|then|followed|order|succe\w+|respectively|turn|rotat\w+|altern\w+)\b"
)
SURE, LIKELY = 0.95, 0.85


class RepeatedItem(Check):
    """Finds names that a list in running text gives twice, also under another name.

    `least` is the number of items from which a row counts as a list.
    """

    values: ClassVar[tuple[str, ...]] = ("the item", "how it stood first")
    least: int = 3

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every item that stands in its list already."""
        for enumeration in article.enumerations:
            if len(enumeration.items) >= self.least:
                yield from _repeated(article, enumeration)
        yield from _repeated_lines(article, self.least)


def _repeated(article: Article, enumeration: Enumeration) -> Iterator[Hit]:
    items = enumeration.items
    people = _names_people(article, items)
    single = enumeration.closed and len(items) >= LONG_ROW
    printed = [item.mention.words for item in items]
    keys = [
        _key(article, item, single and printed.count(item.mention.words) > 1, people)
        for item in items
    ]
    if len(set(keys)) == 1:
        return  # location, location, location
    for number, key in enumerate(keys):
        first = keys.index(key)
        if not key or first == number or _is_container(article, items, first, number):
            continue
        if _is_one_name(article, items, first, number):
            continue
        if _goes_on(article, enumeration, number) or _owns_next(article, items, first, number):
            continue
        if _is_dynasty(article, items[number]):
            continue
        hit = _hit(article, enumeration, first, number)
        yield (
            hit
            if _is_certain(article, items[number])
            else hit._replace(confidence=LIKELY, cap=Level.WARNING)
        )


def _repeated_lines(article: Article, least: int) -> Iterator[Hit]:
    """Items of a bulleted or numbered list whose whole text stands there already."""
    lists: dict[int, list[Block]] = {}
    for block in article.document.blocks:
        if block.kind is Kind.ITEM and block.group:
            lists.setdefault(block.group, []).append(block)
    for items in lists.values():
        if len(items) < least:
            continue
        first: dict[str, Block] = {}
        for block in items:
            words = fold(block.span.of(article.text).strip())
            if words in first and len(words.split()) <= LONGEST_LINE:
                written = block.span.of(article.text)
                yield Hit(
                    block.span,
                    (written, written),
                    (),
                    0.9,
                    notes=(Note("first here", first[words].span),),
                )
            first.setdefault(words, block)


def _key(article: Article, item: Item, single: bool, people: bool) -> str:
    """What makes two items the same: the entity, else the words; empty where that is not known.

    `single` says that a word which means nothing listed is printed twice, in a row long enough.
    Among `people` a place of one word may be a surname: Hamilton, Verstappen, Hamilton.
    """
    resolution = article.resolutions[item.number]
    entity, title = resolution.entity, resolution.mention.title
    words = resolution.mention.words
    if title and title.kind == "honorific" and len(words) == 1:
        return f"{title.text} {words[0]}"
    surname = people and article.lexicon.surname_count(words[0]) > SURNAME
    if len(words) == 1 and (surname or entity is None or entity.kind == PERSON):
        return words[0] if single and _is_whole(item) and _is_one(article, resolution) else ""
    if entity and entity.kind != PERSON and resolution.status is Status.KNOWN:
        named = _is_name_of(entity, words)
        return entity.id if named else " ".join(words) if single and _is_whole(item) else ""
    if len(words) < 2:
        return words[0] if single and _is_whole(item) else ""
    return entity.id if entity else " ".join(words)


def _is_whole(item: Item) -> bool:
    """Whether an item is all of the capitalised words that stand together."""
    run = item.mention.run.span
    return item.span.start <= run.start and item.span.end == run.end


def _is_one(article: Article, resolution: Resolution) -> bool:
    """Whether a single word can mean but one person here, and stands in no order of events."""
    word = resolution.mention.words[0]
    if IN_ORDER.search(article.text, *article.sentence(resolution.mention.span)):
        return False
    full = {
        mention.words
        for mention in article.mentions
        if len(mention.words) > 1 and mention.words[-1] == word
    }
    return len(full) == 1 or (not full and len(resolution.entities) < 2)


def _is_dynasty(article: Article, item: Item) -> bool:
    """Whether two of one surname held one office within a lifetime: Bush, Clinton, Bush."""
    (word, *more) = item.mention.words
    if more or article.reference.commonness(word).family < 2:
        return False
    people = article.resolutions[item.number].entities
    headed = {
        office.id
        for person in people
        for tenure in person.tenures
        if (office := article.reference.get(tenure.office)) and HEADS & set(office.classes)
    }
    held = article.reference.holding
    days = [article.day - timedelta(365 * year) for year in range(0, LIFETIME, 2)]
    holders = (each for office in headed for day in days for each in held(office, day))
    return any(
        holder not in people and fold(holder.label).split()[-1:] == [word] for holder in holders
    )


def _is_certain(article: Article, item: Item) -> bool:
    """Whether an item can mean one thing only: no surname, people or other single unknown word."""
    resolution = article.resolutions[item.number]
    entity, words = resolution.entity, resolution.mention.words
    if len(words) > 1 or (resolution.mention.title and not entity):
        return True
    known = entity is not None and entity.kind != PERSON and resolution.status is Status.KNOWN
    return bool(entity and known and _is_name_of(entity, words))


def _is_name_of(entity: Entity, words: tuple[str, ...]) -> bool:
    """Whether the words name the entity, and not only its people: Holland, but not Dutch."""
    written = " ".join(words)
    return any(name.kind != "demonym" and fold(name.form) == written for name in entity.names)


def _names_people(article: Article, items: Sequence[Item]) -> bool:
    """Whether a row holds people, of whom two may share a surname."""
    for item in items:
        entity = article.resolutions[item.number].entity
        words = item.mention.words
        surname = article.lexicon.surname_count(words[-1]) + article.lexicon.given_count(words[0])
        if (
            (entity and entity.kind == PERSON)
            or item.mention.title
            or (not entity and surname > SURNAME)
        ):
            return True
    return False


def _is_container(article: Article, items: Sequence[Item], first: int, number: int) -> bool:
    """Whether the item is the state or country of what stands before it, both times."""
    resolution = article.resolutions[items[number].number]
    entity = resolution.entity
    if entity is None or entity.kind != PLACE or first == 0 or number - first < 2:
        return False
    before = [article.resolutions[items[at - 1].number] for at in (first, number)]
    if all(each.status is Status.UNKNOWN for each in before):
        return True
    return bool(_type(resolution)) and _type(resolution) not in {_type(each) for each in before}


def _type(resolution: Resolution) -> str:
    """Country, city, division … of a place; empty where it is not known."""
    entity = resolution.entity
    if entity is None or entity.kind != PLACE:
        return ""
    return next((s.value for s in entity.statements.get("type", ())), "")


def _goes_on(article: Article, enumeration: Enumeration, number: int) -> bool:
    """Whether the last item is only the front of a longer phrase: "… and US officials"."""
    item = enumeration.items[number]
    after = article.text[item.span.end : item.span.end + 30]
    if item.mention.run.possessive or after[:1] in ("-", "’", "'"):
        return True
    if item.mention.span.end != item.mention.run.span.end:
        return True
    last = number == len(enumeration.items) - 1
    return last and after[:1] == " " and item.mention.words[-1] in article.lexicon.demonyms


def _owns_next(article: Article, items: Sequence[Item], first: int, number: int) -> bool:
    """Whether a short row begins inside a longer phrase: "relations of Chad, Chad and Mali"."""
    if first or number != 1 or len(items) > 3:
        return False
    return article.text[: items[0].span.start].rstrip().endswith(OWNING)


def _is_one_name(article: Article, items: Sequence[Item], first: int, number: int) -> bool:
    """Whether one of the two is half of a name with "and" in it: Trinidad and Tobago."""
    for at in (first, number - 1, number):
        if at + 1 < len(items):
            start, end = items[at].mention.span.start, items[at + 1].mention.span.end
            if article.matcher.is_known(tuple(fold(article.text[start:end]).split())):
                return True
    return False


def _hit(article: Article, enumeration: Enumeration, first: int, number: int) -> Hit:
    items = enumeration.items
    item = items[number]
    original = items[first]
    span, replacement = Span(item.gap.start, item.span.end), ""
    if enumeration.closed and number == len(items) - 1 and number > 1:
        before = items[number - 1]
        span = Span(before.gap.start, item.span.end)
        replacement = item.gap.of(article.text) + before.span.of(article.text)
    written = item.mention.span.of(article.text)
    return Hit(
        span,
        (written, original.mention.span.of(article.text)),
        (replacement,),
        SURE,
        notes=(Note("first here", original.mention.span),),
        evidence=(),
    )
