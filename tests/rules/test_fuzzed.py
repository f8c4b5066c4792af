"""Whatever a rule file holds: a rule, or an error with its file; never another exception."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factlint.base.errors import RuleError
from factlint.rules.load import read_rule

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
