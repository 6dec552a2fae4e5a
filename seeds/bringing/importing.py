"""Importing the chosen documents of a batch: the same import as the command's, a transaction each.

A worker that is killed leaves whole articles; the import that is tried again finds them unchanged.
"""

from __future__ import annotations

from seeds.bringing.keeping import files_of
from seeds.bringing.reading import told_if_it_fails
from seeds.intake.results import Result
from seeds.loading.loader import Options, import_documents
from seeds.models import Batch, Brought, RunEntry

State = Batch.State
Outcome = RunEntry.Outcome


def import_batch(key: int) -> None:
    """Import the chosen documents of a batch that waits for it."""
    batch = Batch.objects.filter(pk=key, state=State.IMPORTING).first()
    if not batch:
        return
    chosen = batch.documents.filter(is_chosen=True, became="").exclude(digest="")
    digests = frozenset(chosen.values_list("digest", flat=True))
    with told_if_it_fails(batch):
        run = import_documents(
            files_of(batch),
            Options(chosen=digests, by=batch.by),
            on_result=lambda result: _note(batch, result),
        )
        batch.move(State.IMPORTED, after=(State.IMPORTING,), run=run)


def _note(batch: Batch, result: Result) -> None:
    """Keep what became of a document.

    One that is unchanged, though the rehearsal said otherwise, was imported by a worker that was
    killed before it could say so.
    """
    if not (document := result.document):
        return
    rows = Brought.objects.filter(batch=batch, digest=document.digest, path=result.name, became="")
    for row in rows:
        row.became = result.outcome if result.outcome != Outcome.UNCHANGED else row.outcome
        row.became_reasons = result.reasons
        row.save(update_fields=("became", "became_reasons"))
