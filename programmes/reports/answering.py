"""What an editor answers to readers, and what follows: it is public, and the counting ends.

figure   found to be right     the answer stands on its page
         a mistake, confirmed  so it does; what was wrong is corrected in public
image    found to be right     it is shown again, and not hidden for the same reason any more
         removed               it stays hidden, and its place says why
"""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from articles.models import Image, ReaderKey, ReportedItem, Withholding
from articles.models.reports import WORDS, Verdict
from programmes.figures.withholding import remove_reported, show_reported
from programmes.reports.subjects import alone_with, known_as

OF_FIGURES = (Verdict.FINE, Verdict.MISTAKE)
OF_IMAGES = (Verdict.FINE, Verdict.REMOVED)


def open_reports() -> models.QuerySet[ReportedItem]:
    """What readers reported and nobody answered: what most of them reported first."""
    return ReportedItem.objects.unanswered().most_reported_first()


def verdicts(item: ReportedItem) -> tuple[Verdict, ...]:
    """What an editor may find of an item."""
    return OF_IMAGES if item.is_image else OF_FIGURES


@transaction.atomic
def answer(item: ReportedItem, verdict: str, words: Mapping[str, str], *, by: User) -> None:
    """Answer what readers reported of an item, once; `words` are for readers, by language."""
    alone_with(known_as(item.tabled, item.key))
    Withholding.objects.one_at_a_time()  # rows are locked after this, never before
    item.refresh_from_db()
    if item.answered_at:
        said = _("This was answered already, by %(editor)s.") % {"editor": item.by_name}
        raise ValidationError(said)
    for language, column in WORDS.items():
        setattr(item, column, words.get(language, "").strip())
    item.verdict, item.answered_at = verdict, now()
    item.by, item.by_name = by, by.get_username()
    item.mark(Withholding.objects.standing())
    item.full_clean(exclude=["by"])
    item.save()
    ReaderKey.objects.filter(item=item).delete()
    if item.is_image and (image := Image.objects.filter(pk=item.key).first()):
        _show_or_remove(image, item, by)


def _show_or_remove(image: Image, item: ReportedItem, by: User) -> None:
    """Do to an image what was found of it."""
    if item.verdict == Verdict.FINE:
        show_reported(image, by=by)
    else:
        remove_reported(image, by=by, words=next(iter(item.words.values())))
