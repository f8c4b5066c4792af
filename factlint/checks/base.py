"""The family of checks: settings as typed fields, hits as the result."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import ClassVar, Self, dataclass_transform

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.text.document import Block

CLASS_VARIABLE = ("ClassVar", "typing.ClassVar")


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Check:
    """One kind of check with its settings.

    A kind is one module of this package with one subclass. Its annotated fields are the YAML keys
    that a rule may set (names in Vale's spelling), its docstring is the documentation; what it
    makes of them is a cached property. It is used like a frozen dataclass, but is none: making a
    dataclass of every kind would take a twelfth of the time that one article takes.
    """

    values: ClassVar[tuple[str, ...]] = ()  # what the hits' values are, in order, for messages
    vale: ClassVar[bool] = False  # whether the kind is one of Vale's
    loose: ClassVar[bool] = False  # whether keys that the kind does not know are passed over
    scopes: ClassVar[tuple[str, ...]] = ()  # the scope that every rule of the kind has
    counts: ClassVar[bool] = False  # whether it counts in blocks, of which plain text is one
    spans_code: ClassVar[bool] = False  # whether a hit may have code within it
    needed: ClassVar[tuple[str, ...]] = ()  # settings without which a rule says nothing
    paths: ClassVar[tuple[str, ...]] = ()  # settings that name files
    wakes: ClassVar[Collection[str]] = ()  # words of which an article must have one, if known
    typed: ClassVar[dict[str, str]] = {}  # the settings with their types, those of bases too
    keeps: ClassVar[frozenset[str]] = frozenset()  # what one keeps of itself

    def __init_subclass__(cls) -> None:
        named = {name: _named(each) for name, each in cls.__annotations__.items()}
        own = {key: each for key, each in named.items() if not each.startswith(CLASS_VARIABLE)}
        cls.typed = {**cls.typed, **own}
        cls.keeps = frozenset(cls.typed) | {"wakes"}

    def __init__(self, **settings: object) -> None:
        if not settings.keys() <= self.typed.keys():
            unknown = settings.keys() - self.typed
            raise TypeError(f"{type(self).__name__} has no setting {', '.join(sorted(unknown))}")
        vars(self).update(settings)

    @classmethod
    def again(cls, kept: dict[str, object]) -> Self:
        """One with settings that have been right before, and that it keeps as its own.

        `kept` may hold `wakes` beside them. Raises KeyError for what the kind has no more.
        """
        if not cls.keeps.issuperset(kept):
            raise KeyError(*kept.keys() - cls.keeps)
        check = object.__new__(cls)
        object.__setattr__(check, "__dict__", kept)
        return check

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name} cannot be changed: a check keeps its settings")

    def __eq__(self, other: object) -> bool:
        same = type(self) is type(other)
        return same and all(getattr(self, key) == getattr(other, key) for key in self.settings())

    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    def settings(cls) -> dict[str, str]:
        """The settings with their types, as annotations; not to be changed."""
        return cls.typed

    @property
    def notice(self) -> str:
        """Why a rule of this kind finds nothing here; empty where it does its work."""
        return ""

    @property
    def waking_words(self) -> frozenset[str]:
        """Words in lower case of which an article must have one for a hit; none if that is open."""
        return frozenset()

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """Hits within `blocks`, which are those of the rule's scope, in order of the text."""
        raise NotImplementedError


def _named(annotation: object) -> str:
    """An annotation as a text, also from a module that has them as types."""
    if isinstance(annotation, str):
        return annotation
    return annotation.__name__ if isinstance(annotation, type) else repr(annotation)
