"""The page of one of the 17 goals."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from programmes.catalogue.programme_cards import KINDS, SIZE, cards
from programmes.models import Programme
from programmes.shared.goals import GOALS
from programmes.shared.walking import walk


@require_safe
def goal(request: HttpRequest, number: int) -> HttpResponse:
    """A goal and the programmes that work towards it."""
    if number not in GOALS:
        raise Http404
    programmes = cards(Programme.objects.published().filter(goals__contains=[number]))
    return render(
        request,
        "programmes/goal.html",
        {
            "goal": GOALS[number],
            "goals": GOALS.values(),
            "kinds": KINDS,
            "page": walk(programmes, request.GET, "name_fr", SIZE),
        },
    )
