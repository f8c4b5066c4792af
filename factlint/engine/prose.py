"""Which file names are prose, and which stand for formats that cannot be read yet."""

from __future__ import annotations

import os
import re

from factlint.formats.base import UNBUILT

NOT_PROSE = re.compile(
    r"(requirements|constraints).*\.txt|(CMakeLists|robots|llms|llms-full|humans|ads|security)\.txt"
    r"|(un)?licen[cs]e([-_](mit|isc|apache|bsd|[al]?gpl|mpl|cc|ofl|zlib)\S*)?(\.\w+)?|copying(\.\w+)?",
    re.IGNORECASE,
)
SNIFFED = {
    ".json": re.compile(rb'"(body_text|body_html|body_xhtml|versioncreated)"\s*:'),
    ".xml": re.compile(rb"<(newsItem|newsMessage|packageItem|NewsML)\b"),
}


def is_prose_name(path: str) -> bool:
    """Whether a file of this name may hold prose: no licence, no list of requirements."""
    return NOT_PROSE.fullmatch(os.path.basename(path)) is None


def unread_format(path: str, suffix: str) -> bool:
    """Whether the file is a draft in a format that is named but not built yet.

    `.json` and `.xml` count only where their beginning shows that they are news items.
    """
    sign = SNIFFED.get(suffix)
    if sign is None or suffix not in UNBUILT:
        return suffix in UNBUILT
    try:
        with open(path, "rb") as file:
            return sign.search(file.read(4096)) is not None
    except OSError:
        return False
