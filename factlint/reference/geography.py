"""Countries by every name and adjective, for reading where an office is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factlint.reference.entity import Entity
from factlint.text.fold import fold

Locate = Callable[[str], str]  # folded name of a country, or adjective for it: its id, else ""


class Geography:
    """Folded names of countries, the adjectives for them, and their ids."""

    def __init__(self, demonyms: Iterable[tuple[str, str]] = ()) -> None:
        self._ids: dict[str, str] = {}
        for form, identity in demonyms:
            if identity:
                self._ids.setdefault(fold(form), identity)

    def add(self, country: Entity) -> None:
        """Learn the names of a country; its label goes before everybody's other names."""
        for name in country.names:
            if name.form == country.label:
                self._ids[fold(name.form)] = country.id
            else:
                self._ids.setdefault(fold(name.form), country.id)

    def locate(self, name: str) -> str:
        """The id of the country with this folded name or adjective; empty if there is none."""
        return self._ids.get(name, "")
