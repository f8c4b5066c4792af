"""What is remembered from run to run: nothing but what would be found again."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from factlint.base.finding import Level
from factlint.base.result import Result
from factlint.config.settings import Config, Named, RuleLevel
from factlint.config.vale import ValeSettings
from factlint.engine.cache import NAME
from factlint.engine.linter import Linter
from factlint.engine.pool import check_files

DRAFT = "BERLIN – German Chancellor Friedrich Murch [sic] met Emanuel Macron in Kiev on Monday.\n"
DAY = date(2025, 12, 1)
TOLD = Config(day=DAY)


@dataclass(frozen=True)
class Drafts:
    """A folder of drafts, and the file in which their results are remembered."""

    folder: Path
    results: Path

    def write(self, text: str = DRAFT, name: str = "draft.txt") -> str:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def check(self, path: str, config: Config = TOLD) -> Result:
        (result,) = Linter(config, remembers=True).check_here([path])
        return result

    def forge(self) -> None:
        """Have every remembered result say that nothing was found."""
        with sqlite3.connect(self.results) as connection:
            connection.execute("UPDATE result SET value = '[]'")


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Drafts:
    # The starter list is compiled already: only results go to a folder of their own.
    from factlint.engine import cache

    monkeypatch.setattr(cache, "cache_folder", lambda: str(tmp_path / "cache"))
    return Drafts(tmp_path, tmp_path / "cache" / NAME)


def test_a_result_is_the_same_when_it_is_remembered(drafts: Drafts):
    path = drafts.write()
    first = drafts.check(path)
    assert first.findings
    assert first.dropped
    assert drafts.check(path) == first == Linter(TOLD).check_file(path)


def test_a_draft_that_has_not_changed_is_not_read_again(drafts: Drafts):
    path = drafts.write()
    drafts.check(path)
    drafts.forge()
    assert drafts.check(path) == Result(path)


def _another_text(drafts: Drafts, path: str) -> Result:
    drafts.write(DRAFT.replace("Monday", "Sunday"))
    return drafts.check(path)


def _another_name(drafts: Drafts, path: str) -> Result:
    return drafts.check(drafts.write(name="other.txt"))


def _another_day(drafts: Drafts, path: str) -> Result:
    return drafts.check(path, TOLD._replace(day=date(2025, 12, 2)))


def _another_level(drafts: Drafts, path: str) -> Result:
    level = RuleLevel(Named("names.misspelled"), Level.WARNING)
    return drafts.check(path, TOLD._replace(levels=(level,)))


def _another_list(drafts: Drafts, path: str) -> Result:
    house = drafts.folder / "house.yaml"
    house.write_text("- name: Emma Testmann\n  kind: person\n", encoding="utf-8")
    return drafts.check(path, TOLD._replace(reference=(f"+{house}",)))


def _another_rule(drafts: Drafts, path: str) -> Result:
    pack = drafts.folder / "house"
    pack.mkdir()
    rule = pack / "met.yml"
    rule.write_text("extends: existence\nmessage: no “%s”\ntokens: [met]\n", encoding="utf-8")
    config = TOLD._replace(packs=(Named(str(pack)),))
    drafts.check(path, config)
    drafts.forge()
    rule.write_text("extends: existence\nmessage: never “%s”\ntokens: [met]\n", encoding="utf-8")
    return drafts.check(path, config)


def _style(drafts: Drafts) -> Config:
    """Settings for a style of Vale's with a rule that an accepted word silences."""
    words = drafts.folder / "styles" / "config" / "vocabularies" / "House"
    words.mkdir(parents=True)
    (words / "accept.txt").write_text("met\n", encoding="utf-8")
    rule = drafts.folder / "styles" / "House" / "Met.yml"
    rule.parent.mkdir()
    rule.write_text("extends: existence\nmessage: “%s”\ntokens: [met]\n", encoding="utf-8")
    folders = (str(drafts.folder / "styles"),)
    return TOLD._replace(vale=ValeSettings(folders, ("House",), only=True))


