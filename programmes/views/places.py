"""The map of places, the list that says the same, and the page of a country or region."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from articles.querysets import with_picture
from programmes.atlas.locating import locator, nook
from programmes.atlas.measures import indicator_in
from programmes.atlas.places import atlas
from programmes.atlas.regions import regions_of
from programmes.catalogue.other_names import called
from programmes.catalogue.place_list import done
from programmes.catalogue.place_page import SHOWN, belongings
from programmes.catalogue.press import counted, first_and_last, press
from programmes.catalogue.programme_cards import KINDS, by_kind
from programmes.catalogue.unnamed_countries import unnamed_by_each
from programmes.evidence.key_figures import of_place
from programmes.linked.catalogue import place_node, step_to_place
from programmes.models import Place
from programmes.shared.once import Once, given
from programmes.views.feeds import place_feed

PLACE: Once[Place] = Once(
    lambda: with_picture(Place.objects.filter(code=given("code"))).defer(
        "as_read", "translated_from", "words"
    )
)


@require_safe
def place_list(request: HttpRequest) -> HttpResponse:
    """Countries and regions on a map that is shaded by what one chooses, and in a table."""
    shown, has = atlas(request.GET.get("indicator", ""))
    unnamed = unnamed_by_each(has["counted"])
    return render(request, "programmes/place_list.html", {**shown, "unnamed": unnamed})


@require_safe
def place(request: HttpRequest, code: str) -> HttpResponse:
    """A country or region: programmes, projects, cooperatives and press."""
    found = PLACE.first(code=slugify(code).upper())
    if not found or code != found.code.lower():
        name = slugify(code, allow_unicode=True)
        return redirect(found or called("place", name), permanent=True)
    asked = request.GET.get("indicator", "")
    has = belongings(found, indicator_in(asked))
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
            "by_kind": by_kind(has["programmes"]),
            "regions": regions_of(found.code, has, asked),
            "locator": locator(found.code),
            "nook": nook(found.code),
            "done": done(has["own"]),
            "shown": SHOWN,
            "press_count": counted(has["press"]),
            "press_days": first_and_last(has["press"]),
            "press": press("place", has["within"], request.GET),
            "feed": place_feed(found),
            "linked": [place_node(found, has)],
            "above": [step_to_place(has["parent"])] if has["parent"] else [],
        },
    )
