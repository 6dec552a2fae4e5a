"""The filters of the lists of programmes and cooperatives."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from programmes.models import (
    Activity,
    Audience,
    Cooperative,
    Partnership,
    Place,
    Programme,
    Tie,
)
from programmes.shared.goals import GOALS


def within(code: str) -> Q:
    """A place and, of a country, its regions."""
    return Q(code=code) | Q(parent__code=code)


def reaching(code: str) -> Q:
    """The places whose programmes reach a place: it, its regions, and the country around it."""
    return within(code) | Q(code=code[:2])


class ProgrammeListFilter(django_filters.FilterSet):
    """Programmes by kind, place, goal, partner, audience and status."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=Programme.Kind.choices)
    place = django_filters.CharFilter(label=_("Place"), max_length=6, method="filter_place")
    goal = django_filters.ChoiceFilter(
        label=_("Goal"), choices=[(n, goal) for n, goal in GOALS.items()], method="filter_goal"
    )
    partner = django_filters.CharFilter(label=_("Partner"), method="filter_partner")
    audience = django_filters.ChoiceFilter(
        label=_("Audience"), choices=Audience.choices, method="filter_audience"
    )
    status = django_filters.ChoiceFilter(label=_("Status"), choices=Programme.Status.choices)

    class Meta:
        model = Programme
        fields = ()

    def filter_place(self, programmes: QuerySet[Programme], name: str, value: str) -> QuerySet[Any]:
        reached = Programme.places.through.objects.filter(
            programme=OuterRef("pk"), place__in=Place.objects.filter(reaching(value))
        )
        return programmes.filter(Exists(reached))

    def filter_goal(self, programmes: QuerySet[Programme], name: str, value: str) -> QuerySet[Any]:
        return programmes.filter(goals__contains=[int(value)])

    def filter_audience(
        self, programmes: QuerySet[Programme], name: str, value: str
    ) -> QuerySet[Any]:
        return programmes.filter(audiences__contains=[value])

    def filter_partner(
        self, programmes: QuerySet[Programme], name: str, value: str
    ) -> QuerySet[Any]:
        partnerships = Partnership.objects.filter(
            programme=OuterRef("pk"), organisation__slug=value
        )
        return programmes.filter(Exists(partnerships))


class CooperativeListFilter(django_filters.FilterSet):
    """Cooperatives by place, activity and programme."""

    place = django_filters.CharFilter(label=_("Place"), max_length=6, method="filter_place")
    activity = django_filters.ChoiceFilter(
        label=_("Activity"), choices=Activity.choices, method="filter_activity"
    )
    programme = django_filters.CharFilter(label=_("Programme"), method="filter_programme")

    class Meta:
        model = Cooperative
        fields = ()

    def filter_place(
        self, cooperatives: QuerySet[Cooperative], name: str, value: str
    ) -> QuerySet[Any]:
        return cooperatives.filter(place__in=Place.objects.filter(within(value)))

    def filter_activity(
        self, cooperatives: QuerySet[Cooperative], name: str, value: str
    ) -> QuerySet[Any]:
        return cooperatives.filter(activities__contains=[value])

    def filter_programme(
        self, cooperatives: QuerySet[Cooperative], name: str, value: str
    ) -> QuerySet[Any]:
        chosen = Programme.objects.published().filter(slug=value)
        ties = Tie.objects.filter(cooperative=OuterRef("pk"), programme__in=chosen)
        laureates = chosen.filter(editions__laureates__cooperative=OuterRef("pk"))
        return cooperatives.filter(Exists(ties) | Exists(laureates))
