"""Countries whose names reach English through another script, so that spellings vary rightly."""

from __future__ import annotations

from factlint.text.fold import fold

OTHER_SCRIPTS = frozenset(
    fold(country)
    for country in (
        "Afghanistan", "Algeria", "Armenia", "Azerbaijan", "Bahrain", "Bangladesh", "Belarus",
        "Bhutan", "Bosnia and Herzegovina", "Bulgaria", "Burma", "Cambodia", "China", "Cyprus",
        "Egypt", "Eritrea", "Ethiopia", "Georgia", "Greece", "Hong Kong", "India", "Iran", "Iraq",
        "Israel", "Japan", "Jordan", "Kazakhstan", "Kuwait", "Kyrgyzstan", "Laos", "Lebanon",
        "Libya", "Macau", "Maldives", "Mauritania", "Moldova", "Mongolia", "Montenegro", "Morocco",
        "Myanmar", "Nepal", "North Korea", "North Macedonia", "Oman", "Pakistan", "Palestine",
        "Qatar", "Russia", "Saudi Arabia", "Serbia", "Somalia", "South Korea", "Soviet Union",
        "Sri Lanka", "Sudan", "Syria", "Taiwan", "Tajikistan", "Thailand", "Tunisia",
        "Turkmenistan", "Ukraine", "United Arab Emirates", "Uzbekistan", "West Bank", "Gaza Strip",
        "Yemen", "People's Republic of China", "State of Palestine", "Turkey",
    )
)  # fmt: skip
