"""The key `vale`: which styles of Vale's run on which files."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import os
from typing import NamedTuple

from factlint.base.errors import RuleError
from factlint.base.finding import LEVELS, Level
from factlint.base.nearest import did_you_mean
from factlint.text.patterns import Pattern
from factlint.text.yaml_tree import Scalar, Table, Tree, table_of, text_of, texts_of

KEYS = ("styles", "vocab", "only", "files", "elements", "classes", "word")
SECTION_KEYS = ("styles", "rules", "ignore")
ON, OFF = ("yes", "on", "true"), ("no", "off", "false")


class Section(NamedTuple):
    """What holds for files that match a pattern; None where it says nothing about styles."""

    files: str
    styles: tuple[str, ...] | None = None
    rules: tuple[tuple[str, bool | Level], ...] = ()
    ignore: tuple[str, ...] = ()  # expressions for what is not to be looked at


class ValeSettings(NamedTuple):
    """Folders of styles, vocabularies, and sections; without one, all styles run on all files."""

    folders: tuple[str, ...] = ()
    vocab: tuple[str, ...] = ()
    only: bool = False
    sections: tuple[Section, ...] = ()
    base: str = ""
    elements: tuple[str, ...] = ()  # of HTML, not to be looked at
    classes: tuple[str, ...] = ()  # of such elements
    word: str = ""  # an expression that tokens are put into in place of %s


def read_vale(tree: Tree, base: str) -> ValeSettings:
    """The settings in `tree`; a text alone names a folder. Paths start at `base`."""
    if isinstance(tree, Scalar):
        return ValeSettings((_folder(tree, base),), base=base)
    found = ValeSettings(base=base)
    for key, value in table_of(tree, "vale").entries:
        match key.text:
            case "styles":
                folders = tuple(_folder(each, base) for each in texts_of(value, "vale.styles"))
                found = found._replace(folders=folders)
            case "vocab":
                found = found._replace(vocab=_names(value, "vale.vocab"))
            case "elements":
                found = found._replace(elements=_lower(value, "vale.elements"))
            case "classes":
                found = found._replace(classes=_names(value, "vale.classes"))
            case "word":
                found = found._replace(word=_template(value))
            case "only":
                found = found._replace(only=text_of(value, "vale.only").lower() in ON)
            case "files":
                entries = table_of(value, "vale.files").entries
                sections = tuple(_section(name, part) for name, part in entries)
                found = found._replace(sections=sections)
            case unknown:
                raise key.place.fault(f"unknown key “{unknown}”", did_you_mean(unknown, KEYS))
    return found


def _template(tree: Tree) -> str:
    text = text_of(tree, "vale.word")
    if "%s" not in text:
        raise tree.place.fault("vale.word has no %s, for which tokens stand in it")
    return text


def _names(tree: Tree, what: str) -> tuple[str, ...]:
    return tuple(each.text for each in texts_of(tree, what))


def _lower(tree: Tree, what: str) -> tuple[str, ...]:
    return tuple(name.lower() for name in _names(tree, what))


def _folder(name: Scalar, base: str) -> str:
    path = os.path.join(base, os.path.expanduser(name.text))
    if not os.path.isdir(path):
        raise name.place.fault(
            f"there is no folder of styles “{name.text}”", "paths start at this file's folder"
        )
    return path


def _section(name: Scalar, tree: Tree) -> Section:
    section = Section(name.text)
    for key, value in table_of(tree, f"vale.files: {name.text}").entries:
        if key.text == "styles":
            section = section._replace(styles=_names(value, "styles"))
        elif key.text == "rules":
            section = section._replace(rules=_switches(table_of(value, "rules")))
        elif key.text == "ignore":
            section = section._replace(ignore=_expressions(value))
        else:
            raise key.place.fault(f"unknown key “{key.text}”", did_you_mean(key.text, SECTION_KEYS))
    return section


def _expressions(tree: Tree) -> tuple[str, ...]:
    scalars = texts_of(tree, "ignore")
    for scalar in scalars:
        try:
            Pattern(scalar.text)
        except RuleError as error:
            raise scalar.place.fault(error.message, error.hint) from None
    return tuple(scalar.text for scalar in scalars)


def _switches(table: Table) -> tuple[tuple[str, bool | Level], ...]:
    return tuple((key.text, _switch(value)) for key, value in table.entries)


def _switch(tree: Tree) -> bool | Level:
    word = text_of(tree, "a switch").lower()
    if word in ON + OFF:
        return word in ON
    if word not in LEVELS:
        raise tree.place.fault(f"“{word}” is no switch", "write on, off or a level")
    return LEVELS[word]
