"""What a name that the list does not know is likely to be, by the words alone."""

from __future__ import annotations

import re

from factlint.article import Article
from factlint.matching.surroundings import is_introduced, is_placed
from factlint.mentions.lexicon import COMMON, Lexicon
from factlint.mentions.mention import Mention
from factlint.names.name import SUFFIXES
from factlint.reference.entity import ORGANISATION, OTHER, PERSON, PLACE

INSTITUTION = "institution word"
INITIALS = re.compile(r"(?:[A-Z]\.){1,3}$")
SAY = r"(?:said|says|told|tells|added|adds|asked|wrote|argued|explained|replied|recalled|insisted)"
SAYS = re.compile(rf" {SAY}\b")
SAID = re.compile(rf"[”\",] {SAY} $")


def kind_of(mention: Mention, article: Article) -> str:
    """Person, place, organisation, or other where the words do not tell."""
    lexicon = article.lexicon
    if mention.title is not None:
        return PERSON
    if lexicon.capitalised.get(mention.words[-1]) == INSTITUTION:
        return ORGANISATION
    if is_placed(article.text, mention) and not lexicon.given_count(mention.words[0]):
        return PLACE
    if len(mention.tokens) == 1:
        return PERSON if _is_speaking_surname(mention, article) else OTHER
    return PERSON if _is_person(mention, article) else OTHER


def _is_person(mention: Mention, article: Article) -> bool:
    """Whether a name of several words begins with a given name, or is introduced as people are."""
    lexicon = article.lexicon
    first, last = mention.words[0], mention.words[-1]
    if last in SUFFIXES or INITIALS.match(mention.tokens[0].text):
        return True
    if last in lexicon.capitalised or first in lexicon.demonyms:
        return False
    ordinary = lexicon.word_level(last) > 0
    if lexicon.given_count(first):
        used = not ordinary or lexicon.surname_count(last) >= COMMON
        return used and not (ordinary and lexicon.word_level(first))
    if ordinary or lexicon.word_level(first):
        return False
    return lexicon.surname_count(last) > 0 or is_introduced(article.text, mention)


def _is_speaking_surname(mention: Mention, article: Article) -> bool:
    """Whether one word is a surname whose bearer says something: "Pitt said"."""
    if not article.lexicon.surname_count(mention.words[0]):
        return False
    start, end = mention.span
    before = article.text[max(0, start - 14) : start]
    return bool(SAYS.match(article.text, end) or SAID.search(before))


def is_name_alone(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether one word that nobody in the article bears is a name, and no ordinary word."""
    if mention.title is not None:
        return True
    return not any(
        lexicon.word_level(word) or lexicon.is_label(word) or len(word) < 2
        for word in mention.words
    )
