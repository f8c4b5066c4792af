"""`check --fix` and `check --diff`: drafts mended as their results come by."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol, TextIO, TypedDict

from factlint.base.errors import FactlintError, InputError
from factlint.base.finding import Finding, Level, Safety
from factlint.base.result import Failure, Result
from factlint.cli.options import split
from factlint.config.settings import Named
from factlint.engine.fix import Mended, Mender
from factlint.engine.linter import Linter
from factlint.engine.setup import check_known
from factlint.fixes.diff import unified
from factlint.text.source import Source

if TYPE_CHECKING:
    from factlint.cli.filtering import Filter


class Wanted(NamedTuple):
    """Which findings are to be mended."""

    least: Level
    unsafe: bool = False
    only: tuple[Named, ...] = ()

    def wants(self, finding: Finding) -> bool:
        """Whether `finding` may be mended: an unsafe one only where there is no choice."""
        if finding.level < self.least or not finding.suggestions:
            return False
        if self.only and not any(name.covers(finding.rule) for name in self.only):
            return False
        if finding.safety is Safety.UNSAFE:
            return self.unsafe and len(finding.suggestions) == 1
        return finding.safety is Safety.SAFE


class Mending(NamedTuple):
    """Mends what `mender` wants; `typed` is standard input under the name `typed_name`.

    With `diff`, changes are written there and nowhere else.
    """

    mender: Mender
    typed: bytes | None
    typed_name: str
    may_write: Callable[[str], bool]
    diff: TextIO | None = None

    def mended(self, results: Iterable[Result]) -> Iterator[Result]:
        """`results`, and in place of those that could be mended what is left to find."""
        for result in results:
            typed = self.typed is not None and result.path == self.typed_name
            if any(map(self.mender.wanted, result.findings)):
                yield self._mend(result, typed)
                continue
            if typed and self.diff is None:
                _type(self.typed or b"")
            yield result

    def _mend(self, result: Result, typed: bool) -> Result:
        try:
            data = (self.typed or b"") if typed else self._read(result.path)
            mended = self.mender.mend(result.path, data)
            self._write(mended, typed)
        except FactlintError as error:
            return result._replace(failures=(*result.failures, Failure(error)))
        return mended.result

    def _read(self, path: str) -> bytes:
        if not self.may_write(path):
            raise InputError(
                "is not mended: it has changes that are not staged",
                path=path,
                hint="stage them, or leave out --staged",
            )
        try:
            with open(path, "rb") as file:
                return file.read()
        except OSError as error:
            raise InputError(f"cannot be read: {error.strerror or error}", path=path) from None

    def _write(self, mended: Mended, typed: bool) -> None:
        path = mended.source.path
        if self.diff is not None:
            self.diff.write(unified(path, mended.source.text, mended.text))
        elif typed:
            _type(mended.data)
        elif mended.changed:
            from factlint.base.files import replace_file

            try:
                replace_file(path, mended.data)
            except OSError as error:
                reason = error.strerror or str(error)
                raise InputError(f"cannot be mended: {reason}", path=path) from None


class Asked(TypedDict):
    """The options that mending listens to."""

    unsafe_fixes: bool
    fix_only: tuple[str, ...]
    diff: bool
    as_format: str | None


class Call(Protocol):
    """What mending asks of a call of `check`."""

    linter: Linter
    taken_out: Filter | None

    def linter_of(self, path: str) -> Linter:
        """The linter with the settings that hold for a file."""

    @property
    def given(self) -> Asked:
        """The options."""

    @property
    def typed_name(self) -> str:
        """The name that standard input goes by."""


def mending(run: Call, typed: bytes | None, stream: TextIO) -> Mending:
    """What a call of `check` asks for; `stream` is where diffs go."""
    given, linter, taken_out = run.given, run.linter, run.taken_out
    only = tuple(map(Named, split(given["fix_only"])))
    for name in only:
        check_known(name, linter.rules)

    def check(source: Source) -> Result:
        its = run.linter_of(source.path)
        result = its.check_source(source, as_format=given["as_format"])
        return taken_out.left_of(result) if taken_out else result

    wanted = Wanted(linter.config.shown, given["unsafe_fixes"], only)
    keep_lines = bool(taken_out and taken_out.changes)
    may_write = taken_out.is_on_disk if taken_out else lambda path: True
    diff = stream if given["diff"] else None
    return Mending(Mender(check, wanted.wants, keep_lines), typed, run.typed_name, may_write, diff)


def _type(data: bytes) -> None:
    """A mended draft goes out where it came in, byte for byte."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
