"""Claims against the shipped list, and a newsroom's own claims against a list of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factlint import Finding, Level, Linter
from factlint.base.data import data_folder
from factlint.base.errors import RuleError
from factlint.checks.claim import Claim
from factlint.reference.store import Store
from factlint.rules.load import load_pack, read_rule
from factlint.rules.rule import Rule
from tests.reference.conftest import (
    COUNTRY,
    PLACE,
    build_store,
    item,
    item_value,
    statement,
    time_value,
)

__all__ = ["build_store"]  # the fixture
TODAY = date(2025, 12, 16)
RULES = [rule for rule in load_pack(data_folder("rules")).rules if isinstance(rule.check, Claim)]


@pytest.fixture(scope="module")
def claims() -> Linter:
    return Linter(rules=RULES)


def told(claims: Linter, text: str, day: date = TODAY) -> list[str]:
    return [finding.message for finding in claims.check_text(text, date=day)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_bad_lines_are_flagged_and_good_ones_are_not(rule: Rule) -> None:
    alone = Linter(rules=[rule])
    assert [line for line in rule.bad if not alone.check_text(line, date=TODAY)] == []
    assert [line for line in rule.good if alone.check_text(line, date=TODAY)] == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("He lives in Sydney, the capital of Australia, with a dog.",
         "Sydney is not the capital of Australia; Canberra is"),
        ("A bus burned in Canada’s capital, Toronto, on Friday.",
         "Toronto is not the capital of Canada; Ottawa is"),
        ("The ferry left the Turkish capital Istanbul at dawn.",
         "Istanbul is not the capital of Turkey; Ankara is"),
        ("The capital of Brazil is Rio de Janeiro.",
         "Rio de Janeiro is not the capital of Brazil; Brasília is"),
        ("She was held in Zurich, the Swiss capital, overnight.",
         "Zurich is not the capital of Switzerland; Bern is"),
        ("They met in Durban, South Africa’s capital, in the rain.",
         "Durban is not the capital of South Africa; Pretoria, Cape Town or Bloemfontein is"),
        ("Lawmakers left Pennsylvania’s capital, Pittsburgh, in anger.",
         "Pittsburgh is not the capital of Pennsylvania; Harrisburg is"),
        ("The Dutch city of Antwerp is on strike.",
         "Antwerp is not in the Netherlands; it is in Belgium"),
        ("A bridge fell in the Pakistani province of Helmand.",
         "Helmand is not in Pakistan; it is in Afghanistan"),
        ("A bridge fell in the Helmand province of Iran.",
         "Helmand is not in Iran; it is in Afghanistan"),
        ("A wall fell in Lahore, India, in the night.",
         "India is not the country of Lahore; that is Pakistan"),
        ("EU member Switzerland stayed away.", "Switzerland is not in the list of EU members"),
        ("NATO members Poland and Austria stayed away.",
         "Austria is not in the list of NATO members"),
        ("All 23 NATO members agreed.", "NATO has 32 members, not 23"),
        ("It binds the European Union’s twenty-nine member states.",
         "European Union has 27 members, not twenty-nine"),
        ("The three Baltic states: Estonia, Poland and Lithuania.",
         "Poland is not one of the Baltic states: they are Estonia, Latvia and Lithuania"),
        ("Austria and other NATO members signed.", "Austria is not in the list of NATO members"),
        ("EU members (France, Norway and Spain) met.", "Norway is not in the list of EU members"),
        ("Finland and the other Baltic states signed.",
         "Finland is not one of the Baltic states: they are Estonia, Latvia and Lithuania"),
        ("The five Nordic countries, Denmark, Estonia, Finland, Iceland and Norway, signed.",
         "Estonia is not one of the Nordic countries: they are Denmark, Finland, Iceland, "
         "Norway and Sweden"),
        ("Ronald Reagan, the 41st president of the United States, was an actor.",
         "Ronald Reagan is not the 41st president of the United States but the 40th"),
    ],
)  # fmt: skip
def test_what_the_list_contradicts(claims: Linter, text: str, message: str) -> None:
    assert told(claims, text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "Canberra, the capital of Australia, is quiet.",
        "Sydney is not the capital of Australia.",
        "Is Sydney the capital of Australia? The capital of Australia is Sydney?",
        "“Sydney, the capital of Australia, is quiet,” he said.",
        "Sydney, the financial capital of Australia, is quiet.",
        "Rio de Janeiro, then the capital of Brazil, danced.",
        "In 1950, Rio de Janeiro, the capital of Brazil, danced.",
        "Talks were held in Delhi, the Indian capital, and in Cape Town, South Africa’s capital.",
        "Near Syria’s capital, Moscow had stationed ships.",
        "After the vote in the Ukrainian capital, Moscow was silent.",
        "A flood hit the Georgian capital, Atlanta, on Friday.",  # of the state
        "A shop opened in Atlanta, Georgia, and another in Paris, Texas.",
        "A shop opened in Vienna, Virginia, and another in London, Ontario.",
        "Ministers of Kyiv, Turkey and Qatar met; so did those of Warsaw, Hungary and Romania.",
        "The East German city of Leipzig and the Soviet city of Tallinn had trams.",
        "The Scottish city of Aberdeen and the British city of Aberdeen are one.",
        "A bridge fell in the Pakistani province of Punjab, and one in the Indian state of Punjab.",
        "A bridge fell in the Chilean village of Helmand.",
        "Norway is not an EU member; non-EU member Norway pays.",
        "Norway, which voted not to join the EU, is an EU member in all but name.",
        "EU members Germany and France, Russia and China met.",
        "All 32 NATO members agreed; the other 15 NATO members did not; five EU members did.",
        "Estonia, Latvia and Lithuania, the three Baltic states, rejoiced.",
        "Poland, the Baltic states and Romania met; so did Greece, the Nordic countries and Spain.",
        "It sells in the Nordic countries: Denmark, Greenland, Iceland, Norway and Sweden.",
        "The Baltic states, Finland and Poland met; the Baltic Sea states met too.",
        "Donald Trump, the 45th and 47th president, met the 44th president, Barack Obama.",
        "Dwight Eisenhower, the 13th president of Columbia University, came.",
    ],
)
def test_what_it_leaves_alone(claims: Linter, text: str) -> None:
    assert told(claims, text) == []


@pytest.mark.parametrize(
    ("text", "day", "count"),
    [
        ("EU member Britain stayed away.", date(2019, 6, 1), 0),
        ("EU member Britain stayed away.", date(2022, 6, 1), 1),
        ("NATO member Finland stayed away.", date(2021, 6, 1), 1),
        ("NATO member Finland stayed away.", date(2024, 6, 1), 0),
        ("All 28 EU member states agreed.", date(2016, 6, 1), 0),
        ("All 28 EU member states agreed.", date(2020, 6, 1), 0),
        ("All 28 EU member states agreed.", date(2023, 6, 1), 1),
        ("He went to Juba, Sudan, and back.", date(2008, 6, 1), 0),
        ("He went to Juba, Sudan, and back.", date(2018, 6, 1), 1),
        ("In 2005 he went to Juba, Sudan, and back.", date(2018, 6, 1), 0),
        ("In 2005 he went to Juba, Kenya, and back.", date(2018, 6, 1), 1),
        ("In 1975 he went to Juba, Kenya, and back.", date(2018, 6, 1), 0),
        ("In the Burundian capital, Bujumbura, it rained.", date(2015, 6, 1), 0),
    ],
)
def test_a_claim_is_judged_on_the_articles_day(
    claims: Linter, text: str, day: date, count: int
) -> None:
    assert len(told(claims, text, day)) == count


def test_when_the_value_held_is_told(claims: Linter) -> None:
    (left,) = told(claims, "EU member Britain stayed away.", date(2022, 6, 1))
    assert left.endswith("(until 2020-01-31)")
    (early,) = told(claims, "NATO member Finland stayed away.", date(2021, 6, 1))
    assert early.endswith("(only since 2023-04-04)")


def only(findings: list[Finding]) -> Finding:
    (finding,) = findings
    return finding


def test_the_value_is_marked_and_the_right_one_offered(claims: Linter) -> None:
    text = "He lives in Sydney, the capital of Australia, with a dog."
    finding = only(claims.check_text(text, date=TODAY))
    assert (finding.text, finding.suggestions) == ("Sydney", ("Canberra",))
    (fact,) = finding.evidence
    assert (fact.entity, fact.property, fact.value) == ("Q408", "P36", "Canberra")


@pytest.mark.parametrize(
    "text", ["They met in Durban, South Africa’s capital, in the rain.", "EU member Norway paid."]
)
def test_nothing_is_offered_where_several_values_are_right(claims: Linter, text: str) -> None:
    assert only(claims.check_text(text, date=TODAY)).suggestions == ()


def test_after_the_day_of_the_list_a_claim_is_no_error(claims: Linter) -> None:
    text = "He lives in Sydney, the capital of Australia, with a dog."
    assert only(claims.check_text(text, date=TODAY)).level is Level.ERROR
    assert only(claims.check_text(text, date=date(2040, 1, 1))).level is Level.WARNING


OWN = """extends: claim
message: "%[2]s does not pay with the %[1]s; it pays with the %[3]s"
pattern: "{subject:country} pays with the {value:organisation}"
property: P38
"""
COUNTED = """extends: claim
message: "%[2]s has %[3]s inhabitants, not %[1]s"
pattern: ["{subject:place} has {value:number} [million] inhabitants"]
property: P1082
tolerance: 0.1
"""


def rule(text: str) -> Rule:
    return read_rule("own.yml", "own.claim", text)[1]


@pytest.fixture
def norland(build_store: Callable[..., Store]) -> Store:
    def of(identity: str) -> list[dict]:
        return [statement(item_value(identity))]

    inhabitants = {"value": {"amount": "+812000", "unit": "1"}, "type": "quantity"}
    return build_store(
        item("Q10", "Norland", COUNTRY, P38=of("Q50")),
        item("Q11", "Sudmark", COUNTRY),
        item("Q20", "Torvik", PLACE, P1082=[statement(inhabitants, P585=time_value("2020"))]),
        item("Q50", "Norland Crown", "Q43229"),
        item("Q51", "Sudmark Pound", "Q43229"),
        as_of="2026-01-01",
    )


def test_a_newsroom_adds_a_claim_without_code(norland: Store) -> None:
    own = Linter(rules=[rule(OWN)], reference=norland)
    text = "Norland pays with the Sudmark Pound. Norland pays with the Norland Crown."
    message = "Norland does not pay with the Sudmark Pound; it pays with the Norland Crown"
    assert told(own, text) == [message]
    assert told(own, "Sudmark pays with the Norland Crown.") == []


def test_a_number_may_miss_by_the_tolerance(norland: Store) -> None:
    counted = Linter(rules=[rule(COUNTED)], reference=norland)
    assert told(counted, "Torvik has 800,000 inhabitants, not counting sheep.") == []
    assert told(counted, "Torvik has 80,000 inhabitants, and many sheep.") == [
        "Torvik has 812000 inhabitants, not 80,000"
    ]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (OWN.replace("{value:", "{valve:"), "is no slot"),
        (OWN.replace("{value:organisation}", "crown"), "has no slot “value”"),
        (OWN.replace("{subject:country}", "Norland"), "has no slot “subject”"),
        (OWN.replace("property: P38\n", ""), "a claim needs pattern and property"),
        (OWN.replace("%[3]s", "%[9]s"), "message asks for 9 values"),
    ],
)
def test_a_rule_that_cannot_work_is_told(wrong: str, said: str) -> None:
    with pytest.raises(RuleError, match=said):
        rule(wrong)


def test_a_text_without_the_words_of_a_rule_is_not_read() -> None:
    read = Linter(rules=[rule(COUNTED)], reference=_Unread())  # type: ignore[arg-type]
    assert told(read, "Nothing here speaks of anybody in Torvik.") == []


class _Unread:
    """A list that nobody may ask."""

    def lists(self) -> tuple[object, ...]:
        return ()

    def __getattr__(self, name: str) -> object:
        raise AssertionError(f"{name} was asked")
