"""The adjectives of figures: what readers may see, of what, where, and which is the latest."""

from __future__ import annotations

from django.db import models
from django.db.models import Case, CharField, Count, F, Q, Value
from django.db.models.functions import Cast, Concat, ExtractYear


def origins_counted() -> Count:
    """How many origins the citations of a figure have; without one, the paper is the origin."""
    origin = Case(
        models.When(
            citations__origin__isnull=False,
            then=Concat(Value("#"), Cast("citations__origin", CharField())),
        ),
        default=F("citations__publication_name"),
        output_field=CharField(),
    )
    return Count(origin, filter=Q(citations__isnull=False), distinct=True)


def papers_counted() -> Count:
    """How many papers print a figure."""
    return Count("citations__publication_name", distinct=True)


class FigureQuerySet(models.QuerySet):
    """Figures, narrowed by words that chain."""

    def confirmed(self):
        """What readers may see; pages, feeds and exports all start here."""
        return self.filter(state="confirmed")

    def suggested(self):
        """What waits for an editor."""
        return self.filter(state="suggested")

    def rejected(self):
        """What editors rejected, without what turned out to be another figure's value."""
        return self.filter(state="rejected", same_as=None)

    def for_programme(self, programme):
        """Those of one programme."""
        return self.filter(programme=programme)

    def in_place(self, place):
        """Those that name a place."""
        return self.filter(places__contains=[place.code])

    def latest_per_indicator(self):
        """One a scope (indicator, programme and places): the value of the latest year; within a
        year the one that an editor prefers, else the latest."""
        scope = ("indicator_id", "programme_id", "places")
        latest = self.order_by(
            *scope,
            ExtractYear("as_of").desc(nulls_last=True),
            "-preferred",
            F("as_of").desc(nulls_last=True),
            "-id",
        ).distinct(*scope)
        return self.model._default_manager.filter(pk__in=latest.values("pk"))

    def in_editors_order(self):
        """As editors ordered them for a page."""
        return self.order_by("position", "id")

    def with_counts(self):
        """With `origin_count` and `paper_count`, in the same query."""
        return self.annotate(origin_count=origins_counted(), paper_count=papers_counted())


class FigureManager(models.Manager.from_queryset(FigureQuerySet)):  # type: ignore[misc]
    """Figures, with the adjectives above."""
