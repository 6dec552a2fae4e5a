"""Many figures, rejected with one reason in one act, which is taken back as one.

chosen    key -> when it was last decided on, as the page showed it
answer    those that are rejected; those that somebody decided on meanwhile, which are left
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from programmes.figures import deciding
from programmes.models import Figure
from programmes.models.decisions import given

LIMIT = 200  # figures that are rejected at once


class Rejected(NamedTuple):
    """What became of the figures that were chosen."""

    rejected: list[Figure]
    decided_meanwhile: list[Figure]
    gone: int


def reject_each(
    chosen: Mapping[int, datetime | None], *, by: User, reason: str, public_reason: str = ""
) -> Rejected:
    """Reject each for itself; `ValidationError`, and nothing is written, without a reason, without
    a figure or with too many."""
    given(reason)
    refuse_too_many(len(chosen))
    done = Rejected([], [], 0)
    figures = list(Figure.objects.filter(pk__in=chosen).order_by("pk"))
    for figure in figures:
        is_done = _reject(figure, chosen[figure.pk], by, reason, public_reason)
        (done.rejected if is_done else done.decided_meanwhile).append(figure)
    return done._replace(gone=len(chosen) - len(figures))


def refuse_too_many(count: int) -> None:
    """Refuse what is chosen by mistake, none or very many."""
    if not count:
        raise ValidationError(_("Choose the figures that you reject; nothing was written."))
    if count > LIMIT:
        said = _(
            "At most %(limit)d figures are rejected at once, and %(count)d are chosen: narrow them"
            " by a filter."
        )
        raise ValidationError(said, params={"limit": LIMIT, "count": count})


@transaction.atomic
def _reject(
    figure: Figure, seen: datetime | None, by: User, reason: str, public_reason: str
) -> bool:
    """Reject a figure unless it was decided on since it was seen; whether it is done."""
    try:
        if is_done := deciding.is_as_seen(figure, seen):
            deciding.reject(figure, by=by, reason=reason, public_reason=public_reason)
    except ValidationError:  # it was rejected when the page was opened, or is gone by now
        return False
    return is_done
