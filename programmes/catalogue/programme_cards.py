"""Programmes as lists show them, a page of them at a time."""

from __future__ import annotations

from django.db.models import IntegerField, QuerySet
from django.db.models.expressions import RawSQL
from django.utils.translation import get_language

from articles.querysets import with_picture
from programmes.models import Programme

KINDS = dict(Programme.Kind.choices)  # what stands above the name
SIZE = 18  # full rows of cards in one, two and three columns

PROJECT_COUNT = """(
    SELECT count(*) FROM programmes_programme AS project JOIN programmes_public_programme USING (id)
    WHERE project.parent_id = programmes_programme.id
)"""


def cards(programmes: QuerySet[Programme]) -> QuerySet[Programme]:
    """Programmes with what their cards show."""
    language = get_language()
    pictured: QuerySet[Programme] = with_picture(programmes)
    cards = pictured.only(
        "slug", "kind", "status", "name_fr", "summary_fr", f"name_{language}", f"summary_{language}"
    )
    return cards.annotate(project_count=RawSQL(PROJECT_COUNT, (), IntegerField()))  # noqa: S611 - a constant
