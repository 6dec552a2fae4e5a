"""Clients that are slow, on purpose or not, keep nobody else from the site."""

import os
import signal
import socket
import subprocess
import time
from contextlib import ExitStack

import pytest

from coopsite.tests.serving import asked, served, until

WAIT = 6  # seconds that others wait at most; who holds a place keeps it for ten
SENT = b"POST /admin/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5000\r\n\r\n"
HALVES = {
    "headers": b"GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Half: ",
    "bodies": SENT + b"half a body",
}
LARGE = b"GET /static/large.txt HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
SIZE = 12_000_000  # bytes, more than the system takes in for a client that does not read


@pytest.fixture(scope="module")
def var(tmp_path_factory):
    """A `VAR_DIR` with a large file among the static ones."""
    folder = tmp_path_factory.mktemp("var")
    (folder / "static").mkdir()
    (folder / "static" / "large.txt").write_bytes(b"x" * SIZE)
    return str(folder)


@pytest.fixture(scope="module")
def site(var, django_db_setup):
    with served(VAR_DIR=var) as one:
        yield one


@pytest.fixture
def hold(site):
    """Keep connections open on which some bytes were sent and nothing is read."""
    with ExitStack() as kept:

        def held(sent, count, room=None):
            for _ in range(count):
                one = kept.enter_context(socket.socket())
                if room:
                    one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
                one.connect(("127.0.0.1", site.port))
                one.sendall(sent)
            time.sleep(0.5)  # the server has seen them

        yield held


@pytest.mark.parametrize("count", [12, 200])
@pytest.mark.parametrize("half", HALVES)
def test_half_requests_keep_nobody_waiting(site, hold, half, count):
    hold(HALVES[half], count)
    assert [asked(site.port, "/robots.txt", WAIT) for _ in range(5)] == [200] * 5


def test_clients_that_do_not_read_keep_nobody_waiting(site, hold):
    hold(LARGE, 12, room=2048)
    assert [asked(site.port, "/robots.txt", WAIT) for _ in range(5)] == [200] * 5


def test_who_reads_slowly_has_the_whole_answer_though_the_server_is_told_to_stop(var):
    with served(VAR_DIR=var) as site, socket.create_connection(("127.0.0.1", site.port)) as slow:
        slow.sendall(LARGE)
        got = len(slow.recv(1000))
        site.process.terminate()
        time.sleep(2)
        while part := slow.recv(1_000_000):
            got += len(part)
        assert got > SIZE
        assert site.process.wait(20) == 0


def test_processes_that_answered_enough_are_replaced_unnoticed(var):
    few = ("--max-requests=5", "--max-requests-jitter=0")
    with served(*few, VAR_DIR=var) as site:
        before = children(site.process)
        assert {asked(site.port, "/robots.txt") for _ in range(12)} == {200}
        until(lambda: not before & children(site.process))


def children(process):
    listed = ["ps", "-o", "pid=", "--ppid", str(process.pid)]
    return {int(pid) for pid in subprocess.check_output(listed, text=True).split()}


def test_a_process_that_dies_is_replaced(site):
    before = children(site.process)
    os.kill(min(before), signal.SIGKILL)
    until(lambda: len(children(site.process) - before) == 1)
    assert asked(site.port, "/robots.txt") == 200
