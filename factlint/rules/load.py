"""Rule files to rules: one bad rule is reported, the rest load."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

from factlint.base.errors import RuleError
from factlint.rules.draft import Draft
from factlint.rules.make import columns_of, made, restored, wake
from factlint.rules.message import values_wanted
from factlint.rules.rule import Rule
from factlint.rules.scope import AS_VALE
from factlint.rules.stamps import RULES, stamps
from factlint.rules.stored import recall, remember


class LoadedRules(NamedTuple):
    """The rules of a folder, by id, and what was wrong with the others.

    `states` change with every file that was read; there are none where that was not looked at.
    """

    rules: tuple[Rule, ...] = ()
    errors: tuple[RuleError, ...] = ()
    states: tuple[object, ...] = ()

    def with_more(self, more: "LoadedRules") -> "LoadedRules":
        """These and `more`."""
        rules, errors = self.rules + more.rules, self.errors + more.errors
        return LoadedRules(rules, errors, self.states + more.states)


class RuleFile(NamedTuple):
    """One rule file and the id that its rule has."""

    path: str
    id: str


def load_pack(folder: str | os.PathLike[str], *, style: str = "", family: str = "") -> LoadedRules:
    """All rules under `folder`; those that load without fault are remembered for the next start.

    Rules of a `style` of Vale's have Vale's ids, and of two with one id the first counts. With a
    `family` their ids begin with it.
    """
    folder = os.fspath(folder).rstrip(os.sep) or os.sep
    paths, states = stamps(folder, RULES)
    if not paths:
        return LoadedRules(errors=(_nothing_in(folder),))
    names = "\0".join(paths).encode(errors="surrogatepass")
    # Numbers for thousands of files; the hash of whole numbers is the same in every run.
    key = style, family, len(paths), crc32(names), hash(tuple(states))
    known = _remembered(folder, key, style)
    if known is not None:
        return LoadedRules(known, states=(key,))
    as_vale = style and not family
    files = _with_ids_of_vale(paths) if as_vale else _with_ids(paths, folder, family)
    drafts, loaded = _read_all(files, style, as_vale=bool(as_vale))
    if not loaded.errors:
        remember(folder, key, columns_of(drafts, loaded.rules))
    return loaded._replace(states=(key,))


def _remembered(folder: str, key: Sequence[object], style: str) -> tuple[Rule, ...] | None:
    """The rules as they were read before, if `key` is the same; None otherwise."""
    import gc

    collecting = gc.isenabled()
    gc.disable()  # all that is made here is kept: looking for what is not takes a third of the time
    try:
        known = recall(folder, key)
        return None if known is None else tuple(restored(known, style))
    except (RuleError, TypeError, ValueError, KeyError, AttributeError):
        return None  # made by another version of these modules: read it again
    finally:
        if collecting:
            gc.enable()


def _with_ids(paths: Iterable[str], folder: str, family: str) -> Iterator[RuleFile]:
    """Files by their path under `folder`, with dots for slashes and without the suffix."""
    first = (family,) if family else ()
    for path in paths:
        stem = os.path.splitext(os.path.relpath(path, folder))[0]
        yield RuleFile(path, ".".join((*first, *stem.split(os.sep))))


def _with_ids_of_vale(paths: Iterable[str]) -> Iterator[RuleFile]:
    """The .yml files by folder and name up to the first dot."""
    seen: set[str] = set()
    for path in paths:
        folder, name = os.path.split(path)
        id_ = f"{os.path.basename(folder)}.{name.partition('.')[0]}"
        if name.endswith(RULES[0]) and id_ not in seen:
            seen.add(id_)
            yield RuleFile(path, id_)


def _nothing_in(folder: str) -> RuleError:
    if not os.path.isdir(folder):
        return RuleError("there is no such folder of rules", path=folder)
    return RuleError(
        "holds no rules", path=folder, hint="a rule is a .yml or .yaml file, one rule a file"
    )


def _read_all(
    files: Iterable[RuleFile], style: str, *, as_vale: bool
) -> tuple[tuple[Draft, ...], LoadedRules]:
    drafts: list[Draft] = []
    rules: dict[str, Rule] = {}
    errors: list[RuleError] = []
    for file in files:
        try:
            draft, rule = _read(file, as_vale)
            if rule.id in rules:
                raise RuleError(
                    f"rule {rule.id} stands already in {rules[rule.id].path}", path=file.path
                )
        except RuleError as error:
            errors.append(error)
        else:
            drafts.append(draft)
            scope = (*rule.scope, AS_VALE) if as_vale else rule.scope
            rules[rule.id] = rule._replace(style=style, scope=scope)
    return tuple(drafts), LoadedRules(tuple(rules.values()), tuple(errors))


def _read(file: RuleFile, as_vale: bool) -> tuple[Draft, Rule]:
    try:
        with open(file.path, encoding="utf-8-sig") as stream:
            text = stream.read()
    except UnicodeDecodeError as error:
        raise RuleError(
            f"byte {error.start} is not UTF-8", path=file.path, hint="save the file as UTF-8"
        ) from None
    except OSError as error:
        raise RuleError(f"cannot be read: {error.strerror}", path=file.path) from None
    return read_rule(file.path, file.id, text, as_vale=as_vale)


def read_rule(path: str, rule_id: str, text: str, *, as_vale: bool = False) -> tuple[Draft, Rule]:
    """The rule that the YAML in `text` describes; raises RuleError with the place of the fault.

    One of a style of Vale's may name, beside others, words that can hardly ever match.
    """
    from factlint.rules.read import read_draft  # with what reads YAML, which most starts need not
    from factlint.rules.selectors import compile_scope

    draft, tree = read_draft(path, rule_id, text)
    try:
        rule = made(draft)
        compile_scope(rule.scope)
        _validate_message(rule)
        validate = getattr(rule.check, "validate", None)
        if validate is not None:
            validate()
        refuse_vain = getattr(getattr(rule.check, "matcher", None), "refuse_vain", None)
        if refuse_vain is not None and not as_vale:
            refuse_vain()
        wake(rule.check)
    except RuleError as error:
        from factlint.rules.place import placed

        raise placed(error, tree) from None
    return draft, rule


def _validate_message(rule: Rule) -> None:
    known = len(rule.check.values) or 1
    wanted = values_wanted(rule.message)
    if wanted > known:
        raise RuleError(
            f"message asks for {wanted} values, but there "
            + ("is only 1" if known == 1 else f"are only {known}"),
            hint=f"the values are {', '.join(rule.check.values)}" if rule.check.values else "",
        )
