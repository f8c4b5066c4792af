"""Keys under which likely confusions of one word meet; a store keeps words under them.

Two words share a key if one deletion on each side makes them equal (which covers every single
edit, transpositions, and most pairs of edits: the symmetric-delete scheme of W. Garbe, 2012), or
if their consonant skeletons do.
"""

from __future__ import annotations

from zlib import crc32

from factlint.names.sound import skeleton

SHORTEST = 4  # below this many letters one deletion makes too many words meet


def deletions(word: str) -> set[str]:
    """`word` and every form of it with one letter left out."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def near_keys(word: str) -> set[int]:
    """Numbers under which a folded word is stored and looked up; collisions are harmless."""
    letters = deletions(word) if len(word) >= SHORTEST else {word}
    sound = skeleton(word)
    sounds = deletions(sound) if len(sound) >= SHORTEST - 1 else {sound}
    keys = {crc32(form.encode()) for form in letters}
    keys.update(crc32(b"~" + form.encode()) for form in sounds if len(form) > 1)
    return keys
