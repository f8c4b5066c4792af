"""An article's cast as one JSON object a line, for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from json import JSONEncoder
from typing import TextIO

from factlint.reports.cast.base import Bearer, CastList, Entry, Place, Remark, Spelling

encode = JSONEncoder(ensure_ascii=False).encode
GROUPS = {
    "people": "person", "places": "place", "organisations": "organisation", "others": "other",
}  # fmt: skip


def write(casts: Iterable[CastList], stream: TextIO, colour: bool) -> None:
    """Write each article's object as soon as it is read."""
    for cast in casts:
        if not cast.skipped:
            stream.write(encode(as_json(cast)) + "\n")


def as_json(cast: CastList) -> dict[str, object]:
    """`cast` in the published form."""
    groups = {
        group: [_entry(entry) for entry in cast.entries if entry.kind == kind]
        for group, kind in GROUPS.items()
    }
    return {
        "path": cast.path,
        "date": cast.day.isoformat(),
        "date_assumed": cast.assumed,
        **groups,
        "remarks": [_remark(remark) for remark in cast.remarks],
    }


def _entry(entry: Entry) -> dict[str, object]:
    return {
        "name": entry.name,
        "entity": _bearer(entry.entity) if entry.entity else None,
        "sure": entry.sure.value,
        "confidence": entry.confidence,
        "namesakes": [_bearer(bearer) for bearer in entry.namesakes],
        "first": _place(entry.first),
        "mentions": [_place(place) for place in entry.mentions],
        "spellings": [_spelling(spelling) for spelling in entry.spellings],
        "titles": [_spelling(title) for title in entry.titles],
    }


def _remark(remark: Remark) -> dict[str, object]:
    return {
        "kind": remark.sort.value,
        "word": remark.word,
        "names": list(remark.names),
        "mentions": [_place(place) for place in remark.places],
    }


def _bearer(bearer: Bearer) -> dict[str, str]:
    return dict(bearer._asdict())


def _place(place: Place) -> dict[str, object]:
    told = dict(place._asdict())
    return told if place.title else {key: told[key] for key in told if key != "title"}


def _spelling(spelling: Spelling) -> dict[str, object]:
    told: dict[str, object] = {"text": spelling.text, "count": spelling.times}
    return told | {"right": spelling.right} if spelling.right else told
