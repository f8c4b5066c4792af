"""House lists in YAML: entries, or a head (name, licence, as of) with entries below it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factlint.base.errors import ListError
from factlint.base.nearest import did_you_mean
from factlint.reference.dates import parse_date
from factlint.reference.house_entry import (
    FIELDS,
    OFFICE,
    SEVERAL,
    SINCE,
    TITLE,
    UNTIL,
    Entry,
    Title,
    field_of,
    read_entry,
    read_title,
)  # fmt: skip
from factlint.text.yaml_tree import (
    Items,
    Scalar,
    Table,
    Tree,
    is_null,
    read_tree,
    table_of,
    text_of,
    texts_of,
)  # fmt: skip

ENTRIES, TITLES = "entries", "titles"
HEAD = ("name", "licence", "as of", ENTRIES)
OF_A_TITLE = (TITLE, SINCE, UNTIL, OFFICE)


class Document(NamedTuple):
    """A house list in YAML as read."""

    entries: tuple[Entry, ...]
    name: str = ""
    licence: str = ""
    as_of: str = ""


def read_document(path: str, text: str) -> Document:
    """The list in a YAML text; raises ListError at the first fault."""
    tree = read_tree(path, text, ListError)
    if tree is None:
        return Document(())
    if not isinstance(tree, Table):
        return Document(tuple(_entries(tree)))
    said: dict[str, Tree] = {}
    for key, value in tree.entries:
        field = " ".join(key.text.casefold().replace("_", " ").replace("-", " ").split())
        if field not in HEAD:
            hint = did_you_mean(key.text, HEAD)
            raise key.place.fault(f"unknown key “{key.text}” at the head of a house list", hint)
        said[field] = value
    texts = {field: text_of(said[field], field) for field in HEAD[:3] if field in said}
    if texts.get("as of") and parse_date(texts["as of"]) is None:
        raise said["as of"].place.fault(f"as of “{texts['as of']}” is no date", "YYYY-MM-DD")
    entries = tuple(_entries(said[ENTRIES])) if ENTRIES in said else ()
    return Document(
        entries, texts.get("name", ""), texts.get("licence", ""), texts.get("as of", "")
    )


def _entries(tree: Tree) -> Iterator[Entry]:
    if isinstance(tree, Scalar) and is_null(tree):
        return
    if not isinstance(tree, Items):
        raise tree.place.fault("a house list is a list of entries", "begin each with “- name: …”")
    for item in tree.values:
        yield _entry(item)


def _entry(tree: Tree) -> Entry:
    if isinstance(tree, Scalar) and not is_null(tree):  # "- Ada Quint": a name and no more
        return read_entry({"name": (_trimmed(tree),)}, tree.place)
    cells: dict[str, tuple[Scalar, ...]] = {}
    titles: tuple[Title, ...] = ()
    for key, value in table_of(tree, "an entry").entries:
        if key.text.casefold() == TITLES:
            titles = tuple(_titles(value))
            continue
        field = field_of(key.text)
        if not field:
            raise key.place.fault(
                f"unknown key “{key.text}” in an entry", did_you_mean(key.text, (*FIELDS, TITLES))
            )
        if field in cells:
            raise key.place.fault(f"“{key.text}” says {field} a second time")
        cells[field] = _cells(field, value)
    return read_entry(cells, tree.place, titles)


def _titles(tree: Tree) -> Iterator[Title]:
    if not isinstance(tree, Items):
        raise tree.place.fault("titles must be a list", "begin each with “- title: …”")
    for item in tree.values:
        cells: dict[str, tuple[Scalar, ...]] = {}
        for key, value in table_of(item, "a title").entries:
            field = field_of(key.text)
            if field not in OF_A_TITLE:
                hint = did_you_mean(key.text, OF_A_TITLE)
                raise key.place.fault(f"unknown key “{key.text}” in a title", hint)
            cells[field] = _cells(field, value)
        title = read_title(cells)
        if title:
            yield title


def _cells(field: str, tree: Tree) -> tuple[Scalar, ...]:
    if field in SEVERAL:
        return tuple(_trimmed(scalar) for scalar in texts_of(tree, f"“{field}”"))
    if isinstance(tree, Scalar) and is_null(tree):
        return ()
    text_of(tree, f"“{field}”")
    assert isinstance(tree, Scalar)
    return (_trimmed(tree),)


def _trimmed(scalar: Scalar) -> Scalar:
    return scalar._replace(text=" ".join(scalar.text.split()))
