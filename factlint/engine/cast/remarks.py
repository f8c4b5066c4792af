"""What an editor should look at in a cast: shared surnames, surnames without a full name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factlint.checks.inconsistent_name import word_of
from factlint.engine.cast.gather import Gathering, Group
from factlint.mentions.mention import Mention
from factlint.reference.entity import PERSON
from factlint.reports.cast.base import Place, Remark, Sort

Locate = Callable[[Mention], Place]


def remarks(gathering: Gathering, locate: Locate) -> Iterator[Remark]:
    """Shared surnames first, then people who are never introduced, then names spelled two ways."""
    yield from _shared(gathering, locate)
    yield from _never_introduced(gathering, locate)
    yield from _two_spellings(gathering, locate)


def _shared(gathering: Gathering, locate: Locate) -> Iterator[Remark]:
    families: dict[str, list[Group]] = {}
    for group in gathering.groups.values():
        if group.kind == PERSON and group.first.in_full:
            families.setdefault(group.surname, []).append(group)
    for family, groups in families.items():
        if len(groups) > 1:
            names = tuple(name_of(group) for group in groups)
            alone = gathering.shared.get(family, ())
            word = names[0].split()[-1]
            yield Remark(Sort.SHARED_SURNAME, word, names, tuple(map(locate, alone)))


def _never_introduced(gathering: Gathering, locate: Locate) -> Iterator[Remark]:
    for group in gathering.groups.values():
        if group.kind == PERSON and not group.introduced:
            listed = (group.entity.label,) if group.entity else ()
            places = tuple(locate(named.mention) for named in group.named)
            yield Remark(Sort.NEVER_INTRODUCED, group.first.mention.name, listed, places)


def _two_spellings(gathering: Gathering, locate: Locate) -> Iterator[Remark]:
    for twice in gathering.twice:
        word, right = (
            word_of(found[0].mention, twice).text for found in (twice.wrong, twice.right)
        )
        places = tuple(locate(resolution.mention) for resolution in twice.wrong)
        yield Remark(Sort.TWO_SPELLINGS, word, (right,), places)


def name_of(group: Group) -> str:
    """What an entry goes by: the entity's label, else the name as first printed in full."""
    return group.entity.label if group.entity else group.first.mention.name
