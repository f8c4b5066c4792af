"""The files in a folder that are not ignored: by git inside a checkout, else by own reading."""

from __future__ import annotations

import os
from collections.abc import Iterator

from factlint.engine.globs import Pattern, excluded, read_patterns

SKIPPED_FOLDERS = frozenset(("node_modules", "__pycache__", "site-packages"))
Ignores = tuple[tuple[str, tuple[Pattern, ...]], ...]


def files_in(folder: str) -> Iterator[str]:
    """Paths of regular files below `folder`, hidden and ignored ones left out."""
    listed = _listed_by_git(folder) if _in_checkout(folder) else None
    relative = _walk(folder) if listed is None else _kept(folder, listed)
    for path in relative:
        joined = path if folder in (".", "") else os.path.join(folder, path)
        if os.path.isfile(joined):
            yield joined


def _in_checkout(folder: str) -> bool:
    place = os.path.abspath(folder)
    while not os.path.exists(os.path.join(place, ".git")):
        above = os.path.dirname(place)
        if above == place:
            return False
        place = above
    return True


def _listed_by_git(folder: str) -> list[str] | None:
    """What git would show, None where git cannot say or ignores the whole folder."""
    listing = _git(folder, "ls-files", "-co", "--exclude-standard", "-z")
    if listing is None or (not listing and _git(folder, "check-ignore", "-q", ".") is not None):
        return None
    names = [os.fsdecode(name) for name in listing.split(b"\0") if name]
    return sorted(dict.fromkeys(names))


def _git(folder: str, *arguments: str) -> bytes | None:
    import subprocess

    try:
        run = subprocess.run(
            ["git", "-C", folder, *arguments], capture_output=True, check=True, timeout=60
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return run.stdout


def _kept(folder: str, listed: list[str]) -> Iterator[str]:
    """Listed paths outside skipped folders; a checkout inside this one is looked at by itself."""
    verdicts: dict[str, bool] = {"": True}
    for path in listed:
        parent, _, name = path.rstrip("/").rpartition("/")
        if name.startswith(".") or not _is_open(folder, parent, verdicts):
            continue
        inner = os.path.join(folder, path.rstrip("/"))
        if os.path.isdir(inner) and not os.path.islink(inner):
            if not _is_skipped(inner, name):
                yield from (os.path.relpath(each, folder) for each in files_in(inner))
        else:
            yield path


def _is_open(folder: str, parent: str, verdicts: dict[str, bool]) -> bool:
    if parent not in verdicts:
        above, _, name = parent.rpartition("/")
        verdicts[parent] = _is_open(folder, above, verdicts) and not _is_skipped(
            os.path.join(folder, parent), name
        )
    return verdicts[parent]


def _is_skipped(path: str, name: str) -> bool:
    return (
        name.startswith(".")
        or name in SKIPPED_FOLDERS
        or os.path.exists(os.path.join(path, "pyvenv.cfg"))
    )


def _walk(folder: str, inside: str = "", ignores: Ignores = ()) -> Iterator[str]:
    """Paths below `folder`; links to folders are not followed, so that loops cannot trap it."""
    try:
        entries = sorted(os.scandir(os.path.join(folder, inside)), key=lambda entry: entry.name)
    except OSError:
        return
    ignores = _with_gitignore(folder, inside, ignores)
    for entry in entries:
        path = f"{inside}{entry.name}"
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name.startswith(".") or _is_ignored(path, ignores, is_folder):
            continue
        if not is_folder:
            yield path
        elif not _is_skipped(entry.path, entry.name):
            yield from _walk(folder, path + "/", ignores)


def _with_gitignore(folder: str, inside: str, ignores: Ignores) -> Ignores:
    try:
        with open(os.path.join(folder, inside, ".gitignore"), encoding="utf-8") as file:
            return (*ignores, (inside, read_patterns(file)))
    except (OSError, UnicodeDecodeError):
        return ignores


def _is_ignored(path: str, ignores: Ignores, is_folder: bool) -> bool:
    verdict = False
    for inside, patterns in ignores:
        verdict = excluded(path[len(inside) :], patterns, is_folder, verdict)
    return verdict
