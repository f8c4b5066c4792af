"""Countries whose names reach English through another script, so that spellings vary rightly."""

from __future__ import annotations

from factlint.text.fold import fold

OTHER_SCRIPTS = frozenset(
    fold(country)
    for country in (
        "Afghanistan", "Algeria", "Armenia", "Azerbaijan", "Bahrain", "Bangladesh", "Belarus",
        "Bhutan", "Bulgaria", "Cyprus",
        "Egypt", "Eritrea", "Ethiopia", "Georgia", "Greece", "India", "Iran", "Iraq", "Israel",
        "Jordan", "Kazakhstan", "Kuwait", "Kyrgyzstan", "Lebanon",
        "Libya", "Maldives", "Mauritania", "Mongolia", "Morocco", "Myanmar",
        "Nepal", "North Macedonia", "Oman", "Pakistan", "Palestine",
        "Qatar", "Russia", "Saudi Arabia", "Soviet Union",
        "Sri Lanka", "Sudan", "Syria", "Tajikistan", "Tunisia",
        "Turkmenistan", "Ukraine", "United Arab Emirates", "Uzbekistan", "West Bank", "Gaza Strip",
        "Yemen", "State of Palestine",
    )
)  # fmt: skip
# Countries whose script leaves short vowels out, so that their letters are a choice in English.
VOWELS_UNWRITTEN = frozenset(
    fold(country)
    for country in (
        "Afghanistan", "Algeria", "Bahrain", "Egypt", "Gaza Strip", "Iran", "Iraq", "Jordan",
        "Kuwait", "Lebanon", "Libya", "Mauritania", "Morocco", "Oman", "Pakistan", "Palestine",
        "Qatar", "Saudi Arabia", "State of Palestine", "Sudan", "Syria", "Tunisia",
        "United Arab Emirates", "West Bank", "Yemen",
    )
)  # fmt: skip
# Countries whose people put the family name first, in English too.
FAMILY_FIRST = frozenset(
    fold(country)
    for country in (
        "Cambodia", "China", "Hong Kong", "Macau", "North Korea", "People's Republic of China",
        "South Korea", "Taiwan", "Vietnam",
    )
)  # fmt: skip
# Countries whose names English writes with v and y; a w or j is German, Polish or scholars'.
WITH_V_AND_Y = frozenset(
    fold(country)
    for country in (
        "Armenia", "Belarus", "Bulgaria", "Georgia", "Greece", "Israel", "Kazakhstan",
        "Kyrgyzstan", "Russia", "Soviet Union", "Tajikistan", "Turkmenistan", "Ukraine",
        "Uzbekistan",
    )
)  # fmt: skip
