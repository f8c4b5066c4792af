"""Units of measure that copy converts into one another, with what one of them is worth."""

from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """A way to write a unit: what it measures, its system, and its possible worths in SI.

    A gallon has two, since it is larger in Britain.
    """

    measure: str
    system: str
    worths: tuple[float, ...]


def units() -> dict[str, Unit]:
    """Every way to write a unit, in lower case."""
    table: dict[str, Unit] = {}
    for forms, measure, system, worths in _ROWS:
        unit = Unit(measure, system, worths)
        table.update(dict.fromkeys(forms.split(", "), unit))
    return table


_MILE, _FOOT, _POUND = 1609.344, 0.3048, 0.45359237
_ROWS: tuple[tuple[str, str, str, tuple[float, ...]], ...] = (
    ("miles, mile, mi", "length", "imperial", (_MILE,)),
    ("feet, foot, ft", "length", "imperial", (_FOOT,)),
    ("yards, yard, yd", "length", "imperial", (0.9144,)),
    ("inches, inch, in", "length", "imperial", (0.0254,)),
    ("nautical miles, nautical mile", "length", "nautical", (1852.0,)),
    ("kilometers, kilometres, kilometer, kilometre, km, kms", "length", "metric", (1000.0,)),
    ("meters, metres, meter, metre, m", "length", "metric", (1.0,)),
    ("centimeters, centimetres, centimeter, centimetre, cm", "length", "metric", (0.01,)),
    ("millimeters, millimetres, millimeter, millimetre, mm", "length", "metric", (0.001,)),
    ("acres, acre", "area", "imperial", (4046.8564224,)),
    ("square miles, square mile, sq mi, sq. mi, sq miles", "area", "imperial", (_MILE**2,)),
    ("square feet, square foot, sq ft, sq. ft", "area", "imperial", (_FOOT**2,)),
    ("hectares, hectare, ha", "area", "metric", (10_000.0,)),
    (
        "square kilometers, square kilometres, square kilometer, square kilometre, sq km, sq. km, "
        "km2",
        "area", "metric", (1e6,),
    ),
    (
        "square meters, square metres, square meter, square metre, sq m, sq. m, m2",
        "area", "metric", (1.0,),
    ),
    ("pounds, pound, lbs, lb", "mass", "imperial", (_POUND,)),
    ("ounces, ounce, oz", "mass", "imperial", (0.028349523,)),
    ("kilograms, kilogrammes, kilogram, kilos, kilo, kg, kgs", "mass", "metric", (1.0,)),
    ("grams, grammes, gram", "mass", "metric", (0.001,)),
    ("gallons, gallon", "volume", "imperial", (3.785411784, 4.54609)),
    ("liters, litres, liter, litre", "volume", "metric", (1.0,)),
    ("mph, miles per hour, miles an hour", "speed", "imperial", (_MILE,)),
    (
        "kph, km/h, kmh, kilometers per hour, kilometres per hour, kilometers an hour, "
        "kilometres an hour",
        "speed", "metric", (1000.0,),
    ),
    ("degrees fahrenheit, degree fahrenheit, fahrenheit, °f, f", "heat", "imperial", (5 / 9,)),
    ("degrees celsius, degree celsius, celsius, °c, c, centigrade", "heat", "metric", (1.0,)),
)  # fmt: skip
