"""The directory: what is made, by whom, where, and how to get in touch."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from programmes.catalogue.filters import CooperativeFilter
from programmes.models import Activity, Cooperative, Tie
from programmes.shared.questions import ask
from programmes.shared.walking import walk
from programmes.views.other_names import called
from programmes.views.programmes import without_cursor

SIZE = 12
TIE_KINDS = {**dict(Tie.Kind.choices), "laureate": _("laureate of")}
OFFERED = 60  # programmes that the filter offers

# What the filters offer: places and programmes that have cooperatives, and what was chosen. LATERAL
# with a LIMIT looks each of them up in an index; an EXISTS made PostgreSQL read all cooperatives.
CHOICES = """
WITH home AS (
    SELECT place.id, place.parent_id FROM programmes_place AS place, LATERAL (
        SELECT FROM programmes_cooperative WHERE place_id = place.id LIMIT 1
    ) AS one
)
SELECT json_build_object(
    'places', to_json(ARRAY(
        SELECT json_build_array(place.code, text_of(place.name)) FROM programmes_place AS place
        WHERE place.id IN (SELECT id FROM home UNION ALL SELECT parent_id FROM home)
        ORDER BY place.code
    )),
    'programmes', to_json(ARRAY(
        (SELECT json_build_array(programme.slug, text_of(programme.name))
        FROM programmes_programme AS programme WHERE slug = %(chosen)s)
        UNION ALL
        (SELECT json_build_array(programme.slug, text_of(programme.name))
        FROM programmes_programme AS programme, LATERAL (
            SELECT FROM programmes_tie WHERE programme_id = programme.id LIMIT 1
        ) AS one WHERE slug <> %(chosen)s ORDER BY programme.id LIMIT %(offered)s)
    ))
)
"""

# What a programme is to a cooperative: member of, trained by, coached by, laureate of.
TIES = """
SELECT to_json(ARRAY(
    SELECT json_build_object(
        'kind', tie.kind, 'since', CASE tie.since_precision
            WHEN 'year' THEN to_char(tie.since, 'YYYY') ELSE to_char(tie.since, 'YYYY-MM-DD') END,
        'programme', json_build_object(
            'slug', programme.slug, 'kind', programme.kind, 'name', said(programme.name)))
    FROM (
        SELECT programme_id, kind, since, since_precision
        FROM programmes_tie WHERE cooperative_id = %(id)s
        UNION ALL
        SELECT prize_id, 'laureate', make_date(year, 1, 1), 'year'
        FROM programmes_laureate AS laureate
        JOIN programmes_prizeedition AS edition ON edition.id = edition_id
        WHERE cooperative_id = %(id)s
    ) AS tie
    JOIN programmes_programme AS programme ON programme.id = tie.programme_id
    ORDER BY tie.since, programme.name_fr
))
"""


@require_safe
def cooperative_list(request: HttpRequest) -> HttpResponse:
    """The cooperatives, by place, activity and programme."""
    chosen = without_cursor(request.GET)
    found, valid = _cards(), True
    if chosen:
        filters = CooperativeFilter(chosen, queryset=found)
        found, valid = filters.qs, filters.is_valid()
    return render(
        request,
        "programmes/cooperative_list.html",
        {
            "page": walk(found, request.GET, "name", SIZE) if valid else None,
            "chosen": chosen,
            "filters": f"{chosen.urlencode()}&" if chosen else "",
            "activities": Activity.choices,
            "labels": dict(Activity.choices),
            **ask(CHOICES, chosen=chosen.get("programme", "") if valid else "", offered=OFFERED),
        },
    )


def _cards() -> QuerySet[Cooperative]:
    """Cooperatives with what their cards show."""
    return Cooperative.objects.select_related("place").only(
        "slug", "name", "town", "activities", "products", "example",
        "place__code", "place__name_fr", "place__name_en", "place__name_ar",
    )  # fmt: skip


@require_safe
def cooperative(request: HttpRequest, slug: str) -> HttpResponse:
    """One cooperative, its ties to programmes, and how to reach it where it agreed."""
    cooperatives = Cooperative.objects.select_related("place").defer("as_read", "place__words")
    found = cooperatives.filter(slug=slug).first()
    if not found:
        return redirect(called("cooperative", slug), permanent=True)
    return render(
        request,
        "programmes/cooperative.html",
        {
            "cooperative": found,
            "labels": dict(Activity.choices),
            "tie_kinds": TIE_KINDS,
            "ties": ask(TIES, id=found.pk),
        },
    )
