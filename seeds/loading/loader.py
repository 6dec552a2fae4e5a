"""From files to rows; catalogue files go first (`seeds.catalogue.loading`), then pages.

    files -> bytes, opened -> known already? -> pages, read ahead -> one transaction a document
          -> the figures of some documents together

A document is known by the digest of its bytes or of the file that it was taken out of, an article
by its publication, date and title.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.db import DatabaseError, OperationalError, connection, transaction
from django.utils import timezone

from articles.items.acting import acting
from articles.models import Article, Publication
from articles.text.controls import on_one_line
from seeds.catalogue.loading import load_catalogue
from seeds.intake.cases import said_of_all
from seeds.intake.files import SeedBytes, SeedFile, find, load
from seeds.intake.reasons import Reason, Reasons
from seeds.intake.results import Result
from seeds.loading.alone import alone
from seeds.loading.binned import by_document
from seeds.loading.limits import Limits
from seeds.loading.mentions import find_mentions
from seeds.loading.readers import ArticleReading, ReaderFault, Readers, Reading, TooCostly
from seeds.loading.unpacking import Unpacking
from seeds.loading.writing import Shelf
from seeds.models import ImportRun, RunEntry, SeedDocument
from seeds.naming.vocabulary import vocabulary
from seeds.opening import SKIPPED, Problem
from seeds.reading import READER_VERSION, Unreadable
from seeds.reading.text.said import NOTHING_SAID
from seeds.stating.finding import Desk, Found, find_figures, waiting

Outcome = RunEntry.Outcome
State = ImportRun.State
CHUNK = 80  # documents read by one worker at a time, and looked up by one query
LOCK = 0x5EED  # the advisory lock that one import holds at a time


@dataclass(frozen=True, slots=True)
class PageResult(Result):
    """What became of a page, with what was read from it where it was read."""

    reading: ArticleReading | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller of an import may choose."""

    publish: bool = False
    only_known_papers: bool = False  # publish nothing of a paper that this run is the first to name
    dry_run: bool = False
    jobs: int = 1
    read_known: bool = False  # read known documents again, for their pages
    reuse: str = Publication.Reuse.EXTRACT  # policy of a publication met for the first time
    by: User | None = None  # who imports at the desk
    chosen: frozenset[str] | None = None  # the documents to take, by digest; else all of them

    def wants(self, document: SeedBytes) -> bool:
        """Whether a document is to be taken."""
        return self.chosen is None or document.digest in self.chosen


def import_documents(
    paths: Iterable[Path | SeedFile],
    options: Options,
    *,
    on_result: Callable[[Result], None] = lambda result: None,
    on_wait: Callable[[], None] = lambda: None,
) -> ImportRun:
    """Import every seed file of `paths`; answer the run, which a dry run leaves unsaved.

    `on_result` hears of each document, in order; `on_wait` when another import must end first.
    """
    paths = list(paths)
    with connection.cursor() as cursor, alone(cursor, LOCK, on_wait), _rehearsal(options.dry_run):
        # Whoever holds the lock is the only one at work: an earlier run was killed.
        ImportRun.objects.filter(state=State.RUNNING).update(state=State.INTERRUPTED)
        named = [_called(path) for path in paths]
        run = ImportRun.objects.create(paths=named, publish=options.publish)
        counts: Counter[str] = Counter()
        with acting(f"import {run.pk}", options.by), _lazy_commits():
            for result in _results(run, options, paths):
                counts[result.outcome] += 1
                on_result(result)
        for outcome in Outcome.values:
            setattr(run, outcome, counts[outcome])
        run.state, run.finished_at = State.FINISHED, timezone.now()
        run.save()
    return run


def _called(path: Path | SeedFile) -> str:
    """What a file or folder goes by in the record of a run."""
    return path.name if isinstance(path, SeedFile) else on_one_line(str(path))


def _results(run: ImportRun, options: Options, paths: list[Path | SeedFile]) -> Iterator[Result]:
    """Catalogue files first: what pages name is known by then."""
    catalogues = (file for file in find(paths) if file.is_catalogue)
    changed = False
    for result in load_catalogue((load(f, settings.SEED_SIZE_LIMIT) for f in catalogues), run):
        changed |= result.outcome in (Outcome.CREATED, Outcome.UPDATED)
        yield result
    if changed:
        find_mentions(Article.objects.all())  # by the names that are new
    unread = Article.objects.all() if changed else waiting()
    found = find_figures(unread, rehearsal=options.dry_run)
    yield from _refused(run, found)
    pages = (file for file in find(paths) if not file.is_catalogue)
    yield from _Import(run, options).results(pages)


