"""Which format reads a file."""

import pkgutil
from importlib import import_module

import pytest

from factlint import formats
from factlint.base.errors import FactlintError, InputError, NotBuiltError, UsageError
from factlint.formats import html, markdown, plain
from factlint.formats.base import format_for, suffixes


@pytest.mark.parametrize(
    ("path", "module"),
    [
        ("draft.txt", plain),
        ("DRAFT.TXT", plain),
        ("a.md.txt", plain),
        ("-", plain),
        ("notes/draft", plain),
        ("draft.md", markdown),
        ("draft.markdown", markdown),
        ("page.mdx", markdown),
        ("page.html", html),
        ("a.HTM", html),
    ],
)
def test_the_suffix_says_how_a_file_is_read(path, module):
    assert format_for(path) is module


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("plain", plain),
        ("txt", plain),
        ("markdown", markdown),
        ("md", markdown),
        (".MD", markdown),
        ("html", html),
    ],
)
def test_a_named_format_overrules_the_suffix(name, module):
    assert format_for("draft.html", name) is module


@pytest.mark.parametrize(
    ("path", "name", "error", "message"),
    [
        ("a.docx", None, NotBuiltError, ".docx files cannot be read yet"),
        ("a.json", None, NotBuiltError, ".json files cannot be read yet"),
        ("a.md", "ninjs", NotBuiltError, "the format ninjs cannot be read yet"),
        ("a.rtf", None, InputError, "no format reads .rtf files"),
        ("a.md", "wordstar", UsageError, "there is no format wordstar"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence_with_a_remedy(path, name, error, message):
    with pytest.raises(FactlintError) as caught:
        format_for(path, name)
    assert type(caught.value) is error
    assert caught.value.message == message
    assert caught.value.hint


def test_the_table_says_what_the_modules_say_and_no_suffix_is_taken_twice():
    stems = [module.name for module in pkgutil.iter_modules(formats.__path__)]
    modules = {stem: import_module(f"factlint.formats.{stem}") for stem in stems if stem != "base"}
    said = [(suffix, stem) for stem, module in modules.items() for suffix in module.suffixes]
    assert sorted(suffixes().items()) == sorted(said)
