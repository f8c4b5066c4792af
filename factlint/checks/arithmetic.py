"""A change whose size does not agree with what it goes from and to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.numerals import digits_between, has_digit

if TYPE_CHECKING:
    from factlint.mentions.amounts import Amount
    from factlint.mentions.changes import Change

SIZES = ("%", "percent", "per cent", "point", "doubl", "tripl", "trebl", "quadrupl", "halv", "half",
         " of ", " by ")  # fmt: skip
POINTS = frozenset(("point", "points"))
AROUND = 110  # characters to each side of "from" within which a change is told
ROUNDED, LOOSE = 2.0, 0.04  # what a percentage in tens may miss, and the share that any may
HEDGED = {"": (0.0, 0.0), "about": (0.15, 0.2), "under": (0.25, 0.0), "over": (0.0, 0.5)}
FACTORS = {"": (0.88, 1.13), "about": (0.8, 1.25), "under": (0.8, 1.02), "over": (0.98, 1.6)}
SURE, UNSURE = 0.95, 0.8


class Arithmetic(Check):
    """Finds changes told with both ends and a size that is another one.

    From 20 to 40, up 50 percent; tripled from 10 to 20; percent that are percentage points; 48 to
    40, a ten-point lead. Every number counts as rounded as far as its last digit tells, and
    “nearly”, “about” and “more than” widen it. Sizes a year, and sentences that tell of several
    changes, are left alone.
    """

    values: ClassVar[tuple[str, ...]] = ("the size told", "the ends", "the size it is")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every size that its ends do not make."""
        for hit in (*_changes(article), *_leads(article)):
            if not article.quotations.touch(hit.span):
                yield hit


def _changes(article: Article) -> Iterator[Hit]:
    prose = article.prose
    places = [at for at in prose.places("from") if _may_tell(prose.text, at)]
    for sentence in article.sentences_at(places):
        from factlint.mentions.changes import find_changes

        for change in find_changes(prose.text, sentence):
            hit = _judged(prose.text, change)
            if hit:
                yield hit


def _leads(article: Article) -> Iterator[Hit]:
    """Leads of other points than the numbers beside them make."""
    text = article.prose.text
    words = POINTS & article.prose.vocabulary
    points = (at for word in words for at in article.prose.places(word))
    places = [at for at in points if digits_between(text, at - 60, at + 40) > 3]
    for sentence in article.sentences_at(places):
        from factlint.mentions.leads import find_leads

        for lead in find_leads(text, sentence):
            if not lead.is_right:
                size = f"{abs(lead.first - lead.last):.4g}"
                claim = lead.claim.of(text)
                suggestions = (size,) if claim[0].isdigit() else ()
                yield Hit(lead.claim, (claim, lead.pair.of(text), size), suggestions, SURE)


def _may_tell(text: str, at: int) -> bool:
    """Whether a number stands close behind "from", another near, and the size of something."""
    if not has_digit(text, at + 5, at + 30):
        return False
    around = text[max(0, at - AROUND) : at + AROUND].lower()
    ends = (" to ", ", up ", ", down ", " of ", "ing ")
    return any(end in around for end in ends) and any(size in around for size in SIZES)


def _judged(text: str, change: Change) -> Hit | None:
    from factlint.mentions.amounts import pairs_of

    pairs = pairs_of(change.first, change.last)
    if not pairs or any(_agrees(change, *pair) for pair in pairs):
        return None
    first, last = pairs[0]
    if not first.value or first.value == last.value:
        return None
    right = _size(text, change, first, last)
    suggestions = (right,) if right else ()
    right = right or _in_words(first, last)
    claim, ends = change.claim.of(text), change.ends.of(text)
    sure = SURE if len(pairs) == 1 and not change.hedge else UNSURE
    return Hit(change.claim, (claim, ends, right), suggestions, sure)


def _agrees(change: Change, first: Amount, last: Amount) -> bool:
    """Whether the size may be that of the way from `first` to `last`."""
    if first.least <= 0 or last.least <= 0:
        return True
    if change.times:
        return _is_multiplied(change, first, last)
    rises = last.value > first.value
    if change.turn and first.value != last.value and rises != (change.turn > 0):
        return False
    size = change.size
    if size is None or (size.unit == "percent" and not change.points):
        return size is None or _is_share(change, first, last)
    return _is_difference(change, first, last)


def _is_multiplied(change: Change, first: Amount, last: Amount) -> bool:
    times = change.times
    if times < 1:
        first, last, times = last, first, 1 / times
    least, most = FACTORS[change.hedge]
    return last.most / first.least >= times * least and last.least / first.most <= times * most


def _is_share(change: Change, first: Amount, last: Amount) -> bool:
    assert change.size is not None
    told = change.size.value
    low, high = last.least / first.most - 1, last.most / first.least - 1
    if not change.turn:
        low, high = (low, high) if last.value > first.value else (-high, -low)
    elif change.turn < 0:
        low, high = -high, -low
    slack = max(ROUNDED if change.size.slack > ROUNDED else change.size.slack + 0.1, LOOSE * told)
    return _meet(change, (100 * low, 100 * high), slack)


def _is_difference(change: Change, first: Amount, last: Amount) -> bool:
    assert change.size is not None
    size = change.size
    if size.unit not in ("", first.unit, last.unit) and not change.points:
        return True  # of something else
    by, slack = abs(last.value - first.value), first.slack + last.slack
    return _meet(change, (by - slack, by + slack), size.slack + 0.01 * by)


def _meet(change: Change, real: tuple[float, float], slack: float) -> bool:
    """Whether the size told, as its hedge widens it, may be within what it really is."""
    assert change.size is not None
    told = change.size.value
    less, more = HEDGED[change.hedge]
    return told * (1 - less) - slack <= real[1] and real[0] <= told * (1 + more) + slack


def _in_words(first: Amount, last: Amount) -> str:
    times = last.value / first.value
    if times >= 1.5:
        return f"{times:.2g} times as much"
    return f"a {'rise' if times > 1 else 'fall'} of {abs(100 * times - 100):.2g} percent"


def _size(text: str, change: Change, first: Amount, last: Amount) -> str:
    """The size as it should read; empty where it is told in words, or the change turned."""
    from factlint.text.figures import written_like

    by, size, told = last.value - first.value, change.size, change.claim.of(text)
    figure = told.split()[0].strip("US$£€¥%").partition("-")[0]
    if size is None or change.turn * by < 0 or not figure[-1:].isdigit():
        return ""
    sign, _, tail = told.partition(figure)
    if size.unit == "percent" and not change.points:
        if first.unit == "percent" and abs(abs(by) - size.value) <= size.slack + 0.01:
            return f"{figure} percentage points"
        by = 100 * by / first.value
    step = min(size.slack * 2, 1.0) if size.scale == 1 else 0.1
    return sign + written_like(abs(by) / size.scale, figure, step) + tail
