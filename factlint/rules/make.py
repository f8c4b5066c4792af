"""Rules made of drafts, and of what is remembered of them from one start to the next.

Remembered are columns, one for each field of all rules together, so that thousands of rules are
made again without a line of Python for each field.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import repeat
from typing import TypeAlias

from factlint.base.errors import RuleError
from factlint.base.finding import LEVELS, Level, Safety
from factlint.checks.base import Check
from factlint.rules.draft import SAFETIES, Draft, Plain, check_class, thaw
from factlint.rules.rule import Rule

FEW_WORDS = 32  # which are smaller and faster to read in a tuple than in a set
# For each column whether all rules have the same value, and that value or all of them.
Columns: TypeAlias = tuple[tuple[bool, Plain], ...]


def made(draft: Draft) -> Rule:
    """The rule that `draft` describes; raises RuleError where its kind is none."""
    kind = check_class(draft.extends)
    if kind is None:
        raise RuleError(f"no check is called “{draft.extends}”", path=draft.path)
    types = kind.settings()
    check = kind(**{name: thaw(value, types[name]) for name, value in draft.settings.items()})
    header = dict(draft.header)
    if kind.scopes:
        header["scope"] = kind.scopes
    level = LEVELS[header.pop("level")] if "level" in header else Level.WARNING
    fix = SAFETIES[header.pop("fix")] if "fix" in header else Safety.UNSAFE
    shape = getattr(check, "shape_message", None)
    if shape is not None:
        header["message"] = shape(header["message"])
    return Rule(id=draft.id, path=draft.path, check=check, level=level, fix=fix, **header)


def wake(check: Check) -> None:
    """Have `check` keep its waking words, so that it makes nothing where none of them stands."""
    words = check.waking_words
    # A kind made of another one may find what that one does not.
    if words and _bringer(check, "find") is _bringer(check, "waking_words"):
        vars(check)["wakes"] = tuple(sorted(words)) if len(words) <= FEW_WORDS else words


def _bringer(check: Check, name: str) -> type:
    """The class that `check` has the method `name` of."""
    return next(kind for kind in type(check).__mro__ if name in vars(kind))


def columns_of(drafts: Sequence[Draft], rules: Sequence[Rule]) -> Columns:
    """What is remembered of `rules`: kinds, settings, then their fields, all as plain values."""
    pairs = zip(drafts, rules, strict=True)
    rows = ((draft.extends, _kept(draft, rule.check), *_plain(rule)) for draft, rule in pairs)
    return tuple(_column(values) for values in zip(*rows, strict=True))


def _kept(draft: Draft, check: Check) -> dict[str, Plain]:
    return {**draft.settings, "wakes": check.wakes} if check.wakes else draft.settings


def _plain(rule: Rule) -> list[Plain]:
    fields = rule._asdict()
    fields |= {"level": rule.level.word, "fix": rule.fix.name.lower()}
    return [value for name, value in fields.items() if name not in ("check", "style")]


def _column(values: tuple[Plain, ...]) -> tuple[bool, Plain]:
    own = isinstance(values[0], dict)  # a check keeps its settings as its own
    same = len(values) > 1 and not own and all(value == values[0] for value in values)
    return same, values[0] if same else values


def restored(columns: Columns, style: str) -> Iterator[Rule]:
    """The rules that are remembered; raises an error where a kind has changed since."""
    extends, settings, ids, messages, paths, levels, *others, fixes, bad, good = (
        repeat(value) if same else value for same, value in columns
    )
    fields = zip(
        ids,
        _checks(extends, settings),
        messages,
        paths,
        map(LEVELS.__getitem__, levels),
        *others,
        map(SAFETIES.__getitem__, fixes),
        bad,
        good,
        repeat(style),
        strict=False,
    )
    return map(partial(tuple.__new__, Rule), fields)


def _checks(extends: Iterable[str], settings: Iterable[dict[str, Plain]]) -> Iterator[Check]:
    kinds: dict[str, tuple[type[Check], dict[str, str]]] = {}
    for name, given in zip(extends, settings, strict=False):
        if name not in kinds:
            kinds[name] = _kind(name)
        kind, frozen = kinds[name]
        for key in frozen:
            if key in given:
                given[key] = thaw(given[key], frozen[key])
        yield kind.again(given)


def _kind(extends: str) -> tuple[type[Check], dict[str, str]]:
    """A kind, and those of its settings whose values are no plain ones."""
    kind = check_class(extends)
    if kind is None:
        raise RuleError(f"no check is called “{extends}”")
    typed = kind.settings().items()
    return kind, {name: each for name, each in typed if each.startswith(("Action", "Mapping"))}
