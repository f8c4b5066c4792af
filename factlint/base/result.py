"""What became of one file."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from typing import TYPE_CHECKING, NamedTuple

from factlint.base.errors import FactlintError
from factlint.base.finding import Finding

if TYPE_CHECKING:
    from factlint.base.dropped import Dropped


class Failure(NamedTuple):
    """Something that went wrong with a file; `traceback` where factlint itself is at fault."""

    error: FactlintError
    traceback: str = ""


class Result(NamedTuple):
    """One file checked: findings in order of the text, and what could not be done.

    `source` is the decoded text where there are findings, else empty. `skipped` says why the file
    was not checked. `assumed` says that the article's date was not known. `dropped` are findings
    that are not told; `fixed` counts those that were mended.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    source: str = ""
    skipped: str = ""
    assumed: bool = False
    dropped: tuple["Dropped", ...] = ()
    fixed: int = 0
