"""Reading a batch: the import's own rehearsal, whose results are kept while all else is undone.

files -> import_documents(dry run) -> results ── another connection ──> Brought, one a document
                                 all of it is undone                    seen at once, and kept
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.db import OperationalError, connections

from seeds.bringing.keeping import Refused, files_of, keep_page
from seeds.intake.reasons import Reason, Reasons
from seeds.intake.results import Result
from seeds.loading.loader import Options, PageResult, import_documents
from seeds.loading.readers import ArticleReading
from seeds.models import Batch, Brought
from seeds.models.batches import IMPORTABLE
from seeds.opening import LIMITS

LOG = logging.getLogger(__name__)
State = Batch.State
TEXTS = ("lede", "body")  # of an article, which the document itself has


def read_batch(key: int) -> None:
    """Read a batch that waits for it: those of its documents that are to be read again, else all
    of them, from the beginning where a worker was killed."""
    batch = Batch.objects.filter(pk=key, state=State.READING).first()
    if not batch:
        return
    again = frozenset(batch.documents.filter(outcome="").values_list("digest", flat=True))
    if not again:
        batch.documents.all().delete()
    with told_if_it_fails(batch), _beside() as beside:
        taken = _Taken(batch)
        import_documents(
            files_of(batch),
            Options(dry_run=True, read_known=True, by=batch.by, chosen=again or None),
            on_result=lambda result: beside(taken.note, result),
        )
    batch.move(State.READ, after=(State.READING,))


class _Taken:
    """The documents of a batch, noted as they are read, as far as all of them may go."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        self.left = settings.BROUGHT_UNPACKED
        self.count = 0

    def note(self, result: Result) -> None:
        """Keep what became of a document, and the document."""
        if not (document := result.document):
            return
        self._weigh(len(document.data))
        row = self._row(result.name, document.digest)
        row.outcome, row.reasons = result.outcome, result.reasons
        row.is_chosen = result.outcome in IMPORTABLE
        if isinstance(result, PageResult) and result.reading:
            _fill(row, result.reading)
        if document.digest:
            keep_page(self.batch, document.digest, document.data)
        row.save()

    def _row(self, path: str, digest: str) -> Brought:
        """The row of a document: its own where it is read again."""
        again = self.batch.documents.filter(path=path, digest=digest, outcome="").first()
        return again or Brought(batch=self.batch, path=path, digest=digest)

    def _weigh(self, size: int) -> None:
        self.count += 1
        self.left -= size
        if self.count > LIMITS.parts:
            raise Refused("too-many-inside", str(LIMITS.parts))
        if self.left < 0:
            raise Refused("too-much-inside", str(settings.BROUGHT_UNPACKED))


def _fill(row: Brought, reading: ArticleReading) -> None:
    row.read = {name: said for name, said in reading.fields.items() if name not in TEXTS}
    row.doubts, row.figures = list(reading.doubts), len(reading.statements)
    row.encoding = reading.page.encoding


@contextmanager
def told_if_it_fails(batch: Batch) -> Iterator[None]:
    """Let a batch say why it failed; where the database is gone, the queue tries again."""
    try:
        yield
    except Refused as refusal:
        _fail(batch, [refusal.reason])
    except OSError as error:
        _fail(batch, [Reason(code="not-written", detail=error.strerror or str(error))])
    except OperationalError:
        raise
    except Exception as error:  # the page must say so, whatever it was
        LOG.exception("The batch %d failed.", batch.pk)
        _fail(batch, [Reason(code="not-read", detail=f"{type(error).__name__}: {error}"[:300])])


def _fail(batch: Batch, reasons: Reasons) -> None:
    batch.move(State.FAILED, after=(State.READING, State.IMPORTING), reasons=reasons)


@contextmanager
def _beside() -> Iterator[Callable[..., Any]]:
    """Do things in another thread, whose connection is not in the transaction of this one."""
    with ThreadPoolExecutor(1) as thread:
        try:
            yield lambda act, *given: thread.submit(act, *given).result()
        finally:
            thread.submit(connections.close_all).result()
