"""Comments in a draft that switch rules off, as Vale reads them."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right

from factlint.base.finding import Finding
from factlint.base.span import Span
from factlint.text.document import Document

VALE = r"<!--\s*vale\s+(.+?)\s*-->"
SWITCH = r"(on|off)"
STYLES = r"styles?\s*=\s*(.+)"
RULE = r"([^\s\[=]+)(\[.*\])?\s*=\s*(YES|NO|on|off)"
OFF = ("NO", "off")
# The families of rules that are no styles, so that a choice of styles says nothing about them.
OWN = frozenset(["names", "titles", "lists", "facts", "style", "text"])


class Switch:
    """What one thing is set to, and from where on."""

    def __init__(self) -> None:
        self.places: list[int] = []
        self.states: list[frozenset[str] | bool] = []

    def set(self, place: int, state: frozenset[str] | bool) -> None:
        """From `place` on it is `state`."""
        self.places.append(place)
        self.states.append(state)

    def at(self, place: int) -> frozenset[str] | bool:
        """What it is at `place`; False if nothing was said by then."""
        before = bisect_left(self.places, place)
        return self.states[before - 1] if before else False

    @property
    def last(self) -> frozenset[str] | bool:
        """What it is at the end of the file."""
        return self.states[-1] if self.states else False


class Comments:
    """The comments of a document, asked whether they silence a finding.

    A comment about a rule counts for the whole block that it stands in; `off` and `on` from their
    place. Rules that look at the file as a whole hear only an `off` that is never taken back.
    """

    def __init__(self, document: Document) -> None:
        self.everything = Switch()
        self.styles = Switch()
        self.rules: dict[str, Switch] = {}
        self.texts: dict[str, Switch] = {}
        self.whole = len(document.blocks) == 1 and document.text == document.source.text
        ends = (document.map.to_source(block.span).end for block in document.blocks)
        self.ends = sorted(ends)
        for span in document.comments:
            match = re.fullmatch(VALE, span.of(document.source.text), re.DOTALL)
            if match:
                self._read(match[1], span)

    def _read(self, said: str, span: Span) -> None:
        if switch := re.fullmatch(SWITCH, said):
            self.everything.set(span.start, switch[1] == "off")
        elif styles := re.fullmatch(STYLES, said):
            names = frozenset(name.strip() for name in styles[1].split(","))
            self.styles.set(span.start, names)
        elif rule := re.fullmatch(RULE, said):
            self._switch(rule, span.start)

    def _switch(self, said: re.Match[str], place: int) -> None:
        name, texts, state = said.groups()
        off = state in OFF
        if not texts:
            self.rules.setdefault(name, Switch()).set(place, off)
            return
        try:
            named = frozenset(str(text) for text in json.loads(texts))
        except (ValueError, TypeError):
            return
        switch = self.texts.setdefault(name, Switch())
        before = switch.last or frozenset()
        assert isinstance(before, frozenset)
        switch.set(place, before | named if off else before - named)

    def silence(self, finding: Finding) -> bool:
        """Whether a comment says that `finding` is not to be told."""
        if self.whole or finding.start == finding.end:
            return bool(self.everything.last)
        if self.everything.at(finding.start):
            return True
        place = self._end_of_block(finding.end)
        family = finding.rule.partition(".")[0]
        styles = self.styles.at(place)
        if isinstance(styles, frozenset) and family not in styles | OWN:
            return True
        named = (self.rules[name] for name in (finding.rule, family) if name in self.rules)
        if any(switch.at(place) for switch in named):
            return True
        texts = self.texts[finding.rule].at(place) if finding.rule in self.texts else False
        return isinstance(texts, frozenset) and finding.text in texts

    def _end_of_block(self, place: int) -> int:
        at = bisect_right(self.ends, place - 1)
        return self.ends[at] if at < len(self.ends) else place
