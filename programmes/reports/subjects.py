"""What readers may report, by which reasons, and what it is called on the form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connection, models
from django.http import Http404
from django.utils.translation import gettext

from articles.images.drawing import widths_of
from articles.images.shown import address
from articles.models import Image
from articles.models.reports import Reason
from programmes.evidence.proof import Withheld, decided
from programmes.evidence.shown_figures import shown_by_key
from programmes.models import Figure
from programmes.shared.public_images import IS_SEEN

OF_IMAGES = (
    Reason.NOT_AS_SAID,
    Reason.NO_CONSENT,
    Reason.RIGHTS,
    Reason.OFFENSIVE,
    Reason.OTHER,
)
OF_FIGURES = (
    Reason.NOT_IN_SENTENCE,
    Reason.OUTDATED,
    Reason.WRONG_UNIT,
    Reason.WRONG_PLACE,
    Reason.OTHER,
)


class SameAs(Exception):
    """The figure stands under another key."""

    def __init__(self, key: int) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing that readers see and may report."""

    row: models.Model
    named: str
    reasons: tuple[Reason, ...]
    path: str = ""  # of its page, where it has one
    picture: str = ""  # the address of what is seen

    @property
    def is_hidden_by_reports(self) -> bool:
        """Whether readers alone can hide it, until an editor has looked."""
        return isinstance(self.row, Image)

    @property
    def as_columns(self) -> dict[str, str]:
        """Table and key, by which its reports know it."""
        return {"tabled": self.row._meta.db_table, "key": str(self.row.pk)}

    @property
    def known_as(self) -> str:
        """The same in one word."""
        return known_as(**self.as_columns)


def figure(key: int) -> Subject:
    """A figure whose page readers may open; else `Http404`, `Withheld` or `SameAs`."""
    if same := decided(key)["same_as"]:
        raise SameAs(same)
    shown = shown_by_key([key], history=True)
    if not shown:  # an editor has just taken it back
        raise Http404
    return Subject(Figure(pk=key), shown[0].title, OF_FIGURES, path=shown[0].path)


def image(digest: str) -> Subject:
    """An image that something public shows; else `Http404`, or `Withheld`."""
    images: models.QuerySet[Any] = Image.objects.annotate(is_seen=IS_SEEN)
    found = images.select_related("withholding").filter(digest=digest).first()
    if found and found.tombstone:
        raise Withheld(found.tombstone)
    if not found or found.is_expired or not found.is_seen:
        raise Http404
    named = str(found.shown("caption") or found.shown("alternative") or gettext("Image"))
    picture = address(digest, f"{widths_of(found.width)[0]}.jpeg")
    return Subject(found, named, OF_IMAGES, picture=picture)


def known_as(tabled: str, key: str) -> str:
    """An item in one word."""
    return f"{tabled} {key}"


def alone_with(word: str) -> None:
    """Wait until nobody else counts or decides it, and let nobody, to the transaction's end."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 16))", [word])
