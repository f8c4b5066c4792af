"""What a rule offers in place of what it found."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from factlint.base.errors import RuleError
from factlint.text.patterns import Pattern

MOST_OFFERED = 5
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
        if self.name == "edit":
            self._validate_edit()

    def _validate_edit(self) -> None:
        name, *given = self.params or ("",)
        if name not in EDITS:
            raise RuleError(f"edit “{name}” is not known", hint=f"it is one of {', '.join(EDITS)}")
        if len(given) < WANTED[name]:
            raise RuleError(f"edit “{name}” needs {WANTED[name]} more params")
        if name == "regex":
            Pattern(given[0])
        if name == "split" and not given[1].isdecimal():
            raise RuleError(f"edit “{name}” needs a whole number, not “{given[1]}”")

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
        if self.name == "suggest" and "spellings" in self.params:
            return _spellings(found)
        return ()


NO_ACTION = Action()


def _regex(found: str, params: Sequence[str]) -> str:
    pattern = Pattern(params[0])
    match = pattern.search(found)
    if match is None:
        return found
    new = pattern.expand(found[match.start() : match.end()], params[1]) or ""
    return found[: match.start()] + new + found[match.end() :]


def _spellings(found: str) -> tuple[str, ...]:
    from factlint.text.dictionaries import open_dictionary

    try:
        return open_dictionary((), usual=True).near(found, MOST_OFFERED)
    except RuleError:
        return ()  # without the extra that reads dictionaries there is nothing to offer


def _split(found: str, params: Sequence[str]) -> str:
    parts = found.split(params[0]) if params[0] else [found]
    at = int(params[1])
    return parts[at] if at < len(parts) else found


EDITS: dict[str, Callable[[str, Sequence[str]], str]] = {
    "regex": _regex,
    "trim": lambda found, params: found.strip(params[0]),
    "trim_left": lambda found, params: found.lstrip(params[0]),
    "trim_right": lambda found, params: found.rstrip(params[0]),
    "truncate": lambda found, params: found.partition(params[0])[0] if params[0] else found,
    "split": _split,
    "remove": lambda found, params: found.replace(params[0], ""),
    "replace": lambda found, params: found.replace(params[0], params[1]),
}
WANTED = dict.fromkeys(EDITS, 1) | {"regex": 2, "split": 2, "replace": 2}


def listed(options: Sequence[str]) -> str:
    """Options as a message says them: 'a', 'a' or 'b', 'a', 'b', or 'c'."""
    quoted = [f"'{option}'" for option in options]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return f"{', '.join(quoted[:-1])}, or {quoted[-1]}"
