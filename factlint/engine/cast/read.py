"""From a draft to its cast: the way of `Linter` without its rules."""

from __future__ import annotations

from factlint.article import Article
from factlint.config.settings import Config
from factlint.engine.cast.assemble import assemble
from factlint.engine.days import article_day
from factlint.engine.faults import unreadable
from factlint.engine.language import NOT_ENGLISH, language_other_than_english
from factlint.engine.overrides import config_for
from factlint.engine.setup import open_lists, open_words
from factlint.formats.base import format_for
from factlint.reports.cast.base import CastList
from factlint.text.source import Source, decode


class CastReader:
    """Lists and settings, loaded once, to read the casts of many drafts."""

    def __init__(self, config: Config, as_format: str | None = None) -> None:
        self.config = config
        self.as_format = as_format
        self.reference = open_lists(config)
        self.lexicon = open_words()

    def read_file(self, path: str) -> CastList:
        """Who is in the draft at `path`; raises FactlintError where it cannot be read."""
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError as error:
            raise unreadable(path, error) from None
        return self.read_bytes(data, path)

    def read_bytes(self, data: bytes, path: str) -> CastList:
        """Who is in a draft of this content under the name `path`."""
        return self.read_source(decode(path, data))

    def read_source(self, source: Source) -> CastList:
        """Who is in a decoded source."""
        path = source.path
        document = format_for(path, self.as_format or self.config.format_of(path)).read(source)
        if language_other_than_english(document):
            return CastList(path, skipped=NOT_ENGLISH)
        told = config_for(path, self.config).day
        judged = article_day(told, document.published, path, self.reference.lists())
        article = Article(document, self.reference, self.lexicon, judged.day, judged.assumed)
        return assemble(article)
