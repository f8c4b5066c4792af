"""The one path from a source to its findings; every door and every test uses it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.article import Article
from factlint.base.errors import FactlintError, RuleError
from factlint.base.finding import Finding
from factlint.base.result import Failure, Result
from factlint.base.span import Span
from factlint.config.settings import Config
from factlint.engine.days import article_day
from factlint.engine.language import NOT_ENGLISH, language_other_than_english
from factlint.engine.setup import default_rules, open_lists, open_words, pick_rules
from factlint.engine.suppress import UNUSED, one_a_place
from factlint.engine.thresholds import Thresholds, thresholds_of
from factlint.engine.view import View
from factlint.formats.base import format_for, is_own
from factlint.reference.protocol import Reference
from factlint.rules.load import LoadedRules
from factlint.rules.rule import Rule
from factlint.rules.scope import blocks_in, is_as_vale, is_raw
from factlint.text.document import Block, Document, Kind
from factlint.text.frontmatter import FENCES
from factlint.text.lines import LineIndex
from factlint.text.map import identity
from factlint.text.source import Source, decode

if TYPE_CHECKING:
    from factlint.base.dropped import Dropped
    from factlint.engine.cache import Cache
    from factlint.engine.overrides import Overrides
    from factlint.engine.vale import Styles
    from factlint.mentions.lexicon import Lexicon


class Linter:
    """Rules, lists and settings, loaded once; keep it and check as much as you like."""

    def __init__(
        self,
        config: Config | None = None,
        *,
        rules: Iterable[Rule] | None = None,
        reference: Reference | None = None,
        lexicon: Lexicon | None = None,
        remembers: bool = False,
    ) -> None:
        """With `remembers`, results of files are taken from, and kept for, other runs."""
        self.config = config or Config()
        self._told: set[str] = set()
        self.styles = self._styles() if self.config.vale and rules is None else None
        loaded = self._loaded() if rules is None else LoadedRules(tuple(rules))
        self.known_rules = loaded.rules
        self.rules = pick_rules(loaded.rules, self.config)
        self.thresholds = thresholds_of(self.config)
        self.overrides = self._overrides() if self.config.overrides else None
        self.rule_errors = loaded.errors
        self.reference = reference or open_lists(self.config)
        self.lexicon = lexicon or open_words()
        self.cache = self._cache(loaded) if remembers and not loaded.errors else None

    def check_text(
        self,
        text: str,
        *,
        date: date | None = None,
        path: str = "<text>",
        as_format: str | None = None,
    ) -> list[Finding]:
        """Findings in `text`, in order; raises FactlintError where it cannot be checked."""
        result = self.check_source(Source(path, text), day=date, as_format=as_format)
        for failure in result.failures:
            raise failure.error
        return list(result.findings)

    def check_file(self, path: str, *, as_format: str | None = None) -> Result:
        """What becomes of one file; it never raises for what is wrong with the file."""
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError as error:
            from factlint.engine.faults import unreadable

            return Result(path, failures=(Failure(unreadable(path, error)),))
        own = is_own(path, as_format or self.config.format_of(path))
        if self.cache is None or not own:  # other packages' formats change unseen
            return self.check_bytes(data, path, as_format=as_format)
        key = self.cache.key(path, data, as_format)
        result = self.cache.get(key, path, data)
        if result is None:
            result = self.check_bytes(data, path, as_format=as_format)
            self.cache.keep(key, result)
        return result

    def check_here(self, paths: Iterable[str], as_format: str | None = None) -> Iterator[Result]:
        """What becomes of each file, one after another; what is new is remembered at the end."""
        try:
            for path in paths:
                yield self.check_file(path, as_format=as_format)
        finally:
            if self.cache:
                self.cache.write()

    def check_bytes(self, data: bytes, path: str, *, as_format: str | None = None) -> Result:
        """What becomes of a file's content under the name `path`."""
        try:
            source = decode(path, data)
        except FactlintError as error:
            return Result(path, failures=(Failure(error),))
        return self.check_source(source, as_format=as_format)

    def check_source(
        self, source: Source, *, day: date | None = None, as_format: str | None = None
    ) -> Result:
        """What becomes of a decoded source."""
        try:
            document = format_for(
                source.path, as_format or self.config.format_of(source.path)
            ).read(source)
        except FactlintError as error:
            return Result(source.path, failures=(Failure(error),))
        except Exception as error:
            from factlint.engine.faults import bug

            return Result(source.path, failures=(bug("reading it", source.path, error),))
        if language_other_than_english(document):
            return Result(source.path, skipped=NOT_ENGLISH)
        return self.check_document(document, day)

    def _cache(self, loaded: LoadedRules) -> Cache | None:
        from factlint.engine.cache import Cache
        from factlint.engine.state import state_of

        state = state_of(self.config, loaded, self.reference)
        return Cache(state) if state else None

    def _is_news(self, failure: Failure) -> bool:
        """Whether a failure is of this file, or of a rule that has not been told of yet."""
        if not isinstance(failure.error, RuleError):
            return True
        told = str(failure.error)
        known = told in self._told
        self._told.add(told)
        return not known

    def _styles(self) -> Styles:
        from factlint.engine.vale import Styles

        return Styles(self.config.vale)

    def _loaded(self) -> LoadedRules:
        """The default rules, those of Vale's styles and of packs, as the settings want them."""
        alone = self.styles is not None and self.config.vale.only
        loaded = LoadedRules() if alone else default_rules()
        if self.styles is not None:
            loaded = loaded.with_more(self.styles.loaded)
        if not self.config.packs and not self.config.overrides:
            return loaded
        from factlint.engine.packs import with_packs

        return with_packs(loaded, self.config)

    def _overrides(self) -> Overrides:
        from factlint.engine.overrides import Overrides

        return Overrides(self.config, self.known_rules)

    def check_document(self, document: Document, day: date | None = None) -> Result:
        """Findings in a document that has been read, and rules that failed on it."""
        path = document.source.path
        told, rules = day or self.config.day, self.rules
        if self.overrides:
            told, rules = day or self.overrides.day(path), self.overrides.rules(path)
        if self.styles:
            rules = self.styles.pick(rules, path)
        judged = article_day(told, document.published, path, self.reference.lists())
        article = Article(document, self.reference, self.lexicon, judged.day, judged.assumed)
        run = _Run(article, self.thresholds)
        findings, failures = run.run(rules)
        if failures:
            failures = [failure for failure in failures if self._is_news(failure)]
        if "factlint" in document.source.text:
            findings = run.suppressed(findings, rules, self.known_rules)
        return Result(
            path,
            tuple(one_a_place(findings)),
            tuple(failures),
            source=document.source.text if findings else "",
            assumed=judged.assumed,
            dropped=tuple(run.dropped),
        )


