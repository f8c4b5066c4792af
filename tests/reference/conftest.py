"""Small lists for the tests of the store, made of Wikidata documents as a dump has them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factlint.reference.build import build
from factlint.reference.store import Store

GREGORIAN = "http://www.wikidata.org/entity/Q1985727"
HUMAN, POSITION, COUNTRY, PLACE, ORGANISATION = "Q5", "Q4164871", "Q6256", "Q17334923", "Q43229"


def item_value(identity: str) -> dict:
    return {"value": {"entity-type": "item", "id": identity}, "type": "wikibase-entityid"}


def time_value(text: str) -> dict:
    """YYYY, YYYY-MM or YYYY-MM-DD as a value of that precision."""
    parts = text.split("-")
    full = "-".join((*parts, *("00", "00")[len(parts) - 1 :]))
    time = {"time": f"+{full}T00:00:00Z", "precision": 8 + len(parts), "calendarmodel": GREGORIAN}
    return {"value": time, "type": "time"}


def snak(datavalue: dict | str) -> dict:
    """A snak with this value; "somevalue" and "novalue" stand for themselves."""
    if isinstance(datavalue, str):
        return {"snaktype": datavalue}
    return {"snaktype": "value", "datavalue": datavalue}


def statement(datavalue: dict | str, rank: str = "normal", **qualifiers: dict | str) -> dict:
    found: dict = {"mainsnak": snak(datavalue), "rank": rank, "type": "statement"}
    if qualifiers:
        found["qualifiers"] = {key: [snak(value)] for key, value in qualifiers.items()}
    return found


def held(office: str, start: str = "", end: str = "", **more: dict | str) -> dict:
    """A statement "position held" with its dates."""
    dates = {"P580": start, "P582": end}
    known = {key: time_value(text) for key, text in dates.items() if text}
    return statement(item_value(office), **{**known, **more})


def item(identity: str, label: str, kind: str, *aliases: str, **claims: list[dict]) -> dict:
    """An entity document."""
    terms = [{"language": "en", "value": alias} for alias in aliases]
    return {
        "type": "item",
        "id": identity,
        "labels": {"en": {"language": "en", "value": label}},
        "descriptions": {},
        "aliases": {"en": terms} if terms else {},
        "claims": {"P31": [statement(item_value(kind))], **claims},
        "sitelinks": {},
    }


DOCUMENTS = [
    item("Q10", "Norland", COUNTRY, "Republic of Norland"),
    item("Q11", "Sudmark", COUNTRY),
    item("Q12", "Westmoor", PLACE, "Westmoor Province"),
    item("Q13", "Brixholm", PLACE),
    item("Q20", "President of Norland", POSITION),
    item("Q21", "Prime Minister", POSITION, P1001=[statement(item_value("Q10"))]),
    item("Q22", "Deputy Prime Minister", POSITION, P1001=[statement(item_value("Q10"))]),
    item("Q23", "Vice President of Norland", POSITION, P1001=[statement(item_value("Q10"))]),
    item("Q24", "President of Westmoor", POSITION, P1001=[statement(item_value("Q10"))]),
    item("Q25", "President of the Senate of Norland", POSITION,
         P1001=[statement(item_value("Q10"))]),
    item("Q26", "Minister of Foreign Affairs of Sudmark", POSITION),
    item("Q27", "member of the Senate of Norland", POSITION, P1001=[statement(item_value("Q10"))]),
    item("Q30", "Marta Grevenkov", HUMAN, "Marta A. Grevenkov",
         P569=[statement(time_value("1961-04-02"))],
         P21=[statement(item_value("Q6581072"))],
         P39=[held("Q20", "2010-05-01", "2018-05-01"), held("Q27", "2001", "2010")]),
    item("Q31", "Tomas Lindqvist", HUMAN,
         P39=[held("Q20", "2018-05-01"), held("Q27", "2004", "2018")]),
    item("Q32", "Marta Grebenko", HUMAN, P39=[held("Q27", "2005", "2012")]),
    item("Q33", "Kamalandra", HUMAN),
    item("Q34", "Robert Osterlind", HUMAN, P39=[held("Q21", "2015-03", "2019-07")]),
    item("Q40", "Osterlind Motors", ORGANISATION),
]  # fmt: skip


def written(path: Path, documents: list[dict]) -> Path:
    """The documents as dump lines."""
    path.write_text("".join(json.dumps(one) + "\n" for one in documents), "utf-8")
    return path


@pytest.fixture(scope="session")
def store_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of `DOCUMENTS`."""
    folder = tmp_path_factory.mktemp("store")
    build([written(folder / "dump.jsonl", DOCUMENTS)], folder / "norland.sqlite")
    return folder / "norland.sqlite"


@pytest.fixture(scope="session")
def store(store_path: Path) -> Store:
    """The open list of `DOCUMENTS`."""
    return Store.open(store_path)


@pytest.fixture
def build_store(tmp_path: Path) -> Callable[..., Store]:
    """Builds and opens a list of the documents given."""

    def made(*documents: dict, name: str = "list", as_of: str = "") -> Store:
        output = tmp_path / f"{name}.sqlite"
        build([written(tmp_path / f"{name}.jsonl", list(documents))], output, as_of)
        return Store.open(output)

    return made
