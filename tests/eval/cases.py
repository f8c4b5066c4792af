"""Cases made of the rows: what stands where, and whether the list knows who is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.reference.protocol import Reference
from tests.eval.draft import Draft, day_of
from tests.eval.judge import Case
from tests.eval.material import Row, rows, standing_articles


def is_listed(name: str, reference: Reference) -> bool:
    """Whether somebody or something of this name is in the list; of a lone word, as a name."""
    if reference.named(name):
        return True
    if " " in name:
        return False
    common = reference.commonness(name)
    return common.given + common.family > 0


def is_listed_in(case: Case, meant: str, reference: Reference) -> bool:
    """Whether the list knows `meant`, or a longer name that it is part of in the case's text."""
    text = case.draft.text
    before = re.search(r"(?:[A-Z][\w.’'-]* ){0,2}$", text[: case.start])
    after = re.match(r"[-\w]*(?: [A-Z][\w’'-]*){0,2}", text[case.end :])
    assert before is not None
    assert after is not None
    words = (before[0] + meant + after[0]).split()
    return is_listed(meant, reference) or any(
        reference.named(" ".join(words[first:last]))
        for first in range(len(words))
        for last in range(first + 2, len(words) + 1)
    )


def standing_names(reference: Reference) -> Iterator[Case]:
    """Names as printed: errors, names of other people, accepted variants."""
    for row in rows("standing_names.jsonl"):
        if "article" not in row:
            continue
        meant = row["right"] or row["looks_like"] or row["wrong"]
        case = _standing(row, "names", right=row["right"] or "", pair=f"{row['wrong']} > {meant}")
        yield case._replace(listed=is_listed_in(case, meant, reference), group=row["kind"])


def standing_titles(reference: Reference) -> Iterator[Case]:
    """Roles before names: errors, true at another time, accepted variants."""
    for row in rows("standing_titles.jsonl"):
        if "article" not in row:
            continue
        pair = f"{row['role_in_text']} {row['person']}"
        right = f"{row['correct_role'] or ''} {row['person']}".strip()
        case = _standing(row, "titles", right=right, pair=pair)
        yield case._replace(listed=is_listed(row["person"], reference))


def standing_lists(reference: Reference) -> Iterator[Case]:
    """Enumerations in which an item stands twice; those without an article stand alone."""
    for row in rows("standing_lists.jsonl"):
        text = row["list_text"]
        if "article" in row:
            case = _standing(row, "lists", pair=row["id"])
            yield case._replace(end=case.start + len(text))
            continue
        start = text.rfind(row["items"][-1])
        end = start + len(row["items"][-1])
        yield Case(row["id"], "lists", row["label"], Draft(text), start, end, pair=row["id"])


def _standing(row: Row, kind: str, right: str = "", pair: str = "") -> Case:
    draft = standing_articles()[row["article"]]
    return Case(row["id"], kind, row["label"], draft, row["start"], row["end"], right, pair)


def corrections(reference: Reference) -> Iterator[Case]:
    """Wrong forms from published corrections, in a sentence that says who or what is meant."""
    for row in rows("corrections.jsonl"):
        if not row["wrong"] or not row["right"] or row["kind"] not in ("name", "place", "org"):
            continue
        before = "Officials spoke to "
        text = f"{before}{row['wrong']}, {row['context']}, on Monday."
        draft = Draft(text, day_of(row["date"]))
        start, end = len(before), len(before) + len(row["wrong"])
        listed = is_listed(row["right"], reference)
        yield Case(
            row["id"], "names", "error", draft, start, end, row["right"], "", listed, row["kind"]
        )


def revisions(reference: Reference) -> Iterator[tuple[Case, Case]]:
    """Sentences before and after an edit: the first shall be flagged, the second not."""
    for row in rows("revisions.jsonl"):
        yield (
            _sentence(row, "error", row["sentence_wrong"], row["wrong"], reference),
            _sentence(row, "variant", row["sentence_right"], row["right"], reference),
        )


def _sentence(row: Row, label: str, text: str, form: str, reference: Reference) -> Case:
    kind = "titles" if row["kind"] == "title" else "names"
    draft, start = Draft(text, day_of(row["date"])), max(text.find(form), 0)
    case = Case(row["id"], kind, label, draft, start, start + len(form), row["right"])
    return case._replace(listed=is_listed(row["right"], reference), group=row["kind"])
