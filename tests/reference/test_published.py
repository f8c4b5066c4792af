"""Installing a published list: verified, whole, or not at all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from factlint.base.errors import ListError, UsageError
from factlint.reference.published import Published, checked_hash, install
from factlint.reference.store import Store


class Shelf(dict[str, bytes]):
    """Files that a server on loopback offers under their names."""

    address = ""
    cut = False
    asked = 0

    def offered(self, name: str) -> Published:
        """A file as its publisher names it."""
        return Published(self.address + name, sha256(self[name]).hexdigest())


@pytest.fixture
def shelf(store_path: Path) -> Iterator[Shelf]:
    """A server that offers a list."""
    shelf = Shelf({"norland.sqlite": store_path.read_bytes()})

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *arguments: object) -> None:
            pass

        def do_GET(self) -> None:
            shelf.asked += 1
            body = shelf.get(self.path[1:])
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write((body or b"")[: len(body or b"") // 2 if shelf.cut else None])

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    shelf.address = f"http://127.0.0.1:{server.server_address[1]}/"
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield shelf
    server.shutdown()
    server.server_close()


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "lists" / "norland.sqlite"


def left(output: Path) -> list[str]:
    """What stands in the folder of the list."""
    return sorted(path.name for path in output.parent.iterdir())


def test_a_list_is_installed(shelf: Shelf, output: Path) -> None:
    installed = install(shelf.offered("norland.sqlite"), output)
    assert installed.size == len(shelf["norland.sqlite"])
    assert Store.open(output).get("Q30")
    assert left(output) == ["norland.sqlite"]


def test_what_is_there_already_is_not_fetched(shelf: Shelf, output: Path) -> None:
    install(shelf.offered("norland.sqlite"), output)
    assert install(shelf.offered("norland.sqlite"), output).size == 0
    assert shelf.asked == 1


def test_another_hash_changes_nothing(shelf: Shelf, output: Path) -> None:
    install(shelf.offered("norland.sqlite"), output)
    before = output.read_bytes()
    with pytest.raises(ListError, match="has another hash"):
        install(Published(shelf.address + "norland.sqlite", "0" * 64), output)
    assert output.read_bytes() == before
    assert left(output) == ["norland.sqlite"]


def test_a_file_that_breaks_off_changes_nothing(shelf: Shelf, output: Path) -> None:
    shelf.cut = True
    with pytest.raises(ListError, match="broke off"):
        install(shelf.offered("norland.sqlite"), output)
    assert left(output) == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param(b"<html>not found</html>" * 20, "is not a reference list", id="a web page"),
        pytest.param(b"SQLite format 3\0" + b"x" * 400, "is cut off", id="damaged"),
    ],
)
def test_what_is_no_list_changes_nothing(
    shelf: Shelf, output: Path, body: bytes, said: str
) -> None:
    shelf["other"] = body
    with pytest.raises(ListError, match=said):
        install(shelf.offered("other"), output)
    assert left(output) == []


def test_an_address_without_a_file(shelf: Shelf, output: Path) -> None:
    with pytest.raises(ListError, match=r"cannot be fetched.*404"):
        install(Published(shelf.address + "nothing", "0" * 64), output)


def test_a_folder_that_cannot_be(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ListError, match="cannot be written"):
        install(shelf.offered("norland.sqlite"), tmp_path / "file" / "norland.sqlite")


def test_hashes() -> None:
    assert checked_hash(" " + "AB" * 32) == "ab" * 32
    for wrong in ("", "ab", "xy" * 32):
        with pytest.raises(UsageError, match="64 hexadecimal digits"):
            checked_hash(wrong)
