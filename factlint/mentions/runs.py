"""Finds capitalised words in a row: the raw stuff of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factlint.base.span import Span
from factlint.mentions.mention import Run, Token
from factlint.mentions.small_words import SMALL
from factlint.text.document import Block, Document, Kind
from factlint.text.expressions import expression
from factlint.text.fold import fold
from factlint.text.spans import Spans

CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"  # a letter that is not plainly a small one
INNER = r"(?:[\w\u0300-\u036f]|[’'‘ʻ](?=\w)|[-‐‑](?=\w)|\.(?=[^\W\d_]\.))"
INITIALS = r"(?:[A-Z]\.){1,4}"
ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Jr|Sr|St|Ste|Mt|Ft|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Brig|Cpl|Pvt|Sen|Sens"
    r"|Rep|Reps|Gov|Govs|Rev|Hon|Pres|Supt|Insp|Det|Amb|Ald|Atty|Msgr|Fr|Sec|Asst|Dep|Ala|Ariz"
    r"|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev"
    r"|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Co|Ltd)\."
)
WORD = rf"(?:{INITIALS}|{ABBREVIATED}|{CAPITAL}{INNER}*)"
PREFIX = r"(?:al|el|as|ash|ad|ar|an|at|az|ul|d|l)[-‐’'‑]"
PREFIXED = rf"(?:{PREFIX}{CAPITAL}{INNER}*)"
PARTICLE = (
    r"(?:van|von|der|den|de|del|della|dell|di|da|dos|das|do|du|la|le|los|las|al|el|bin|ibn|ben|bint|abu|ter"
    r"|ten|te|zu|zur|af|av|ap|y|e|und|ul)"
)
GAP = r"[ \t\u00a0\u202f]+\n?[ \t]*|\n"
BETWEEN = rf"(?:{GAP})(?:{PARTICLE}(?:{GAP})){{0,3}}"
# Words with gaps between them: once a word has been read (1), the next needs a gap before it.
# The words are named only once because they take longest to compile.
RUN = re.compile(rf"(?<![\w@#/])(?={CAPITAL}|{PREFIX})(?:(?(1){BETWEEN})({PREFIXED}|{WORD}))+")
COMPOUND = expression(  # "London-based": an adjective made of a name, which ends the name
    r"(?<=\w)[-‐‑](?:based|led|backed|born|style|era|wide|like|held|controlled|occupied|owned|run|made"
    r"|trained|educated|linked|ruled|listed|only|area|bound|sponsored|funded|allied|aligned|installed"
    r"|dominated|friendly|supplied|built|speaking|administered|appointed|inspired|affiliated|raised"
    r"|brokered|mediated|designated|flagged|registered|annexed|themed|esque|bashing|focused)$"
)
PARTY_TAG = expression(r"[A-Z]{1,3}[-‐‑–][A-Z][A-Za-z.]*$")
POSSESSIVE = expression(r"[’'‘]s?$", re.IGNORECASE)
OWNS = ("’", "'")
OPENING = re.compile(r"(?:^|[.!?:;…—–•]|\.\.\.)[\"“”'‘’«»(\[*\s]*$|^[\"“'‘«(\[*\s]*$")


def find_runs(document: Document) -> Iterator[Run]:
    """Runs of capitalised words of every block, in order of the text."""
    text = document.text
    masked = Spans(document.masked)
    for number, block in enumerate(document.blocks):
        yield from _runs_of(text, number, block, masked)


def _runs_of(text: str, number: int, block: Block, masked: Spans) -> Iterator[Run]:
    start, end = block.span
    shouts, headlined = _style(text[start:end], block)
    for match in RUN.finditer(text, start, end):
        if match.group().lower() in SMALL:
            continue  # "The", "He": no name, whatever stands around it
        at = match.start()
        if masked.spans and masked.touch(Span(*match.span())):
            continue
        opens = at == start or _opens(text, start, at)
        yield from _divided(text, match, (number, opens, shouts, headlined))


def _opens(text: str, start: int, at: int) -> bool:
    """Whether a sentence begins at `at`, in a block that begins at `start`."""
    if text[at - 1] == " " and text[at - 2].isalnum():
        return False  # as most names stand
    return bool(OPENING.search(text[max(start, at - 6) : at]))


def _style(text: str, block: Block) -> tuple[bool, bool]:
    """Whether a block is all capitals, and whether it prints its words with capitals."""
    if text.isupper() and " " in text:
        return True, False
    if block.kind not in (Kind.HEADLINE, Kind.HEADING) and (
        len(text) > 140 or text[-1:] in '.!?”"'
    ):
        return False, False
    words = [word for word in text.split() if word[:1].isalpha() and len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return False, len(words) >= 4 and capitals >= 0.8 * len(words)


def _divided(text: str, match: re.Match[str], frame: tuple[int, bool, bool, bool]) -> Iterator[Run]:
    """The run, cut after a possessive and at the end of a sentence inside it."""
    tokens: list[Token] = []
    block, opens, shouts, headlined = frame
    end, last = match.span()
    for word in match.group().split():
        start = text.index(word, end)
        end = start + len(word)
        bare, folded, possessive, is_tag = _plain(word)
        if is_tag:
            if tokens:
                yield Run(tuple(tokens), block, opens, shouts, headlined)
            tokens, opens = [], False
            continue
        tokens.append(Token(start, start + len(bare), bare, folded))
        if possessive or (end == last and text[last : last + 1] in OWNS and _owned(text, last)):
            yield Run(tuple(tokens), block, opens, shouts, headlined, True)
            tokens, opens = [], False
    if tokens:
        yield Run(tuple(tokens), block, opens, shouts, headlined)


def _owned(text: str, end: int) -> bool:
    """Whether the apostrophe at `end` follows a name in s: "Jones’ house"."""
    return text[end - 1] == "s" and not text[end + 1 : end + 2].isalnum()


@lru_cache(maxsize=32768)
def _plain(word: str) -> tuple[str, str, bool, bool]:
    """A word without its endings, folded, whether it had any, and whether it is a party's tag."""
    bare = COMPOUND.sub("", POSSESSIVE.sub("", word))
    return bare, fold(bare), len(bare) < len(word), bool(PARTY_TAG.match(bare))
