"""A JSON Schema of rule files, for editors: completion, explanations and red underlines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from factlint.rules.manual import Key, Kind, header, kinds
from factlint.text.action import ACTIONS

Schema: TypeAlias = dict[str, Any]

# A scalar is read as the text that was written, whatever YAML makes of it.
TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
TEXTS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
TABLE: Schema = {"type": ["object", "null"], "additionalProperties": TEXT}
TABLES: Schema = {"anyOf": [TABLE, {"type": "array", "items": TABLE}]}
TRUTH = "^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF)$"
TYPES: dict[str, Schema] = {
    "str": TEXT,
    "bool": {"anyOf": [{"type": ["boolean", "null"]}, {"type": "string", "pattern": TRUTH}]},
    "int": {"anyOf": [{"type": ["integer", "null"]}, {"type": "string", "pattern": r"^-?\d+$"}]},
    "float": {"anyOf": [{"type": ["number", "null"]}, {"type": "string"}]},
    "tuple[str, ...]": TEXTS,
    "frozenset[str]": TEXTS,
    "tuple[tuple[str, str], ...]": TABLES,
    "Mapping[str, str]": TABLE,
    "Mapping[str, tuple[str, ...]]": {"type": "object", "additionalProperties": TEXTS},
    "tuple[Mapping[str, str], ...]": {
        "type": "array",
        "items": {"anyOf": [TEXT, {"type": "object", "additionalProperties": TEXTS}]},
    },
    "Action": {
        "anyOf": [
            {"enum": list(ACTIONS)},
            {
                "type": "object",
                "properties": {"name": {"enum": list(ACTIONS)}, "params": TEXTS},
                "required": ["name"],
                "additionalProperties": False,
            },
        ]
    },
}


def rule_schema() -> Schema:
    """The schema of one rule file (draft-07, which editors know best)."""
    every = kinds()
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A rule of factlint",
        "type": "object",
        "required": ["extends", "message"],
        "properties": {"extends": _extends(every), **_properties(header())},
        "allOf": [_branch(kind) for kind in every],
    }


def _extends(every: Iterable[Kind]) -> Schema:
    return {
        "description": "The kind of check that the rule sets up.",
        "anyOf": [{"const": kind.name, "description": kind.summary} for kind in every],
    }


def _branch(kind: Kind) -> Schema:
    """What holds for rules of one kind: its keys, and no others."""
    then: Schema = {"properties": _properties(kind.keys)}
    if not kind.check.loose:
        known = ["extends", *(key.name for key in (*header(), *kind.keys))]
        then["propertyNames"] = {"enum": sorted(known)}
    condition = {"properties": {"extends": {"const": kind.name}}, "required": ["extends"]}
    return {"if": condition, "then": then}


def _properties(keys: Iterable[Key]) -> Schema:
    return {key.name: _property(key) for key in keys}


def _property(key: Key) -> Schema:
    found = {"enum": list(key.choices)} if key.choices else TYPES[key.type.removesuffix(" | None")]
    described: Schema = {"description": key.meaning, **found} if key.meaning else dict(found)
    if isinstance(key.default, (str, bool, int, float)) and key.default != "":
        described["default"] = key.default
    return described
