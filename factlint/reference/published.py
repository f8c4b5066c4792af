"""A published list fetched, verified by its hash and put in place whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from factlint.base.errors import ListError, UsageError
from factlint.reference.opening import open_store

if TYPE_CHECKING:
    from http.client import HTTPResponse

CHUNK = 1 << 20
TIMEOUT = 30  # seconds without a byte
HEX_DIGITS, HASH_LENGTH = frozenset("0123456789abcdef"), 64
NO_HASH = (
    f"{HASH_LENGTH} hexadecimal digits; whoever publishes the list says it beside it,"
    " `sha256sum FILE` works it out"
)


class Published(NamedTuple):
    """A list that somebody offers: its address and the hash that it must have."""

    address: str
    sha256: str


class Installed(NamedTuple):
    """A list in place; `size` is 0 where it already stood there."""

    path: str
    size: int


def is_web_address(text: str) -> bool:
    """Whether a list may be fetched from there."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def hash_in(text: str) -> str:
    """A SHA-256 as hexadecimal digits; empty where the text is none."""
    plain = text.strip().lower()
    return plain if len(plain) == HASH_LENGTH and HEX_DIGITS.issuperset(plain) else ""


def checked_hash(text: str) -> str:
    """A SHA-256 that an option gives."""
    plain = hash_in(text)
    if not plain:
        raise UsageError(
            f"--sha256 {text}: a SHA-256 has {HASH_LENGTH} hexadecimal digits", hint=NO_HASH
        )
    return plain


def install(published: Published, output: Path) -> Installed:
    """Fetch a list and put it at `output`; what stands there stays unless all is right.

    Raises ListError where it cannot be fetched, has another hash or is no list that can be used.
    """
    if output.is_file() and hash_of(output) == published.sha256:
        return Installed(str(output), 0)
    with _beside(output) as temporary:
        with temporary.open("wb") as file:
            digest = _download(published.address, file)
        if digest != published.sha256:
            raise ListError(
                f"what {published.address} offers has another hash: {digest}", path=str(output),
                hint="was a newer list published, or the file changed on its way? "
                "nothing was installed",
            )  # fmt: skip
        _check_usable(temporary, published.address)
        size = temporary.stat().st_size
        temporary.chmod(0o644)
        os.replace(temporary, output)
    return Installed(str(output), size)


@contextmanager
def _beside(output: Path) -> Iterator[Path]:
    """A file in the folder of `output`, gone at the end."""
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{output.name}.", dir=output.parent)
        os.close(handle)
        try:
            yield Path(name)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(name)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ListError(f"cannot be written: {reason}", path=str(output)) from error


def _download(address: str, file: BinaryIO) -> str:
    """Write what is at an address into a file; its hash."""
    from hashlib import sha256

    digest = sha256()
    response = _opened(address)
    with response:
        expected = int(response.headers.get("Content-Length") or 0)
        size = 0
        while part := _part(response, address):
            digest.update(part)
            file.write(part)
            size += len(part)
    if size < expected:
        raise ListError(f"{address} broke off after {size:,} of {expected:,} bytes")
    return digest.hexdigest()


def _opened(address: str) -> HTTPResponse:
    from urllib.request import Request, build_opener

    request = Request(address, headers={"User-Agent": "factlint", "Accept-Encoding": "identity"})
    try:
        response: HTTPResponse = build_opener().open(request, timeout=TIMEOUT)
    except (OSError, HTTPException) as error:
        raise ListError(f"{address} cannot be fetched: {error}") from error
    return response


def _part(response: HTTPResponse, address: str) -> bytes:
    try:
        return response.read(CHUNK)
    except (OSError, HTTPException) as error:
        reason = str(error) or type(error).__name__
        raise ListError(f"{address} broke off: {reason}", hint="try again") from error


def _check_usable(path: Path, address: str) -> None:
    try:
        open_store(path).close()
    except ListError as error:
        raise ListError(f"{error.message} (from {address})", hint=error.hint) from None


def hash_of(path: Path) -> str:
    """The SHA-256 of a file."""
    from hashlib import file_digest

    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
