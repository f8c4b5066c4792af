"""Whether a draft is in English: what it says itself, its path, and the commonest words."""

from __future__ import annotations

import re

from factlint.text.document import Document


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Function words that are no words of the other languages below.
ENGLISH = _words(
    "the of and that with from which this it his they were their been would have are not by "
    "you who will its she when there than what about after said but"
)
OTHER = _words(
    # German, Dutch, French, Spanish, Italian, Portuguese, Scandinavian, Polish, Turkish
    "der die das und ist nicht ein eine mit auf den dem von zu für sich auch im des wird "
    "het een van dat niet zijn voor ook wordt naar de en "
    "le la les des du et est une dans pour qui pas sur au par que il elle cette ont "
    "el los las una por con para su como más pero fue y "
    "il di che è non sono della gli nel per dal alla anche più "
    "o os um uma não com são foi mais pelo ao "
    "och att det som är på av till inte og på er ikke til jeg "
    "w na nie się jest że do przez był oraz ve bir bu için olarak ile"
)
CODES = _words(
    "ar bg bn ca cs da de el es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl nn no pl pt ro "
    "ru sk sl sq sr sv sw ta th tr uk ur vi zh"
)
PART = r"(?:^|[/.])([a-z]{2})(?:[-_][A-Za-z]{2,4})?(?=[/.])"
WORD = r"[^\W\d_]+"
NOT_ENGLISH = "not in English"  # why a draft was skipped
SAMPLE = 30_000
LEAST_WORDS = 40


def language_other_than_english(document: Document) -> bool:
    """Whether `document` says or plainly shows that it is in another language."""
    said = document.language.strip().lower()
    if said:
        return re.match(r"en(g|glish)?($|[-_])", said) is None
    sample = document.text[:SAMPLE]
    if sample.count(" the ") * 800 > len(sample):
        return False
    words = [word.lower() for word in re.findall(WORD, sample)]
    if path_names_other(document.source.path) and _share(words, ENGLISH) < 0.06:
        return True
    return len(words) >= LEAST_WORDS and _plainly_other(sample, words)


def path_names_other(path: str) -> bool:
    """Whether a part of the path is the code of another language: `/fr/`, `story.de.md`."""
    return any(code in CODES for code in re.findall(PART, path.replace("\\", "/")))


def _plainly_other(sample: str, words: list[str]) -> bool:
    letters = sum(map(len, words))
    latin = sum(len(word) for word in words if word[0] < "\u0370" or "\u1e00" <= word[0] < "\u1f00")
    if latin * 2 < letters:
        return True
    return _share(words, ENGLISH) < 0.03 and _share(words, OTHER) > 0.15


def _share(words: list[str], common: frozenset[str]) -> float:
    return sum(word in common for word in words) / len(words) if words else 0.0
