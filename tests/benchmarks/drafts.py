"""What the benchmarks read: one article made of known and unknown names, and a folder of many."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from random import Random

from tests.eval.people import people

ARTICLE_BYTES = 6_000
KNOWN = 20
UNKNOWN = (
    "Ottoline Farquharson-Beck", "Mbali Tshandu", "Ingvild Rosmarin", "Caspian Oduya-Lindqvist",
    "Teodora Vrabcheva",
)  # fmt: skip
SENTENCES = (
    "{name} told the committee that the figures for the spring had been better than expected.",
    "Nobody in the room had asked for a vote, but {name} said that one would come before summer.",
    "According to two people who were there, {name} left before the coffee was served.",
    "The letter, which runs to eleven pages, was signed by {name} and by a notary.",
    "“We have been here before,” said {name}, and the others nodded.",
)
FILLING = (
    "The work on the bridge is to start when the water is low enough.",
    "Prices rose by a little less than three percent over the year, the office said.",
    "A second meeting has been planned, and after that a third, with lawyers.",
    "Those who live nearby have learned to take the other road.",
)


def article(seed: int = 1) -> str:
    """An article of some 6 KB in which 20 people of the shipped list and 5 others speak."""
    chance = Random(seed)
    known = [person.name for person in chance.sample(people(), KNOWN)]
    names = chance.sample([*known, *UNKNOWN], KNOWN + len(UNKNOWN))
    paragraphs: list[str] = []
    size = 0
    while size < ARTICLE_BYTES:
        name = names[len(paragraphs) % len(names)]
        told = chance.choice(SENTENCES).format(name=name)
        paragraphs.append(" ".join([told, *chance.sample(FILLING, chance.randint(1, 3))]))
        size += len(paragraphs[-1].encode()) + 2
    return "\n\n".join(paragraphs) + "\n"


def write_articles(rows: Path, folder: Path) -> int:
    """The newspaper articles of `rows` as files with their dates in their names; their bytes."""
    size = 0
    for line in gzip.decompress(rows.read_bytes()).decode("utf-8").split("\n"):
        if line:
            row = json.loads(line)
            data = row["text"].encode("utf-8")
            name = f"{row['date'] or 'undated'}-{row['id']}.txt"
            (folder / name).write_bytes(data)
            size += len(data)
    return size
