"""Writes a title and a name as they should stand, where only one of them can be wrong."""

from __future__ import annotations

from factlint.matching.offices import Offices
from factlint.matching.titled import FAMILIES
from factlint.mentions.lexicon import Lexicon
from factlint.mentions.mention import Mention, TitleReading
from factlint.names.spell import near
from factlint.reference.entity import PLACE, Entity
from factlint.text.expressions import expression
from factlint.text.fold import fold

ABBREVIATED = {"senator": "Sen.", "representative": "Rep.", "governor": "Gov."}
IN_FULL = {"speaker of the house": "House Speaker"}  # where it is not the class with capitals
WORD = expression(r"\S+")
PLURAL = ("s", "men", "women", "people")  # no title of these families ends so for one person


class Retitler:
    """Rewrites titles for one list and one day, as the offices and the lexicon have them."""

    def __init__(self, text: str, offices: Offices, lexicon: Lexicon) -> None:
        self.text = text
        self.offices = offices
        self.lexicon = lexicon

    def titled(self, mention: Mention, office: Entity) -> str:
        """The title and the name with the title of another office, in the style that is printed.

        Empty where the words for the office are not sure, or the country or state that stands
        before the title is not that of the office.
        """
        title, right = mention.title, self._title_of(office)
        if title is None or not right:
            return ""
        begin = self._begin(title)
        printed, before = self.text[begin : title.span.end], self.text[title.span.start : begin]
        if not printed or printed.rstrip(".").lower().endswith(PLURAL):
            return ""
        if not self._is_home(self.place(title), office):
            return ""
        new = IN_FULL.get(right, right.title())
        new = ABBREVIATED.get(right, new) if printed.endswith(".") else new
        new = new.lower() if printed.islower() else new
        if title.after:
            return self.text[mention.span.start : begin] + new
        return before + new + self.text[title.span.end : mention.span.end]

    def place(self, title: TitleReading) -> str:
        """The country, state or body that is printed before a title; empty where none is."""
        words = self.text[title.span.start : self._begin(title)].split()
        return " ".join(word for word in words if fold(word) not in self.lexicon.modifiers)

    def named(self, mention: Mention, holder: Entity) -> str:
        """The title and the name of its holder; empty where what is written is not like it."""
        title = mention.title
        if title is None or not _resembles(mention.words, fold(holder.label).split()):
            return ""
        if title.after:
            return holder.label + self.text[mention.span.end : title.span.end]
        return self.text[title.span.start : mention.span.start] + holder.label

    def _title_of(self, office: Entity) -> str:
        """The one title of a family under which an office of a country or state is known."""
        place = self.offices.reference.get(office.jurisdiction)
        if place is None or place.kind != PLACE:
            return ""
        titles = [title for title in office.classes if any(title in each for each in FAMILIES)]
        if len(titles) > 1:
            titles = [title for title in titles if title in office.label.lower()]
        return titles[0] if len(titles) == 1 else ""

    def _begin(self, title: TitleReading) -> int:
        """Where the words for the office begin, behind the country; the end where unknown."""
        words = list(WORD.finditer(self.text, *title.span))
        for at in range(len(words) - 1, -1, -1):
            folded = fold(self.text[words[at].start() : title.span.end])
            entry = self.lexicon.titles.get(folded)
            if entry and entry.classes[:1] == title.classes[:1]:
                return words[at].start()
        return title.span.end

    def _is_home(self, printed: str, office: Entity) -> bool:
        """Whether the country or state before a title is that of an office, or none is there."""
        if not printed:
            return True
        homes = {office.jurisdiction}
        place = self.offices.reference.get(office.jurisdiction)
        if place and office.holders != "one":
            homes.add(place.country)  # a member of a parliament is of its country too
        name = fold(printed)
        countries = [fold(each.country) for each in self.lexicon.demonyms.get(name, ())] or [name]
        return any(homes & set(self.offices.places(country)) for country in countries)


def _resembles(written: tuple[str, ...], right: list[str]) -> bool:
    """Whether a full name shares the last name of another, or is near it in every word."""
    if len(written) < 2 or len(right) < 2 or list(written) == right:
        return False
    if written[-1] == right[-1]:
        return True
    pairs = zip(written, right, strict=False)
    return len(written) == len(right) and all(near(*pair) for pair in pairs)
