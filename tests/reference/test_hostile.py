"""Sources and circumstances that want to break a build: it says so, and the old list stays."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factlint.base.errors import ListError, NotBuiltError
from factlint.reference.build import build
from factlint.reference.store import Store
from tests.reference.conftest import HUMAN, item, written

ADA = item("Q1", "Ada Quint", HUMAN)
LINE = json.dumps(ADA).encode()


def with_label(label: str) -> bytes:
    return json.dumps(item("Q2", label, HUMAN)).encode()


NAMED = b'{"id":"Q2","labels":{"en":{"value":"A"}},'
LINES = {
    "a line of 50 MB": with_label("x" * (50 << 20)),
    "a label of 1 MB": with_label("Bo " * 350_000),
    "nested": b'{"id":"Q2","claims":' + b"[" * 10_000 + b"]" * 10_000 + b"}",
    "NUL and a surrogate": b'{"id":"Q2","labels":{"en":{"value":"A\\u0000\\ud800"}}}',
    "a lone surrogate": b'{"id":"Q2","labels":{"en":{"value":"\\udfff"}}}',
    "other types": b'{"id":"Q2","labels":{"en":{"value":["A"]}},"claims":[],"aliases":7}',
    "claims that are none": NAMED + b'"claims":{"P31":7,"P39":[7]}}',
    "no entities": b'{"entities":7}',
    "missing": b'{"entities":{"Q2":{"missing":""}}}',
    "an id that is none": b'{"id":{"Q2":1},"labels":{"en":{"value":"A"}}}',
    "a long number": NAMED + b'"n":' + b"9" * 9000 + b"}",
    "NUL bytes": b"\0" * 100_000,
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_a_hostile_line_does_not_stop_a_build(tmp_path: Path, line: bytes):
    source = tmp_path / "dump.jsonl"
    source.write_bytes(b"\n".join([line, LINE, b""]))
    build([source], tmp_path / "out.sqlite")
    store = Store.open(tmp_path / "out.sqlite")
    assert [one.id for one in store.named("Ada Quint")] == ["Q1"]
    other = store.get("Q2")
    assert other is None or (len(other.label) < 1000 and "\0" not in other.label)


def test_a_line_longer_than_any_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("factlint.reference.wikidata.dump.LONGEST", 4096)
    source = tmp_path / "dump.jsonl"
    source.write_bytes(b"\n".join([with_label("x" * 9000), LINE]))
    report = build([source], tmp_path / "out.sqlite")
    assert (report.entities, report.broken_lines) == (1, 1)


def many(path: Path, count: int = 20_000) -> Path:
    """More lines than one batch holds."""
    letters = "abcdefghijklmnopqrst"
    people = (
        item(f"Q{n}", f"Ada {letters[n % 20]}{letters[n // 20 % 20]}{letters[n // 400 % 20]}ov"
             f"{letters[n // 8000]}", HUMAN)
        for n in range(1, count)
    )  # fmt: skip
    return written(path, list(people))


def tree(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def started(source: Path, output: Path, **more: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "factlint", "refs", "build", str(source), "-o", str(output)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more  # type: ignore[call-overload]
    )  # fmt: skip


def test_all_cores_make_the_list_that_one_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    source = many(tmp_path / "dump.jsonl", 30_000)
    for count in (1, 3):
        monkeypatch.setattr("factlint.reference.batches.cores", lambda count=count: count)
        build([source], tmp_path / f"{count}.sqlite", as_of="2025-01-01")
    stores = [Store.open(tmp_path / f"{count}.sqlite") for count in (1, 3)]
    assert list(stores[0].entities()) == list(stores[1].entities())
    rows = [
        [store._all(f"SELECT * FROM {table}") for table in ("near", "name", "bearer", "token")]
        for store in stores
    ]
    assert rows[0] == rows[1]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_build_that_is_killed_leaves_the_old_list_and_no_process(tmp_path: Path):
    source = many(tmp_path / "dump.jsonl", 60_000)
    output = tmp_path / "lists" / "out.sqlite"
    build([written(tmp_path / "old.jsonl", [ADA])], output)
    process = started(source, output, start_new_session=True)
    while not [name for name in tree(output.parent) if name != output.name]:
        time.sleep(0.01)
    time.sleep(0.5)
    assert process.poll() is None
    process.kill()
    process.communicate(timeout=20)  # ends when the last process has closed its streams
    assert len(Store.open(output).named("Ada Quint")) == 1
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            break
        time.sleep(0.05)
    else:
        pytest.fail("workers of a killed build live on")


def test_what_a_killed_build_left_is_removed_by_the_next(tmp_path: Path):
    output = tmp_path / "out.sqlite"
    left = tmp_path / ".out.sqlite.abc.part"
    left.write_bytes(b"half a list")
    os.utime(left, (0, 0))
    build([written(tmp_path / "dump.jsonl", [ADA])], output)
    assert tree(tmp_path) == ["dump.jsonl", "out.sqlite"]


@pytest.mark.skipif(os.name != "posix", reason="limits are set by the system's own means")
def test_a_full_disk(tmp_path: Path):
    import resource

    source = many(tmp_path / "dump.jsonl")
    output = tmp_path / "out.sqlite"
    build([written(tmp_path / "old.jsonl", [ADA])], output)
    process = started(
        source, output,
        preexec_fn=lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN),
                            resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))),
    )  # fmt: skip
    out, err = process.communicate(timeout=120)
    assert (process.returncode, out) == (2, "")
    assert f"error: {output}: cannot be written" in err
    assert "Traceback" not in err
    assert len(Store.open(output).named("Ada Quint")) == 1
    assert tree(tmp_path) == ["dump.jsonl", "old.jsonl", "out.sqlite"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path):
    source = written(tmp_path / "dump.jsonl", [ADA])
    folder = tmp_path / "lists"
    folder.mkdir(mode=0o555)
    with pytest.raises(ListError, match="cannot be written: Permission denied"):
        build([source], folder / "out.sqlite")


def test_a_system_that_may_not_be_written_to():
    with pytest.raises(ListError, match="cannot be written"):
        build([Path("dump.jsonl")], Path("/proc/factlint/out.sqlite"))


def test_zstandard_is_read_where_a_module_for_it_is_installed(tmp_path: Path):
    source = tmp_path / "dump.jsonl.zst"
    try:
        import zstandard
    except ImportError:
        source.write_bytes(b"\x28\xb5\x2f\xfd")
        with pytest.raises(NotBuiltError, match=r"\.zst cannot be read without a module for it"):
            build([source], tmp_path / "out.sqlite")
    else:
        source.write_bytes(zstandard.compress(LINE))
        assert build([source], tmp_path / "out.sqlite").entities == 1