def _refused(run: ImportRun, found: Found) -> Iterator[Result]:
    """The articles whose figures the database refused, noted."""
    for article, said in found.refused:
        reasons = [Reason(code="figures-not-stored", detail=said)]
        RunEntry.objects.create(run=run, path=str(article), outcome=Outcome.FAILED, reasons=reasons)
        yield Result(str(article), Outcome.FAILED, reasons)


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


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Some documents, those of them that are known, and the readings that are under way."""

    documents: list[SeedBytes]
    known: dict[str, SeedDocument]
    unread: list[str]  # digests
    readings: Callable[[], list[Reading]]

    def wait(self) -> dict[str, Reading]:
        """The readings by digest, when they are there."""
        return dict(zip(self.unread, self.readings(), strict=True))


class _Import:
    """One run at work."""

    def __init__(self, run: ImportRun, options: Options) -> None:
        self.options = options
        self.shelf = Shelf(run, options.reuse, only_known_papers=options.only_known_papers)
        self.desk = Desk(rehearsal=options.dry_run)
        self.binned: dict[int, Reason] = {}  # of documents whose article lies in the bin

    def results(self, files: Iterator[SeedFile]) -> Iterator[Result]:
        """Load chunk after chunk, while the next ones are being read."""
        for chunk in self._read_ahead(files):
            known, readings = chunk.known, chunk.wait()
            if readings:
                known = self._known(chunk.documents)  # an earlier chunk may have loaded a copy
                read = [r for r in readings.values() if isinstance(r, ArticleReading)]
                self.shelf.fetch(read)
            self.binned = by_document(known.values())
            for document in chunk.documents:
                result, stored = self._load_safely(
                    document, known.get(document.digest), readings.get(document.digest)
                )
                if stored:
                    known[document.digest] = stored  # a copy may follow in this chunk
                yield replace(result, document=document)
            yield from self._figures()

    def _figures(self) -> Iterator[Result]:
        """Find what the articles of a chunk state; answer those that the database refused."""
        found = Found()
        if self.shelf.stated:
            self.desk.find(self.shelf.stated.values(), found)
            self.shelf.stated = {}
        yield from _refused(self.shelf.run, found)

    def _read_ahead(self, files: Iterator[SeedFile]) -> Iterator[_Chunk]:
        """Chunks whose reading has begun; few of them are in memory at a time."""
        ahead: deque[_Chunk] = deque()
        limits = Limits(settings.SEED_READING_SECONDS, settings.SEED_READING_MEMORY)
        with Readers(self.options.jobs, settings.SEED_SIZE_LIMIT, vocabulary, limits) as readers:
            unpacked = Unpacking(readers, settings.SEED_SIZE_LIMIT, settings.SEED_FILE_LIMIT)
            waiting = filter(self.options.wants, unpacked.documents(files))
            while documents := list(islice(waiting, CHUNK)):
                known = self._known(documents)
                unread = self._unread(documents, known)
                said = said_of_all(unread)
                started = readers.start(
                    [(d.name, d.data, said.get(d.digest, NOTHING_SAID)) for d in unread.values()]
                )
                ahead.append(_Chunk(documents, known, list(unread), started))
                if len(ahead) > 2 * self.options.jobs:
                    yield ahead.popleft()
            yield from ahead

    def _unread(
        self, documents: list[SeedBytes], known: dict[str, SeedDocument]
    ) -> dict[str, SeedBytes]:
        """The documents to read, by digest: unknown ones, and those of an older reader."""
        current = {d for d, stored in known.items() if stored.reader_version == READER_VERSION}
        if self.options.read_known:
            current = set()
        return {d.digest: d for d in documents if d.digest and d.digest not in current}

    def _known(self, documents: list[SeedBytes]) -> dict[str, SeedDocument]:
        """The documents that are in the database already, by digest, without their bytes."""
        digests = [document.digest for document in documents if document.digest]
        found = SeedDocument.objects.filter(digest__in=digests)
        found = found.only("digest", "reader_version", "reasons", "article_id")
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
            reasons = [Reason(code="not-stored", detail=str(error).splitlines()[0])]
            return self._fail(document, None, reasons), None

    def _load(
        self, document: SeedBytes, stored: SeedDocument | None, reading: Reading | None
    ) -> tuple[Result, SeedDocument | None]:
        if document.problem:
            return self._refuse(document), None
        if stored and stored.reader_version == READER_VERSION:
            if stored.reasons:
                return self._fail(document, stored, stored.reasons), stored
            if reason := self.binned.get(stored.pk):
                return Result(document.name, *self.shelf.skip(document, stored, reason)), stored
            read = reading if isinstance(reading, ArticleReading) else None
            return PageResult(document.name, Outcome.UNCHANGED, reading=read), stored
        if isinstance(reading, TooCostly):  # kept by no row: a later run may allow it more
            reasons = [Reason(code="too-costly", detail=str(settings.SEED_READING_SECONDS))]
            return self._fail(document, stored, reasons), stored
        if not isinstance(reading, ArticleReading):
            reasons = [_reason(reading)]
            stored = self.shelf.keep_unread(document, stored, reasons)
            return self._fail(document, stored, reasons), stored
        in_bin = self.binned.get(stored.pk) if stored else None
        outcome, reasons, stored = self.shelf.put(document, stored, reading, in_bin)
        return PageResult(document.name, outcome, reasons, reading=reading), stored

    def _refuse(self, document: SeedBytes) -> Result:
        """Note a document without bytes: refused, or passed over."""
        detail = on_one_line(document.detail)
        if document.problem == Problem.TOO_COSTLY:
            detail = str(settings.SEED_READING_SECONDS)
        reasons = [Reason(code=document.problem or "", detail=detail)]
        outcome = Outcome.SKIPPED if document.problem in SKIPPED else Outcome.FAILED
        self.shelf.entry(document.name, None, outcome, reasons).save()
        return Result(document.name, outcome, reasons)

    def _fail(self, document: SeedBytes, stored: SeedDocument | None, reasons: Reasons) -> Result:
        self.shelf.entry(document.name, stored, Outcome.FAILED, reasons).save()
        return Result(document.name, Outcome.FAILED, reasons)


def _reason(reading: Unreadable | ReaderFault | None) -> Reason:
    code = reading.code if isinstance(reading, Unreadable) else "reader-fault"
    return Reason(code=code, detail=on_one_line(reading.detail) if reading else "")
