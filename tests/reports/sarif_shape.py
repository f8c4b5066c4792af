"""What SARIF 2.1.0 asks of the objects that factlint writes, as a JSON Schema.

Written after the standard's text, closed against unknown keys; the parts that factlint does not
write are left out. It stands in for the official schema, which the packages that might (sarif-tools
3.0.5, sarif-om 1.0.4) do not bring along, and which the tests do not fetch.
"""

from __future__ import annotations

from typing import Any

Shape = dict[str, Any]
TEXT: Shape = {"type": "string"}
WHOLE: Shape = {"type": "integer", "minimum": 1}
OFFSET: Shape = {"type": "integer", "minimum": 0}
LEVEL: Shape = {"enum": ["none", "note", "warning", "error"]}
URI: Shape = {"type": "string", "pattern": r"^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$"}
LINK: Shape = {"type": "string", "pattern": "^https?://"}
BAG: Shape = {"type": "object"}


def record(required: str, **keys: Shape) -> Shape:
    """An object with these keys and no others."""
    return {
        "type": "object",
        "properties": keys,
        "required": required.split(),
        "additionalProperties": False,
    }


def several(shape: Shape, *, unique: bool = False, least: int = 0) -> Shape:
    """An array of `shape`."""
    return {"type": "array", "items": shape, "uniqueItems": unique, "minItems": least}


MESSAGE = record("text", text=TEXT, markdown=TEXT)
REGION = record(
    "startLine",
    startLine=WHOLE,
    startColumn=WHOLE,
    endLine=WHOLE,
    endColumn=WHOLE,
    charOffset=OFFSET,
    charLength=OFFSET,
    snippet=record("text", text=TEXT),
)
ARTIFACT = record("uri", uri=URI)
PHYSICAL = record("artifactLocation", artifactLocation=ARTIFACT, region=REGION)
LOCATION = record("physicalLocation", id=OFFSET, message=MESSAGE, physicalLocation=PHYSICAL)
FIX = record(
    "artifactChanges",
    description=MESSAGE,
    artifactChanges=several(
        record(
            "artifactLocation replacements",
            artifactLocation=ARTIFACT,
            replacements=several(
                record(
                    "deletedRegion", deletedRegion=REGION, insertedContent=record("text", text=TEXT)
                ),
                least=1,
            ),
        ),
        unique=True,
        least=1,
    ),
)
RULE = record(
    "id",
    id=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    helpUri=LINK,
    defaultConfiguration=record("", level=LEVEL),
    properties=BAG,
)
RESULT = record(
    "message ruleId",
    ruleId=TEXT,
    ruleIndex=OFFSET,
    level=LEVEL,
    message=MESSAGE,
    locations=several(LOCATION),
    relatedLocations=several(LOCATION, unique=True),
    fixes=several(FIX, unique=True),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    rank={"type": "number", "minimum": 0, "maximum": 100},
    properties=BAG,
)
NOTIFICATION = record("message", message=MESSAGE, level=LEVEL, locations=several(LOCATION))
RUN = record(
    "tool",
    tool=record(
        "driver", driver=record("name", name=TEXT, version=TEXT, rules=several(RULE, unique=True))
    ),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    invocations=several(
        record(
            "executionSuccessful",
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=several(NOTIFICATION),
        )
    ),
    results=several(RESULT),
)
LOG = record("version runs", version={"const": "2.1.0"}, runs=several(RUN), **{"$schema": LINK})
