"""Reading many documents, in this process or in several.

Worker processes import the reader alone: nothing here may need Django.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from typing import Any

from seeds.fields import doubts, fields
from seeds.identity import identity
from seeds.reading import Page, Unreadable, read

Reasons = list[dict[str, str]]  # [{"code": ..., "detail": ...}], sentences in seeds.reasons


@dataclass(frozen=True, slots=True)
class ReaderFault:
    """The reader itself failed on a document: a fault of ours, told without a traceback."""

    detail: str


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """A page that was read, with all that can be worked out before the database is asked."""

    page: Page
    identity: str
    fields: dict[str, Any]
    doubts: Reasons


Reading = ArticleReading | Unreadable | ReaderFault
Document = tuple[str, bytes]  # its name and its bytes


def read_batch(documents: list[Document], today: date, size_limit: int) -> list[Reading]:
    """One reading a document, in order; no document can stop the others."""
    return [_read_one(name, data, today, size_limit) for name, data in documents]


def _read_one(name: str, data: bytes, today: date, size_limit: int) -> Reading:
    try:
        page = read(data, name=name, today=today, size_limit=size_limit)
        return ArticleReading(page, identity(page), fields(page), doubts(page))
    except Unreadable as refusal:
        return refusal
    except Exception as fault:  # one bad document must not end the run
        return ReaderFault(f"{type(fault).__name__}: {fault}"[:300])


class Readers:
    """A context in which batches are read ahead; its processes start with the first batch."""

    def __init__(self, jobs: int, size_limit: int) -> None:
        self.jobs = jobs
        self.today = date.today()
        self.size_limit = size_limit
        self.pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, *exception: object) -> None:
        if self.pool:
            self.pool.shutdown(cancel_futures=True)

    def start(self, documents: list[Document]) -> Callable[[], list[Reading]]:
        """Begin to read; calling the answer waits for the readings."""
        arguments = (documents, self.today, self.size_limit)
        if not documents or self.jobs == 1:
            return lambda: read_batch(*arguments)
        if not self.pool:
            # A forked child would inherit the threads and sockets of the database pool.
            self.pool = ProcessPoolExecutor(
                self.jobs,
                mp_context=get_context("spawn"),
                initializer=signal.signal,  # Ctrl-C is for the command, which ends its readers
                initargs=(signal.SIGINT, signal.SIG_IGN),
            )
        return self.pool.submit(read_batch, *arguments).result
