"""Trains the weights of matching on clean copy and on errors planted into it.

    python -m tests.eval.train --articles CLEAN.jsonl.gz --list LIST [--list LIST] --write

Several `--articles` and `--list` are read one after another.

Clean copy gives the cases that are no errors; the same articles with one listed name mangled give
those that are. Only even years are read, so that odd ones can measure.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np

from factlint.formats import plain
from factlint.matching import score
from factlint.matching.decide import cases
from factlint.matching.features import FEATURES, Case
from factlint.matching.matcher import matcher_for
from factlint.matching.question import Question
from factlint.matching.resolution import Resolution, Status
from factlint.matching.resolve import Resolver
from factlint.mentions.lexicon import Lexicon
from factlint.mentions.runs import find_runs
from factlint.mentions.segment import find_mentions
from factlint.reference.entity import PERSON
from factlint.text.fold import fold
from factlint.text.source import Source
from factlint.text.spans import Spans
from tests.eval.edits import misspell
from tests.eval.sounds import mangle

BOTH = 0.15  # share of errors in which given name and surname are both respelled
LATER = 0.35  # share of errors in surnames alone
FIRST = 0.25  # share of errors in the first word
THROUGHOUT = 0.5  # share of errors that stand wherever the word does
PLANTS = 2  # errors planted into each article, one at a time
EMPHASIS = {"name": 4.0, "surname": 3.0, "phrase": 1.5, "word": 0.5}  # weight of an error, by model
LIKENESS = 8.0  # how firmly surnames, of which there are few cases, are judged like full names
PEOPLE = ("name", "surname")
UNTOLD = "same_country"  # articles nearly always tell it, a sentence does not; not for people
SLIP = 0.97  # how sure a first fit is of what in clean copy is left out: the copy's own slips
NAMES = [feature.__name__ for feature in FEATURES]


class Recorder(Resolver):
    """A resolver that keeps every case that comes to a decision."""

    def decide_all(self) -> None:
        self.seen: list[Case] = []

    def decide(self, question: Question) -> Resolution:
        if question.candidates and not any(self.matcher.is_variant(c) for c in question.candidates):
            self.seen += cases(question, self.matcher)
        return super().decide(question)


def cases_of(text: str, day: date, reference, lexicon) -> tuple[list[Case], tuple[Resolution, ...]]:
    """Every case that an article brings to a decision, and its resolutions."""
    document = plain.read(Source("draft.txt", text))
    recorder = Recorder(document, matcher_for(reference, lexicon), day)
    recorder.decide_all()
    mentions = tuple(
        find_mentions(document, find_runs(document), lexicon, Spans(()), recorder.matcher)
    )
    return recorder.seen, recorder.resolve(mentions)


class Sample:
    """Vectors with labels and weights, one model each."""

    def __init__(self) -> None:
        self.rows: dict[str, list[tuple[list[float], int, float, str]]] = {
            "name": [],
            "surname": [],
        }

    def add(self, case: Case, label: int, weight: float) -> None:
        """One case, with what it is for reading."""
        what = f"{case.mention.name} / {case.candidate.form}"
        rows = self.rows.setdefault(score.model_of(case), [])
        rows.append((score.vector(case), label, weight, what))


def gather(
    sample: Sample, drafts: list[dict], reference, lexicon, chance: random.Random, positive: float
) -> int:
    """Cases of clean drafts and of the same with an error each; gives the number of words read."""
    words = 0
    for draft in drafts:
        text, day = draft["text"], date.fromisoformat(draft["date"])
        words += len(text.split())
        seen, resolutions = cases_of(text, day, reference, lexicon)
        for case in seen:
            sample.add(case, 0, 1.0)
        for _ in range(PLANTS):
            planted = plant(text, resolutions, lexicon, chance)
            if planted is None:
                continue
            wrong, forms, ids = planted
            again, _ = cases_of(wrong, day, reference, lexicon)
            for case in _of_forms(again, forms):
                right = case.candidate.entity.id in ids
                weight = positive * EMPHASIS[score.model_of(case)] * 2 / PLANTS
                sample.add(case, int(right), weight if right else 0.3)
    return words


def _of_forms(seen: list[Case], forms: set[str]) -> Iterator[Case]:
    """The cases of mentions with one of the wrong forms, each mention's words once."""
    done = set()
    for case in seen:
        key = (case.mention.words, case.candidate.entity.id)
        if key not in done and forms & set(case.mention.words):
            done.add(key)
            yield case


