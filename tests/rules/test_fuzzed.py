"""Whatever a rule file holds: a rule, or an error with its file; never another exception."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.base.errors import RuleError
from factlint.rules.load import read_rule
from factlint.rules.message import format_message
from tests.reading import run

KINDS = (
    "existence substitution occurrence repetition consistency conditional capitalization metric "
    "readability sequence script misspelled-name nonsense"
)
KEYS = (
    "message level scope limit tokens raw swap either first second token max min match threshold "
    "formula condition metrics grade exceptions action ignorecase nonword vocab tests bad link"
)
VALUES = st.one_of(
    st.sampled_from(["1", "-3", "yes", "'%s'", "x", "[x, y]", "{a: b}", "[[x]]", "{a: {b: c}}"]),
    st.sampled_from(["'('", "'x*'", "'[a-'", "{name: edit, params: [split, x]}", "~", "'$title'"]),
    st.sampled_from(["summary", "'~heading & text'", "'1 +'", "words / 0", "'> 1'", "&a [*a]", ""]),
    st.text(max_size=12),
)
LINES = st.dictionaries(st.sampled_from(KEYS.split()), VALUES, max_size=7)


def fault(text: str) -> RuleError | None:
    try:
        read_rule("rules/x.yml", "x", text)
    except RuleError as error:
        return error
    return None


@given(st.sampled_from(KINDS.split()), LINES)
def test_no_rule_file_raises_anything_else(kind: str, lines: dict[str, str]) -> None:
    text = f"extends: {kind}\n" + "".join(f"{key}: {value}\n" for key, value in lines.items())
    error = fault(text)
    assert error is None or (error.path == "rules/x.yml" and error.message)


@given(st.text(max_size=80))
def test_no_text_raises_anything_else(text: str) -> None:
    error = fault(text)
    assert error is None or error.path == "rules/x.yml"


TEXT = "# The Harbour tar\n\nA tar, a the the rope (FBO). And 3 ropes, 12:30.\n"
RULES = sorted((Path(__file__).parents[2] / "rules").rglob("*.yml"))
PIECES = st.sampled_from(
    [*"()[]{}|*+?\\^$%:'\"#&-,.\n ", "(?i)", "%s", "\\b", "(?<=", "]]", "\t", "\0", "𝒳"]
)
CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 6), PIECES), min_size=1, max_size=4)


@settings(deadline=None)
@given(st.sampled_from(RULES), CHANGES)
def test_a_rule_file_with_slips_in_it_is_a_rule_or_an_error(
    path: Path, changes: list[tuple[float, int, str]]
) -> None:
    text = path.read_text("utf-8")
    for share, width, piece in changes:
        at = int(share * len(text))
        text = text[:at] + piece + text[at + width :]
    error = fault(text)
    if error is not None:
        assert error.path == "rules/x.yml"
        return
    rule = read_rule("rules/x.yml", "x", text)[1]
    if rule.check.vale:  # others ask the list
        for hit in run(rule, TEXT):
            format_message(rule.message, hit.values)
