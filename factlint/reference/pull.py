"""Pulls what is wished for from Wikidata into a list, and goes on where it was broken off."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from factlint.base.errors import ListError, UsageError
from factlint.reference.build import BuildReport, build
from factlint.reference.wikidata.client import BATCH, ID, PoliteClient
from factlint.reference.wikidata.snapshot import Snapshot, Wish
from factlint.reference.wikidata.sparql import (
    INSTANCES,
    OFFICES_OF_COUNTRY,
    OFFICES_OF_ORGANISATION,
    SEATS_OF_LEGISLATURE,
    TOGETHER,
    QueryService,
)

QID, OFFICE, NAME = "qid", "office", "name"
CLASS, COUNTRY, ORGANISATION, LEGISLATURE = "class", "country", "organisation", "legislature"
QUESTIONS = {
    CLASS: INSTANCES,
    COUNTRY: OFFICES_OF_COUNTRY,
    ORGANISATION: OFFICES_OF_ORGANISATION,
    LEGISLATURE: SEATS_OF_LEGISLATURE,
}
HAVE_OFFICES = frozenset({COUNTRY, ORGANISATION, LEGISLATURE})
KINDS = (QID, OFFICE, *QUESTIONS, NAME)
ROUNDS = 3  # how far the list follows what its entities name: person, office, area, class
# Disambiguation pages, family and given names, scholarly articles: no candidates for a name.
NO_CANDIDATES = frozenset(
    {"Q4167410", "Q101352", "Q202444", "Q12308941", "Q11879590", "Q3409032", "Q13442814"}
)
HUMAN = "P31=Q5"
WORD = re.compile(r"\w+")
Tell = Callable[["Progress"], None]


class Progress(NamedTuple):
    """How far a pull is; `total` is 0 where nobody knows."""

    doing: str
    done: int
    total: int = 0


class PullReport(NamedTuple):
    """What a pull did; `missing` are wished ids that Wikidata does not have (any more)."""

    built: BuildReport
    requests: int
    fetched: int
    changed: int = 0
    missing: tuple[str, ...] = ()
    empty: tuple[Wish, ...] = ()


class Sources(NamedTuple):
    """Where a pull asks."""

    client: PoliteClient
    queries: QueryService


class Plan(NamedTuple):
    """What a pull shall do beyond the wishes: compare revisions, fetch nothing that is only named.

    `day` is the first day of the pull (ISO); what is broken off and taken up again keeps its own.
    """

    refresh: bool = False
    alone: bool = False
    day: str = ""


def checked_wish(kind: str, value: str) -> Wish:
    """A wish whose id is one."""
    plain = " ".join(value.split())
    if kind == NAME:
        return Wish(kind, plain)
    plain = plain.upper()
    if not ID.fullmatch(plain):
        raise UsageError(f"--{kind} {value}: an id looks like Q42")
    return Wish(kind, plain)


def snapshot_folder(output: Path) -> Path:
    """Where the pull that makes `output` keeps what it has fetched."""
    return output.with_name(output.name + ".snapshot")


def pull(
    wishes: Iterable[Wish],
    output: Path,
    sources: Sources,
    plan: Plan = Plan(),  # noqa: B008 (immutable)
    tell: Tell = lambda progress: None,
) -> PullReport:
    """Make `output` hold all that was ever wished for it; the same call again takes up the thread.

    Raises ListError or WikidataError; whatever was fetched before stays.
    """
    snapshot = Snapshot(snapshot_folder(output))
    try:
        day = plan.day or datetime.now(UTC).date().isoformat()
        snapshot.begin(wishes, day, plan.refresh)
        if not snapshot.wishes():
            raise UsageError(
                "nothing to pull", hint="name something by --qid, --office, --country, --class …"
            )
        return _Pull(snapshot, sources, plan, tell).run(output)
    finally:
        snapshot.close()


class _Pull:
    """One pull into one list."""

    def __init__(self, snapshot: Snapshot, sources: Sources, plan: Plan, tell: Tell) -> None:
        self.snapshot = snapshot
        self.client, self.queries = sources
        self.rounds = 0 if plan.alone else ROUNDS
        self.tell = tell
        self.fetched = 0
        self.changed = 0

    def run(self, output: Path) -> PullReport:
        """Ask, fetch, build."""
        if self.snapshot.state("refreshing"):
            self.compare_revisions()
        self.ask()
        members = self.members()
        if not members:
            raise ListError("Wikidata has nothing of what was asked for", path=str(output))
        self.tell(Progress("building the list of entities:", len(members)))
        with self.snapshot.written_out(members) as documents:
            built = build([documents], output, self.snapshot.state("day"))
        if self.snapshot.state("refreshing"):
            self.snapshot.refreshed()
        requests = self.client.requests.count
        empty = tuple(wish for wish in self.snapshot.wishes() if self.is_empty(wish))
        return PullReport(built, requests, self.fetched, self.changed, self.missing(), empty)

    def compare_revisions(self) -> None:
        """Find out what has changed since it was fetched."""
        unchecked = self.snapshot.unchecked()
        for done, batch in _batches(unchecked, BATCH):
            self.changed += self.snapshot.compare(self.client.revisions(batch))
            self.tell(Progress("comparing revisions", done, len(unchecked)))

    def ask(self) -> None:
        """Have an answer for every wish that is more than an id."""
        for wish in self.snapshot.wishes():
            if wish.kind in (QID, OFFICE) or self.snapshot.answer(wish) is not None:
                continue
            self.tell(Progress(f"asking for {wish.kind} {wish.value}", 0))
            self.snapshot.keep_answers({wish: self.find(wish)})
        offices = [Wish(OFFICE, office) for office in self.offices()]
        unasked = [wish.value for wish in offices if self.snapshot.answer(wish) is None]
        for done, batch in _batches(unasked, TOGETHER):
            self.keep_holders(self.queries.holders(batch))
            self.tell(Progress("asking who held offices", done, len(unasked)))

    def keep_holders(self, holders: Mapping[str, Sequence[str]]) -> None:
        """Remember who held offices."""
        self.snapshot.keep_answers({Wish(OFFICE, one): found for one, found in holders.items()})

    def find(self, wish: Wish) -> list[str]:
        """The ids that a wish leads to."""
        if wish.kind in QUESTIONS:
            return self.queries.items(QUESTIONS[wish.kind], wish.value)
        found = self.client.search(wish.value)
        if found:
            return found
        # The search goes by beginnings; people whose name is spelled wrong are found word by word.
        words = " ".join(f"{word}~" for word in WORD.findall(wish.value))
        return self.client.search_text(words, HUMAN) if words else []

    def offices(self) -> list[str]:
        """All offices whose holders are wanted."""
        found: dict[str, None] = {}
        for wish in self.snapshot.wishes():
            if wish.kind == OFFICE:
                found[wish.value] = None
            elif wish.kind in HAVE_OFFICES:
                found.update(dict.fromkeys(self.snapshot.answer(wish) or ()))
        return list(found)

    def seeds(self) -> list[str]:
        """The ids that the wishes name and lead to."""
        found: dict[str, None] = {}
        for wish in self.snapshot.wishes():
            if wish.kind not in (CLASS, NAME):
                found[wish.value] = None
            else:
                found.update(dict.fromkeys(self.snapshot.answer(wish) or ()))
        for office in self.offices():
            found[office] = None
            found.update(dict.fromkeys(self.snapshot.answer(Wish(OFFICE, office)) or ()))
        return list(found)

    def members(self) -> set[str]:
        """Ids of the documents that the list is made of, all of them fetched."""
        found: set[str] = set()
        wanted: Collection[str] = self.seeds()
        for number in range(self.rounds + 1):
            self.fetch([one for one in wanted if not self.snapshot.has(one)])
            new = {self.snapshot.target(one) for one in wanted} - found - {""}
            found |= new
            if number < self.rounds:
                named = (self.snapshot.named_by(one) for one in sorted(new))
                wanted = list(dict.fromkeys(one for ones in named for one in ones))
        return found - self.unwanted()

    def unwanted(self) -> set[str]:
        """What a search for a name found and is no candidate for anything."""
        searched = (wish for wish in self.snapshot.wishes() if wish.kind == NAME)
        found = {one for wish in searched for one in self.snapshot.answer(wish) or ()}
        return {one for one in found if NO_CANDIDATES & {*self.snapshot.classes(one)}}

    def fetch(self, entity_ids: Sequence[str]) -> None:
        """Fetch documents, fifty at a time; each batch is kept before the next is asked for."""
        for done, batch in _batches(entity_ids, BATCH):
            asked = self.client.entities(batch)
            self.snapshot.keep(asked)
            self.fetched += sum(one.document is not None for one in asked)
            self.tell(Progress("fetching entities", done, len(entity_ids)))

    def missing(self) -> tuple[str, ...]:
        """Ids that were asked for by name and are not there."""
        named = [wish.value for wish in self.snapshot.wishes() if wish.kind in (QID, OFFICE)]
        return tuple(one for one in named if not self.snapshot.target(one))

    def is_empty(self, wish: Wish) -> bool:
        """Whether nothing was found for a wish."""
        return wish.kind != QID and not self.snapshot.answer(wish)


def _batches(entity_ids: Sequence[str], size: int) -> Iterator[tuple[int, Sequence[str]]]:
    """Parts of at most `size`, each with how many are done after it."""
    for start in range(0, len(entity_ids), size):
        batch = entity_ids[start : start + size]
        yield start + len(batch), batch
