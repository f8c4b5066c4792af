"""The day that an article is judged at."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from factlint.reference.protocol import ListInfo

# Compiled only where a path must be read for want of a better date.
IN_PATH = r"(?<!\d)((?:1[89]|20)\d\d)([-_/.])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)"
COMPACT = r"(?:^|/)((?:19|20)\d\d)()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[-_.])"


class ArticleDay(NamedTuple):
    """A date, and whether it was only assumed."""

    day: date
    assumed: bool


def article_day(
    told: date | None, published: date | None, path: str, lists: Sequence[ListInfo]
) -> ArticleDay:
    """The date told, else the one in the metadata, else in the path, else today or the list's."""
    known = told or published or day_in_path(path)
    if known is not None:
        return ArticleDay(known, False)
    return ArticleDay(min(date.today(), as_of(lists) or date.max), True)


def day_in_path(path: str) -> date | None:
    """The last date that stands in a path: `2016-05-17-title.md`, `2016/05/17/title.md`."""
    forward = path.replace("\\", "/")
    matches = [*re.finditer(COMPACT, forward), *re.finditer(IN_PATH, forward)]
    for match in sorted(matches, key=lambda match: match.start(), reverse=True):
        try:
            return date(int(match[1]), int(match[3]), int(match[4]))
        except ValueError:
            continue
    return None


def as_of(lists: Sequence[ListInfo]) -> date | None:
    """The day up to which the lists know who holds which office: that of the latest one."""
    days = []
    for each in lists:
        try:
            days.append(date.fromisoformat(each.as_of))
        except ValueError:
            continue
    return max(days, default=None)
