"""What is measured: the list of indicators, and the values of one of them."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from programmes.evidence.disputes import disputes
from programmes.evidence.series import by_scope, total
from programmes.evidence.shown_figures import shown_by_key
from programmes.models import Figure, Indicator
from programmes.shared.goals import GOALS
from programmes.shared.questions import ask
from programmes.shared.walking import walk

SIZE = 30
SHOWN = 30  # values on the page of an indicator, the latest; the table of all figures has the rest
DISPUTES = 10  # contradictions, the latest

# The values of an indicator, and the contradictions among them that an editor settled.
VALUES = """
SELECT json_build_object(
    'keys', to_json(ARRAY(
        SELECT id FROM programmes_figure WHERE indicator_id = %(id)s AND state = 'confirmed'
        ORDER BY as_of DESC NULLS LAST, preferred DESC, id DESC LIMIT %(count)s
    )),
    'disputes', to_json(ARRAY(
        SELECT json_build_array(first_id, second_id, relation.reason)
        FROM programmes_relation AS relation
        JOIN programmes_figure AS one ON one.id = first_id
        JOIN programmes_figure AS other ON other.id = second_id
        WHERE one.indicator_id = %(id)s AND one.state = 'confirmed' AND other.state = 'confirmed'
        AND kind = 'contradicts' AND relation.state = 'settled' AND relation.state <> 'dismissed'
        ORDER BY relation.id DESC LIMIT %(disputes)s
    ))
)
"""


@require_safe
def indicator_list(request: HttpRequest) -> HttpResponse:
    """What is measured, as far as there is a confirmed value."""
    language = get_language()
    values = Figure.objects.confirmed().filter(indicator=OuterRef("pk"))
    measured = Indicator.objects.filter(Exists(values)).only(
        "slug", "name_fr", "description_fr", f"name_{language}", f"description_{language}"
    )
    page = walk(measured, request.GET, "name_fr", SIZE)
    return render(request, "programmes/indicator_list.html", {"page": page})


@require_safe
def indicator(request: HttpRequest, slug: str) -> HttpResponse:
    """One indicator: its series by scope, where papers contradict each other, and totals."""
    found = get_object_or_404(Indicator.objects.select_related("programme"), slug=slug)
    has = ask(VALUES, id=found.pk, count=SHOWN + 1, disputes=DISPUTES)
    keys, pairs = has["keys"], has["disputes"]
    figures = shown_by_key([*keys[:SHOWN], *_beyond(keys[:SHOWN], pairs)])
    series = by_scope(figures[: len(keys[:SHOWN])])
    disputed = {key for pair in pairs for key in pair[:2]}
    adds = found.may_be_added and len(keys) <= SHOWN
    sum_, trouble = total(series, disputed) if adds else (None, "")
    return render(
        request,
        "programmes/indicator.html",
        {
            "indicator": found,
            "goal": GOALS.get(found.goal or 0),
            "series": [one for one in series if len(one.figures) > 1],
            "single": [one.latest for one in series if len(one.figures) == 1],
            "more": len(keys) > SHOWN,
            "disputes": disputes(pairs, figures),
            "disputed": disputed,
            "total": sum_,
            "trouble": trouble,
        },
    )


def _beyond(keys: list[int], pairs: list[Any]) -> list[int]:
    """The figures of contradictions that are not among the values shown."""
    return sorted({key for pair in pairs for key in pair[:2]} - {*keys})
