"""One saved page read again at the desk, as editors say that its lines are: an import of one page.

what was said -> cases -> page -> its article, by the rules of an import -> figures
                                  what readers see changes as a draft, which an editor publishes
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Publication, Withholding
from seeds.intake.cases import said_of, say
from seeds.intake.files import SeedBytes
from seeds.intake.reasons import Reason
from seeds.intake.reasons_in_words import sentence
from seeds.loading.alone import alone
from seeds.loading.binned import by_document
from seeds.loading.loader import LOCK
from seeds.loading.readers import ArticleReading, Readers
from seeds.loading.writing import Shelf
from seeds.models import ImportRun, RunEntry, SeedDocument
from seeds.naming.vocabulary import vocabulary
from seeds.reading import Unreadable
from seeds.reading.text.said import SaidLines
from seeds.stating.finding import Desk, Found

Outcome = RunEntry.Outcome


def correct(document: SeedDocument, said: SaidLines, by: Any) -> Outcome:
    """Keep what an editor says of a page, and read it again so: what became of its article.

    Raises `ValidationError` with what stands in the way; nothing is written then.
    """
    with connection.cursor() as cursor, alone(cursor, LOCK, _refuse_to_wait):
        found = Found()
        try:
            with transaction.atomic():
                Withholding.objects.one_at_a_time()  # rows are locked after this, never before
                say(document.digest, said, by)
                shelf, outcome = _put(document, by)
        except IntegrityError as error:
            raise ValidationError(
                _("Another editor says something of this page just now.")
            ) from error
        Desk().find(shelf.stated.values(), found)
    for article, refused in found.refused:
        outcome, reasons = Outcome.FAILED, [Reason(code="figures-not-stored", detail=refused)]
        shelf.entry(str(article), None, outcome, reasons).save()
    return outcome


def _refuse_to_wait() -> None:
    raise ValidationError(_("An import is running: nothing was written. Try again in a moment."))


def _put(document: SeedDocument, by: Any) -> tuple[Shelf, Outcome]:
    """Read a page, and put what it says into its article."""
    data = bytes(document.raw)
    reading = _reading(document.path, data, said_of(document.digest))
    run = ImportRun.objects.create(paths=[document.path])
    shelf = Shelf(run, Publication.Reuse.EXTRACT, proposed_by=by)
    shelf.fetch([reading])
    in_bin = by_document([document]).get(document.pk)
    page = SeedBytes(document.path, data, document.digest)
    outcome, _reasons, _kept = shelf.put(page, document, reading, in_bin)
    setattr(run, outcome, 1)
    run.state, run.finished_at = ImportRun.State.FINISHED, timezone.now()
    run.save()
    return shelf, outcome


def _reading(name: str, data: bytes, said: SaidLines) -> ArticleReading:
    with Readers(1, settings.SEED_SIZE_LIMIT, vocabulary) as readers:
        (reading,) = readers.start([(name, data, said)])()
    if isinstance(reading, ArticleReading):
        return reading
    code = reading.code if isinstance(reading, Unreadable) else "reader-fault"
    raise ValidationError(sentence(code, getattr(reading, "detail", "")))
