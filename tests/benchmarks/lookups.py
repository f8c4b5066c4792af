"""`python -m tests.benchmarks.lookups STORE`: what questions cost, and what near look-up misses.

Costs are ratios against a plain look-up by primary key in the same file and run. The store is made
by `python -m tests.benchmarks.builds --entities N --keep STORE`, or by `factlint refs build`.
"""

from __future__ import annotations

import json
import sqlite3
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from statistics import median, quantiles

from factlint.names.keys import ALONE, letter_keys, like_sound_keys, word_keys
from factlint.names.sift import nearest
from factlint.names.sound import skeleton
from factlint.reference.opening import open_store
from factlint.reference.store import Store
from factlint.reference.tokens import SHORTEST
from factlint.text.fold import fold
from tests.eval import edits
from tests.eval.material import FOLDER, rows

EXACT, NEAR, NEAR_P99 = 4, 20, 250  # times a primary-key look-up
OPENING = 2.0  # milliseconds
EDITED, TRANSLITERATED = 0.99, 0.97  # recall
MOST = 200  # entities a query
QUERIES = 2000
WARMING = 50  # asked before, so that what is loaded once is loaded
ROUNDS = 7
BY_KEY = "by primary key"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def microseconds(path: Path, ask: str, questions: Sequence[str]) -> list[float]:
    """CPU time of each question asked for the first time of a store, the least of some rounds."""
    rounds = []
    for _ in range(ROUNDS):
        store = Store.open(path)
        fold.cache_clear()
        skeleton.cache_clear()
        answer = by_key(store) if ask == BY_KEY else getattr(store, ask)
        found = []
        for question in questions:
            started = time.process_time()
            answer(question)
            found.append(1e6 * (time.process_time() - started))
        rounds.append(found)
        store.close()
    return [min(times) for times in zip(*rounds, strict=True)]


def by_key(store: Store) -> Callable[[str], object]:
    """What a plain look-up by primary key is."""
    connection = store._connection
    question = "SELECT number, id, label, kind, prominence, record FROM entity WHERE number = ?"
    return lambda number: connection.execute(question, (number,)).fetchone()


def costs(path: Path, chance: Random) -> None:
    """Exact and near look-ups beside one by primary key."""
    store = Store.open(path)
    connection = store._connection
    (count,) = connection.execute("SELECT MAX(number) FROM entity").fetchone()
    numbers = [str(chance.randint(1, count)) for _ in range(QUERIES)]
    marks = ",".join("?" * len(numbers))
    labels = [
        label
        for (label,) in connection.execute(
            f"SELECT label FROM entity WHERE number IN ({marks}) AND kind = 1", numbers
        )
    ]
    for label in labels[:WARMING]:
        store.like(label)
    plain = median(microseconds(path, BY_KEY, numbers))
    exact = median(microseconds(path, "named", labels))
    wrong = misspelt() or [edits.misspell(label, chance) for label in labels]
    near = microseconds(path, "like", wrong)
    p99 = quantiles(near, n=100)[98]
    print(f"{count:,} entities; by primary key {plain:.1f} µs")
    _verdict(f"exact {exact:.0f} µs", exact / plain, EXACT)
    _verdict(f"near, {len(wrong)} misspellings, median {median(near):.0f} µs",
             median(near) / plain, NEAR)  # fmt: skip
    _verdict(f"near, p99 {p99:.0f} µs", p99 / plain, NEAR_P99)
    answers = [len(store.like(name)) for name in wrong]
    print(f"  entities a query: median {median(answers):.0f}, at most {max(answers)},"
          f" goal {MOST}: {_met(max(answers) <= MOST)}")  # fmt: skip


def opening(path: Path) -> None:
    """Opening the file, best of many."""
    found = []
    for _ in range(50):
        started = time.process_time()
        open_store(path).close()
        found.append(1000 * (time.process_time() - started))
    print(f"opening {median(found):.2f} ms, goal {OPENING}: {_met(median(found) <= OPENING)}")


def misspelt() -> list[str]:
    """Misspellings of names as printed in real articles, none where the material is not here."""
    if not FOLDER.is_dir():
        return []
    found = [row["wrong"] for row in rows("standing_names.jsonl") if row["label"] == "error"]
    found += [row["wrong"] for row in rows("corrections.jsonl") if row["kind"] == "name"]
    return [name for name in dict.fromkeys(found) if name]


def real_edits() -> list[tuple[str, str]]:
    """Words of those misspellings with one or two edits, and what they should be."""
    from factlint.names.spell import compare

    found = {}
    for row in rows("standing_names.jsonl") if FOLDER.is_dir() else ():
        if row["label"] != "error" or not row["right"]:
            continue
        wrong, right = fold(row["wrong"]).split(), fold(row["right"]).split()
        for pair in zip(wrong, right, strict=False) if len(wrong) == len(right) else ():
            if pair[0] != pair[1] and len(pair[0]) > 2 and compare(*pair).edits <= 2:
                found[pair] = None
    return list(found)


