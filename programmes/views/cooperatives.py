"""The directory: what is made, by whom, where, and how to get in touch."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from articles.lists.query import chosen_in, leading
from articles.querysets import with_picture
from programmes.catalogue.cooperative_page import ties
from programmes.catalogue.filter_choices import of_cooperatives
from programmes.catalogue.filters import CooperativeListFilter
from programmes.catalogue.other_names import called
from programmes.linked.catalogue import cooperative_node
from programmes.models import Activity, Cooperative, Tie
from programmes.shared.walking import walk

SIZE = 12
TIE_KINDS = {**dict(Tie.Kind.choices), "laureate": _("laureate of")}


@require_safe
def cooperative_list(request: HttpRequest) -> HttpResponse:
    """The cooperatives, by place, activity and programme."""
    chosen = chosen_in(request.GET)
    found, valid = _cards(), True
    if chosen:
        filters = CooperativeListFilter(chosen, queryset=found)
        found, valid = filters.qs, filters.is_valid()
    return render(
        request,
        "programmes/cooperative_list.html",
        {
            "page": walk(found, request.GET, "name", SIZE) if valid else None,
            "chosen": chosen,
            "filters": leading(chosen),
            "activities": Activity.choices,
            "labels": dict(Activity.choices),
            **of_cooperatives(chosen.get("programme", "") if valid else ""),
        },
    )


def _cards() -> QuerySet[Cooperative]:
    """Cooperatives with what their cards show."""
    pictured: QuerySet[Cooperative] = with_picture(Cooperative.objects)
    return pictured.select_related("place").only(
        "slug",
        "name",
        "town",
        "activities",
        "products",
        "example",
        "place__code",
        "place__name_fr",
        "place__name_en",
        "place__name_ar",
    )


@require_safe
def cooperative(request: HttpRequest, slug: str) -> HttpResponse:
    """One cooperative, its ties to programmes, and how to reach it where it agreed."""
    cooperatives = with_picture(Cooperative.objects).select_related("place")
    found = cooperatives.defer("as_read", "place__words").filter(slug=slug).first()
    if not found:
        return redirect(called("cooperative", slug), permanent=True)
    tied = ties(found)
    return render(
        request,
        "programmes/cooperative.html",
        {
            "cooperative": found,
            "labels": dict(Activity.choices),
            "tie_kinds": TIE_KINDS,
            "ties": tied,
            "linked": [cooperative_node(found, tied)],
        },
    )
