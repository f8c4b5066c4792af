"""What stands in the text: capitalised runs, the titles at them, and the mentions they make."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from typing import NamedTuple, Self

from factlint.base.span import Span


class Token(NamedTuple):
    """One word of a run: `text` as printed without possessive, `folded` for look-ups."""

    start: int
    end: int
    text: str
    folded: str


class Run(NamedTuple):
    """Capitalised words in a row, particles between them included.

    `block` is the index of its block, `opens` says that it stands first in a sentence, `shouts`
    that its block is in capitals, `headlined` that its block prints all words with capitals,
    `possessive` that 's follows.
    """

    tokens: tuple[Token, ...]
    block: int
    opens: bool = False
    shouts: bool = False
    headlined: bool = False
    possessive: bool = False

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.tokens[0].start, self.tokens[-1].end)


class TitleReading(NamedTuple):
    """A title at a name: where it stands and what it says.

    `classes` are the lexicon's ("president"), `jurisdiction` the name of the country or body as
    printed or implied, `places` the folded names to look it up under, `effects` what modifiers
    say ("past", "acting", "deputy" …), `after` that it follows the name.
    """

    span: Span
    text: str
    classes: tuple[str, ...]
    kind: str
    places: tuple[str, ...] = ()
    effects: frozenset[str] = frozenset()
    after: bool = False


class Mention(NamedTuple):
    """A name in the text: its words, the run it comes from, and the titles at it.

    `words` are the folded words of `tokens`; `made` builds both.
    """

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    run: Run
    title: TitleReading | None = None
    quoted: bool = False

    @classmethod
    def made(
        cls, tokens: tuple[Token, ...], run: Run, title: TitleReading | None, quoted: bool
    ) -> Self:
        """A mention of these tokens."""
        return cls(tokens, words_of(tokens), run, title, quoted)

    def narrowed(self, tokens: tuple[Token, ...]) -> Self:
        """The same mention with other tokens of its run."""
        return self._replace(tokens=tokens, words=words_of(tokens))

    @property
    def span(self) -> Span:
        """From the first word of the name to the last."""
        return Span(self.tokens[0].start, self.tokens[-1].end)

    @property
    def name(self) -> str:
        """The name as printed, with single blanks."""
        return " ".join([token.text for token in self.tokens])

    @property
    def block(self) -> int:
        """Index of the block that it stands in."""
        return self.run.block


def words_of(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """The folded words of some tokens; a hyphen divides."""
    if len(tokens) == 1 and tokens[0].folded.isalpha():
        return (tokens[0].folded,)  # as most names stand
    return tuple(" ".join([token.folded for token in tokens]).split())
