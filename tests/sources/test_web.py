"""Pages from a server on this machine, which behaves as badly as servers do."""

import gzip
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

import pytest

from reader.errors import SourceError
from reader.sources import open_source
from reader.sources.web import Patience, fetch

PARAGRAPH = (
    "<p>Le conseil a adopté le projet de passerelle, a déclaré la maire, qui s’est dite "
    "soulagée après trois ans de débats dans la commune et dans les villages voisins.</p>"
)
PAGE = (
    "<!doctype html><html><head><title>La passerelle</title></head><body><article>"
    f"<h1>La passerelle</h1>{PARAGRAPH * 4}</article></body></html>"
)
Reply = tuple[int, dict[str, str], bytes]

REPLIES: dict[str, Reply] = {
    "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode()),
    "/latin": (200, {"Content-Type": "text/html; charset=iso-8859-1"}, PAGE.encode("cp1252")),
    "/texte.txt": (200, {"Content-Type": "text/plain; charset=iso-8859-15"}, b"c\xbdur"),
    "/notes": (200, {"Content-Type": "text/markdown"}, "# Été\n\nUn *mot*.".encode()),
    "/sans-type": (200, {}, PAGE.encode()),
    "/octets": (200, {"Content-Type": "application/octet-stream"}, "Été.".encode()),
    "/gzip": (
        200,
        {"Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip"},
        gzip.compress(PAGE.encode()),
    ),
    "/boucle": (302, {"Location": "/boucle"}, b""),
    "/ailleurs": (301, {"Location": "/page"}, b""),
    "/fichier": (302, {"Location": "file:///etc/passwd"}, b""),
    "/ftp": (302, {"Location": "ftp://localhost/x"}, b""),
    "/nulle-part": (302, {"Location": "http://["}, b""),
    "/absent": (404, {"Content-Type": "text/html"}, PAGE.encode()),
    "/paye": (402, {}, b""),
    "/casse": (500, {}, b""),
    "/image": (200, {"Content-Type": "image/png"}, b"\x89PNG\r\n\x1a\n"),
    "/pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7"),
    "/json": (200, {"Content-Type": "application/json"}, b"{}"),
    "/vide": (200, {"Content-Type": "text/html"}, b""),
    "/scripts": (
        200,
        {"Content-Type": "text/html"},
        b"<html><body><script>app()</script><div id=root></div></body></html>",
    ),
    "/bombe": (
        200,
        {"Content-Type": "text/html", "Content-Encoding": "gzip"},
        gzip.compress(b"a" * 30_000_000),
    ),
    "/bombes": (
        200,
        {"Content-Type": "text/html", "Content-Encoding": "gzip, gzip"},
        gzip.compress(gzip.compress(b"a" * 3_000_000)),
    ),
    "/abime": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"not gzip at all"),
    "/enorme": (200, {"Content-Type": "text/plain"}, b"a" * 3_000_000),
}


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        try:
            if path == "/lent":
                self._drip()
            elif path == "/muet":
                time.sleep(1.5)
            elif path == "/coupe":
                self._reply((200, {"Content-Length": "999"}, b"<html>"))
            else:
                self._reply(REPLIES[path])
        except (BrokenPipeError, ConnectionResetError):
            pass

    def _reply(self, reply: Reply) -> None:
        status, headers, body = reply
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        self._reply((200, {"Content-Type": "text/html"}, b""))
        for _ in range(30):
            self.wfile.write(b"a")
            self.wfile.flush()
            time.sleep(0.05)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.mark.parametrize("path", ["/page", "/latin", "/sans-type", "/gzip", "/ailleurs"])
def test_a_page_becomes_its_article(site: str, path: str) -> None:
    article = open_source(site + path)
    assert article.title == "La passerelle"
    assert "s’est dite soulagée" in article.text
    assert article.source == site + path


@pytest.mark.parametrize(
    ("path", "text"),
    [("/texte.txt", "cœur"), ("/notes", "Été\n\nUn mot."), ("/octets", "Été.")],
)
def test_texts_come_as_their_server_describes_them(site: str, path: str, text: str) -> None:
    assert open_source(site + path).text == text


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/boucle", "redirects"),
        ("/fichier", "can't be opened"),
        ("/ftp", "can't be opened"),
        ("/nulle-part", "/nulle-part"),
        ("/absent", "404"),
        ("/paye", "402"),
        ("/casse", "500"),
        ("/image", "image/png"),
        ("/pdf", "PDF"),
        ("/json", "application/json"),
        ("/vide", "empty"),
        ("/scripts", "No article"),
        ("/bombes", "more than once"),
        ("/abime", "damaged"),
        ("/coupe", "can't be reached"),
    ],
)
def test_what_is_no_article_is_told_in_one_line(site: str, path: str, what: str) -> None:
    with pytest.raises(SourceError) as caught:
        open_source(site + path)
    assert what in str(caught.value)
    assert caught.value.hint
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["/bombe", "/enorme"])
def test_no_page_grows_past_the_limit(site: str, path: str) -> None:
    with pytest.raises(SourceError, match="limit is 1 MB"):
        fetch(site + path, Patience(size=1_000_000))


@pytest.mark.parametrize(
    ("path", "patience"), [("/lent", Patience(total=0.2)), ("/muet", Patience(read=0.2))]
)
def test_slow_servers_are_given_up(site: str, path: str, patience: Patience) -> None:
    with pytest.raises(SourceError, match=r"within 0\.2 seconds"):
        fetch(site + path, patience)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "http://",
        "http://[",
        "https://exa mple.invalid/",
        "http://a:99999/",
        "http://" + "a" * 70 + ".invalid/",
        "http://\x1b[31m/",
    ],
)
def test_bad_addresses_are_told_in_one_line(url: str) -> None:
    with pytest.raises(SourceError) as caught:
        open_source(url)
    assert caught.value.hint
