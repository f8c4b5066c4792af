"""What a rule offers in place of what it found."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from factlint.base.errors import RuleError
from factlint.text.patterns import Pattern

ACTIONS = ("replace", "remove", "suggest", "convert", "edit")


class Action(NamedTuple):
    """How a suggestion is made: `name` says the way, `params` with what."""

    name: str = ""
    params: tuple[str, ...] = ()

    def validate(self) -> None:
        """Raise RuleError for an action that is not known."""
        if self.name and self.name not in ACTIONS:
            raise RuleError(
                f"action “{self.name}” is not known", hint=f"it is one of {', '.join(ACTIONS)}"
            )

    def suggestions(self, found: str) -> tuple[str, ...]:
        """What may stand for `found`, best first."""
        if self.name == "replace":
            return self.params
        if self.name == "remove":
            return ("",)
        if self.name == "convert":
            return (re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", found).lower(),)
        if self.name == "edit" and self.params and self.params[0] in EDITS:
            return (EDITS[self.params[0]](found, self.params[1:]).strip(),)
        return ()


NO_ACTION = Action()


def _regex(found: str, params: Sequence[str]) -> str:
    pattern = Pattern(params[0])
    match = pattern.search(found)
    if match is None:
        return found
    new = pattern.expand(found[match.start() : match.end()], params[1]) or ""
    return found[: match.start()] + new + found[match.end() :]


def _split(found: str, params: Sequence[str]) -> str:
    parts = found.split(params[0])
    at = int(params[1])
    return parts[at] if at < len(parts) else found


EDITS: dict[str, Callable[[str, Sequence[str]], str]] = {
    "regex": _regex,
    "trim": lambda found, params: found.strip(params[0]),
    "trim_left": lambda found, params: found.lstrip(params[0]),
    "trim_right": lambda found, params: found.rstrip(params[0]),
    "truncate": lambda found, params: found.split(params[0])[0],
    "split": _split,
}


def listed(options: Sequence[str]) -> str:
    """Options as a message says them: 'a', 'a' or 'b', 'a', 'b', or 'c'."""
    quoted = [f"'{option}'" for option in options]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return f"{', '.join(quoted[:-1])}, or {quoted[-1]}"
