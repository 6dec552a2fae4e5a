"""Pages served by gunicorn, against an empty Django view served by another one beside it."""

from __future__ import annotations

import gzip
import http.client
import os
import socket
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from statistics import median, quantiles
from subprocess import DEVNULL

import psutil
from django.conf import settings

from coopsite.bench.addresses import Measured

REQUESTS = 60  # for a page in one round


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds of one address: median and 95th percentile, and the median of an empty view."""

    page: Measured
    median: float
    p95: float
    empty: float

    @property
    def ratio(self) -> float:
        """How many empty views one such page costs, at the median."""
        return self.median / self.empty


@dataclass(frozen=True, slots=True)
class Server:
    """What is served, and by whom."""

    port: int
    process: psutil.Popen


@contextmanager
def server(application: str, database_url: str = "") -> Iterator[Server]:
    """Serve `application` with two workers, none of which begins anew, while the context lasts."""
    port = _free_port()
    options = (f"--bind=127.0.0.1:{port}", "--workers=2", "--max-requests=0")
    process = psutil.Popen(
        [sys.executable, "-m", "gunicorn", application, *options],
        cwd=settings.BASE_DIR,
        env=os.environ | ({"DATABASE_URL": database_url} if database_url else {}),
        stderr=DEVNULL,
    )
    try:
        _wait_until_it_answers(port)
        yield Server(port, process)
    finally:
        process.terminate()
        process.wait()


def measure(site: Client, empty: Client, pages: Iterable[Measured], rounds: int) -> list[Timing]:
    """Time every page and the empty view in turns; medians over the rounds."""
    timings: dict[Measured, list[tuple[float, float, float]]] = {page: [] for page in pages}
    for _ in range(rounds):
        for page, rows in timings.items():
            site.times(page.path, 5)  # warm
            baseline = median(empty.times("/", REQUESTS))
            times = site.times(page.path, REQUESTS)
            rows.append((median(times), quantiles(times, n=20)[-1], baseline))
    return [
        Timing(page, *(median(column) for column in zip(*rows, strict=True)))
        for page, rows in timings.items()
    ]


class Client:
    """One reader, who asks for a page, reads it whole and asks again on the same connection."""

    def __init__(self, port: int, cookie: str = "") -> None:
        self.port = port
        self.headers = {"Cookie": cookie} if cookie else {}

    def times(self, path: str, count: int) -> list[float]:
        """Milliseconds of `count` answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.connect()
        with closing(connection):
            return [self._time(connection, path) for _ in range(count)]

    def sizes(self, path: str) -> tuple[int, int]:
        """Bytes of an answer, and of the same gzipped."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with closing(connection):
            connection.request("GET", path, headers=self.headers)
            said = connection.getresponse().read()
        return len(said), len(gzip.compress(said, 6))

    def _time(self, connection: http.client.HTTPConnection, path: str) -> float:
        started = time.perf_counter()
        connection.request("GET", path, headers=self.headers)
        try:
            answer = connection.getresponse()
            answer.read()
        except TimeoutError as error:
            raise SystemExit(f"{path} did not answer in a minute: nothing to measure.") from error
        if answer.status != 200:
            raise SystemExit(f"{path} answered {answer.status}: nothing to measure.")
        return (time.perf_counter() - started) * 1000


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _wait_until_it_answers(port: int) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise SystemExit("The server of the bench did not start.")
