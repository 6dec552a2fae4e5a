"""Opening files and reading documents, in processes that may be ended, or here without limits.

    a batch -> its readings
            -> a reading process is ended by a limit: its documents again, one by one, in a new one;
               the document that ends that one too fails alone

Worker processes import the reader alone: nothing here may need Django's settings or its database.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any, cast

from articles.text.html import blocks
from articles.text.quotes import citable
from seeds.figures import Statement, read_figures, read_vague
from seeds.intake.reasons import Reasons
from seeds.loading.fields import doubts, fields
from seeds.loading.identity import identity
from seeds.loading.limits import NO_LIMITS, Limits
from seeds.naming.finder import Finder, Named, Term, finder_of
from seeds.opening import Part, Problem, open_file, refused
from seeds.reading import Page, Unreadable, read
from seeds.reading.text.said import NOTHING_SAID, SaidLines
from seeds.stating.quoting import Evidence, evidence


@dataclass(frozen=True, slots=True)
class ReaderFault:
    """The reader itself failed on a document: a fault of ours, told without a traceback."""

    detail: str


@dataclass(frozen=True, slots=True)
class TooCostly:
    """Reading a document takes more time or memory than it may have."""


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """A page that was read, with all that can be worked out before the database is asked."""

    page: Page
    identity: str
    fields: dict[str, Any]
    doubts: Reasons
    named: tuple[Named, ...]
    statements: tuple[Statement, ...] = ()
    vague: tuple[Statement, ...] = ()
    evidence: Evidence = field(default_factory=Evidence)


Reading = ArticleReading | Unreadable | ReaderFault | TooCostly
# Its name and its bytes, and what editors said of its lines where they said anything.
Document = tuple[str, bytes] | tuple[str, bytes, SaidLines]


class Reader:
    """What reads a batch: the day, the limit of size and the names to be found, all ready."""

    def __init__(
        self, today: date, size_limit: int, terms: Iterable[Term], limits: Limits = NO_LIMITS
    ) -> None:
        self.today = today
        self.size_limit = size_limit
        self.finder = finder_of(tuple(terms))
        self.limits = limits

    def read_batch(self, documents: list[Document]) -> list[Reading]:
        """One reading a document, in order; no document can stop the others."""
        return [self._read_within_limits(*document) for document in documents]

    def open_within_limits(self, file: tuple[str, bytes]) -> list[Part]:
        """The parts of a file that holds documents."""
        with self.limits.one_document():
            return open_file(*file)

    def _read_within_limits(
        self, name: str, data: bytes, said: SaidLines = NOTHING_SAID
    ) -> Reading:
        with self.limits.one_document():
            return self._read_one(name, data, said)

    def _read_one(self, name: str, data: bytes, said: SaidLines) -> Reading:
        limit = self.size_limit
        try:
            page = read(data, name=name, today=self.today, size_limit=limit, said=said)
            values = fields(page)
            statements = read_figures(page, self.finder)
            vague = read_vague(page, self.finder)
            text = citable(values["lede"], blocks(values["body"]))
            return ArticleReading(
                page,
                identity(page),
                values,
                doubts(page),
                named_by(page, self.finder),
                statements,
                vague,
                evidence(text, (*statements, *vague), self.finder, page),
            )
        except Unreadable as refusal:
            return refusal
        except MemoryError:
            return TooCostly()
        except Exception as fault:  # noqa: BLE001 - one bad document must not end the run
            return ReaderFault(f"{type(fault).__name__}: {fault}"[:300])


def named_by(page: Page, finder: Finder) -> tuple[Named, ...]:
    """What title and body name; strips and side lists do not count."""
    texts = [page.title or "", page.lede, *(block.text for block in page.body)]
    return finder.find(texts, page.publication or "")


class _Worker:
    """The reader of a reading process."""

    reader: Reader

    @classmethod
    def begin(cls, *arguments: Any) -> None:
        # Ctrl-C is for the command, which ends its readers.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        # Killed outright it cannot, and they would wait for its next batch for ever.
        Thread(target=_end_with_parent, daemon=True).start()
        cls.reader = Reader(*arguments)

    @classmethod
    def read_batch(cls, documents: list[Document]) -> list[Reading]:
        readings = cls.reader.read_batch(documents)
        cls._end_if(any(isinstance(one, TooCostly) for one in readings))
        return readings

    @classmethod
    def open(cls, file: tuple[str, bytes]) -> list[Part]:
        parts = cls.reader.open_within_limits(file)
        cls._end_if(any(part.problem == Problem.TOO_COSTLY for part in parts))
        return parts

    @staticmethod
    def _end_if(had_no_memory: bool) -> None:
        """End this process: what has filled its memory once has none for the next document."""
        if had_no_memory:
            os._exit(1)


def _end_with_parent() -> None:
    """End this process as soon as the command's has ended, however it did."""
    if command := parent_process():
        command.join()
        os._exit(1)


