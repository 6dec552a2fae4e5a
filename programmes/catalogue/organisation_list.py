"""Organisations as their list shows them: with the programmes that they take part in, and the
figures that they said first."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import get_language

from articles.lists.counting import number_of
from programmes.models import Citation, Figure, Organisation, Programme

SIZE = 40


def listed() -> QuerySet[Organisation]:
    """The organisations of which anything is told."""
    language = get_language()
    columns = Organisation.objects.told().only(
        "slug", "kind", "short_name", "name_fr", f"name_{language}"
    )
    said = Citation.objects.filter(withholding=None, figure__in=Figure.objects.confirmed())
    return columns.annotate(
        programme_count=number_of(Programme.objects.published(), "partnerships__organisation"),
        said_count=number_of(said, "origin__organisation", "figure"),
    )
