"""The row that a report is of, as it stands now: readers may have lost sight of it meanwhile."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from articles.images.drawing import widths_of
from articles.images.shown import signed
from articles.items.addresses import desk_address
from articles.models import Image, ReportedItem
from programmes.models import Figure


@dataclass(frozen=True, slots=True)
class ReportedRow:
    """Where something that was reported stands: at the desk, and for readers; empty where not."""

    desk_path: str = ""
    public_path: str = ""
    picture: str = ""

    @property
    def is_gone(self) -> bool:
        """Whether it was deleted."""
        return not self.desk_path


def row_of(item: ReportedItem) -> ReportedRow:
    """The row that an item of the list is of."""
    return _image(item.key) if item.is_image else _figure(item.key)


def _figure(key: str) -> ReportedRow:
    figure = Figure.objects.filter(pk=key)
    if not figure.exists():
        return ReportedRow()
    public = reverse("figure", args=[key]) if figure.readable().exists() else ""
    return ReportedRow(desk_address(Figure, "change", key), public)


def _image(key: str) -> ReportedRow:
    image = Image.objects.filter(pk=key).first()
    if not image:
        return ReportedRow()
    name = f"{widths_of(image.width)[0]}.jpeg"
    picture = signed(image.digest, name)
    return ReportedRow(desk_address(image, "change", key), picture=picture)