class Readers:
    """A context in which batches are read ahead; all is made ready for the first batch.

    `terms` answers the names to be found: they are asked for when there is something to read.
    """

    def __init__(
        self,
        jobs: int,
        size_limit: int,
        terms: Callable[[], Iterable[Term]],
        limits: Limits = NO_LIMITS,
    ) -> None:
        self.jobs = jobs
        self.size_limit = size_limit
        self.terms = terms
        self.limits = limits
        self.pool: ProcessPoolExecutor | None = None
        self.lone: ProcessPoolExecutor | None = None

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, *exception: object) -> None:
        for pool in filter(None, (self.pool, self.lone)):
            pool.shutdown(cancel_futures=True)

    def start(self, documents: list[Document]) -> Callable[[], list[Reading]]:
        """Begin to read; calling the answer waits for the readings."""
        if not documents:
            return list
        if self._is_here:
            reader = self._reader
            return lambda: reader.read_batch(documents)
        started = self._submit(_Worker.read_batch, documents)
        return lambda: self._wait(started, documents)

    def open(self, file: tuple[str, bytes]) -> Callable[[], list[Part]]:
        """Begin to open a file that holds documents; calling the answer waits for its parts."""
        if self._is_here:
            return lambda: open_file(*file)
        started = self._submit(_Worker.open, file)
        return lambda: self._wait_for_parts(started, file)

    @property
    def _is_here(self) -> bool:
        """Whether all is done in this process."""
        return self.jobs == 1 and self.limits == NO_LIMITS

    def _submit(self, act: Callable[[Any], Any], given: Any) -> Future[Any]:
        """Begin in a pool, a new one where a process of the last was ended."""
        self.pool = self.pool or self._start_pool(self.jobs)
        try:
            return self.pool.submit(act, given)
        except BrokenProcessPool:
            self.pool = self._start_pool(self.jobs)
            return self.pool.submit(act, given)

    def _wait(self, started: Future[list[Reading]], documents: list[Document]) -> list[Reading]:
        try:
            return started.result()
        except (BrokenProcessPool, MemoryError):
            return [self._read_alone(document) for document in documents]

    def _wait_for_parts(self, started: Future[list[Part]], file: tuple[str, bytes]) -> list[Part]:
        try:
            return started.result()
        except (BrokenProcessPool, MemoryError):
            costly = [refused("", Problem.TOO_COSTLY)]
            return cast("list[Part]", self._alone(_Worker.open, file)) or costly

    def _read_alone(self, document: Document) -> Reading:
        """The reading of a document that has a process to itself: what ends that is its fault."""
        readings = self._alone(_Worker.read_batch, [document])
        return readings[0] if readings else TooCostly()

    def _alone(self, act: Callable[[Any], Any], given: Any) -> Any:
        """What an act answers in a process of its own; None where that was ended."""
        if not self.lone:
            self.lone = self._start_pool(1)
            self.lone.submit(_Worker.read_batch, []).result()  # breaks where no reader can begin
        try:
            return self.lone.submit(act, given).result()
        except (BrokenProcessPool, MemoryError):
            self.lone = None
            return None

    @cached_property
    def _names(self) -> tuple[Term, ...]:
        return tuple(self.terms())

    @cached_property
    def _reader(self) -> Reader:
        return Reader(date.today(), self.size_limit, self._names)

    def _start_pool(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            jobs,
            # A forked child would inherit the threads and sockets of the database pool.
            mp_context=get_context("spawn"),
            initializer=_Worker.begin,
            initargs=(date.today(), self.size_limit, self._names, self.limits),
        )
