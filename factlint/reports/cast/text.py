"""An article's cast for people: a line a name, what is known of it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from factlint.reports.cast.base import Bearer, CastList, Entry, Place, Remark, Sort, Spelling, Sure
from factlint.reports.text import UNPRINTABLE, columns

HEADINGS = {
    "person": "People", "place": "Places", "organisation": "Organisations", "other": "Other names",
}  # fmt: skip
NOT_LISTED = "not in the list"
WIDEST_NAME = 34
WIDEST_BEARER = 56
MOST_PLACES = 8
MOST_NAMESAKES = 3
SUREST = 0.99  # nothing that is only near is called certain
BOLD, FAINT, YELLOW, RED = "1", "2", "33", "31"
SAYINGS = {
    Sort.SHARED_SURNAME: "is the surname of {names}",
    Sort.NEVER_INTRODUCED: "stands without a full name{names}",
    Sort.TWO_SPELLINGS: "is also spelled {names}",
}


def write(casts: Iterable[CastList], stream: TextIO, colour: bool) -> None:
    """Write each article's cast as soon as it is read."""
    for number, cast in enumerate(cast for cast in casts if not cast.skipped):
        lines = _lines(cast, _Paint(colour))
        stream.write(("\n" if number else "") + "\n".join(lines) + "\n")


class _Paint:
    """Colours for a terminal, or none."""

    def __init__(self, wanted: bool) -> None:
        self.wanted = wanted

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.wanted and text else text


def _lines(cast: CastList, paint: _Paint) -> Iterator[str]:
    assumed = " (assumed)" if cast.assumed else ""
    yield f"{paint(_printable(cast.path), BOLD)}, as of {cast.day.isoformat()}{assumed}"
    if not cast.entries:
        yield "  no names"
    for kind, heading in HEADINGS.items():
        entries = [entry for entry in cast.entries if entry.kind == kind]
        if entries:
            yield ""
            yield paint(f"{heading} ({len(entries)})", BOLD)
            yield from _table(entries, paint)
    if cast.remarks:
        yield ""
        yield paint(f"To look at ({len(cast.remarks)})", BOLD)
        widest = max(columns(remark.word) for remark in cast.remarks)
        yield from (_remark(remark, widest, paint) for remark in cast.remarks)


def _table(entries: Sequence[Entry], paint: _Paint) -> Iterator[str]:
    place = max(len(_at(entry.first)) for entry in entries)
    name = min(max(columns(_printable(entry.name)) for entry in entries), WIDEST_NAME)
    bearer = min(max(columns(_bearer(entry)) for entry in entries), WIDEST_BEARER)
    for entry in entries:
        sure = _sure(entry)
        who = _padded(_bearer(entry), bearer if sure else 0)
        cells = (
            _at(entry.first).rjust(place),
            _padded(_printable(entry.name), name),
            who if entry.entity else paint(who, YELLOW),
            paint(sure, RED if entry.sure is Sure.NEAR else FAINT),
        )
        yield "  " + "  ".join(cell for cell in cells if cell)
        details = "; ".join(_details(entry))
        if details:
            yield " " * (place + 4) + paint(details, FAINT)


def _bearer(entry: Entry) -> str:
    """Who an entry is, cut to its column; the id stays whole."""
    if entry.entity is None:
        return NOT_LISTED
    known, identity = _printable(entry.entity.description), entry.entity.id
    if entry.entity.label != entry.name:
        known = f"{_printable(entry.entity.label)}, {known}" if known else entry.entity.label
    if not known:
        return identity
    return f"{_cut(known, WIDEST_BEARER - len(identity) - 3)} ({identity})"


def _sure(entry: Entry) -> str:
    match entry.sure:
        case Sure.NEAR:
            return f"only near, {min(entry.confidence or 0.0, SUREST):.0%}"
        case Sure.SEVERAL:
            return f"one of {len(entry.namesakes) + 1} of that name"
        case Sure.TITLE:
            return "by title"
        case Sure.SPELLING:
            return "another spelling"
        case Sure.EXACT:
            return "exact name"
        case Sure.UNLISTED:
            return ""


def _details(entry: Entry) -> Iterator[str]:
    """Titles, spellings where there are several or wrong ones, and where else it stands."""
    if entry.titles:
        yield ", ".join(_counted(title) for title in entry.titles)
    if len(entry.spellings) > 1 or any(spelling.right for spelling in entry.spellings):
        yield ", ".join(_counted(spelling) for spelling in entry.spellings)
    if entry.namesakes:
        others = (_namesake(bearer, entry) for bearer in entry.namesakes[:MOST_NAMESAKES])
        yield f"or {', '.join(others)}"
    elsewhere = [place for place in entry.mentions if place != entry.first]
    if elsewhere:
        yield f"also {_places(elsewhere)}"


def _namesake(bearer: Bearer, entry: Entry) -> str:
    """Another bearer of the name: by its label where that tells it apart."""
    same = bearer.label == entry.name and bearer.description
    known = bearer.description if same else bearer.label
    return f"{_printable(known)} ({bearer.id})"


def _counted(spelling: Spelling) -> str:
    right = f" (should be {_printable(spelling.right)})" if spelling.right else ""
    return _printable(spelling.text) + (f" ×{spelling.times}" if spelling.times > 1 else "") + right


def _remark(remark: Remark, widest: int, paint: _Paint) -> str:
    names = [_printable(name) for name in remark.names]
    if remark.sort is Sort.NEVER_INTRODUCED:
        listed = f"; the list has {_joined(names)}" if names else ""
    else:
        listed = _joined(names)
    said = SAYINGS[remark.sort].format(names=listed)
    alone = "alone " if remark.sort is Sort.SHARED_SURNAME else ""
    where = f": {alone}{_places(remark.places)}" if remark.places else ""
    return f"  {paint(_padded(_printable(remark.word), widest), YELLOW)}  {said}{where}"


def _joined(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _places(places: Sequence[Place]) -> str:
    shown = ", ".join(_at(place) for place in places[:MOST_PLACES])
    more = len(places) - MOST_PLACES
    return f"{shown} and {more} more" if more > 0 else shown


def _at(place: Place) -> str:
    return f"{place.line}:{place.column}"


def _padded(text: str, width: int) -> str:
    return text + " " * (width - columns(text))


def _cut(text: str, width: int) -> str:
    """`text` in at most so many terminal columns."""
    if columns(text) <= width:
        return text
    while columns(text) > width - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def _printable(text: str) -> str:
    return UNPRINTABLE.sub("�", " ".join(text.split()))
