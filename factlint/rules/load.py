"""Rule files to rules: one bad rule is reported, the rest load."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from factlint.base.errors import RuleError
from factlint.base.finding import LEVELS, Level, Safety
from factlint.rules.draft import SAFETIES, Draft, check_class, thaw
from factlint.rules.message import values_wanted
from factlint.rules.rule import Rule
from factlint.rules.scope import compile_scope
from factlint.rules.stored import recall, remember

SUFFIXES = (".yml", ".yaml")


class LoadedRules(NamedTuple):
    """The rules of a folder, by id, and what was wrong with the others."""

    rules: tuple[Rule, ...] = ()
    errors: tuple[RuleError, ...] = ()


class RuleFile(NamedTuple):
    """One rule file as it lies on disk; its stamp changes when it is written."""

    path: str
    id: str
    stamp: tuple[int, int]


def load_pack(folder: str | os.PathLike[str], *, vale: bool = False) -> LoadedRules:
    """All rules under `folder`; those that load without fault are remembered for the next start.

    A style of Vale's has Vale's ids, and of two rules with one id the first counts.
    """
    folder = os.fspath(folder)
    files = tuple(_files(folder, ""))
    if vale:
        files = _with_ids_of_vale(files)
    if not files:
        return LoadedRules(errors=(_nothing_in(folder),))
    stamps = tuple(tuple(file) for file in files)
    drafts = recall(folder, stamps)
    if drafts is not None:
        try:
            return LoadedRules(tuple(_rule(draft) for draft in drafts))
        except (RuleError, TypeError, ValueError, KeyError, AttributeError):
            pass  # made by another version of these modules: read it again
    drafts, loaded = _read_all(files)
    if not loaded.errors:
        remember(folder, stamps, drafts)
    return loaded


def _with_ids_of_vale(files: tuple[RuleFile, ...]) -> tuple[RuleFile, ...]:
    """The .yml files by folder and name up to the first dot."""
    named: dict[str, RuleFile] = {}
    for file in files:
        folder, name = os.path.split(file.path)
        if name.endswith(SUFFIXES[0]):
            id_ = f"{os.path.basename(folder)}.{name.partition('.')[0]}"
            named.setdefault(id_, file._replace(id=id_))
    return tuple(named.values())


def _nothing_in(folder: str) -> RuleError:
    if not os.path.isdir(folder):
        return RuleError("there is no such folder of rules", path=folder)
    return RuleError(
        "holds no rules", path=folder, hint="a rule is a .yml or .yaml file, one rule a file"
    )


def _files(folder: str, prefix: str) -> Iterator[RuleFile]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        stem, suffix = os.path.splitext(entry.name)
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _files(entry.path, f"{prefix}{entry.name}.")
        elif suffix in SUFFIXES:
            state = entry.stat()
            yield RuleFile(entry.path, prefix + stem, (state.st_mtime_ns, state.st_size))


def _read_all(files: tuple[RuleFile, ...]) -> tuple[tuple[Draft, ...], LoadedRules]:
    drafts: list[Draft] = []
    rules: dict[str, Rule] = {}
    errors: list[RuleError] = []
    for file in files:
        try:
            draft, rule = _read(file)
            if rule.id in rules:
                raise RuleError(
                    f"rule {rule.id} stands already in {rules[rule.id].path}", path=file.path
                )
        except RuleError as error:
            errors.append(error)
        else:
            drafts.append(draft)
            rules[rule.id] = rule
    return tuple(drafts), LoadedRules(tuple(rules.values()), tuple(errors))


def _read(file: RuleFile) -> tuple[Draft, Rule]:
    try:
        with open(file.path, encoding="utf-8-sig") as stream:
            text = stream.read()
    except UnicodeDecodeError as error:
        raise RuleError(
            f"byte {error.start} is not UTF-8", path=file.path, hint="save the file as UTF-8"
        ) from None
    except OSError as error:
        raise RuleError(f"cannot be read: {error.strerror}", path=file.path) from None
    return read_rule(file.path, file.id, text)


def read_rule(path: str, rule_id: str, text: str) -> tuple[Draft, Rule]:
    """The rule that the YAML in `text` describes; raises RuleError with the place of the fault."""
    from factlint.rules.read import read_draft  # with what reads YAML, which most starts need not

    draft, tree = read_draft(path, rule_id, text)
    try:
        rule = _rule(draft)
        compile_scope(rule.scope)
        _validate_message(rule)
        validate = getattr(rule.check, "validate", None)
        if validate is not None:
            validate()
    except RuleError as error:
        from factlint.rules.place import placed

        raise placed(error, tree) from None
    return draft, rule


def _rule(draft: Draft) -> Rule:
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


def _validate_message(rule: Rule) -> None:
    known = len(rule.check.values) or 1
    wanted = values_wanted(rule.message)
    if wanted > known:
        raise RuleError(
            f"message asks for {wanted} values, but there "
            + ("is only 1" if known == 1 else f"are only {known}"),
            hint=f"the values are {', '.join(rule.check.values)}" if rule.check.values else "",
        )
