"""Titles behind a name that are surely its bearer's: “Jane Doe, the Swedish premier,”."""

from __future__ import annotations

import re
from collections.abc import Callable

from factlint.base.span import Span
from factlint.matching.resolution import Resolution, Status
from factlint.mentions.lexicon import Lexicon
from factlint.mentions.titles import read_role
from factlint.text.expressions import expression

WORDS = r"(?P<words>(?:[\w.’'-]+ ){0,5}?[\w.’'-]+?)"
OF = r"(?: of (?:the )?(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}))?"
STOP = r"(?P<stop>,|(?<=[a-z][a-z])\.(?!\w)|[;:)—]|$"
APPOSED = expression(rf", (?P<the>the )?{WORDS}{OF}{STOP})")
COPULA = expression(rf" (?:is|remains) (?P<the>the )?{WORDS}{OF}{STOP}| and\b)")
PLURAL = ("s", "men", "women")
LEADS = (", ", " is ", " remains ")
LONGEST = 90  # characters behind a name in which such a title ends
LISTED = expression(
    r", (?:(?:and|or|nor|plus|as well as|along with|the|an?|his|her|their)\b|[A-Z])"
)
# What stands before a name in a list, or makes the title that of somebody else.
ROW = expression(r"(?:[A-Z][\w.’'-]*|[a-z]{2,}(?:er|or|ent)), (?:and )?$")
DATED = expression(r"(?:day|[a-z]ber|uary|March|April|May|June|July|August|\d{4}), $")
OPENING = expression(
    r"\W*(?:after|against|alongside|among|as|at|before|behind|beside|besides|between|by|for|from|in"
    r"|like|of|on|opposite|than|through|to|under|unlike|with|without|according to)"
    r"(?: [\w.’'-]+){0,2} $",
    re.IGNORECASE,
)
RELATION = expression(
    r"\b(?:aide|adviser|advisor|ally|brother|critic|daughter|deputy|envoy|father|friend|husband"
    r"|lawyer|mother|opponent|partner|predecessor|rival|sister|son|spokesman|spokeswoman"
    r"|spokesperson|successor|widow|wife)s? (?:of|to|for) $",
    re.IGNORECASE,
)
PLAYED = expression(
    r"\b(?:play(?:s|ed|ing)|star(?:s|red|ring)|film|movie|novel|character|fiction\w*|parod\w+"
    r"|satir\w+|imperson\w+|jok\w+|mistak\w+|mistook|wrongly|erroneous\w*|incorrect\w*|hoax|fals\w+"
    r"|dream\w*|believ\w+|thinks?|thought|pretend\w*|correction)\b",
    re.IGNORECASE,
)


def titled_behind(
    text: str, resolution: Resolution, sentence_at: Callable[[Span], Span], lexicon: Lexicon
) -> Resolution | None:
    """The mention with the title that surely follows its name; None where none does."""
    if resolution.status not in (Status.KNOWN, Status.LATER) or not resolution.is_person:
        return None
    mention = resolution.mention
    end = mention.tokens[-1].end
    if not text.startswith(LEADS, end):
        return None
    form = APPOSED if text[end] == "," else COPULA
    match = form.match(text, end, end + LONGEST)
    title = (
        read_role(text, Span(*match.span("words")), match["place"] or "", lexicon)
        if match
        else None
    )
    if match is None or title is None or title.span.start != match.start("words"):
        return None
    if not match["the"] and title.text.rsplit(" ", 1)[-1][:1].isupper():
        return None  # before the next name: “Ada Quirk, Mayor Ben Oakes”
    stop = match.start("stop")
    if title.text.endswith(PLURAL) or (form is APPOSED and LISTED.match(text, stop)):
        return None
    sentence = sentence_at(mention.span)
    begin = (
        min(mention.title.span.start, mention.span.start) if mention.title else mention.span.start
    )
    if not _is_of_bearer(text[sentence.start : begin]) or PLAYED.search(text, *sentence):
        return None
    span = Span(title.span.start, stop)
    whole = title._replace(span=span, text=span.of(text))
    return resolution._replace(mention=mention._replace(title=whole))


def _is_of_bearer(before: str) -> bool:
    """Whether the words before a name leave what follows it to its bearer, and begin no list."""
    if ROW.search(before) and not DATED.search(before):
        return False
    return not (OPENING.match(before) or RELATION.search(before))
