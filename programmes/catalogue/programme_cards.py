"""Programmes as lists show them, a page of them at a time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from django.db.models import QuerySet
from django.utils.translation import get_language

from articles.lists.counting import number_of
from articles.querysets import with_picture
from programmes.evidence.key_figures import best_of
from programmes.models import Programme
from programmes.shared.links import ProgrammeLink

KINDS = dict(Programme.Kind.choices)  # what stands above the name
SIZE = 18  # full rows of cards in one, two and three columns

Linked = TypeVar("Linked", bound=ProgrammeLink)


def cards(programmes: QuerySet[Programme]) -> QuerySet[Programme]:
    """Programmes with what their cards show, and the `best` figure of each."""
    language = get_language()
    pictured: QuerySet[Programme] = with_picture(programmes)
    cards = pictured.only(
        "slug", "kind", "status", "name_fr", "summary_fr", f"name_{language}", f"summary_{language}"
    )
    projects = number_of(Programme.objects.published(), "parent")
    return cards.annotate(project_count=projects, best=best_of("programme_id"))


def by_kind(programmes: Iterable[Linked]) -> list[tuple[str, list[Linked]]]:
    """Programmes in groups of one kind, in the order in which kinds are declared."""
    order = list(Programme.Kind.values)
    ordered = sorted(programmes, key=lambda programme: order.index(programme["kind"]))
    return [(kind, list(group)) for kind, group in groupby(ordered, key=itemgetter("kind"))]