class _Run:
    """All rules over one article."""

    def __init__(self, article: Article, thresholds: Thresholds) -> None:
        self.article = article
        self.thresholds = thresholds
        self.path = article.document.source.path
        self.dropped: list[Dropped] = []

    def run(self, rules: Sequence[Rule]) -> tuple[list[Finding], list[Failure]]:
        """What the rules find, and what failed."""
        findings: list[Finding] = []
        failures: list[Failure] = []
        words = self.words(rules)
        for rule in rules:
            wakes = rule.check.wakes
            if wakes and words.isdisjoint(wakes) and not is_raw(rule.scope):
                continue
            if rule.id == UNUSED:  # said when all others have run
                continue
            try:
                findings += self.apply(rule)
            except RuleError as error:
                error.path = error.path or rule.path
                failures.append(Failure(error))
            except FactlintError as error:
                failures.append(Failure(error))
            except Exception as error:
                from factlint.engine.faults import bug

                failures.append(bug(f"rule {rule.id}", self.path, error))
        return findings, failures

    def words(self, rules: Iterable[Rule]) -> frozenset[str]:
        """The words of the article, those that some of the rules alone read among them."""
        words = self.article.prose.vocabulary
        if self.differs_for_vale and any(is_as_vale(rule.scope) for rule in rules):
            words |= self.as_vale.article.prose.vocabulary
        return words

    def suppressed(
        self, findings: list[Finding], ran: Sequence[Rule], known: Sequence[Rule]
    ) -> list[Finding]:
        """`findings` without those that the draft suppresses, and its unused suppressions."""
        from factlint.engine.suppressions import Suppressions

        suppressions = Suppressions(self.article.document, self.lines)
        kept, dropped = suppressions.sift(findings)
        self.dropped += dropped
        ids = [[rule.id for rule in rules] for rules in (ran, known)]
        for rule in ran:
            if rule.id == UNUSED:
                found = (self.raw.finding(rule, hit) for hit in suppressions.unused(*ids))
                kept += (finding for finding in found if finding)
        return kept

    def apply(self, rule: Rule) -> Iterator[Finding]:
        """What one rule finds in what it looks at."""
        if is_raw(rule.scope):
            view = self.raw
        else:
            view = self.as_vale if is_as_vale(rule.scope) else self.read
        return view.apply(rule, blocks_in(rule.scope, view.article, rule.check))

    @cached_property
    def read(self) -> View:
        """The article as it reads."""
        return View(self.article, self.lines, self.thresholds, self.dropped)

    @property
    def differs_for_vale(self) -> bool:
        """Whether the article may hold something that Vale alone takes for text."""
        document = self.article.document
        return bool(document.masked) or (document.markup and document.source.text[:3] in FENCES)

    @cached_property
    def as_vale(self) -> View:
        """The article as Vale reads it: addresses, front matter and the like are text."""
        if not self.differs_for_vale:
            return self.read
        from factlint.engine.as_vale import ViewAsVale, as_vale

        return ViewAsVale(as_vale(self.article), self.lines, self.thresholds, self.dropped)

    @cached_property
    def raw(self) -> View:
        """The article's source as it stands, for rules that look at markup."""
        source, article = self.article.document.source, self.article
        whole = Block(Kind.PARAGRAPH, Span(0, len(source.text)))
        comments = self.article.document.comments
        text = source.text
        document = Document(source, text, (whole,), identity(text), comments=comments)
        raw = Article(document, article.reference, article.lexicon, article.day, article.assumed)
        return View(raw, self.lines, self.thresholds, self.dropped)

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the source."""
        return LineIndex(self.article.document.source.text)
