"""Pasted interface text is told from headings, calls to action and lists."""

from __future__ import annotations

import pytest

from factlint.base.data import data_folder
from factlint.base.finding import Level
from factlint.checks.boilerplate import Boilerplate
from factlint.rules.load import load_pack
from tests.reading import found, hits

COPY = "The council approved the budget on Monday, after a long debate about the bridge."
FORM = Boilerplate(
    verbs=frozenset({"ask", "explore", "follow", "get", "read", "watch"}),
    objects=frozenset({"me", "similar", "the", "us", "our", "now", "more"}),
)


@pytest.fixture(scope="module")
def shipped() -> Boilerplate:
    """The check with the shipped lists."""
    (rule,) = (
        rule for rule in load_pack(data_folder("rules")).rules if rule.id == "text.interface"
    )
    assert isinstance(rule.check, Boilerplate)
    return rule.check


@pytest.mark.parametrize(
    "tail",
    [
        "Ask me about it",
        "Explore Similar Topics",
        "Read more ›",
        "Watch now",
        "Get our “evening” letter",
    ],
)
def test_a_button_at_the_end_is_found_by_its_form(tail: str) -> None:
    assert found(FORM, f"{COPY}\n\n{tail}") == [tail]


def test_each_of_several_is_a_hit_and_deletes_its_block() -> None:
    text = f"{COPY}\n{COPY}\nAsk me about it\nExplore similar topics"
    assert found(FORM, text) == ["Ask me about it", "Explore similar topics"]
    assert [hit.suggestions for hit in hits(FORM, text)] == [("",), ("",)]


@pytest.mark.parametrize(
    "text",
    [
        f"{COPY}\n\nFollow the money.",
        f"{COPY}\n\nFollow the River Trust",
        f"{COPY}\n\nFollow the Guardian",
        f"{COPY}\n\nFollow the path along the river until the mill",
        f"{COPY}\n\nWatch out",
        f"{COPY}\n\nJoy and pain",
        f"{COPY}\n\nBy Ann Baker",
        "Follow the money",
        f"Follow the money\n\n{COPY}",
    ],
)
def test_no_button(text: str) -> None:
    assert found(FORM, text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # a heading with copy below it is a heading
        (f"{COPY}\n\n## Follow the money\n\n{COPY}", []),
        (f"{COPY}\n\n## Follow the money\n\n### Where it goes\n\n{COPY}", []),
        (f"{COPY}\n\n## Follow the money\n\n- {COPY}", []),
        (f"{COPY}\n\n## Follow the money\n\n## Where it goes\n\n{COPY}", ["Follow the money"]),
        (f"{COPY}\n\n- Read the manual\n- Watch the video", []),
        (f"{COPY}\n\n| Ask us | Read more |\n|---|---|\n| Watch now | Get the car |", []),
    ],
)
def test_headings_lists_and_tables_in_markdown(text: str, places: list[str]) -> None:
    assert found(FORM, text, as_format="markdown") == places


def test_lines_are_found_wherever_they_stand() -> None:
    check = Boilerplate(lines=("read also", "sign up for our * newsletter", "# min read"))
    text = "\n\n".join(
        [COPY, "READ ALSO:", COPY, "Sign up for our weekly newsletter", COPY, "5 min read", COPY]
    )
    assert found(check, text) == ["READ ALSO:", "Sign up for our weekly newsletter", "5 min read"]


def test_a_sentence_is_copy_unless_it_is_a_notice() -> None:
    check = Boilerplate(lines=("thanks for reading",), notices=("this site uses cookies*",))
    text = f"{COPY}\n\nThis site uses cookies. By going on you agree.\n\nThanks for reading."
    assert found(check, text) == ["This site uses cookies. By going on you agree."]


def test_labels_count_where_no_copy_follows() -> None:
    check = Boilerplate(labels=frozenset({"Comments"}))
    assert found(check, f"{COPY}\n\n## Comments\n\n{COPY}", as_format="markdown") == []
    assert found(check, f"{COPY}\n\n## Comments", as_format="markdown") == ["Comments"]


def test_a_row_of_buttons() -> None:
    check = Boilerplate(buttons=frozenset({"share", "tweet", "email", "print"}))
    text = f"Share | Tweet | Email\n\n{COPY}\n\nTweet Print"
    assert found(check, text) == ["Share | Tweet | Email"]


def test_the_same_line_again_is_a_suggestion() -> None:
    check = Boilerplate(lines=("advertisement",))
    text = f"{COPY}\n\nAdvertisement\n\n{COPY}\n\nADVERTISEMENT:\n\n{COPY}"
    assert [hit.cap for hit in hits(check, text)] == [Level.ERROR, Level.SUGGESTION]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Story continues below advertisement",
        "Share on Facebook",
        "Facebook Twitter WhatsApp Email",
        "Sign up for our morning briefing",
        "Follow us on Instagram",
        "We use cookies to make this site better. Read our policy.",
        "4 min read",
        "Click here to see the photos",
        "Summarize this article",
        "View all 214 comments",
    ],
)
def test_the_shipped_lists_know_common_lines(shipped: Boilerplate, line: str) -> None:
    assert found(shipped, f"{COPY}\n\n{line}\n\n{COPY}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Discover related stories",
        "Ask us a question",
        "Send us your photos",
        "Search all topics",
        "Get more from our app",
        "Tell us your story",
        "Chat with our assistant",
        "Try it for free",
        "Comments",
    ],
)
def test_the_shipped_lists_know_the_form(shipped: Boilerplate, line: str) -> None:
    assert found(shipped, f"{COPY}\n\n{COPY}\n\n{line}") == [line]


@pytest.mark.parametrize(
    "text",
    [
        f"# Get started\n\nInstall it.\n\n## Run the tests\n\n{COPY}",
        f"{COPY}\n\n## Contact us\n\nWrite to Ann.",
        f"# Subscribe\n\n{COPY}\n\n## Privacy policy\n\nWe keep nothing.",
        f"{COPY}\n\nSubscribe to our newsletter, or write to the editor. We read every letter.",
        f"{COPY}\n\nThanks for reading. See you next week.",
        f"{COPY}\n\n— Ann Baker",
        f"{COPY}\n\nAnn Baker reported from Leeds",
        f"{COPY}\n\nPhotograph: Ann Baker/Leeds Post",
        f"{COPY}\n\n## Show business\n\n{COPY}",
        f"# Share the load\n\n{COPY}",
        f"{COPY}\n\n- Share this page\n- Leave a comment\n- Sign up for our newsletter",
    ],
)
def test_the_shipped_lists_leave_copy_alone(shipped: Boilerplate, text: str) -> None:
    assert found(shipped, text, as_format="markdown") == []
