"""The list of organisations, and the page of one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from articles.querysets import with_picture
from programmes.catalogue.organisation_list import SIZE, listed
from programmes.catalogue.other_names import called
from programmes.catalogue.partnerships import belongings, by_role
from programmes.catalogue.press import counted, first_and_last, press
from programmes.catalogue.programme_cards import KINDS
from programmes.evidence.shown_figures import shown_in_groups
from programmes.linked.catalogue import organisation_node
from programmes.models import Organisation
from programmes.shared.walking import walk


@require_safe
def organisation_list(request: HttpRequest) -> HttpResponse:
    """Who runs, funds or takes part in programmes, and who said figures first."""
    page = walk(listed(), request.GET, "name_fr", SIZE)
    return render(request, "programmes/organisation_list.html", {"page": page})


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """Who it is, what it does in which programmes, its figures and its press."""
    organisations = with_picture(Organisation.objects).defer("as_read", "translated_from")
    found = organisations.filter(slug=slug).first()
    if not found:
        return redirect(called("organisation", slug), permanent=True)
    has = belongings(found)
    said, counted_ones = has["said"], has["counted"]
    said_first, of_programmes = shown_in_groups(said, counted_ones, over_time=said + counted_ones)
    return render(
        request,
        "programmes/organisation.html",
        {
            "organisation": found,
            "has": has,
            "kinds": KINDS,
            "roles": by_role(has["programmes"]),
            "said_first": said_first,
            "figures": of_programmes,
            "press_count": counted(has["press"]),
            "press_days": first_and_last(has["press"]),
            "press": press("organisation", [found.pk], request.GET),
            "linked": [organisation_node(found, has)],
        },
    )
