"""The list of the 17 goals, and the page of one."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from programmes.catalogue.goal_list import goal_rows
from programmes.catalogue.programme_cards import KINDS, SIZE, cards
from programmes.evidence.key_figures import known, known_by_key
from programmes.linked.catalogue import goal_node
from programmes.models import Programme
from programmes.shared.goals import GOALS
from programmes.shared.walking import walk


@require_safe
def goal_list(request: HttpRequest) -> HttpResponse:
    """All goals, each with its programmes and a figure of one of them."""
    rows = goal_rows()
    figures = known_by_key([row["figure"] for row in rows if row["figure"]])
    context = {"rows": rows, "goals": GOALS, "known": figures}
    return render(request, "programmes/goal_list.html", context)


@require_safe
def goal(request: HttpRequest, number: int) -> HttpResponse:
    """A goal and the programmes that work towards it."""
    if number not in GOALS:
        raise Http404
    programmes = cards(Programme.objects.published().filter(goals__contains=[number]))
    page = walk(programmes, request.GET, "name_fr", SIZE)
    return render(
        request,
        "programmes/goal.html",
        {
            "goal": GOALS[number],
            "goals": GOALS.values(),
            "kinds": KINDS,
            "page": page,
            "known": known(page.rows),
            "linked": [goal_node(GOALS[number])],
        },
    )
