"""From pages to rows: the only part of the import that touches the database.

    files -> bytes -> known already? -> pages, read ahead -> one transaction a document

A document is known by the digest of its bytes, an article by its publication, date and title.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, OperationalError, connection, transaction
from django.utils import timezone

from articles.models import Publication
from seeds.files import SeedBytes, SeedFile, find, load
from seeds.models import ImportRun, RunEntry, SeedDocument
from seeds.readers import ReaderFault, Readers, Reading
from seeds.reading import READER_VERSION, Page, Unreadable
from seeds.writing import Reasons, Shelf

Outcome = RunEntry.Outcome
State = ImportRun.State
CHUNK = 40  # documents read by one worker at a time, and looked up by one query
LOCK = 0x5EED  # the advisory lock that one import holds at a time


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller of an import may choose."""

    publish: bool = False
    dry_run: bool = False
    jobs: int = 1
    read_known: bool = False  # read known documents again, for their pages
    reuse: str = Publication.Reuse.EXTRACT  # policy of a publication met for the first time


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one document."""

    name: str
    outcome: Outcome
    reasons: Reasons = field(default_factory=list)
    page: Page | None = None


def import_documents(
    paths: Iterable[Path],
    options: Options,
    *,
    on_result: Callable[[Result], None] = lambda result: None,
    on_wait: Callable[[], None] = lambda: None,
) -> ImportRun:
    """Import every seed file of `paths`; answer the run, which a dry run leaves unsaved.

    `on_result` hears of each document, in order; `on_wait` when another import must end first.
    """
    paths = list(paths)
    with _alone(on_wait), _rehearsal(options.dry_run):
        # Whoever holds the lock is the only one at work: an earlier run was killed.
        ImportRun.objects.filter(state=State.RUNNING).update(state=State.INTERRUPTED)
        run = ImportRun.objects.create(paths=[str(p) for p in paths], publish=options.publish)
        counts: Counter[str] = Counter()
        with _lazy_commits():
            for result in _Import(run, options).results(find(paths)):
                counts[result.outcome] += 1
                on_result(result)
        for outcome in Outcome.values:
            setattr(run, outcome, counts[outcome])
        run.state, run.finished_at = State.FINISHED, timezone.now()
        run.save()
    return run


@contextmanager
def _alone(on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the import lock, which PostgreSQL frees however this process ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            on_wait()
            cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


@contextmanager
def _rehearsal(dry_run: bool) -> Iterator[None]:
    """Do the real work, and undo all of it where it is only a rehearsal."""
    if not dry_run:
        yield
        return
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def _lazy_commits() -> Iterator[None]:
    """Let commits return before the disk has them.

    A power cut may then undo the last documents, whole, and the next run reads them again; the
    run itself is called finished by a commit that waits, and all before it are on disk by then.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit TO off")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("RESET synchronous_commit")


class _Import:
    """One run at work."""

    def __init__(self, run: ImportRun, options: Options) -> None:
        self.options = options
        self.shelf = Shelf(run, options.reuse)

    def results(self, files: Iterator[SeedFile]) -> Iterator[Result]:
        """Load chunk after chunk, while the next ones are being read."""
        for documents, readings in self._read_ahead(files):
            known = self._known(documents)
            self.shelf.fetch(known.values(), [r for r in readings.values() if isinstance(r, Page)])
            for document in documents:
                result, stored = self._load_safely(
                    document, known.get(document.digest), readings.get(document.digest)
                )
                if stored:
                    known[document.digest] = stored  # a copy may follow in this chunk
                yield result

    def _read_ahead(
        self, files: Iterator[SeedFile]
    ) -> Iterator[tuple[list[SeedBytes], dict[str, Reading]]]:
        """Chunks of documents with their readings by digest; few of them in memory at a time."""
        waiting: deque[tuple[list[SeedBytes], list[str], Callable[[], list[Reading]]]] = deque()
        with Readers(self.options.jobs, settings.SEED_SIZE_LIMIT) as readers:
            while chunk := list(islice(files, CHUNK)):
                documents = [load(file, settings.SEED_SIZE_LIMIT) for file in chunk]
                unread = self._unread(documents)
                readings = readers.start([(d.name, d.data) for d in unread.values()])
                waiting.append((documents, list(unread), readings))
                if len(waiting) > 2 * self.options.jobs:
                    yield _read(*waiting.popleft())
            while waiting:
                yield _read(*waiting.popleft())

    def _unread(self, documents: list[SeedBytes]) -> dict[str, SeedBytes]:
        """The documents to read, by digest: unknown ones, and those of an older reader."""
        known = {} if self.options.read_known else self._known(documents)
        current = {d for d, stored in known.items() if stored.reader_version == READER_VERSION}
        return {d.digest: d for d in documents if d.digest and d.digest not in current}

    def _known(self, documents: list[SeedBytes]) -> dict[str, SeedDocument]:
        """The documents that are in the database already, by digest, without their bytes."""
        digests = [document.digest for document in documents if document.digest]
        found = SeedDocument.objects.filter(digest__in=digests).defer("raw", "headlines")
        return {document.digest: document for document in found}

    def _load_safely(
        self, document: SeedBytes, stored: SeedDocument | None, reading: Reading | None
    ) -> tuple[Result, SeedDocument | None]:
        """Load one document in a transaction of its own; what fails, fails alone."""
        try:
            with transaction.atomic():
                return self._load(document, stored, reading)
        except OperationalError:
            raise  # the server went away: nothing more can be loaded
        except DatabaseError as error:
            self.shelf.refresh()  # what this document put on it is undone
            reasons = [{"code": "not-stored", "detail": str(error).splitlines()[0]}]
            return self._fail(document, None, reasons), None

    def _load(
        self, document: SeedBytes, stored: SeedDocument | None, reading: Reading | None
    ) -> tuple[Result, SeedDocument | None]:
        if document.problem:
            reasons = [{"code": document.problem, "detail": document.detail}]
            return self._fail(document, None, reasons), None
        if stored and stored.reader_version == READER_VERSION:
            if stored.reasons:
                return self._fail(document, stored, stored.reasons), stored
            page = reading if isinstance(reading, Page) else None
            return Result(document.name, Outcome.UNCHANGED, page=page), stored
        if not isinstance(reading, Page):
            reasons = [_reason(reading)]
            stored = self.shelf.keep_unread(document, stored, reasons)
            return self._fail(document, stored, reasons), stored
        outcome, reasons, stored = self.shelf.put(document, stored, reading)
        return Result(document.name, outcome, reasons, reading), stored

    def _fail(self, document: SeedBytes, stored: SeedDocument | None, reasons: Reasons) -> Result:
        self.shelf.entry(document.name, stored, Outcome.FAILED, reasons).save()
        return Result(document.name, Outcome.FAILED, reasons)


def _read(
    documents: list[SeedBytes], digests: list[str], readings: Callable[[], list[Reading]]
) -> tuple[list[SeedBytes], dict[str, Reading]]:
    """Wait for the readings of a chunk."""
    return documents, dict(zip(digests, readings(), strict=True))


def _reason(reading: Unreadable | ReaderFault | None) -> dict[str, str]:
    if isinstance(reading, Unreadable):
        return {"code": reading.code, "detail": reading.detail}
    return {"code": "reader-fault", "detail": reading.detail if reading else ""}
