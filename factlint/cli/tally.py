"""What a run of `check` comes to: counts, the summary, the exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factlint.base.finding import Level
from factlint.base.result import Result
from factlint.cli.streams import say, tell_failure
from factlint.cli.wording import counted
from factlint.config.settings import Config
from factlint.reference.protocol import ListInfo


class Tally:
    """Counts results as they pass by."""

    def __init__(self, config: Config, skipped: Counter[str], verbose: bool = False) -> None:
        self.config = config
        self.skipped = skipped
        self.verbose = verbose
        self.checked = 0
        self.failed = 0
        self.assumed = 0
        self.fixed = 0
        self.only_shown = False  # what could be mended is shown, and nothing is changed
        self.known = 0
        self.levels: Counter[Level] = Counter()
        self.rules: Counter[str] = Counter()

    def passed_over(self, files: Iterable[tuple[str, str]]) -> None:
        """Tell which files are not looked at and why, where that is wanted."""
        if self.verbose:
            for path, reason in files:
                say(f"{path}: skipped: {reason}")

    def shown(self, results: Iterable[Result]) -> Iterator[Result]:
        """`results` with the findings that are to be shown; failures are told at once."""
        for result in results:
            self._count(result)
            for failure in result.failures:
                tell_failure(failure)
            least = self.config.shown
            kept = tuple(finding for finding in result.findings if finding.level >= least)
            if self.verbose:
                self._tell_untold(result, least)
            yield result._replace(findings=kept)

    def _tell_untold(self, result: Result, least: Level) -> None:
        """What is not told of one file, and why."""
        if result.skipped:
            say(f"{result.path}: skipped: {result.skipped}")
        from factlint.base.dropped import Dropped

        below = f"below the level shown ({least.word})"
        low = (Dropped(each, below) for each in result.findings if each.level < least)
        for finding, reason in (*result.dropped, *low):
            place = f"{finding.path}:{finding.line}:{finding.column}"
            say(f"{place}: {finding.rule} “{finding.text}” not told: {reason}")

    def _count(self, result: Result) -> None:
        if result.failures:
            self.failed += 1
        elif result.skipped:
            self.skipped[result.skipped] += 1
        else:
            self.checked += 1
        self.assumed += result.assumed
        self.fixed += result.fixed
        self.known += len(result.dropped)
        self.levels.update(finding.level for finding in result.findings)
        self.rules.update(finding.rule for finding in result.findings)

    def exit_code(self) -> int:
        """2 if something could not be checked, 1 if something is at or above the fail level."""
        if self.failed:
            return 2
        if self.only_shown:
            return int(self.fixed > 0)
        return int(any(level >= self.config.fail_level for level in self.levels.elements()))

    def statistics(self) -> str:
        """How often each rule found something, at whatever level."""
        ranked = sorted(self.rules.items(), key=lambda item: (-item[1], item[0]))
        return "\n".join(f"{count:6}  {rule}" for rule, count in ranked)

    def summary(self, lists: Sequence[ListInfo]) -> str:
        """Files, findings, lists and dates, in a few lines."""
        files = [counted(self.checked, "file") + " checked"]
        if self.skipped:
            reasons = ", ".join(f"{count} {why}" for why, count in sorted(self.skipped.items()))
            files.append(f"{self.skipped.total()} skipped ({reasons})")
        if self.failed:
            files.append(f"{self.failed} failed")
        lines = [f"{', '.join(files)}: {self._findings()}"]
        lines += [f"list: {_list(info)}" for info in lists]
        if self.assumed:
            lines.append(f"date assumed for {counted(self.assumed, 'file')}; --date gives it")
        return "\n".join(lines)

    def _findings(self) -> str:
        least = self.config.shown
        counts = {level: self.levels[level] for level in reversed(Level) if self.levels[level]}
        shown = [counted(count, level.word) for level, count in counts.items() if level >= least]
        hidden = [counted(count, level.word) for level, count in counts.items() if level < least]
        if self.fixed:
            shown.append(f"{self.fixed:,} {'to fix' if self.only_shown else 'fixed'}")
        told = ", ".join(shown) or "nothing found"
        aside = [f"{', '.join(hidden)} not shown"] if hidden else []
        aside += [f"{self.known:,} suppressed"] if self.known else []
        return f"{told} ({', '.join(aside)})" if aside else told


def _list(info: ListInfo) -> str:
    as_of = f", as of {info.as_of}" if info.as_of else ""
    return f"{info.name} ({counted(info.entities, 'entity', 'entities')}{as_of})"
