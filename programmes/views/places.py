"""The map of places, the list that says the same, and the page of a country or region."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from articles.querysets import with_picture
from programmes.catalogue.other_names import called
from programmes.catalogue.place_list import drawn, places, tree
from programmes.catalogue.place_page import SHOWN, belongings
from programmes.catalogue.press import press
from programmes.catalogue.programme_cards import KINDS
from programmes.catalogue.unnamed_countries import unnamed_by_each
from programmes.evidence.key_figures import of_place
from programmes.map.outlines import outlines
from programmes.models import Place


@require_safe
def place_list(request: HttpRequest) -> HttpResponse:
    """Countries and regions with what is done there, on a map and in words."""
    has = places()
    countries, regions = tree(has["places"])
    return render(
        request,
        "programmes/place_list.html",
        {
            "countries": countries,
            "regions": regions,
            "map": outlines(),
            "drawn": drawn(countries),
            "unnamed": unnamed_by_each(has["counted"]),
        },
    )


@require_safe
def place(request: HttpRequest, code: str) -> HttpResponse:
    """A country or region: programmes, projects, cooperatives and press."""
    rows = with_picture(Place.objects).defer("as_read", "translated_from", "words")
    found = rows.filter(code=slugify(code).upper()).first()
    if not found or code != found.code.lower():
        name = slugify(code, allow_unicode=True)
        return redirect(found or called("place", name), permanent=True)
    has = belongings(found)
    own, shared = of_place(found)
    return render(
        request,
        "programmes/place.html",
        {
            "place": found,
            "has": has,
            "figures": own,
            "shared_figures": shared,
            "kinds": KINDS,
            "shown": SHOWN,
            "press": press("place", has["within"], request.GET),
        },
    )
