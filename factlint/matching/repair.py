"""Writes a mention as it should stand: only the words that differ change."""

from __future__ import annotations

from factlint.matching.candidate import Candidate
from factlint.mentions.mention import Mention
from factlint.text.fold import fold, without_accents


def rights(text: str, mention: Mention, candidate: Candidate, plain: bool) -> tuple[str, ...]:
    """The mention's stretch of `text` with its wrong words put right, best first.

    A name with accents comes without them too, and first so where the article writes it so, or
    has no accents at all (`plain`).
    """
    right = _repaired(text, mention, candidate)
    bare = _repaired(text, mention, candidate._replace(form=without_accents(candidate.form)))
    if bare == right:
        return (right,)
    spelled_so = any(word in text for word in set(bare.split()) - set(right.split()))
    return (bare, right) if plain or spelled_so else (right, bare)


def _repaired(text: str, mention: Mention, candidate: Candidate) -> str:
    replaced: dict[int, str] = {}
    owners = _owners([token.folded for token in mention.tokens])
    printed = candidate.form.split()
    sources = _owners([fold(word) for word in printed])
    for pair in candidate.wrong:
        written_at, alone = owners[pair.at]
        source, lone = sources[pair.right_at]
        if not alone or (not lone and len(mention.words) > 1):
            return _cased(candidate.form, mention)
        replaced[written_at] = printed[source]
    out: list[str] = []
    for number, token in enumerate(mention.tokens):
        if number:
            out.append(text[mention.tokens[number - 1].end : token.start])
        word = replaced.get(number)
        out.append(text[token.start : token.end] if word is None else _cased_word(word, token.text))
    return "".join(out)


def _owners(folded: list[str]) -> list[tuple[int, bool]]:
    """For each folded word the number of its printed one, and whether it is that one's only."""
    owners: list[tuple[int, bool]] = []
    for number, words in enumerate(folded):
        parts = words.split()
        owners.extend((number, len(parts) == 1) for _ in parts)
    return owners


def _cased(form: str, mention: Mention) -> str:
    return form.upper() if mention.run.shouts else form


def _cased_word(word: str, written: str) -> str:
    return word.upper() if len(written) > 3 and written.isupper() else word