def recall(connection: sqlite3.Connection, chance: Random) -> None:
    """How often the candidate step leads from a wrong word to the right one, form to form."""
    words = [
        word
        for (word,) in connection.execute("SELECT word FROM token WHERE family > 0")
        if len(word) > 3 and word.isalpha() and word.isascii()
    ]
    drawn = chance.sample(words, min(len(words), QUERIES))
    if FOLDER.is_dir():
        _recall("real errors of one and two edits", real_edits(), EDITED)
    for edit_count in (1, 2):
        pairs = [(edited(word, edit_count, chance), word) for word in drawn if len(word) > 4]
        _recall(f"{edit_count} edits in a word", pairs, EDITED)
    if not FOLDER.is_dir():
        print("transliterated words: skipped, the material is not here")
        return
    for file in sorted((FOLDER / "dev" / "transliteration").glob("*.jsonl")):
        _recall(f"transliterated, {file.stem}", list(transliterated(file)), TRANSLITERATED)


def recall_of_names(store: Store, chance: Random) -> None:
    """How often a wrong name of two words leads to its bearer, through the whole store."""
    rows = store._connection.execute("SELECT id, label FROM entity WHERE kind = 1").fetchall()
    people = [
        (identity, fold(label).split())
        for identity, label in chance.sample(rows, min(len(rows), 2 * QUERIES))
    ]
    people = [(identity, words) for identity, words in people if _is_drawn(words)][:QUERIES]
    for what, first, last in (
        ("1 edit in the last word", 0, 1), ("2 edits in the last word", 0, 2),
        ("1 edit in the first word", 1, 0), ("2 edits in the first word", 2, 0),
        ("1 edit in each word", 1, 1),
    ):  # fmt: skip
        found = 0
        for identity, words in people:
            counts = zip(words, (first, last), strict=True)
            wrong = " ".join(edited(word, count, chance) for word, count in counts)
            found += any(entity.id == identity for entity in store.like(wrong))
        share = found / len(people)
        print(f"recall, {what} of two, {len(people):,} names: {share:.1%},"
              f" goal {EDITED:.0%}: {_met(share >= EDITED)}")  # fmt: skip


def _is_drawn(words: list[str]) -> bool:
    return len(words) == 2 and all(len(word) > 4 and word.isalpha() for word in words)


def edited(word: str, count: int, chance: Random) -> str:
    """`word` with so many letters dropped, added, changed or swapped, any as likely."""
    wrong = word
    while count and wrong == word:
        for _ in range(count):
            at = chance.randrange(1, len(wrong))
            letter = chance.choice(LETTERS)
            wrong = chance.choice((
                wrong[:at] + wrong[at + 1 :],
                wrong[:at] + letter + wrong[at:],
                wrong[:at] + letter + wrong[at + 1 :],
                wrong[: at - 1] + wrong[at] + wrong[at - 1] + wrong[at + 1 :],
            ))  # fmt: skip
    return wrong


def transliterated(file: Path) -> Iterator[tuple[str, str]]:
    """The commonest spelling of a foreign name, and every other one that was seen twice."""
    for line in file.read_text("utf-8").splitlines():
        latin = json.loads(line)["latin"]
        counts: dict[str, int] = {}
        for form, count in latin.items():
            word = fold(form)
            if count >= 2 and word.isalpha() and len(word) > 2:
                counts[word] = counts.get(word, 0) + count
        main = max(counts, key=lambda form: counts[form], default="")
        yield from ((form, main) for form in counts if form != main)


def _recall(what: str, pairs: Sequence[tuple[str, str]], goal: float) -> None:
    share = sum(_leads(wrong, right) for wrong, right in pairs) / len(pairs)
    print(f"recall, {what}, {len(pairs):,} pairs: {share:.1%}, goal {goal:.0%}:"
          f" {_met(share >= goal)}")  # fmt: skip


def _leads(wrong: str, right: str) -> bool:
    """Whether the right word is found and kept when the wrong one is asked for."""
    if len(wrong) < SHORTEST:
        return wrong == right
    kept = set(word_keys(right, ALONE))
    sounding = [] if kept.isdisjoint(like_sound_keys(wrong, ALONE)) else [right]
    asked = letter_keys(wrong, ALONE, dict.fromkeys(wrong[:2]))
    lettered = [] if kept.isdisjoint(asked) else [right]
    return bool(nearest(wrong, sounding, lettered, 1))


def _verdict(what: str, ratio: float, goal: float) -> None:
    print(f"  {what}: {ratio:.1f} times, goal at most {goal}: {_met(ratio <= goal)}")


def _met(holds: bool) -> str:
    return "met" if holds else "NOT met"


def main() -> None:
    """Measure one store and print the ratios."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.lookups", description=__doc__)
    parser.add_argument("store", type=Path)
    options = parser.parse_args()
    chance = Random(1)
    store = Store.open(options.store)
    opening(options.store)
    costs(options.store, chance)
    recall(store._connection, chance)
    recall_of_names(store, chance)


if __name__ == "__main__":
    main()
