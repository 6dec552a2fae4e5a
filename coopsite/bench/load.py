"""Many readers at once: how many a second are answered, and what the processes hold afterwards."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from itertools import cycle, islice
from threading import Event, Thread

import psutil
from django.contrib.auth.models import User
from django.db import connection

from programmes.figures.deciding import reject
from programmes.models import Figure

READERS = 4  # at once
OFTEN = 2  # seconds between two decisions


def throughput(port: int, path: str, seconds: float) -> float:
    """Answers a second to readers who ask for one page again and again."""
    end = time.perf_counter() + seconds

    def read(_reader: int) -> int:
        with closing(_Reader(port)) as reader:
            count = 0
            while time.perf_counter() < end:
                reader.ask(path)
                count += 1
            return count

    with ThreadPoolExecutor(READERS) as readers:
        return sum(readers.map(read, range(READERS))) / seconds


def ask_for_all(port: int, paths: Iterable[str], count: int, cookie: str) -> None:
    """Ask for some pages in turns, `count` of them in all."""
    turns = iter(list(islice(cycle(paths), count)))

    def read(_reader: int) -> None:
        with closing(_Reader(port, cookie)) as reader:
            for path in turns:
                reader.ask(path)

    with ThreadPoolExecutor(READERS) as readers:
        list(readers.map(read, range(READERS)))


def memory_of(process: psutil.Process) -> list[int]:
    """Bytes that each process of a server holds, its own first; shared ones count in each."""
    return [one.memory_info().rss for one in [process, *process.children()]]


@contextmanager
def decisions(editor: User) -> Iterator[Callable[[], int]]:
    """While it lasts an editor takes a decision every two seconds; how many there were."""
    waiting = Figure.objects.suggested().filter(indicator__isnull=False).order_by("pk")
    over = Event()
    taken: list[int] = []

    def decide() -> None:
        with closing(connection):
            while not over.wait(OFTEN):
                figure = waiting[0]
                reject(figure, by=editor, reason="Decided by the bench.")
                taken.append(figure.pk)

    deciding = Thread(target=decide)
    deciding.start()
    try:
        yield lambda: len(taken)
    finally:
        over.set()
        deciding.join()


class _Reader:
    """One connection, on which as little is done for an answer as can be."""

    def __init__(self, port: int, cookie: str = "") -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.more = "Accept-Encoding: gzip\r\n" + (f"Cookie: {cookie}\r\n" if cookie else "")

    def ask(self, path: str) -> None:
        """Ask for a page and read all of it."""
        request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{self.more}\r\n"
        self.socket.sendall(request.encode())
        head, _line, body = self._until_the_head_is_there().partition(b"\r\n\r\n")
        if b" 200 " not in head[:16]:
            raise SystemExit(f"{path} answered {head[:16].decode()}: nothing to measure.")
        left = _length(head) - len(body)
        while left > 0:
            left -= len(self._more_of_it())

    def _until_the_head_is_there(self) -> bytes:
        found = b""
        while b"\r\n\r\n" not in found:
            found += self._more_of_it()
        return found

    def _more_of_it(self) -> bytes:
        if not (found := self.socket.recv(1 << 16)):
            raise SystemExit("The server of the bench closed a connection.")
        return found

    def close(self) -> None:
        self.socket.close()


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _colon, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    raise SystemExit("An answer did not say how long it is: nothing to measure.")
