"""Two forms of which an article should use one."""

from __future__ import annotations

from factlint.checks.consistency import Consistency
from tests.reading import hits


def starts(text: str, **settings: object) -> list[tuple[str, int]]:
    check = Consistency(**settings)
    return [(hit.values[0], hit.span.start) for hit in hits(check, text)]


EITHER = (("advisor", "adviser"),)


def test_one_form_alone_is_silent() -> None:
    assert starts("An advisor.\n\nThe advisor.", either=EITHER) == []


def test_a_block_is_flagged_at_its_last_match_once_both_were_seen() -> None:
    text = "An advisor left.\n\nAn adviser and an advisor came.\n\nThe adviser left."
    assert starts(text, either=EITHER) == [
        ("advisor", text.rindex("advisor")),
        ("adviser", text.rindex("adviser")),
    ]


def test_pairs_are_kept_apart() -> None:
    either = (*EITHER, ("color", "colour"))
    assert starts("An advisor saw the colour.", either=either) == []


def test_forms_are_expressions() -> None:
    assert len(starts("Two advisors and an adviser.", either=(("advisors?", "advisers?"),))) == 1
