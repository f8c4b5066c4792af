"""Mends a draft: edits it, checks it again, until nothing is left that can be mended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from factlint.base.errors import FactlintError, InputError
from factlint.base.finding import Finding
from factlint.base.result import Failure, Result
from factlint.fixes.edits import Edit, apply, choose
from factlint.text.frontmatter import front_matter
from factlint.text.source import Source, decode

MOST_ROUNDS = 20
Check = Callable[[Source], Result]


class Mended(NamedTuple):
    """A draft before and after, and what is left to find in it."""

    source: Source
    text: str
    result: Result

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.text != self.source.text

    @property
    def data(self) -> bytes:
        """The draft as it is to be written: in its own encoding, its byte order mark kept."""
        return self.source.encode(self.text)


class Mender(NamedTuple):
    """How drafts are mended: what checks them, which findings are to be mended.

    With `keep_lines` no edit changes the number of lines.
    """

    check: Check
    wanted: Callable[[Finding], bool]
    keep_lines: bool = False

    def mend(self, path: str, data: bytes) -> Mended:
        """The draft in `data` mended; as it was, with a failure, where that cannot be done."""
        source = decode(path, data)
        if source.encode(source.text) != data:
            return self._failed(source, InputError("cannot be written back as it is", path=path))
        text, seen = source.text, {source.text}
        written: list[Edit] = []
        for _ in range(MOST_ROUNDS):
            result = self.check(source._replace(text=text))
            edits = self._edits(result.findings, text)
            if not edits:
                return Mended(source, text, result._replace(fixed=len(written)))
            text = apply(edits, text)
            written += edits
            if text in seen:
                break
            seen.add(text)
        rules = sorted({edit.rule for edit in written})
        return self._failed(
            source,
            FactlintError(
                f"cannot be mended: fixes of {', '.join(rules)} undo each other",
                path=path,
                hint="--fix-only RULE mends what one rule finds",
            ),
        )

    def _failed(self, source: Source, error: FactlintError) -> Mended:
        result = self.check(source)
        failures = (*result.failures, Failure(error))
        return Mended(source, source.text, result._replace(failures=failures))

    def _edits(self, findings: Iterable[Finding], text: str) -> Sequence[Edit]:
        edits = choose(filter(self.wanted, findings))
        if self.keep_lines:
            edits = [
                edit for edit in edits if _lines(edit.text) == _lines(text[edit.start : edit.end])
            ]
        return _without_harm(edits, text)


def _lines(text: str) -> int:
    return text.count("\n") + text.replace("\r\n", "").count("\r")


def _without_harm(edits: Sequence[Edit], text: str) -> Sequence[Edit]:
    """`edits`, without those in the front matter where it could not be read any more."""
    matter = front_matter(text)
    if not matter.end or not edits or edits[0].start >= matter.end:
        return edits
    if front_matter(apply(edits, text)).meta.keys() == matter.meta.keys():
        return edits
    return [edit for edit in edits if edit.start >= matter.end]
