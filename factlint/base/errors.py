"""Errors that a user can cause: one family, one sentence, a place and a hint."""

from __future__ import annotations


class FactlintError(Exception):
    """Something of the user's is wrong: input, configuration, a rule, a list or an option."""

    def __init__(
        self, message: str, *, path: str = "", line: int = 0, column: int = 0, hint: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        self.hint = hint

    def __str__(self) -> str:
        numbers = [str(number) for number in (self.line, self.column) if number]
        place = ":".join(part for part in (self.path, *numbers) if part)
        sentence = f"{place}: {self.message}" if place else self.message
        return f"{sentence}\n  hint: {self.hint}" if self.hint else sentence

    def __reduce__(self) -> tuple[object, ...]:
        place = (self.path, self.line, self.column)
        return _remake, (type(self), self.message, place, self.hint)


def _remake(
    kind: type[FactlintError], message: str, place: tuple[str, int, int], hint: str
) -> FactlintError:
    path, line, column = place
    return kind(message, path=path, line=line, column=column, hint=hint)


class InputError(FactlintError):
    """A draft cannot be read."""


class RuleError(FactlintError):
    """A rule file is wrong."""


class ConfigError(FactlintError):
    """A configuration file is wrong."""


class ListError(FactlintError):
    """A reference list cannot be read or written."""


class UsageError(FactlintError):
    """An option or argument is wrong."""


class NotBuiltError(FactlintError):
    """Something that the interface names and that is not there yet."""
