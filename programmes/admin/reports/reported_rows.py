"""The row that a report is of, as it stands now: readers may have lost sight of it meanwhile."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from articles.items.addresses import desk_address
from articles.models import ReportedItem
from programmes.models import Figure


@dataclass(frozen=True, slots=True)
class ReportedRow:
    """Where something that was reported stands: at the desk, and for readers; empty where not."""

    desk_path: str = ""
    public_path: str = ""

    @property
    def is_gone(self) -> bool:
        """Whether it was deleted."""
        return not self.desk_path


def row_of(item: ReportedItem) -> ReportedRow:
    """The row that an item of the list is of."""
    figure = Figure.objects.filter(pk=item.key)
    if not figure.exists():
        return ReportedRow()
    public = reverse("figure", args=[item.key]) if figure.readable().exists() else ""
    return ReportedRow(desk_address(Figure, "change", item.key), public)
