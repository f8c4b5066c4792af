"""The test server: Wikidata's addresses on loopback, with the faults that real ones have."""

from __future__ import annotations

import gzip
import json
import re
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from tests.wikidata import api, questions
from tests.wikidata.api import Reply
from tests.wikidata.world import World

GENERIC = re.compile(r"(python|curl|wget|java|go-http|libwww|okhttp)|$", re.IGNORECASE)
ENTITY_DATA = re.compile(r"/wiki/Special:EntityData/([^/]+)\.json")


class Asked(NamedTuple):
    """A request as it came."""

    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]


class Fault:
    """What goes wrong with the next `times` requests whose address contains `where`."""

    def __init__(self, where: str = "", times: int = 1, reply: Reply | None = None) -> None:
        self.where = where
        self.times = times
        self.reply = reply
        self.cut = False  # break off in the middle of the body
        self.drop = False  # hang up without a word
        self.hold: threading.Event | None = None  # answer only when this is set

    def set(self, **values: object) -> Fault:
        """The same fault with more to it."""
        self.__dict__.update(values)
        return self


class WikidataServer:
    """A server over a world; `address` is its root."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.files: dict[str, bytes] = {}
        self.faults: list[Fault] = []
        self.asked: list[Asked] = []
        self.at_once = self.most_at_once = 0
        self.on_request: Callable[[int], None] = lambda count: None
        self.lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._http.server_address[1]}/"
        self.endpoint, self.sparql = self.address + "w/api.php", self.address + "sparql"

    def __enter__(self) -> WikidataServer:
        threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._http.shutdown()
        self._http.server_close()

    def fail(self, where: str = "", times: int = 1, reply: Reply | None = None) -> Fault:
        """Let requests fail."""
        fault = Fault(where, times, reply)
        self.faults.append(fault)
        return fault

    def fault_for(self, path: str) -> Fault | None:
        """The fault that hits a request."""
        for fault in self.faults:
            if fault.where in path and fault.times > 0:
                fault.times -= 1
                return fault
        return None

    def reply(self, asked: Asked) -> Reply:
        """The answer when nothing goes wrong."""
        if GENERIC.match(asked.headers.get("user-agent", "")):
            return Reply(403, "Please set a user-agent and respect our robot policy.")
        if asked.path in self.files:
            return Reply(200, self.files[asked.path])
        if asked.path == "/w/api.php":
            return api.call(self.world, asked.query)
        if match := ENTITY_DATA.fullmatch(asked.path):
            return api.entity_data(self.world, match[1])
        if asked.path == "/sparql":
            rows = questions.answer(self.world, asked.query.get("query", ""))
            if rows is None:
                return Reply(400, "MalformedQueryException")
            return Reply(200, questions.bindings(rows))
        return Reply(404, "<!DOCTYPE html><title>404</title>")


def _handler(server: WikidataServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *arguments: object) -> None:
            pass

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
            headers = {key.lower(): value for key, value in self.headers.items()}
            asked = Asked(unquote(parts.path), query, headers)
            with server.lock:
                server.asked.append(asked)
                server.at_once += 1
                server.most_at_once = max(server.most_at_once, server.at_once)
                fault = server.fault_for(self.path)
            server.on_request(len(server.asked))
            try:
                self.answer(asked, fault)
            except OSError:
                self.close_connection = True  # the client has gone

        def answer(self, asked: Asked, fault: Fault | None) -> None:
            if fault and fault.hold:
                fault.hold.wait(10)
            reply = fault.reply if fault and fault.reply else server.reply(asked)
            with server.lock:  # before a byte is sent: a client that waits cannot ask earlier
                server.at_once -= 1
            if fault and fault.drop:
                self.close_connection = True
                return
            self.send(reply, asked, bool(fault and fault.cut))

        def send(self, reply: Reply, asked: Asked, cut: bool) -> None:
            is_map = isinstance(reply.body, dict)
            body = reply.body
            if not isinstance(body, bytes):
                body = (json.dumps(body) if is_map else str(body)).encode()
            packed = "gzip" in asked.headers.get("accept-encoding", "") and reply.status == 200
            body = gzip.compress(body) if packed else body
            self.send_response(reply.status)
            self.send_header("Content-Type", "application/json" if is_map else "text/html")
            self.send_header("Content-Length", str(len(body)))
            if packed:
                self.send_header("Content-Encoding", "gzip")
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body[: len(body) // 2] if cut else body)
            self.close_connection = cut or self.close_connection

    return Handler
