"""Regenerate the counted files of seeds/lexicon: python seeds/make_lexicon.py CENSUS WORDS.

CENSUS is the folder of the Python package `names` 0.3.0 (the US Census name files of 1990), WORDS
that of the Debian package `scowl` 2020.12.07. Everything else in the lexicon is kept by hand.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generation.records import read_table, write_manifest

from factlint.text.fold import fold

HERE = Path(__file__).resolve().parent
LEXICON = HERE / "lexicon"
PER_MILLION = 10_000  # in one per cent
NOT_COUNTED = 1  # a name that the census does not count, or less often than it says
SURNAMES = 60_000
SMALL_SHARE = 0.05  # a sex with less than this share of a name's bearers does not count
LEVELS = {10: 1, 20: 2, 35: 3, 40: 4, 50: 5, 55: 6, 60: 7}  # SCOWL's size class: level
# The source has these as capitals, or among the possessives.
PRONOUNS = (
    "he's", "here's", "how's", "i", "i'd", "i'll", "i'm", "i've", "it's", "let's", "she's",
    "that's", "there's", "what's", "when's", "where's", "who's",
)  # fmt: skip
SPELLINGS = ("english", "american", "british", "british_z")

CENSUS = {"as_of": "1990-04-01", "licence": "public domain", "source": "US Census 1990, name files"}
SCOWL = {
    "as_of": "2020-12-07",
    "licence": "SCOWL",
    "source": "SCOWL 2020.12.07",
}
HAND = {
    "as_of": "2025-12-31",
    "licence": "MIT",
    "source": "general knowledge, written by hand for this project",
}
HOW: Mapping[str, tuple[Mapping[str, str], str]] = {
    "capitalised": (HAND, "kept by hand"),
    "demonyms": (HAND, "kept by hand, completeness checked against the World Factbook"),
    "given_names": (CENSUS, "per million people, 1 where not counted; world_given_names.tsv added"),
    "house_places": (HAND, "kept by hand; QIDs confirmed by name"),
    "modifiers": (HAND, "kept by hand"),
    "nicknames": (HAND, "kept by hand"),
    "particles": (HAND, "kept by hand"),
    "surnames": (CENSUS, "the 60,000 most common, per million people, 1 where rarer than counted"),
    "titles": (HAND, "kept by hand"),
    "words": (
        SCOWL,
        "size classes 10 to 60 as levels 1 to 7, no names or possessives; lexicon/LICENCES.md",
    ),
    "world_given_names": (HAND, "kept by hand"),
}


def shares(path: Path) -> Iterator[tuple[str, float]]:
    """Names in small letters with the per cent of people who bear them, the most common first."""
    for line in path.read_text("ascii").splitlines():
        name, share, *_ = line.split()
        yield name.lower(), float(share)


def given_names(census: Path, world: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Name, sex and count: of the census, and of the world where the census does not have it."""
    men = dict(shares(census / "dist.male.first"))
    women = dict(shares(census / "dist.female.first"))
    sexes = {name: sex(men.get(name, 0.0), women.get(name, 0.0)) for name in men | women}
    counts = {
        name: max(NOT_COUNTED, round((men.get(name, 0.0) + women.get(name, 0.0)) / 2 * PER_MILLION))
        for name in sexes
    }
    for row in world:
        name = row["name"]
        plain = fold(name)
        sexes[name] = joined(row["sex"] + sexes.get(plain, ""))
        counts[name] = counts.get(plain, NOT_COUNTED)
        if plain in sexes:
            sexes[plain] = sexes[name]
    return ((name, sexes[name], str(counts[name])) for name in counts)


def sex(men: float, women: float) -> str:
    """The letters of the sexes that bear a name in earnest."""
    least = SMALL_SHARE * (men + women)
    return ("m" if men > least else "") + ("f" if women > least else "")


def joined(letters: str) -> str:
    """Each sex once, men first."""
    return "".join(letter for letter in "mf" if letter in letters)


def surnames(census: Path) -> Iterator[tuple[str, str]]:
    """Surname and count, of the most common."""
    for rank, (name, share) in enumerate(shares(census / "dist.all.last")):
        if rank < SURNAMES:
            yield name, str(max(NOT_COUNTED, round(share * PER_MILLION)))


def words(scowl: Path) -> Iterator[tuple[str, str]]:
    """Word and level; words alike but for accents and apostrophes share the more common level."""
    levels = dict.fromkeys(PRONOUNS, 1)
    for size, level in LEVELS.items():
        for word in ordinary(scowl, size):
            levels.setdefault(word, level)
    common: dict[str, int] = {}
    for word, level in levels.items():
        common[fold(word)] = min(level, common.get(fold(word), level))
    return ((word, str(common[fold(word)])) for word in levels)


def ordinary(scowl: Path, size: int) -> Iterator[str]:
    """Words and contractions of one size class that are no names, abbreviations or possessives."""
    for spelling in SPELLINGS:
        for kind in ("words", "contractions"):
            path = scowl / f"{spelling}-{kind}.{size}"
            if not path.is_file():
                continue
            for word in path.read_text("iso-8859-1").split():
                plain = word.lower() if kind == "contractions" else word
                named = kind == "words" and word.endswith("'s")
                if plain.islower() and not named and (len(plain) > 1 or plain == "a"):
                    yield plain


def write(name: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """Write one table, sorted."""
    lines = sorted("\t".join(row) for row in rows)
    text = "\n".join(["\t".join(columns), *lines]) + "\n"
    (LEXICON / f"{name}.tsv").write_text(text, "utf-8", newline="\n")


def manifest() -> Iterator[Mapping[str, str]]:
    """What the manifest says of every file of the lexicon."""
    for name, (source, how) in HOW.items():
        count = len(read_table(LEXICON / f"{name}.tsv"))
        yield {"file": f"lexicon/{name}.tsv", "records": str(count), **source, "how": how}


def main(census: Path, scowl: Path) -> None:
    """Write the counted files, and the lexicon's lines in the manifest."""
    world = read_table(LEXICON / "world_given_names.tsv")
    write("given_names", ("name", "sex", "count"), given_names(census, world))
    write("surnames", ("name", "count"), surnames(census))
    write("words", ("word", "level"), words(scowl))
    write_manifest(HERE / "MANIFEST.tsv", manifest())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
