"""A pull that is killed at any point: the same command ends with the same list, byte for byte."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factlint.reference.store import Store
from tests.conftest import ROOT
from tests.reference.conftest import DOCUMENTS, HUMAN, held, item
from tests.wikidata.server import WikidataServer
from tests.wikidata.world import World

POINTS = 12  # kills, spread over the whole run
CROWD = [
    item(f"Q{1000 + n}", f"Senator Number{n}", HUMAN, P39=[held("Q27", "2019")]) for n in range(120)
]


@pytest.fixture(scope="module")
def server() -> Iterator[WikidataServer]:
    with WikidataServer(World([*DOCUMENTS, *CROWD])) as running:
        yield running


def command(server: WikidataServer, output: Path, *more: str) -> list[str]:
    return [
        "refs", "pull", "--country", "Q10", "--qid", "Q40", "-o", str(output),
        "--contact", "desk@newsroom.org", "--interval", "0",
        "--endpoint", server.endpoint, "--sparql", server.sparql, *more,
    ]  # fmt: skip


def run(arguments: list[str], at: int, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run factlint; it dies at the call with the number `at`."""
    return subprocess.run(
        [sys.executable, "-m", "tests.wikidata.stopped", str(at), *arguments],
        cwd=ROOT,
        env=os.environ | {"FACTLINT_CACHE": str(folder / "cache")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def unbroken(server: WikidataServer, folder: Path, *more: str) -> tuple[bytes, int]:
    """The list of a run to the end, and the number of calls that it took."""
    output = folder / "pulled.sqlite"
    done = run(command(server, output, *more), 0, folder)
    assert done.returncode == 0, done.stderr
    return output.read_bytes(), int(done.stderr.splitlines()[-1])


@pytest.fixture(scope="module")
def whole(server: WikidataServer, tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, int]:
    return unbroken(server, tmp_path_factory.mktemp("whole"))


@pytest.mark.parametrize("point", range(POINTS))
def test_killed_and_given_again(
    server: WikidataServer, whole: tuple[bytes, int], tmp_path: Path, point: int
) -> None:
    expected, calls = whole
    output = tmp_path / "pulled.sqlite"
    killed = run(command(server, output), 1 + calls * point // POINTS, tmp_path)
    assert killed.returncode == -signal.SIGKILL
    assert not output.exists() or output.read_bytes() == expected
    done = run(command(server, output), 0, tmp_path)
    assert done.returncode == 0, done.stderr
    assert output.read_bytes() == expected


def test_killed_again_and_again(
    server: WikidataServer, whole: tuple[bytes, int], tmp_path: Path
) -> None:
    expected, calls = whole
    output = tmp_path / "pulled.sqlite"
    for point in range(1, POINTS, 2):
        run(command(server, output), calls * point // POINTS // 2, tmp_path)
    assert run(command(server, output), 0, tmp_path).returncode == 0
    assert output.read_bytes() == expected


def test_what_was_fetched_is_not_fetched_again(server: WikidataServer, tmp_path: Path) -> None:
    output = tmp_path / "pulled.sqlite"
    before = len(server.asked)
    unbroken_requests = 0
    with WikidataServer(server.world) as other:
        unbroken(other, folder_in(tmp_path))
        unbroken_requests = len(other.asked)
    process: list[subprocess.Popen[str]] = []
    server.on_request = lambda count: process[0].kill() if count == before + 4 else None
    arguments = command(server, output)
    process.append(
        subprocess.Popen([sys.executable, "-m", "factlint", *arguments], cwd=ROOT, text=True)
    )
    assert process[0].wait(60) == -signal.SIGKILL
    server.on_request = lambda count: None
    assert run(arguments, 0, tmp_path).returncode == 0
    assert len(server.asked) - before == unbroken_requests + 1


def test_interrupted_it_says_how_to_go_on(server: WikidataServer, tmp_path: Path) -> None:
    arguments = command(server, tmp_path / "pulled.sqlite")
    process: list[subprocess.Popen[str]] = []
    stop = len(server.asked) + 4
    server.on_request = lambda count: process[0].send_signal(2) if count == stop else None
    process.append(
        subprocess.Popen(
            [sys.executable, "-m", "factlint", *arguments],
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
    )
    _, told = process[0].communicate(timeout=60)
    server.on_request = lambda count: None
    assert process[0].returncode == 130
    assert "the same command goes on from there" in told
    assert "Traceback" not in told


def test_a_refresh_killed_leaves_the_old_list_until_the_new_one_is_whole(tmp_path: Path) -> None:
    documents = [*DOCUMENTS, *CROWD]
    with WikidataServer(World(documents)) as server:
        output = tmp_path / "pulled.sqlite"
        old, _ = unbroken(server, tmp_path)
        for number in range(1000, 1030):
            changed = item(
                f"Q{number}", f"Senator Renamed{number}", HUMAN, P39=[held("Q27", "2019")]
            )
            server.world.put(changed)
        fresh = tmp_path / "fresh"
        fresh.mkdir()
        new, calls = unbroken(server, fresh)
        for point in range(1, POINTS, 3):
            run(command(server, output, "--refresh"), calls * point // POINTS, tmp_path)
            assert output.read_bytes() in (old, new)
            Store.open(output)
        done = run(command(server, output, "--refresh"), 0, tmp_path)
        assert done.returncode == 0, done.stderr
        assert output.read_bytes() == new


def folder_in(tmp_path: Path) -> Path:
    """A folder of its own beside what the test does."""
    folder = tmp_path / "unbroken"
    folder.mkdir()
    return folder
