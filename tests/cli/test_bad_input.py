"""Bad input gets a sentence with place and remedy, and the rest is still done."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import pytest

from tests.cli.conftest import Factlint

FAULTY = "The the ferry left on time.\n"


@pytest.fixture(autouse=True)
def good(tmp_path: Path) -> Path:
    """A draft beside the bad ones, which must be checked whatever happens."""
    path = tmp_path / "good.txt"
    path.write_text(FAULTY)
    return path


BAD_FILES = {
    "binary": (b"\x89PNG\r\n\x1a\n\0\0\0\r", "bad.txt: is a binary file"),
    "undecodable": (b"caf\xe9 one\n", "bad.txt:1:4: byte 0xe9 at offset 3 is not UTF-8"),
    "undecodable further down": (b"a\n\xc3\xa9\xe9", "bad.txt:2:2: byte 0xe9 at offset 4"),
}


@pytest.mark.parametrize(("data", "message"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_file_that_is_no_text(
    factlint: Factlint, tmp_path: Path, data: bytes, message: str
) -> None:
    (tmp_path / "bad.txt").write_bytes(data)
    run = factlint("check", "bad.txt", "good.txt")
    assert run.code == 2
    assert f"error: {message}" in run.err
    assert "hint: " in run.err
    assert "good.txt:1:1" in run.out


def test_a_missing_path(factlint: Factlint) -> None:
    run = factlint("check", "god.txt", "good.txt")
    assert run.code == 2
    assert "error: god.txt: there is no such file\n  hint: did you mean “good.txt”?" in run.err
    assert "good.txt:1:1" in run.out


def test_a_folder_without_drafts(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    run = factlint("check", "empty", "good.txt")
    assert run.code == 2
    assert "error: empty: there are no drafts in this folder" in run.err
    assert "good.txt:1:1" in run.out


def test_an_empty_file_is_clean(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "empty.md").touch()
    run = factlint("check", "empty.md")
    assert (run.code, run.out) == (0, "")


def test_a_format_that_is_to_come(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "page.docx").write_text("Text.")
    run = factlint("check", "page.docx", "good.txt")
    assert run.code == 2
    assert "error: page.docx: .docx files cannot be read yet\n  hint: save" in run.err
    assert "good.txt:1:1" in run.out


BAD_OPTIONS = {
    "a day that is none": (["--date", "2025-02-30"], "February 2025 has 28 days"),
    "no day at all": (["--date", "yesterday"], "YYYY-MM-DD"),
    "a rule that is none": (["--select", "name"], "did you mean “names"),
    "a rule to leave out that is none": (["--ignore", "text.x,stile"], "there is no rule “text.x”"),
    "a format that is none": (["--format", "jsnl"], "did you mean “jsonl”?"),
    "a level that is none": (["--level", "fatal"], "fatal"),
    "settings that are not there": (["--config", "x.yaml"], "--config x.yaml: there is no such"),
    "a list that is not there": (["--reference", "x.jsonl"], "x.jsonl"),
    "a format to read that is none": (["--as", "word"], "there is no format word"),
    "no processes": (["--jobs", "0"], "jobs"),
    "an option that is none": (["--fxi"], "--fix"),
    "output where none can be": (["--output", "no/such/x"], "--output no/such/x"),
}


@pytest.mark.parametrize(("options", "message"), BAD_OPTIONS.values(), ids=BAD_OPTIONS)
def test_a_wrong_option(factlint: Factlint, options: list[str], message: str) -> None:
    run = factlint("check", "good.txt", *options)
    assert (run.code, run.out) == (2, "")
    assert message in run.err


BAD_SETTINGS = {
    "a tab": ("rules:\n\tselect: names\n", "factlint.yaml:2:1: ", "tab"),
    "a key twice": ("level: error\nlevel: error\n", "factlint.yaml:2:1: ", "stands twice"),
    "an unknown key": ("levle: error\n", "factlint.yaml:1:1: ", "did you mean “level”?"),
    "an unknown rule": ("rules:\n  ignore: [nams]\n", "factlint.yaml:2:12: ", "“nams”"),
}


@pytest.mark.parametrize(("text", "place", "word"), BAD_SETTINGS.values(), ids=BAD_SETTINGS)
def test_wrong_settings(
    factlint: Factlint, tmp_path: Path, text: str, place: str, word: str
) -> None:
    (tmp_path / "factlint.yaml").write_text(text)
    run = factlint("check", "good.txt")
    assert run.code == 2
    assert run.err.startswith("error: ")
    assert place in run.err
    assert word in run.err


BAD_RULES = {
    "a tab": ("extends: existence\n\tmessage: x\n", ":2:1: ", "tab"),
    "a key twice": ("extends: existence\nmessage: x\nmessage: y\n", ":3:1: ", "twice"),
    "an unknown kind": ("extends: existance\nmessage: x\n", ":1:10: ", "existence"),
    "a wrong type": ("extends: existence\nmessage: x\nignorecase: [a]\ntokens: [a]\n", ":3:", ""),
    "a bad expression": ("extends: existence\nmessage: x\ntokens: ['(a']\n", ":3:", "(a"),
}


@pytest.mark.parametrize(("text", "place", "word"), BAD_RULES.values(), ids=BAD_RULES)
def test_a_wrong_rule(factlint: Factlint, tmp_path: Path, text: str, place: str, word: str) -> None:
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "bad.yml").write_text(text)
    run = factlint("rules", "test", "house")
    assert run.code == 2
    assert f"bad.yml{place}" in run.err
    assert word in run.err


def test_a_cache_that_cannot_be_written(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    run = factlint("check", "good.txt", FACTLINT_CACHE=str(tmp_path / "file" / "cache"))
    assert "good.txt:1:1" in run.out
    assert run.code in (0, 1)


def open_once_read(pipe: Path, process: subprocess.Popen[bytes]) -> IO[str]:
    """The named pipe for writing, as soon as the process reads it; fails if the process ends."""
    while process.poll() is None:
        try:
            return os.fdopen(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK), "w")
        except OSError:  # nobody reads it yet
            time.sleep(0.01)
    pytest.fail(f"ended with {process.returncode} before it read {pipe.name}")


def test_a_file_that_vanishes_mid_run(
    environment: dict[str, str], tmp_path: Path, good: Path
) -> None:
    # A named pipe holds the run at the first file while the next one is taken away.
    os.mkfifo(tmp_path / "first.txt")
    (tmp_path / "gone.txt").write_text(FAULTY)
    command = [sys.executable, "-m", "factlint", "check", "--jobs", "1"]
    with subprocess.Popen(
        [*command, "first.txt", "gone.txt", "good.txt"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        with open_once_read(tmp_path / "first.txt", process) as first:
            (tmp_path / "gone.txt").unlink()
            first.write(FAULTY)
        out, err = process.communicate(timeout=300)
    assert process.returncode == 2
    assert b"error: gone.txt: there is no such file" in err
    assert b"good.txt:1:1" in out
    assert b"first.txt:1:1" in out


def test_a_closed_pipe_ends_quietly(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(FAULTY * 20_000)
    with subprocess.Popen(
        [sys.executable, "-m", "factlint", "check", "long.txt", "--select", "text"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_name_that_is_not_utf_8(factlint: Factlint, tmp_path: Path) -> None:
    os.rename(tmp_path / "good.txt", os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt"))
    assert "caf\\udce9.txt:1:1" in factlint("check", ".").out
    (told,) = factlint("check", ".", "--format", "jsonl").out.splitlines()
    assert os.fsencode(json.loads(told)["path"]) == b"caf\xe9.txt"


def test_output_that_is_closed_from_the_start(environment: dict[str, str], tmp_path: Path) -> None:
    run = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m factlint check good.txt >&-"],
        cwd=tmp_path,
        env=environment,
        stderr=subprocess.PIPE,
        check=False,
    )
    assert run.returncode == 0
    assert run.stderr.startswith(b"1 file checked: 1 warning")


def test_interrupted(environment: dict[str, str], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with (
        subprocess.Popen(
            [sys.executable, "-m", "factlint", "check", "pipe.txt"],
            cwd=tmp_path,
            env=environment,
            stderr=subprocess.PIPE,
        ) as process,
        open_once_read(tmp_path / "pipe.txt", process),
    ):
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=300)
    assert process.returncode == 130
    assert b"Traceback" not in err


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk(environment: dict[str, str], tmp_path: Path) -> None:
    with open("/dev/full", "wb") as full:
        run = subprocess.run(
            [sys.executable, "-m", "factlint", "check", "good.txt"],
            cwd=tmp_path,
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert run.returncode == 2
    assert b"No space left on device" in run.stderr
    assert b"Traceback" not in run.stderr


def test_a_long_line_keeps_time_and_memory_within_bounds(
    environment: dict[str, str], tmp_path: Path
) -> None:
    size = 50_000_000
    sentence = "the ferry left on time and nobody was late for it, which was rare. "
    (tmp_path / "long.txt").write_text(sentence * (size // len(sentence)))
    limit = "import resource; resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30));"
    call = "from factlint.cli.main import main; main(['check', 'long.txt', '--format', 'jsonl'])"
    run = subprocess.run(
        [sys.executable, "-c", limit + call],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        timeout=600,
        check=False,
    )
    assert run.returncode in (0, 1), run.stderr
    assert all(json.loads(line)["line"] == 1 for line in run.stdout.splitlines())


@pytest.mark.parametrize("command", ["lsp", "serve"])
def test_commands_to_come(factlint: Factlint, command: str) -> None:
    run = factlint(command)
    assert run.code == 2
    assert run.err.startswith("error: ")
    assert "not built yet" in run.err


def test_a_command_that_is_none(factlint: Factlint) -> None:
    run = factlint("chek")
    assert run.code == 2
    assert "chek" in run.err
