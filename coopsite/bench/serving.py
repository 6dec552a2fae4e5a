"""Pages served by gunicorn, against an empty Django view served by another one beside it."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from statistics import median, quantiles

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds of one address: median and 95th percentile, and the median of an empty view."""

    name: str
    median: float
    p95: float
    empty: float

    @property
    def ratio(self) -> float:
        """How many empty views one such page costs, at the median."""
        return self.median / self.empty


@contextmanager
def server(application: str, database_url: str = "") -> Iterator[int]:
    """Serve `application` with two workers on a free port while the context lasts."""
    port = _free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", application, f"--bind=127.0.0.1:{port}", "--workers=2"],
        cwd=settings.BASE_DIR,
        env=os.environ | ({"DATABASE_URL": database_url} if database_url else {}),
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_it_answers(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def measure(
    port: int,
    empty_port: int,
    pages: Mapping[str, str],
    *,
    rounds: int,
    requests: int = 60,
    cookie: str = "",
) -> list[Timing]:
    """Time every page and the empty view in turns; medians over the rounds."""
    timings: dict[str, list[tuple[float, float, float]]] = {name: [] for name in pages}
    site, empty = Client(port, cookie), Client(empty_port)
    for _ in range(rounds):
        for name, path in pages.items():
            site.times(path, 5)  # warm
            baseline = median(empty.times("/", requests))
            times = site.times(path, requests)
            timings[name].append((median(times), quantiles(times, n=20)[-1], baseline))
    return [
        Timing(name, *(median(column) for column in zip(*rows, strict=True)))
        for name, rows in timings.items()
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

    def _time(self, connection: http.client.HTTPConnection, path: str) -> float:
        started = time.perf_counter()
        connection.request("GET", path, headers=self.headers)
        answer = connection.getresponse()
        answer.read()
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
