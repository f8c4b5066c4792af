"""Which lines changed, as git knows it."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factlint.base.dropped import Dropped
from factlint.base.errors import UsageError
from factlint.base.finding import Finding
from factlint.base.result import Result

REASON = "on lines that did not change"
UNCHANGED = "without changed lines"
HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
ESCAPES = {
    b"a": b"\a",
    b"b": b"\b",
    b"t": b"\t",
    b"n": b"\n",
    b"v": b"\v",
    b"f": b"\f",
    b"r": b"\r",
}
DIFF = (
    "-c", "core.quotePath=false", "diff", "-U0", "--no-color", "--no-ext-diff", "--no-textconv",
    "--find-renames", "--ignore-submodules", "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip
ALL = range(1, 2**62)


class Changes(NamedTuple):
    """Changed lines by the real path of their file; `unstaged` differ from what is staged."""

    root: str
    lines: dict[str, list[range]]
    unstaged: frozenset[str] = frozenset()

    def left_of(self, result: Result) -> Result:
        """`result` with the findings on changed lines alone."""
        changed = self.lines.get(os.path.realpath(result.path))
        if changed is None:
            return result
        kept = tuple(each for each in result.findings if _is_on(each, changed))
        rest = (each for each in result.findings if not _is_on(each, changed))
        dropped = (*result.dropped, *(Dropped(each, REASON) for each in rest))
        return result._replace(findings=kept, dropped=dropped)

    def touch(self, path: str) -> bool:
        """Whether a line of the file changed."""
        return bool(self.lines.get(os.path.realpath(path)))

    def is_staged(self, path: str) -> bool:
        """Whether the file on disk is what is staged."""
        return os.path.realpath(path) not in self.unstaged

    def staged(self, path: str) -> bytes:
        """The file as it is staged."""
        relative = os.path.relpath(os.path.realpath(path), self.root).replace(os.sep, "/")
        return _git(self.root, "cat-file", "blob", f":{relative}")


def since(revision: str, folder: str) -> Changes:
    """Lines changed since this branch left `revision`, in the files as they are on disk."""
    root = _root(folder)
    known = _git(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    left = _git(root, "merge-base", "HEAD", known.decode().strip()).decode().strip()
    lines = dict(_changed(root, _git(root, *DIFF, left, "--")))
    new = _names(root, _git(root, "ls-files", "-o", "--exclude-standard", "-z"))
    return Changes(root, lines | {path: [ALL] for path in new})


def staged(folder: str) -> Changes:
    """Lines that the next commit changes."""
    root = _root(folder)
    lines = dict(_changed(root, _git(root, *DIFF, "--cached", "--")))
    unstaged = _names(root, _git(root, "diff", "--name-only", "-z", "--"))
    return Changes(root, lines, frozenset(unstaged))


def _is_on(finding: Finding, changed: Iterable[range]) -> bool:
    first, last = finding.line, max(finding.line, finding.end_line)
    return any(lines.start <= last and first < lines.stop for lines in changed)


def _root(folder: str) -> str:
    told = _git(folder, "rev-parse", "--show-toplevel")
    return os.path.realpath(os.fsdecode(told.rstrip(b"\n")))


def _names(root: str, listing: bytes) -> Iterator[str]:
    names = (os.fsdecode(name) for name in listing.split(b"\0") if name)
    return (os.path.join(root, name) for name in names)


def _changed(root: str, diff: bytes) -> Iterator[tuple[str, list[range]]]:
    """Files in a diff without context, with the ranges of their lines that are new."""
    lines = iter(diff.split(b"\n"))
    ranges: list[range] = []
    for line in lines:
        if line.startswith(b"+++ "):
            ranges = []
            name = _unquoted(line[4:].rstrip(b"\t\r"))
            if name != b"/dev/null":
                yield os.path.join(root, os.fsdecode(name.removeprefix(b"b/"))), ranges
        elif hunk := HUNK.match(line):
            gone, start, new = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
            if new:
                ranges.append(range(start, start + new))
            _pass(lines, gone + new)


def _pass(lines: Iterator[bytes], count: int) -> None:
    """Leave the lines of a hunk behind; they could look like anything."""
    while count:
        line = next(lines, None)
        if line is None:
            return
        count -= not line.startswith(b"\\")


def _unquoted(name: bytes) -> bytes:
    if not name.startswith(b'"'):
        return name
    return ESCAPE.sub(_unescaped, name[1:-1])


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    return bytes([int(code, 8)]) if len(code) == 3 else ESCAPES.get(code, code)


def _git(folder: str, *arguments: str) -> bytes:
    try:
        run = subprocess.run(["git", "-C", folder, *arguments], capture_output=True, check=True)
    except OSError:
        raise UsageError("git is needed for --since and --staged, and is not here") from None
    except subprocess.CalledProcessError as error:
        raise _refused(folder, arguments, os.fsdecode(error.stderr)) from None
    return run.stdout


def _refused(folder: str, arguments: tuple[str, ...], said: str) -> UsageError:
    if "--show-toplevel" in arguments:
        return UsageError(
            f"{folder} is not in a git repository", hint="--since and --staged ask git"
        )
    if arguments[0] == "rev-parse":
        revision = arguments[-1].removesuffix("^{commit}")
        hint = "fetch it first, or name another; git log --oneline shows some"
        return UsageError(f"git knows no revision “{revision}” here", hint=hint)
    if arguments[0] == "merge-base":
        hint = "a shallow clone lacks it: fetch the whole history (fetch-depth: 0)"
        return UsageError("git finds no commit that both sides have in common", hint=hint)
    return UsageError(f"git {arguments[0]} failed: {said.strip() or 'no reason given'}")
