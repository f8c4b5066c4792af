"""Requests to Wikidata, one at a time: waits where it is asked to, tries again, never hurries."""

from __future__ import annotations

import gzip
import json
import re
import time
import zlib
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from math import isfinite
from typing import NamedTuple, TypeVar
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import OpenerDirector, Request, build_opener

from factlint.base.errors import FactlintError, UsageError
from factlint.reference.wikidata.statements import Json, mapping

Answered = TypeVar("Answered")
JSON = "application/json"
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})  # states that pass by themselves
CHUNK = 1 << 16
SHOWN = 200  # characters of an answer that an error quotes
CONTACT = re.compile(
    r"[!-'*-?A-~]+@[\w-]+(\.[\w-]+)+|https?://[\w-]+(\.[\w-]+)+([/:?#][!-'*-~]*)?", re.ASCII
)
NOBODY = re.compile(r"\bexample\b|\.(invalid|test|localhost|example)\b", re.IGNORECASE)
POLICY = "Wikimedia's rules ask for a way to reach the operator: an e-mail address or a page"


class WikidataError(FactlintError):
    """Wikidata cannot be reached, or does not answer what was asked."""


class TryAgainError(Exception):
    """An answer that is worth asking for again; `wait` is how many seconds the server wants."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.wait = wait


class Answer(NamedTuple):
    """What came back, unpacked; names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Manners(NamedTuple):
    """How long to wait and how often to try; times in seconds.

    `interval` lies between two requests at least. A server that wants a longer wait than
    `longest_wait` is left alone.
    """

    timeout: float = 30
    interval: float = 0.2
    tries: int = 6
    waits: int = 20
    longest_wait: float = 600
    slowest_answer: float = 600


class Clock(NamedTuple):
    """Where time comes from."""

    sleep: Callable[[float], None] = time.sleep
    monotonic: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time


Notice = Callable[[str], None]


def checked_contact(contact: str) -> str:
    """The operator's address as it goes into the User-Agent; refuses what reaches nobody."""
    if not contact:
        raise UsageError(
            "who pulls must say who they are: give --contact, or `contact` in factlint.yaml",
            hint=POLICY,
        )
    if not CONTACT.fullmatch(contact) or NOBODY.search(contact):
        raise UsageError(f"the contact “{contact}” reaches nobody", hint=POLICY)
    return contact


def checked_address(address: str, option: str) -> str:
    """An address that can be asked."""
    try:
        parts = urlsplit(address)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in address
    except ValueError:
        sound = False
    if not sound:
        raise UsageError(f"{option}: “{address}” is no web address", hint="https://…")
    return address


class Requests:
    """Asks one thing after the other and stands by what servers ask of clients."""

    def __init__(
        self,
        user_agent: str,
        manners: Manners = Manners(),  # noqa: B008 (immutable)
        clock: Clock = Clock(),  # noqa: B008 (immutable)
        notice: Notice = lambda text: None,
    ) -> None:
        self.user_agent = user_agent
        self.manners = manners
        self.clock = clock
        self.notice = notice
        self.opener: OpenerDirector = build_opener()  # urllib's own is one for the whole process
        self.count = 0
        self._last = float("-inf")

    def ask(self, url: str, read: Callable[[Answer], Answered], accept: str = JSON) -> Answered:
        """What `read` makes of the answer; it raises TryAgainError where another try may help."""
        tries, waits = self.manners.tries, self.manners.waits
        while True:
            try:
                return read(self._answer(url, accept))
            except TryAgainError as again:
                if again.wait is None:
                    tries -= 1
                else:
                    waits -= 1
                if not tries or not waits:
                    raise _gave_up(url, again) from again
                self._wait(url, again, 2.0 ** (self.manners.tries - tries))

    def _wait(self, url: str, again: TryAgainError, backoff: float) -> None:
        """Wait as long as the server wants, else the longer the more often it failed."""
        wait = backoff if again.wait is None else again.wait
        if wait > self.manners.longest_wait:
            raise WikidataError(
                f"{_host(url)} asks to come back in {wait:,.0f} seconds ({again.reason})",
                hint="run the same command then; what has been fetched is kept",
            )
        self.notice(f"{_host(url)}: {again.reason}; next try in {wait:,.0f} s")
        self.clock.sleep(wait)

    def _answer(self, url: str, accept: str) -> Answer:
        gap = self.manners.interval - (self.clock.monotonic() - self._last)
        if gap > 0:
            self.clock.sleep(gap)
        self.count += 1
        headers = {"User-Agent": self.user_agent, "Accept": accept, "Accept-Encoding": "gzip"}
        try:
            return self._read(Request(url, headers=headers))
        except (OSError, HTTPException, EOFError, zlib.error) as error:
            reason = getattr(error, "reason", None) or error
            raise TryAgainError(f"no whole answer ({reason or type(error).__name__})") from error
        finally:
            self._last = self.clock.monotonic()

    def _read(self, request: Request) -> Answer:
        try:
            response = self.opener.open(request, timeout=self.manners.timeout)
        except HTTPError as error:
            response = error
        with response:
            headers = {name.lower(): value for name, value in response.headers.items()}
            body = self._body(response.read, headers)
            return Answer(response.status or 0, headers, body)

    def _body(self, read: Callable[[int], bytes], headers: Mapping[str, str]) -> bytes:
        """The whole body; servers that drip are given up, cut off ones are noticed."""
        begun, parts, size = self.clock.monotonic(), [], 0
        while part := read(CHUNK):
            parts.append(part)
            size += len(part)
            if self.clock.monotonic() - begun > self.manners.slowest_answer:
                raise TimeoutError("the answer takes too long")
        if size < int(headers.get("content-length") or 0):
            raise EOFError(f"cut off after {size:,} bytes")
        body = b"".join(parts)
        return gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body


def read_json(answer: Answer, now: float) -> Json:
    """The map in an answer; tells what passes from what does not."""
    status = answer.status
    if status in PASSING:
        raise TryAgainError(f"HTTP {status}", retry_after(answer.headers, now))
    if status == 403:
        raise WikidataError(
            "the server refuses us (HTTP 403)",
            hint=f"it says: {excerpt(answer.body)}; check --contact, and do not try again at once",
        )
    if status != 200:
        raise WikidataError(f"the server answers HTTP {status}", hint=excerpt(answer.body))
    try:
        found = json.loads(answer.body)
    except (ValueError, RecursionError):
        raise TryAgainError(f"no JSON but “{excerpt(answer.body)}”") from None
    if not isinstance(found, dict):
        raise TryAgainError("an answer that is no map")
    return mapping(found)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds to wait as the header says: whole, with a fraction, or as a date."""
    value = headers.get("retry-after", "").strip()
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(value).timestamp() - now
        except (ValueError, TypeError, OverflowError):
            return None
    return max(0.0, seconds) if isfinite(seconds) else None


def excerpt(body: bytes) -> str:
    """The beginning of an answer's text, without markup."""
    text = re.sub(r"<[^>]*>", " ", body[: 20 * SHOWN].decode("utf-8", "replace"))
    plain = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return plain if len(plain) <= SHOWN else plain[:SHOWN] + "…"


def _gave_up(url: str, again: TryAgainError) -> WikidataError:
    return WikidataError(
        f"{_host(url)} does not answer: {again.reason}",
        hint="run the same command later; what has been fetched is kept",
    )


def _host(url: str) -> str:
    return urlsplit(url).netloc