def plant(
    text: str, resolutions: tuple[Resolution, ...], lexicon: Lexicon, chance: random.Random
) -> tuple[str, set[str], set[str]] | None:
    """The text with one known name mangled, the folded wrong words, and whose name it is."""
    known = [r for r in resolutions if r.status is Status.KNOWN and _worth(r)]
    later = [
        r
        for r in resolutions
        if r.status is Status.LATER and r.entities and len(r.mention.words[0]) > 4
    ]
    pool = later if later and chance.random() < LATER else known
    if not pool:
        return None
    resolution = chance.choice(pool)
    tokens = resolution.mention.tokens
    both = len(tokens) > 1 and chance.random() < BOTH
    first = len(tokens) > 1 and chance.random() < FIRST
    out, forms = text, set()
    throughout = chance.random() < THROUGHOUT
    for token in [tokens[-1], tokens[0]] if both else [tokens[0] if first else tokens[-1]]:
        if len(token.text) < (3 if both else 4):
            return None
        given = token is tokens[0] and len(tokens) > 1
        wrong = (
            respell(token.text, chance) if both else wrong_form(token.text, given, lexicon, chance)
        )
        forms.add(fold(wrong))
        if throughout:
            out = re.sub(rf"\b{re.escape(token.text)}\b", wrong, out)
        else:
            out = out[: token.start] + wrong + out[token.end :]
    if out == text:
        return None
    return out, forms, {e.id for e in resolution.entities}


def _worth(resolution: Resolution) -> bool:
    mention = resolution.mention
    if len(mention.tokens) > 1:
        return True
    return resolution.entities[0].kind != PERSON and len(mention.words[0]) >= 7


def wrong_form(word: str, first: bool, lexicon: Lexicon, chance: random.Random) -> str:
    """A word mangled: by typing, by sound, or into a real name one edit away."""
    draw = chance.random()
    if draw < 0.4:
        return misspell(word, chance)
    if draw < 0.75:
        return respell(word, chance)
    count = lexicon.given_count if first else lexicon.surname_count
    for _ in range(60):
        wrong = misspell(word, chance)
        if count(wrong.casefold()):
            return wrong
    return misspell(word, chance)


def respell(word: str, chance: random.Random) -> str:
    """A word as it comes back from another script."""
    return mangle(word, chance.choice((1, 2, 2, 3)), chance)


