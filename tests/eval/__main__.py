"""`python -m tests.eval`: measures factlint and prints one table; misses go into a folder."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from factlint import Level
from factlint.base.cache import cache_folder
from tests.eval import cases, material, rates
from tests.eval.alarms import Alarms, alarms, words_a_second
from tests.eval.draft import Desk
from tests.eval.inconsistent import inconsistent
from tests.eval.judge import FAMILIES, Case, Outcome, judge
from tests.eval.knowable import knowable
from tests.eval.lists import built_reference
from tests.eval.mangled import mangled
from tests.eval.name_pairs import name_pairs
from tests.eval.peoples import peoples
from tests.eval.planted import planted
from tests.eval.planted_titles import planted_titles
from tests.eval.reading import write_alarms, write_outcomes
from tests.eval.speech import speech
from tests.eval.transliteration import transliteration
from tests.eval.wrong_given import wrong_given

Row = tuple[str, ...]


class Evaluation:
    """One run with its options; each measure gives rows of the table and a file to read."""

    def __init__(self, options: Namespace, desk: Desk) -> None:
        self.options = options
        self.desk = desk
        self.reference = desk.linter.reference
        self.folder = Path(options.out)

    def judged(
        self, name: str, all_cases: Sequence[Case], desk: Desk | None = None
    ) -> list[Outcome]:
        """What becomes of `all_cases`; the bad ones are written down."""
        findings = (desk or self.desk).check([case.draft for case in all_cases])
        outcomes = [judge(*pair) for pair in zip(all_cases, findings, strict=True)]
        write_outcomes(self.folder / f"{name}.jsonl", outcomes)
        return outcomes

    def names(self) -> list[Row]:
        """Names as printed in real articles."""
        return self.standing("names", list(cases.standing_names(self.reference)))

    def titles(self) -> list[Row]:
        """Roles before names in real articles."""
        return self.standing("titles", list(cases.standing_titles(self.reference)))

    def lists(self) -> list[Row]:
        """Enumerations with an item that stands twice."""
        return self.standing("lists", list(cases.standing_lists(self.reference)))

    def standing(self, name: str, all_cases: Sequence[Case]) -> list[Row]:
        """Errors by kind and by whether the list knows them; then what must stay silent."""
        outcomes = self.judged(name, all_cases)
        errors = [each for each in outcomes if each.case.label == "error"]
        rows = [_recall(f"{name}: errors", errors)]
        if name != "lists":
            rows += [
                _recall(f"  {'in' if listed else 'not in'} the list", part)
                for listed in (True, False)
                if (part := [each for each in errors if each.case.listed is listed])
            ]
        groups = sorted({each.case.group for each in errors} - {""})
        rows += [
            _recall(f"  {group}", [each for each in errors if each.case.group == group])
            for group in groups
        ]
        for label in ("hard_negative", "variant", "ambiguous"):
            part = [each for each in outcomes if each.case.label == label]
            if part:
                pairs = rates.by_pair(part, "flagged")
                rows.append((f"{name}: {label}, flagged", str(rates.flagged(part)), str(pairs), ""))
        return rows

    def corrections(self) -> list[Row]:
        """Published corrections, put into a sentence."""
        return self.standing("corrections", list(cases.corrections(self.reference)))

    def revisions(self) -> list[Row]:
        """Sentences that were edited: the wrong one flagged and the right one not."""
        pairs = list(cases.revisions(self.reference))
        wrong = self.judged("revisions-wrong", [pair[0] for pair in pairs])
        right = self.judged("revisions-right", [pair[1] for pair in pairs])
        both = sum(each.found and not other.found for each, other in zip(wrong, right, strict=True))
        return [
            _recall("revisions: wrong sentence", wrong),
            ("revisions: pairs told apart", str(rates.Share(both, len(pairs))), "", ""),
        ]

    def planted(self) -> list[Row]:
        """Errors as people make them, put into clean copy."""
        options = self.options
        every = list(planted(self.reference, options.seed, options.plants))
        return _groups("planted", self.judged("planted", every), lambda case: case.group)

    def mangled(self) -> list[Row]:
        """Names of the shipped list, mangled by sound; always measured with that list."""
        options = self.options
        desk = Desk("", options.jobs) if self.desk.config.reference else self.desk
        every = list(mangled(desk.linter.reference, options.seed, options.plants))
        outcomes = self.judged("mangled", every, desk)
        by_sentence = _groups("mangled", outcomes, lambda case: case.id.partition(":")[0])
        return by_sentence + _groups("mangled", outcomes, lambda case: case.group)[1:]

    def alarms(self) -> list[Row]:
        """Findings on clean copy, in 1,000 words."""
        rows: list[Row] = []
        for name, drafts in (
            ("newspaper", material.newspaper()),
            ("current events", material.current_events()),
        ):
            sample = drafts[:: max(1, len(drafts) // self.options.sample)][: self.options.sample]
            counted = alarms(self.desk, sample)
            write_alarms(self.folder / f"alarms-{name.replace(' ', '-')}.jsonl", counted.found)
            rows += _alarm_rows(name, counted)
        speed = words_a_second(self.desk, material.newspaper()[:60])
        memory = getrusage(RUSAGE_SELF).ru_maxrss // 1024
        rows.append(("speed and memory", f"{speed:,.0f} words a CPU-second", f"{memory} MB", ""))
        return rows


MEASURES: dict[str, Callable[[Evaluation], list[Row]]] = {
    name: getattr(Evaluation, name)
    for name in (
        "names", "titles", "lists", "corrections", "revisions", "planted", "mangled", "alarms",
    )
}  # fmt: skip
MEASURES |= {
    each.__name__: each
    for each in (
        inconsistent,
        knowable,
        name_pairs,
        peoples,
        planted_titles,
        speech,
        transliteration,
        wrong_given,
    )
}


def _recall(label: str, outcomes: Sequence[Outcome]) -> Row:
    shares = (rates.found(outcomes), rates.by_pair(outcomes), rates.right(outcomes))
    return (label, *(str(share) for share in shares))


def _groups(name: str, outcomes: Sequence[Outcome], group: Callable[[Case], str]) -> list[Row]:
    """All cases, then each group of them."""
    rows = [_recall(f"{name}: errors", outcomes)]
    for label in sorted({group(each.case) for each in outcomes}):
        part = [each for each in outcomes if group(each.case) == label]
        rows.append(_recall(f"  {label}", part))
    return rows


def _alarm_rows(name: str, counted: Alarms) -> list[Row]:
    families = sorted({each for each, _ in counted.counts} - set(FAMILIES))
    parts = [("names, titles, lists, facts", FAMILIES), *((each, (each,)) for each in FAMILIES)]
    parts += [(each, (each,)) for each in families]
    rows: list[Row] = [
        (f"alarms: {name}, {counted.words:,} words", "error", "warning", "suggestion")
    ]
    for label, group in parts:
        levels = (Level.ERROR, Level.WARNING, Level.SUGGESTION)
        rows.append((f"  {label}", *(counted.rate(group, level) for level in levels)))
    return rows


def _print(rows: Sequence[Row]) -> None:
    for label, *cells in rows:
        print(f"{label:<44} " + "  ".join(f"{cell:<26}" for cell in cells).rstrip(), flush=True)


def _options() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.eval", description=__doc__)
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help=", ".join(MEASURES))
    parser.add_argument("--default-list", action="store_true", help="measure with the shipped list")
    parser.add_argument("--reference", default="", help="measure with this list")
    parser.add_argument("--sample", type=int, default=1000, help="clean articles of each kind")
    parser.add_argument("--plants", type=int, default=400, help="articles or people to plant in")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--out",
        default=str(Path(cache_folder(), "eval")),
        help="folder for misses and false alarms",
    )
    options = parser.parse_args()
    unknown = set(options.measures) - set(MEASURES)
    if unknown:
        parser.error(f"there is no measure {', '.join(sorted(unknown))}")
    return options


def main() -> None:
    """Run the measures that are asked for, all of them by default."""
    options = _options()
    if not material.FOLDER.is_dir():
        sys.exit(f"{material.FOLDER} is not here: there is nothing to measure on")
    reference = options.reference or ("" if options.default_list else str(built_reference()))
    evaluation = Evaluation(options, Desk(reference, options.jobs))
    _print([("", "cases", "distinct", "first suggestion right")])
    for name in options.measures or MEASURES:
        _print(MEASURES[name](evaluation))
    print(f"misses and false alarms: {options.out}/")


if __name__ == "__main__":
    main()
