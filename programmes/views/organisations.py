"""The page of an organisation."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from programmes.catalogue.press import press
from programmes.models import Organisation, Programme
from programmes.shared.questions import ask
from programmes.views.other_names import called
from programmes.views.programmes import by_role

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
        return redirect(called("organisation", slug), permanent=True)
    return render(
        request,
        "programmes/organisation.html",
        {
            "organisation": found,
            "kinds": dict(Programme.Kind.choices),
            "roles": by_role(ask(PROGRAMMES, id=found.pk, longest=LONGEST)),
            "press": press("organisation", [found.pk], request.GET),
        },
    )