def fit(
    rows: list[tuple[list[float], int, float, str]], prior: np.ndarray, strength: float
) -> tuple[float, np.ndarray]:
    """Bias and weights of a logistic regression by Newton's method.

    An L2 penalty draws the weights to `prior`: what few cases leave open is taken from many.
    """
    x = np.array([[1.0, *row[0]] for row in rows])
    y = np.array([row[1] for row in rows], dtype=float)
    w = np.array([row[2] for row in rows])
    beta = np.zeros(x.shape[1])
    center = np.array([0.0, *prior])
    penalty = np.full(x.shape[1], strength)
    penalty[0] = 0.0
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (p - y)) + penalty * (beta - center)
        hessian = (
            (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(penalty) + 1e-6 * np.eye(len(beta))
        )
        step = np.linalg.solve(hessian, gradient)
        beta -= step
        if np.abs(step).max() < 1e-6:
            break
    return float(beta[0]), beta[1:]


def without_slips(
    rows: list[tuple[list[float], int, float, str]], bias: float, beta: np.ndarray
) -> list[tuple[list[float], int, float, str]]:
    """Rows but for those of clean copy that a first fit is sure to be misspelled."""
    x = np.array([row[0] for row in rows])
    p = 1 / (1 + np.exp(-np.clip(bias + x @ beta, -30, 30)))
    return [row for row, q in zip(rows, p, strict=True) if row[1] or q < SLIP]


def report(rows, bias: float, beta: np.ndarray, words: int) -> None:
    """Recall and false alarms at the thresholds, and the worst alarms."""
    x = np.array([row[0] for row in rows])
    y = np.array([row[1] for row in rows])
    p = 1 / (1 + np.exp(-np.clip(bias + x @ beta, -30, 30)))
    for threshold in (0.3, 0.6, 0.9):
        recall = (p[y == 1] >= threshold).mean()
        alarms = {
            row[3]
            for row, q in zip(rows, p, strict=True)
            if row[2] == 1.0 and row[1] == 0 and q >= threshold
        }
        print(
            f"  p>={threshold}: recall {recall:.3f}, "
            f"false {1000 * len(alarms) / words:.4f} per 1,000 words"
        )
    worst = sorted(
        ((q, row[3]) for row, q in zip(rows, p, strict=True) if row[2] == 1.0 and row[1] == 0),
        reverse=True,
    )
    print("  worst alarms:", [f"{what} {q:.2f}" for q, what in worst[:25]])
    missed = sorted((q, row[3]) for row, q in zip(rows, p, strict=True) if row[1] == 1)
    print("  worst misses:", [f"{what} {q:.2f}" for q, what in missed[:25]])
    print(
        "  weights:",
        {name: round(float(value), 2) for name, value in zip(NAMES, beta, strict=True)},
        round(bias, 2),
    )


def drafts_of(path: Path, every: int) -> Iterator[dict]:
    """Drafts of even years, one in `every`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        number = 0
        for line in lines:
            draft = json.loads(line)
            if int(draft["date"][:4]) % 2 == 0:
                number += 1
                if number % every == 0:
                    yield draft


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, action="append", required=True)
    parser.add_argument(
        "--list", action="append", default=[], help="a list; empty for the starter list"
    )
    parser.add_argument("--every", type=int, default=4)
    parser.add_argument("--positive", type=float, default=1.0)
    parser.add_argument("--model", action="append", help="write this model only")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    from factlint.config.settings import Config
    from factlint.engine.setup import open_lists, open_words

    lexicon = open_words()
    sample, words = Sample(), 0
    chance = random.Random(7)
    for name in options.list or [""]:
        reference = open_lists(Config(reference=(name,) if name else ()))
        drafts = [each for path in options.articles for each in drafts_of(path, options.every)]
        words += gather(sample, drafts, reference, lexicon, chance, options.positive)
        print(name or "starter", words, {model: len(rows) for model, rows in sample.rows.items()})
    table = {}
    none = np.zeros(len(NAMES))
    for model in PEOPLE:
        for vector, *_ in sample.rows[model]:
            vector[NAMES.index(UNTOLD)] = 0.0
    for model, rows in sample.rows.items():
        sample.rows[model] = without_slips(rows, *fit(rows, none, LIKENESS))
    names = fit(sample.rows["name"], none, 1.0)[1]
    for model, rows in sample.rows.items():
        few = model == "surname"
        bias, beta = fit(rows, names if few else none, LIKENESS if few else 1.0)
        print(model, sum(row[1] for row in rows), "errors of", len(rows))
        report(rows, bias, beta, words)
        table[model] = {
            "bias": round(bias, 4),
            **{n: round(float(v), 4) for n, v in zip(NAMES, beta, strict=True)},
        }
    if options.write:
        path = Path("factlint/matching/weights.json")
        written = json.loads(path.read_text())
        written.update({model: table[model] for model in options.model or table})
        path.write_text(json.dumps(written, indent=2) + "\n")


if __name__ == "__main__":
    main()
