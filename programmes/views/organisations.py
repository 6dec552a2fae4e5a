"""The page of an organisation."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from articles.querysets import with_picture
from programmes.catalogue.other_names import called
from programmes.catalogue.partnerships import by_role, programmes_of
from programmes.catalogue.press import press
from programmes.catalogue.programme_cards import KINDS
from programmes.models import Organisation


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """Who it is, what it does in which programmes, and its press."""
    organisations = with_picture(Organisation.objects).defer("as_read", "translated_from")
    found = organisations.filter(slug=slug).first()
    if not found:
        return redirect(called("organisation", slug), permanent=True)
    return render(
        request,
        "programmes/organisation.html",
        {
            "organisation": found,
            "kinds": KINDS,
            "roles": by_role(programmes_of(found)),
            "press": press("organisation", [found.pk], request.GET),
        },
    )
