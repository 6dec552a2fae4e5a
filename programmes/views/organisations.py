"""The page of an organisation."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from programmes.models import Name, Organisation, Partnership, Programme
from programmes.press import press
from programmes.questions import ask

LONGEST = 60  # programmes that a page lists

PROGRAMMES = """
SELECT to_json(ARRAY(
    SELECT json_build_object(
        'role', role, 'slug', programme.slug, 'kind', programme.kind,
        'name', said(programme.name), 'summary', said(programme.summary))
    FROM programmes_partnership AS partnership
    JOIN programmes_programme AS programme ON programme.id = programme_id
    WHERE organisation_id = %(id)s ORDER BY role, programme.name_fr LIMIT %(longest)s
))
"""


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """Who it is, what it does in which programmes, and its press."""
    found = Organisation.objects.defer("as_read", "translated_from").filter(slug=slug).first()
    if not found:
        return redirect(_called(slug), permanent=True)
    return render(
        request,
        "programmes/organisation.html",
        {
            "organisation": found,
            "kinds": dict(Programme.Kind.choices),
            "roles": _by_role(ask(PROGRAMMES, id=found.pk, longest=LONGEST)),
            "press": press("organisation", [found.pk], request.GET),
        },
    )


def _called(slug: str) -> Organisation:
    """The organisation of which this is another name; `Http404` where nothing bears it."""
    name = Name.objects.filter(slug=slug, organisation__isnull=False).first()
    if not name or not name.organisation:
        raise Http404
    return name.organisation


def _by_role(programmes: list[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    grouped = groupby(programmes, key=itemgetter("role"))
    return [(str(Partnership.Role(role).label), list(group)) for role, group in grouped]
