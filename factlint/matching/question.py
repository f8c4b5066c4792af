"""What is asked about a mention before anything is said of it."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factlint.matching.candidate import Candidate
from factlint.matching.offices import Holding
from factlint.matching.surroundings import Surroundings
from factlint.mentions.mention import Mention


class Question(NamedTuple):
    """A mention with its candidates and what the article says around it.

    `holdings` are the people in the office that the text names, by id.
    """

    text: str
    mention: Mention
    candidates: Sequence[Candidate]
    holdings: Mapping[str, Holding]
    around: Surroundings
