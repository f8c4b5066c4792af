"""Folders of Vale's styles: rules with Vale's ids, vocabularies, and the rules that Vale brings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from factlint.base.errors import RuleError
from factlint.base.finding import Level
from factlint.checks.base import Check
from factlint.rules.load import LoadedRules, load_pack
from factlint.rules.rule import ID, Rule
from factlint.rules.scope import AS_VALE
from factlint.rules.stamps import stamps

BUILT_IN = "Vale"
FOLDERS = (os.path.join("config", "vocabularies"), "Vocab")
COMMENT = "# "
ANY = ("",)  # suffixes that every file has


def style_names(folders: Iterable[str]) -> tuple[str, ...]:
    """The styles in `folders`: each is a folder of rules."""
    return tuple(
        entry.name
        for folder in folders
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name)
        if entry.is_dir() and entry.name not in ("config", "Vocab") and entry.name[0] != "."
    )


def load_styles(
    folders: tuple[str, ...], wanted: Iterable[str], vocab: Iterable[str], word: str = ""
) -> LoadedRules:
    """The rules of the styles `wanted`, with the vocabularies `vocab` at work in them.

    Their tokens are put into the expression `word`, where one is given.
    """
    rules: dict[str, Rule] = {}
    errors: list[RuleError] = []
    states: list[object] = [stamps(base, ANY) for base in _vocabulary_folders(folders)]
    try:
        accepted, rejected = _vocabularies(folders, tuple(vocab))
    except RuleError as error:
        accepted, rejected = (), ()
        errors.append(error)
    for style in dict.fromkeys(wanted):
        loaded = _style(style, folders, accepted, rejected)
        errors += loaded.errors
        states += loaded.states
        own = loaded.rules
        if accepted:
            own = tuple(_with_vocabulary(rule, accepted) for rule in own)
        if word:
            own = tuple(_with_template(rule, word) for rule in own)
        rules = dict(zip(map(ID, own), own, strict=True)) | rules
    return LoadedRules(tuple(rules.values()), tuple(errors), tuple(states))


def _vocabulary_folders(folders: tuple[str, ...]) -> list[str]:
    return [os.path.join(base, part) for base in folders for part in FOLDERS]


def _style(
    style: str, folders: tuple[str, ...], accepted: tuple[str, ...], rejected: tuple[str, ...]
) -> LoadedRules:
    if style == BUILT_IN:
        return _built_in(accepted, rejected)
    places = [os.path.join(folder, style) for folder in folders]
    found = [load_pack(place, style=style) for place in places if os.path.isdir(place)]
    if len(found) == 1:
        return found[0]
    if not found:
        missing = RuleError(f"there is no style “{style}”", path=", ".join(folders))
        return LoadedRules(errors=(missing,))
    return LoadedRules(
        tuple(rule for each in found for rule in each.rules),
        tuple(error for each in found for error in each.errors),
        tuple(state for each in found for state in each.states),
    )


def _with_vocabulary(rule: Rule, accepted: tuple[str, ...]) -> Rule:
    check = rule.check
    if not getattr(check, "vocab", False):
        return rule
    if "tokens" in check.settings() and getattr(check, "nonword", False):
        return rule  # Vale leaves vocabularies out of existence without word edges
    changed = {**_given(check), "exceptions": (*getattr(check, "exceptions", ()), *accepted)}
    return rule._replace(check=type(check)(**changed))


def _with_template(rule: Rule, template: str) -> Rule:
    """`rule` with its tokens in `template`, where they would be words."""
    check = rule.check
    if getattr(check, "nonword", True):
        return rule
    given = {**_given(check), "nonword": True}
    if given.get("tokens"):
        given["tokens"] = (template.replace("%s", "|".join(check.tokens)),)  # type: ignore[attr-defined]
    if given.get("swap"):
        pairs = check.swap  # type: ignore[attr-defined]
        given["swap"] = tuple((template.replace("%s", key), value) for key, value in pairs)
    if given.get("either"):
        forms = check.either  # type: ignore[attr-defined]
        given["either"] = tuple(tuple(template.replace("%s", one) for one in two) for two in forms)
    return rule._replace(check=type(check)(**given))


def _given(check: Check) -> dict[str, object]:
    return {name: getattr(check, name) for name in check.settings()}


def _vocabularies(
    folders: tuple[str, ...], names: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    accepted: list[str] = []
    rejected: list[str] = []
    for name in names:
        places = [os.path.join(base, name) for base in _vocabulary_folders(folders)]
        there = [place for place in places if os.path.isdir(place)]
        if not there:
            raise RuleError(f"there is no vocabulary “{name}”", path=", ".join(folders))
        accepted += _terms(there, "accept.txt")
        rejected += _terms(there, "reject.txt")
    return tuple(accepted), tuple(rejected)


def _terms(folders: Iterable[str], name: str) -> Iterator[str]:
    for folder in folders:
        path = os.path.join(folder, name)
        if not os.path.isfile(path):
            continue
        try:
            with open(path, encoding="utf-8-sig") as file:
                lines = file.read().splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise RuleError(f"cannot be read: {error}", path=path) from None
        yield from (line.strip() for line in lines if line.strip() and not line.startswith(COMMENT))


def _built_in(accepted: tuple[str, ...], rejected: tuple[str, ...]) -> LoadedRules:
    from factlint.checks.existence import Existence
    from factlint.checks.repetition import Repetition
    from factlint.checks.spelling import Spelling
    from factlint.checks.substitution import Substitution
    from factlint.text.action import Action

    cut = Action("edit", ("truncate", " "))
    word = r"[^\s.!?]+"
    repeated = Repetition(tokens=(word,), ignorecase=True, alpha=True, action=cut)
    suggest = Action("suggest", ("spellings",))
    checks: list[tuple[str, Check, str]] = [
        ("Repetition", repeated, "'%s' is repeated!"),
        ("Spelling", Spelling(action=suggest), "Did you really mean '%s'?"),
    ]
    terms = tuple((term, term) for term in accepted if not term.startswith("(?i)"))
    if terms:
        swap = Substitution(swap=terms, ignorecase=True, vocab=False)
        checks.append(("Terms", swap, "Use '%s' instead of '%s'."))
    if rejected:
        avoid = Existence(tokens=rejected, vocab=False, action=Action("remove"))
        checks.append(("Avoid", avoid, "Avoid using '%s'."))
    return LoadedRules(*_made(checks))


def _made(
    checks: Iterable[tuple[str, Check, str]],
) -> tuple[tuple[Rule, ...], tuple[RuleError, ...]]:
    rules: list[Rule] = []
    errors: list[RuleError] = []
    for name, check, message in checks:
        try:
            check.validate()  # type: ignore[attr-defined]
        except RuleError as error:
            errors.append(RuleError(f"{BUILT_IN}.{name}: {error.message}", hint=error.hint))
            continue
        shape = getattr(check, "shape_message", None)
        text = shape(message) if shape else message
        rule = Rule(f"{BUILT_IN}.{name}", check, text, level=Level.ERROR, style=BUILT_IN)
        rules.append(rule._replace(scope=(*rule.scope, AS_VALE)))
    return tuple(rules), tuple(errors)
