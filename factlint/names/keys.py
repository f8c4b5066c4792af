"""Keys under which likely confusions of a name meet; a store keeps names under them.

One word meets another whose consonants sound the same but for one, and another within two edits,
of which one third stays as it was (G. Li et al., PassJoin, 2012). A name of several words meets
another with which it shares the sound of one word and part of the other, or the vowels or the
outer letters of both: two edits leave one of these as it was.

A key is a number of two halves. The upper one is that of what many keys of a name share, so that
they lie side by side and a look-up reads few pages. Collisions are harmless.
"""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from zlib import crc32

from factlint.names.sound import skeleton

CONSONANTS = b"bcdfghjklmnpqrstvwxz"
CLASSES = "FKLMNPRST"  # of consonants in the skeleton
PARTS = 3  # of a word; two edits leave one of them whole
EDITS = 2
BESIDE = 1  # of the numbers of a spelling need no more of the first word than its sound
ALONE, SURNAME = "a", "n"  # kinds of words that are looked up by themselves
ONE_WORD = 1 << 48  # over all numbers of names of several words


def deletions(word: bytes) -> list[bytes]:
    """`word` and every form of it with one letter left out."""
    return [word, *[word[:at] + word[at + 1 :] for at in range(len(word))]]


def sound_of(word: str) -> str:
    """The consonant skeleton without the mark of a leading vowel: Evgeny and Yevgeny meet."""
    return skeleton(word).removeprefix("A")


class NameKeys(NamedTuple):
    """Numbers of a name of several words, by what the names under them share with it.

    `same_first`: the sound of the first word, and of the last but for one consonant; `same_last`:
    the sound of the last, and the first letter; `spelled`: the sound of the first and the end of
    the last, or letters of both.
    """

    same_first: list[int]
    same_last: list[int]
    spelled: list[int]


def name_keys(first: str, last: str) -> NameKeys:
    """Numbers under which a name is kept, and found by others that are near; by its end words."""
    sound, other = sound_of(first).encode(), sound_of(last).encode()
    one, two = first.encode(), last.encode()
    vowels, initial = one.translate(None, CONSONANTS), one[:1]
    return NameKeys(
        _keys(sound, deletions(other) if len(other) > 1 else [other]),
        _keys(other, [b"=" + initial]),
        [
            *_keys(sound, [b"e" + two[-3:]]),
            *_keys(two[:3], [b"v" + vowels + b"|" + two, b"b" + one[:2], b"e" + one[-2:]]),
            *_keys(
                initial + two[:1],
                [
                    b"v" + vowels + b"|" + two.translate(None, CONSONANTS),
                    b"e" + one[-1:] + two[-1:],
                ],
            ),
        ],
    )


def word_keys(word: str, kind: str) -> list[int]:
    """Numbers under which a word of a kind is kept."""
    size = len(word)
    parts = [f"{at}{word[start:end]}" for at, start, end in _parts(size)]
    return [same_sound_key(word, kind), *_of_word(f"{kind}{word[0]}{size}", parts)]


def same_sound_key(word: str, kind: str) -> int:
    """The number of the words of a kind that sound the same."""
    return _of_word(kind, (sound_of(word),))[0]


def like_sound_keys(word: str, kind: str) -> list[int]:
    """Numbers of those that sound the same but for one consonant."""
    return _of_word(kind, _one_consonant_off(sound_of(word)))


def letter_keys(word: str, kind: str, initials: Iterable[str]) -> list[int]:
    """Numbers of words of a kind within two edits that begin with one of these letters."""
    size = len(word)
    found: list[int] = []
    for other in range(max(PARTS, size - EDITS), size + EDITS + 1):
        parts = [
            f"{at}{word[place : place + end - start]}"
            for at, start, end in _parts(other)
            for place in _places(at, start, end, size, size - other)
        ]
        for initial in initials:
            found += _of_word(f"{kind}{initial}{other}", parts)
    return found


def _parts(size: int) -> Iterator[tuple[int, int, int]]:
    """Number, start and end of each part of a word of so many letters."""
    start = 0
    for at in range(PARTS):
        end = size * (at + 1) // PARTS
        yield at, start, end
        start = end


def _places(at: int, start: int, end: int, size: int, shift: int) -> range:
    """Where a part may stand in a word that is longer by `shift`, with two edits around it."""
    rest = PARTS - 1 - at
    low = max(0, start - at, start + shift - rest)
    high = min(size - end + start, start + at, start + shift + rest)
    return range(low, high + 1)


def _one_consonant_off(sound: str) -> list[str]:
    """A skeleton and those that differ in one consonant, or in two that are swapped."""
    found = dict.fromkeys((sound,))
    for at in range(len(sound) + 1):
        before, after = sound[:at], sound[at:]
        found[before + after[1:]] = None
        for letter in CLASSES:
            found[before + letter + after] = None
            found[before + letter + after[1:]] = None
        if len(after) > 1:
            found[before + after[1] + after[0] + after[2:]] = None
    return list(found)


def _of_word(shared: str, forms: Iterable[str]) -> list[int]:
    return [ONE_WORD | key for key in _keys(shared.encode(), [form.encode() for form in forms])]


def _keys(shared: bytes, forms: Iterable[bytes]) -> list[int]:
    """The numbers of forms that share something, side by side."""
    beside = crc32(shared)
    upper = (beside & 0xFFFF) << 32
    return [upper | crc32(form, beside) for form in forms]
