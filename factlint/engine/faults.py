"""What went wrong with a file, in words: the user's part, and ours."""

from __future__ import annotations

from traceback import format_exception

from factlint.base.errors import FactlintError, InputError
from factlint.base.result import Failure


def unreadable(path: str, error: OSError) -> InputError:
    """A file that cannot be read."""
    if isinstance(error, FileNotFoundError):
        return InputError("there is no such file", path=path)
    reason = error.strerror or str(error)
    return InputError(f"cannot be read: {reason}", path=path)


def bug(what: str, path: str, error: Exception) -> Failure:
    """A fault of factlint's own, with the way that led to it."""
    told = FactlintError(
        f"{what} failed: {type(error).__name__}: {error}",
        path=path,
        hint="this is a fault of factlint; please report it with the text that shows it",
    )
    return Failure(told, "".join(format_exception(error)))
