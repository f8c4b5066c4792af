"""Names in drafts that the lists do not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factlint.article import Article
from factlint.base.errors import FactlintError
from factlint.config.settings import Config
from factlint.engine.days import article_day
from factlint.engine.language import language_other_than_english
from factlint.engine.setup import open_lists, open_words
from factlint.formats.base import format_for
from factlint.matching.resolution import Resolution, Status
from factlint.text.source import decode

if TYPE_CHECKING:
    from factlint.text.document import Document

STRANGERS = frozenset({Status.UNKNOWN, Status.NEAR})
LONGEST = 6  # words; more are no name


def unknown_names(paths: Iterable[str], config: Config) -> list[str]:
    """Names of two words and more that the drafts mention and the lists lack, in order.

    Raises InputError for a draft that cannot be read.
    """
    reference, lexicon = open_lists(config), open_words()
    found: dict[str, None] = {}
    for path in paths:
        document = _read(path)
        if language_other_than_english(document):
            continue
        judged = article_day(config.day, document.published, path, reference.lists())
        article = Article(document, reference, lexicon, judged.day, judged.assumed)
        found.update(dict.fromkeys(_strangers(article.resolutions)))
    return list(found)


def _read(path: str) -> Document:
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise FactlintError(f"cannot be read: {error.strerror or error}", path=path) from error
    return format_for(path).read(decode(path, data))


def _strangers(resolutions: Iterable[Resolution]) -> Iterator[str]:
    for each in resolutions:
        if each.status in STRANGERS and 2 <= len(each.mention.tokens) <= LONGEST:
            yield each.mention.name
