"""Whether rule files are still those that are remembered: one look at each."""

from __future__ import annotations

import os

RULES = (".yml", ".yaml")  # names that no folder is thought to have


def stamps(folder: str, suffixes: tuple[str, ...]) -> tuple[list[str], list[int]]:
    """The files with `suffixes` below `folder`; the time of the last change and size of each."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return [], []
    paths: list[str] = []
    states: list[int] = []
    files: list[str] = []
    for name in names:
        if name[0] == ".":
            continue
        path = f"{folder}{os.sep}{name}"  # os.path.join takes longer than all the rest
        if name.endswith(suffixes) and (name.endswith(RULES) or not os.path.isdir(path)):
            files.append(name)
            paths.append(path)
        elif os.path.isdir(path):
            more = stamps(path, suffixes)
            paths += more[0]
            states += more[1]
    return paths, _states(folder, files) + states


def _states(folder: str, names: list[str]) -> list[int]:
    """Time of the last change and size of each file, zero where it cannot be looked at."""
    if os.stat not in os.supports_dir_fd:
        return _looked_at([f"{folder}{os.sep}{name}" for name in names], None)
    opened = os.open(folder, os.O_RDONLY)  # from there the way to a file is a fifth shorter
    try:
        return _looked_at(names, opened)
    finally:
        os.close(opened)


def _looked_at(names: list[str], folder: int | None) -> list[int]:
    look, states = os.stat, list[int]()
    for name in names:
        try:
            state = look(name, dir_fd=folder)
            states += (state.st_mtime_ns, state.st_size)
        except OSError:
            states += (0, 0)  # told when it is read
    return states