def _another_rule_of_a_style(drafts: Drafts, path: str) -> Result:
    config = _style(drafts)
    drafts.check(path, config)
    drafts.forge()
    rule = drafts.folder / "styles" / "House" / "Met.yml"
    rule.write_text(rule.read_text("utf-8") + "vocab: false\n", encoding="utf-8")
    return drafts.check(path, config)


def _another_vocabulary(drafts: Drafts, path: str) -> Result:
    config = _style(drafts)
    drafts.check(path, config)
    drafts.forge()
    words = drafts.folder / "styles" / "config" / "vocabularies" / "House" / "accept.txt"
    words.write_text("seen\n", encoding="utf-8")
    return drafts.check(path, config)


@pytest.mark.parametrize(
    "change",
    [
        _another_text,
        _another_name,
        _another_day,
        _another_level,
        _another_list,
        _another_rule,
        _another_rule_of_a_style,
        _another_vocabulary,
    ],
)
def test_whatever_a_result_depends_on_makes_it_anew(
    drafts: Drafts, change: Callable[[Drafts, str], Result]
):
    path = drafts.write()
    drafts.check(path)
    drafts.forge()
    assert change(drafts, path).findings


def test_what_was_judged_at_an_assumed_day_holds_for_that_day(drafts: Drafts):
    path = drafts.write()
    drafts.check(path, Config())
    drafts.forge()
    with sqlite3.connect(drafts.results) as connection:
        connection.execute("UPDATE result SET value = '[\"\", true, [], []]'")
    assert not drafts.check(path, Config()).findings
    with sqlite3.connect(drafts.results) as connection:
        connection.execute("UPDATE result SET day = day - 1")
    assert drafts.check(path, Config()).findings


def test_failures_are_told_every_time(drafts: Drafts):
    path = str(drafts.folder / "draft.txt")
    Path(path).write_bytes(b"caf\xff\n")
    assert [len(drafts.check(path).failures) for _ in range(2)] == [1, 1]


def test_old_results_are_forgotten(drafts: Drafts):
    path = drafts.write()
    drafts.check(path)
    with sqlite3.connect(drafts.results) as connection:
        connection.execute("UPDATE result SET day = day - 40")
    drafts.check(drafts.write("Nothing here.\n", "other.txt"))
    with sqlite3.connect(drafts.results) as connection:
        assert connection.execute("SELECT count(*) FROM result").fetchone() == (1,)


def test_several_processes_remember_what_they_found(drafts: Drafts):
    paths = [drafts.write(f"{DRAFT}Number {at}.\n", f"{at}.txt") for at in range(4)]
    results = list(check_files(Linter(TOLD, remembers=True), paths, jobs=2))
    assert [drafts.check(path) for path in paths] == results
    drafts.forge()
    assert [drafts.check(path) for path in paths] == list(map(Result, paths))


@pytest.mark.parametrize("broken", [b"no database at all", b"SQLite format 3\0" + b"\1" * 4096])
def test_a_broken_file_of_results_is_made_anew(drafts: Drafts, broken: bytes):
    path = drafts.write()
    first = drafts.check(path)
    drafts.results.write_bytes(broken)
    assert drafts.check(path) == first
    drafts.forge()
    assert drafts.check(path) == Result(path)


def test_where_nothing_can_be_written_nothing_is_remembered(drafts: Drafts):
    path = drafts.write()
    drafts.results.parent.write_text("a file in the place of the folder", encoding="utf-8")
    assert drafts.check(path) == drafts.check(path) == Linter(TOLD).check_file(path)


def test_a_file_of_results_that_another_run_writes_is_no_fault(drafts: Drafts):
    path = drafts.write()
    first = drafts.check(path)
    with sqlite3.connect(drafts.results, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert drafts.check(path) == first


def test_nothing_is_remembered_unless_it_is_wished(drafts: Drafts):
    Linter(TOLD).check_file(drafts.write())
    assert not drafts.results.exists()
