"""Arithmetic that a rule writes down, worked out without running any code."""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping

from factlint.base.errors import RuleError

BINARY: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: lambda left, right: left / right if right else 0.0,
    ast.Mod: lambda left, right: left % right if right else 0.0,
}
COMPARED: dict[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
FUNCTIONS: dict[str, Callable[..., float]] = {
    "abs": abs,
    "sqrt": lambda value: math.sqrt(max(value, 0.0)),
    "pow": lambda base, power: base**power if abs(power) < 100 else math.inf,
    "log": lambda value: math.log(value) if value > 0 else 0.0,
    "log2": lambda value: math.log2(value) if value > 0 else 0.0,
    "log10": lambda value: math.log10(value) if value > 0 else 0.0,
    "exp": lambda value: math.exp(min(value, 700.0)),
    "cbrt": lambda value: math.copysign(abs(value) ** (1 / 3), value),
    "ceil": math.ceil,
    "floor": math.floor,
    "round": lambda value: math.floor(value + 0.5),
    "max": max,
    "min": min,
}
LONGEST = 2000


def evaluate(formula: str, values: Mapping[str, float]) -> float:
    """What `formula` comes to with `values`; raises RuleError for what it may not hold."""
    try:
        return float(_worked_out(parsed(formula), values))
    except (OverflowError, ValueError):
        return math.inf


def parsed(formula: str) -> ast.expr:
    """The formula read; raises RuleError if it cannot be."""
    text = re.sub(r"\bheading\.(h[1-6])\b", r"heading_\1", " ".join(formula.split()))
    text = text.replace("&&", " and ").replace("||", " or ")
    try:
        if len(text) > LONGEST:
            raise ValueError
        return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise RuleError(
            f"formula “{formula.strip()}” cannot be read",
            hint="write arithmetic, as in words / sentences",
        ) from None


def _worked_out(node: ast.expr, values: Mapping[str, float]) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return number
        case ast.Name(id=name) if name in values:
            return values[name]
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in BINARY:
            return BINARY[type(sign)](_worked_out(left, values), _worked_out(right, values))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_worked_out(operand, values)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _worked_out(operand, values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return not _worked_out(operand, values)
        case ast.BoolOp(op=sign, values=parts):
            each = (bool(_worked_out(part, values)) for part in parts)
            return all(each) if isinstance(sign, ast.And) else any(each)
        case ast.Compare(left=left, ops=[sign], comparators=[right]) if type(sign) in COMPARED:
            return COMPARED[type(sign)](_worked_out(left, values), _worked_out(right, values))
        case ast.Call(func=called, args=given, keywords=[]) if _function(called) in FUNCTIONS:
            return FUNCTIONS[_function(called)](*(_worked_out(part, values) for part in given))
    raise RuleError(
        f"formula may not hold “{ast.unparse(node)}”",
        hint=f"it knows {', '.join(values)} and math.{', math.'.join(FUNCTIONS)}",
    )


def _function(called: ast.expr) -> str:
    match called:
        case ast.Attribute(value=ast.Name(id="math"), attr=name) | ast.Name(id=name):
            return name
    return ""
