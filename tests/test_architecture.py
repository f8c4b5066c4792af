"""The house rules that a program can check."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "factlint"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 300
LONGEST_FUNCTION = 60
MOST_ARGUMENTS = 5

LINT = "from importlinter.cli import lint_imports_command as lint; lint()"

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return str(path.relative_to(PACKAGE.parent))


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def test_floors_hold() -> None:
    run = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],  # a cache would miss modules that are new
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    if path.name == "__main__.py":
        assert docstring
        return
    assert docstring, "has no docstring"
    assert docstring.partition("\n")[0].endswith("."), "does not begin with one sentence"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_sizes(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MOST_LINES
    long = {
        each.name: size
        for each in functions(path)
        if (size := (each.end_lineno or 0) - each.lineno + 1) > LONGEST_FUNCTION
    }
    assert not long


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_function_takes_many_arguments(path: Path) -> None:
    many = {
        each.name
        for each in functions(path)
        if len([one for one in each.args.args + each.args.posonlyargs if one.arg != "self"])
        > MOST_ARGUMENTS
    }
    assert not many


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.parent.name != "cli"], ids=name_of
)
def test_only_the_command_line_speaks(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    loud = [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Name) and node.id == "print")
        or (isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr") and _of_sys(node))
    ]
    assert not loud


def _of_sys(node: ast.Attribute) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id == "sys"
