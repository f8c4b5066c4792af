"""From what a user names to lists that answer: store files, dumps, and the starter list."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

from factlint.base.cache import cache_folder
from factlint.base.errors import ListError
from factlint.reference.opening import is_store, open_store
from factlint.reference.protocol import Reference
from factlint.reference.seeds import open_starter
from factlint.reference.small_tables import read_small_table
from factlint.reference.store import Store

if TYPE_CHECKING:
    from pathlib import Path

COMPILED = frozenset({".json", ".jsonl", ".ndjson", ".gz", ".bz2", ".zst"})


def open_reference(paths: Sequence[str] = ()) -> Reference:
    """The lists that `paths` name, upper one first: FILE replaces the starter list, +FILE adds."""
    return _opened(tuple(paths))


@cache
def _opened(paths: tuple[str, ...]) -> Reference:
    added = [open_list(path[1:]) for path in paths if path.startswith("+")]
    replaced = [open_list(path) for path in paths if not path.startswith("+")]
    lists = [*added, *(replaced or [_starter()])]
    if len(lists) == 1:
        return lists[0]
    from factlint.reference.stack import Stack

    return Stack(lists)


@cache
def _starter() -> Store:
    starter = open_starter()
    return Store(starter.connection, starter.path, _title_classes, _nicknames)


@cache
def open_list(name: str) -> Store:
    """The one list that a path names."""
    from pathlib import Path  # the starter list does without

    path = Path(name)
    if not path.exists():
        raise ListError("no such reference list", path=name)
    if not path.is_file():
        raise ListError("is no file; a reference list is one", path=name)
    connection = open_store(path if is_store(path) else _compiled(path))
    return Store(connection, name, _title_classes, _nicknames)


def _compiled(path: Path) -> Path:
    """The store of a dump or of entity documents, compiled into the cache where it is new."""
    from pathlib import Path

    from factlint.reference.tables import is_house_list

    by_hand = is_house_list(path)
    if path.suffix not in COMPILED and not by_hand:
        raise ListError(
            "is not a reference list", path=str(path),
            hint="give a store made by `factlint refs build`, Wikidata dump lines (.jsonl), or a"
            " house list (.yaml, .csv)",
        )  # fmt: skip
    from factlint.reference.build import build, compile_house
    from factlint.reference.seeds import state_of_code

    status = path.stat()
    state = f"{path.resolve()}:{status.st_size}:{status.st_mtime_ns}:{state_of_code()}"
    name = f"{path.name.split('.')[0]}-{crc32(state.encode()):08x}.sqlite"
    store = Path(cache_folder(), "lists", name)
    try:
        open_store(store).close()
    except ListError:  # not there yet, or broken
        if by_hand:
            compile_house(path, store)
        else:
            build([path], store)
    return store


def _title_classes(form: str) -> Iterable[str]:
    """Classes of a title form in the lexicon."""
    titles = read_small_table(open_starter().connection, "titles")
    return json.loads(titles[form])[1] if form in titles else ()


def _nicknames(name: str) -> Iterable[str]:
    """Short and full given names that stand for this one."""
    groups = read_small_table(open_starter().connection, "nickname_groups")
    return json.loads(groups[name]) if name in groups else ()
