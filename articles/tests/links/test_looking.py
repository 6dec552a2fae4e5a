"""What one look at an address finds, of a server that the test starts."""

import socket
from http.server import BaseHTTPRequestHandler
from threading import Event

import pytest

from articles.links import looking
from articles.links.looking import Look, look
from articles.models import Link
from articles.tests.links.papers import AT, paper, way_to

State = Link.State
AGENT = "coopsite (+https://example.org)"


def found(pages, path="/a"):
    """What a look at a page of the paper finds, and what the paper was asked."""
    with paper(pages) as server:
        seen = look(f"{AT}{path}", AGENT, way_to(server))
        return seen, [(method, path) for method, path, _headers in server.asked]


def test_a_page_that_answers_is_asked_for_its_head_alone():
    assert found({"/a": (200, "")}) == (Look(State.ANSWERS, "200"), [("HEAD", "/a")])


def test_a_server_that_dislikes_head_is_asked_again():
    seen, asked = found({("HEAD", "/a"): (405, ""), ("GET", "/a"): (200, "")})
    assert (seen.state, asked) == (State.ANSWERS, [("HEAD", "/a"), ("GET", "/a")])


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (404, State.GONE),
        (410, State.GONE),
        (401, State.REFUSED),
        (403, State.REFUSED),
        (429, State.REFUSED),
        (500, State.UNREACHABLE),
        (503, State.UNREACHABLE),
    ],
)
def test_a_status_says_what_became_of_a_page(status, state):
    assert found({"/a": (status, "")})[0] == Look(state, str(status))


def test_what_moved_for_good_leads_to_its_new_address():
    seen, _ = found({"/a": (301, "/b"), "/b": (308, f"{AT}/c"), "/c": (200, "")})
    assert seen == Look(State.MOVED, "200", f"{AT}/c")


def test_what_is_elsewhere_for_now_answers():
    assert found({"/a": (302, "/b"), "/b": (200, "")})[0] == Look(State.ANSWERS, "200")


def test_what_moved_to_a_page_that_is_gone_is_gone():
    assert found({"/a": (301, "/b")})[0].state == State.GONE


def test_a_way_that_never_ends_is_left():
    seen, asked = found({"/a": (302, "/a")})
    assert (seen, len(asked)) == (Look(State.UNREACHABLE, "redirects"), looking.REDIRECTS + 1)


@pytest.mark.parametrize(
    "inside",
    ["http://127.0.0.1/", "http://localhost:80/", "http://[::1]/", "http://169.254.169.254/meta"],
)
def test_no_redirect_leads_into_a_network_that_is_not_public(inside):
    seen, asked = found({"/a": (302, inside)})
    assert (seen, asked) == (Look(State.BARRED), [("HEAD", "/a")])


@pytest.mark.parametrize("elsewhere", ["file:///etc/passwd", "ftp://paper.test/", "gopher://x/"])
def test_no_redirect_leads_out_of_the_web(elsewhere):
    assert found({"/a": (302, elsewhere)})[0] == Look(State.BARRED)


def test_a_redirect_that_no_row_can_keep_leads_nowhere():
    pages = {"/a": (301, f"{AT}/new\x00"), "/new%00": (200, "")}
    assert found(pages)[0] == Look(State.UNREACHABLE, "broken")


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1/", "http://10.0.0.1/", "http://127.0.0.1:1/", "rien", "http://"]
)
def test_nobody_looks_at_a_place_that_is_not_public(address):
    assert look(address, AGENT) == Look(State.BARRED)


def test_the_paper_is_told_who_asks():
    with paper({"/a": (200, "")}) as server:
        look(f"{AT}/a?q=été", AGENT, way_to(server))
        (_method, path, headers) = server.asked[0]
    assert (path, headers["User-Agent"], headers["Host"]) == (
        "/a?q=%C3%A9t%C3%A9",
        AGENT,
        "paper.test",
    )


def test_a_name_that_leads_nowhere_cannot_be_reached():
    def nowhere(host, port):
        raise socket.gaierror

    assert look(f"{AT}/a", AGENT, nowhere) == Look(State.UNREACHABLE, "name")


class Dripping(BaseHTTPRequestHandler):
    """A server that says a letter of its answer now and then, for ever."""

    def handle(self):
        self.request.sendall(b"HTTP/1.1 200 OK\r\nX: ")
        while not self.server.over.wait(0.05):
            try:
                self.request.sendall(b"x")
            except OSError:
                return


def test_an_answer_that_never_ends_is_broken_off(monkeypatch):

    monkeypatch.setattr(looking, "IN_ALL", 0.3)
    with paper({}, Dripping) as server:
        server.over = Event()
        seen = look(f"{AT}/a", AGENT, way_to(server))
        server.over.set()
    assert seen == Look(State.UNREACHABLE, "time")


class Endless(BaseHTTPRequestHandler):
    """A server whose page has no end."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"x" * 65536)
                self.server.sent += 65536
        except OSError:
            return

    def do_HEAD(self):
        self.send_error(405)

    def log_message(self, *said):
        """Say nothing."""


def test_nothing_is_read_of_a_page_but_its_head():
    with paper({}, Endless) as server:
        server.sent = 0
        assert look(f"{AT}/a", AGENT, way_to(server)).state == State.ANSWERS
    assert server.sent < 50_000_000
