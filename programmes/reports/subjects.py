"""What readers may report, by which reasons, and what it is called on the form."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection, models
from django.http import Http404

from articles.models.reports import Reason
from programmes.evidence.proof import decided
from programmes.evidence.shown_figures import shown_by_key
from programmes.models import Figure

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
    path: str  # of its page
    reasons: tuple[Reason, ...]
    is_hidden_by_reports: bool = False

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
    return Subject(Figure(pk=key), shown[0].title, shown[0].path, OF_FIGURES)


def known_as(tabled: str, key: str) -> str:
    """An item in one word."""
    return f"{tabled} {key}"


def alone_with(word: str) -> None:
    """Wait until nobody else counts or decides it, and let nobody, to the transaction's end."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 16))", [word])
