"""YAML with the place of every key and value; each scalar stays the text that was written.

`no`, `12:30` and `2020-01-01` mean what their reader makes of them, and a key that stands twice is
refused with both places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factlint.base.errors import FactlintError

if TYPE_CHECKING:
    import yaml


class Place(NamedTuple):
    """Where a node stands, 1-based, and the kind of error that a fault in its file is."""

    path: str
    line: int
    column: int
    error: type[FactlintError]

    def fault(self, message: str, hint: str = "") -> FactlintError:
        """An error at this place, to be raised."""
        return self.error(message, path=self.path, line=self.line, column=self.column, hint=hint)


class Scalar(NamedTuple):
    """One value as written; `plain` where it stands without quotes, so that it may mean null."""

    text: str
    place: Place
    plain: bool = True


class Items(NamedTuple):
    """A YAML sequence."""

    values: tuple[Tree, ...]
    place: Place


class Table(NamedTuple):
    """A YAML mapping, in order of the file."""

    entries: tuple[tuple[Scalar, Tree], ...]
    place: Place


Tree: TypeAlias = Scalar | Items | Table


def read_tree(path: str, text: str, error: type[FactlintError]) -> Tree | None:
    """The one YAML document in `text`, None where it is empty; faults are raised as `error`."""
    import yaml

    try:
        loader = yaml.CSafeLoader
    except AttributeError:
        loader = yaml.SafeLoader  # type: ignore[assignment]
    try:
        node = yaml.compose(text, Loader=loader)
        return None if node is None else _Reader(path, error).read(node)
    except yaml.MarkedYAMLError as fault:
        raise _syntax_fault(path, text, fault, error) from None
    except yaml.YAMLError as fault:
        raise error(f"is not YAML: {_first_line(fault)}", path=path) from None
    except RecursionError:
        raise error("is nested too deeply", path=path) from None


class _Reader:
    """Turns composed nodes into trees; an anchored node becomes one tree, used again and again."""

    def __init__(self, path: str, error: type[FactlintError]) -> None:
        self.path = path
        self.error = error
        self.done: dict[int, Tree] = {}
        self.open: set[int] = set()

    def read(self, node: yaml.Node) -> Tree:
        """The tree of `node`."""
        known = self.done.get(id(node))
        if known is not None:
            return known
        if id(node) in self.open:
            raise self.place(node).fault("an alias stands inside what it names")
        self.open.add(id(node))
        tree = self.convert(node)
        self.open.discard(id(node))
        self.done[id(node)] = tree
        return tree

    def convert(self, node: yaml.Node) -> Tree:
        """The tree of a node that has not been read yet."""
        import yaml

        if isinstance(node, yaml.ScalarNode):
            return Scalar(node.value, self.place(node), not node.style)
        if isinstance(node, yaml.SequenceNode):
            return Items(tuple(self.read(item) for item in node.value), self.place(node))
        assert isinstance(node, yaml.MappingNode)
        return self.table(node)

    def table(self, node: yaml.MappingNode) -> Table:
        """A mapping; keys are text, each once."""
        entries: list[tuple[Scalar, Tree]] = []
        seen: dict[str, Place] = {}
        for key_node, value_node in node.value:
            key = self.read(key_node)
            if not isinstance(key, Scalar):
                raise key.place.fault("a key must be text", "put it in quotation marks")
            if key.text in seen:
                line = seen[key.text].line
                raise key.place.fault(
                    f"“{key.text}” stands twice, first in line {line}", "remove one of the two"
                )
            seen[key.text] = key.place
            entries.append((key, self.read(value_node)))
        return Table(tuple(entries), self.place(node))

    def place(self, node: yaml.Node) -> Place:
        """Where `node` begins."""
        mark = node.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1, self.error)


def _first_line(fault: Exception) -> str:
    return str(fault).partition("\n")[0].strip()


def _syntax_fault(
    path: str, text: str, fault: yaml.MarkedYAMLError, error: type[FactlintError]
) -> FactlintError:
    mark = fault.problem_mark or fault.context_mark
    message = f"is not YAML: {fault.problem or fault.context or _first_line(fault)}"
    if mark is None:
        return error(message, path=path)
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    hint = ""
    if "\t" in line[: mark.column + 1]:
        hint = "indent with blanks; YAML allows no tab there"
    elif "mapping values are not allowed" in message:
        hint = "put the value in quotation marks if it holds a colon"
    return error(message, path=path, line=mark.line + 1, column=mark.column + 1, hint=hint)


def text_of(tree: Tree, what: str) -> str:
    """The text of a scalar; anything else is a fault that names `what`."""
    if isinstance(tree, Scalar):
        return tree.text
    raise tree.place.fault(f"{what} must be text")


def texts_of(tree: Tree, what: str) -> tuple[Scalar, ...]:
    """The scalars of a list; a single one counts as a list of one."""
    if isinstance(tree, Scalar):
        return () if is_null(tree) else (tree,)
    if isinstance(tree, Items):
        scalars = tuple(value for value in tree.values if isinstance(value, Scalar))
        if len(scalars) == len(tree.values):
            return scalars
    raise tree.place.fault(f"{what} must be a list of texts")


def table_of(tree: Tree, what: str) -> Table:
    """A mapping; nothing at all counts as an empty one."""
    if isinstance(tree, Table):
        return tree
    if isinstance(tree, Scalar) and is_null(tree):
        return Table((), tree.place)
    raise tree.place.fault(f"{what} must be keys with values", "write “key: value” lines")


def is_null(tree: Tree) -> bool:
    """Whether nothing was written: an empty value, `~` or `null`."""
    return isinstance(tree, Scalar) and tree.plain and tree.text.lower() in ("", "~", "null")
