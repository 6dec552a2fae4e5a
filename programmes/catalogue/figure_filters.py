"""The filters of the table of figures."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

import django_filters
from django.core.exceptions import ValidationError
from django.db.models import F, Q, QuerySet
from django.forms import CharField
from django.utils.translation import gettext_lazy as _

from programmes.catalogue.filters import within
from programmes.models import Citation, Figure, Origin, Place, Programme
from programmes.statements.measures import Kind

SORTS = {
    "as_of": _("latest date first"),
    "newest": _("latest change first"),
    "value": _("smallest value first"),
    "-value": _("largest value first"),
}
KINDS = {Kind.TARGET.value: _("targets"), "all": _("results and targets")}  # else results alone
_ORDERS: dict[str, tuple[Any, ...]] = {
    "as_of": (F("as_of").desc(nulls_last=True), "-id"),
    "newest": ("-updated_at", "-id"),
    "value": ("value", "id"),
    "-value": ("-value", "-id"),
}
_SPACES = re.compile(r"[\s\u200e\u200f]|%$")
_THOUSANDS = re.compile(r"\d{1,3}([.,'’]\d{3})+")
_DECIMAL = re.compile(r"\d+([.,]\d{1,4})?")
LARGEST = 16  # digits before the point, as the column holds them


def values_of(text: str) -> set[Decimal]:
    """The values that a number may have as people write it; empty where it is none.

    "9 000", "9,000" and "9.000" are 9000; "2.681" is 2681, or 2.681 where such a share is known.
    """
    plain = _SPACES.sub("", text.strip())
    found = set()
    if _THOUSANDS.fullmatch(plain):
        found.add(re.sub(r"\D", "", plain))
    if _DECIMAL.fullmatch(plain):
        found.add(plain.replace(",", "."))
    try:
        return {Decimal(value) for value in found if len(value.split(".")[0]) <= LARGEST}
    except InvalidOperation:  # digits of two scripts
        return set()


class ValueField(CharField):
    """A number in any of the forms of the press."""

    def clean(self, value: Any) -> set[Decimal]:
        text = super().clean(value)
        found = values_of(text)
        if text and not found:
            raise ValidationError(_("Write a number such as 932 or 9 000."))
        return found


class ValueFilter(django_filters.CharFilter):
    """Figures whose value a number may mean."""

    field_class = ValueField

    def filter(self, figures: QuerySet[Figure], value: set[Decimal]) -> QuerySet[Any]:
        return figures.filter(value__in=value) if value else figures


class FigureFilter(django_filters.FilterSet):
    """Figures by programme, indicator, place, year, origin and value, in an order."""

    programme = django_filters.CharFilter(label=_("Programme"), method="filter_programme")
    indicator = django_filters.CharFilter(label=_("Indicator"), field_name="indicator__slug")
    place = django_filters.CharFilter(label=_("Place"), max_length=6, method="filter_place")
    year = django_filters.NumberFilter(
        label=_("Year"), min_value=1900, max_value=2100, decimal_places=0, method="filter_year"
    )
    kind = django_filters.ChoiceFilter(
        label=_("Results or targets"), choices=list(KINDS.items()), method="of_kind"
    )
    origin = django_filters.ChoiceFilter(
        label=_("Origin"), choices=Origin.Kind.choices, method="filter_origin"
    )
    organisation = django_filters.CharFilter(label=_("Said by"), method="filter_organisation")
    value = ValueFilter(label=_("Value"), max_length=60)
    sort = django_filters.ChoiceFilter(
        label=_("Order"), choices=list(SORTS.items()), method="put_in_order"
    )

    class Meta:
        model = Figure
        fields = ()

    def filter_programme(self, figures: QuerySet[Figure], name: str, value: str) -> QuerySet[Any]:
        return figures.filter(programme__in=Programme.objects.published().filter(slug=value))

    def filter_place(self, figures: QuerySet[Figure], name: str, value: str) -> QuerySet[Any]:
        # Asked first, so that the planner sees how common these places are.
        codes = Place.objects.filter(within(value.upper())).values_list("code", flat=True)
        return figures.filter(places__overlap=list(codes))

    def filter_year(self, figures: QuerySet[Figure], name: str, value: Decimal) -> QuerySet[Any]:
        year = int(value)
        return figures.filter(as_of__range=(date(year, 1, 1), date(year, 12, 31)))

    def of_kind(self, figures: QuerySet[Figure], name: str, value: str) -> QuerySet[Any]:
        return figures.filter(kind=value) if value in Kind else figures

    def filter_origin(self, figures: QuerySet[Figure], name: str, value: str) -> QuerySet[Any]:
        return figures.filter(_cited(origin__kind=value))

    def filter_organisation(
        self, figures: QuerySet[Figure], name: str, value: str
    ) -> QuerySet[Any]:
        return figures.filter(_cited(origin__organisation__slug=value))

    def put_in_order(self, figures: QuerySet[Figure], name: str, value: str) -> QuerySet[Any]:
        return figures.order_by(*_ORDERS[value])


def in_first_order(figures: QuerySet[Figure]) -> QuerySet[Figure]:
    """The order in which nobody chose another."""
    return figures.order_by(*_ORDERS["as_of"])


def _cited(**origin: str) -> Q:
    return Q(pk__in=Citation.objects.shown().filter(**origin).values("figure"))
