"""Measures and their conversions."""

from __future__ import annotations

import pytest

from factlint.checks.conversion import Conversions
from factlint.text.figures import Figure, read_figure
from tests.reading import hits

CHECK = Conversions()


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("It is 12 miles (29 kilometers) away.", "29 kilometers", "19 kilometers"),
        ("It is 12 km (17 miles) away.", "17 miles", "7 miles"),
        ("A 10-mile (61-km) stretch is shut.", "61-km", "16-km"),
        ("Ten miles, or 61 kilometers, are shut.", "61 kilometers", "16 kilometers"),
        ("At 104 F (31 C) the rails bend.", "31 C", "40 C"),
        ("It was minus 40 C (minus 4 F) there.", "4 F", "-40 F"),
        ("It was 100 degrees Fahrenheit (83 Celsius).", "83 Celsius", "38 Celsius"),
        ("Fire took 2 million acres (89,000 hectares).", "89,000 hectares", "809,000 hectares"),
        ("He weighs 150 pounds (86 kg).", "86 kg", "68 kg"),
        ("A wall of 6 feet (2.8 meters) fell.", "2.8 meters", "1.8 meters"),
        ("Gusts of 150 mph (421 kph) came.", "421 kph", "241 kph"),
        ("From 5 to 10 miles (8 to 61 km) away.", "8 to 61 km", "8 to 16 km"),
        ("It holds 10 gallons (83 liters).", "83 liters", "38 liters"),
    ],
)  # fmt: skip
def test_conversions_that_are_out(text: str, wrong: str, right: str) -> None:
    hit = hits(CHECK, text)[0]
    assert hit.span.of(text) == wrong
    assert hit.suggestions == (right,)


@pytest.mark.parametrize(
    "text",
    [
        "It is 12 miles (19 kilometers) away.",
        "It is 1 mile (2 km) away.",
        "It is some 20 miles (30 kilometers) away.",  # both are round
        "It is 100 miles (160 km) away.",
        "It is 5.6 miles (9 km) or 9 km (5 miles) away.",  # cut off, not rounded
        "At 104 F (40 C) the rails bend.",
        "It has warmed by 1.5 degrees Celsius (2.7 degrees Fahrenheit).",
        "It was minus 40 C (minus 40 F) there.",
        "Fire took 2 million acres (809,000 hectares).",
        "It holds 10 gallons (45 liters).",  # British ones
        "It holds 10 gallons (38 liters).",
        "He paid 150 pounds (180 euros) for 3 kg.",
        "The 10 km race (5 miles too long, he said) was won.",
        "A wall of 6 feet (and 3 meters of it new) fell.",
        "A 3 m (5 million) loan.",
        "Run 5 km or 10 km.",
        "“It is 12 miles (29 kilometers),” he said.",
        "Between 5 and 10 miles (16 km) are shut.",
    ],
)
def test_conversions_that_may_be_right(text: str) -> None:
    assert hits(CHECK, text) == []


def test_every_conversion_of_a_sentence_is_looked_at() -> None:
    text = "It is 12 miles (19 km) to the quay and 10 miles (61 km) to the dam."
    assert [hit.span.of(text) for hit in hits(CHECK, text)] == ["61 km"]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("1,200", Figure(1200, 100)),
        ("2.5 million", Figure(2.5e6, 1e5)),
        ("twenty-five", Figure(25, 1)),
        ("forty", Figure(40, 10)),
        ("2½", Figure(2.5, 0.1)),
        ("three hundred", Figure(300, 100)),
        ("0.25", Figure(0.25, 0.01)),
    ],
)
def test_figures_tell_how_precise_they_are(text: str, figure: Figure) -> None:
    read = read_figure(text)
    assert read is not None
    assert read == pytest.approx(figure)


@pytest.mark.parametrize("text", ["", "many", "twelve-ish", "1.2.3", "1" + 400 * "0"])
def test_what_is_no_figure(text: str) -> None:
    assert read_figure(text) is None
