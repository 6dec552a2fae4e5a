"""The map of places, the list that says the same, and the page of a country or region."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from programmes.models import Name, Place, Programme
from programmes.outlines import outlines
from programmes.press import press
from programmes.questions import ask
from programmes.unnamed import unnamed_sentence

HOME = "MA"  # the country that comes first
SHOWN = 12  # cooperatives on a place's page, and programmes of the country around it
LONGEST = 24  # programmes and projects that a page lists
COUNTED = 12  # programmes of which countries are counted, the widest first

# All places with what is done there; what is done in a region is done in its country. Countries
# that are not named are counted as on the page of their programme.
PLACES = """
WITH area AS (
    SELECT id AS place_id, id AS area_id FROM programmes_place
    UNION ALL SELECT id, parent_id FROM programmes_place WHERE parent_id IS NOT NULL
), work AS (
    SELECT area_id,
        count(*) FILTER (WHERE kind <> 'project') AS programmes,
        count(*) FILTER (WHERE kind = 'project') AS projects
    FROM (
        SELECT DISTINCT area_id, programme_id
        FROM area JOIN programmes_programme_places AS tie USING (place_id)
    ) AS reached
    JOIN programmes_programme AS programme ON programme.id = programme_id
    GROUP BY area_id
), makers AS (
    SELECT area_id, sum(made) AS cooperatives
    FROM area JOIN (
        SELECT place_id, count(*) AS made FROM programmes_cooperative GROUP BY place_id
    ) AS cooperative USING (place_id)
    GROUP BY area_id
)
SELECT json_build_object(
    'places', to_json(ARRAY(
        SELECT json_build_object(
            'code', place.code, 'name', said(place.name),
            'programmes', coalesce(programmes, 0), 'projects', coalesce(projects, 0),
            'cooperatives', coalesce(cooperatives, 0))
        FROM programmes_place AS place
        LEFT JOIN work ON work.area_id = place.id
        LEFT JOIN makers ON makers.area_id = place.id
        ORDER BY left(place.code, 2) <> %(home)s, programmes_plain(text_of(place.name)), place.code
    )),
    'counted', to_json(ARRAY(
        SELECT json_build_object(
            'slug', programme.slug, 'kind', programme.kind, 'name', said(programme.name),
            'said', countries_said, 'named', (
                SELECT count(DISTINCT left(code, 2))
                FROM programmes_place AS place
                JOIN programmes_programme_places AS tie ON tie.place_id = place.id
                WHERE code NOT LIKE 'MA%%' AND tie.programme_id IN (
                    SELECT id FROM programmes_programme AS part
                    WHERE programme.id = part.id OR programme.id = part.parent_id
                )
            ))
        FROM programmes_programme AS programme
        WHERE countries_said IS NOT NULL ORDER BY countries_said DESC, programme.id LIMIT %(counted)s
    ))
)
"""

# What belongs to a place and, of a country, to its regions.
BELONGINGS = """
WITH within AS (
    SELECT id FROM programmes_place WHERE id = %(id)s OR parent_id = %(id)s
), reached AS MATERIALIZED (
    SELECT programme.id, slug, kind, name_fr, name_en, name_ar, summary_fr, summary_en, summary_ar
    FROM programmes_programme AS programme WHERE programme.id IN (
        SELECT programme_id FROM programmes_programme_places
        WHERE place_id IN (SELECT id FROM within)
    )
)
SELECT json_build_object(
    'within', to_json(ARRAY(SELECT id FROM within)),
    'parent', (
        SELECT json_build_object('code', parent.code, 'name', said(parent.name))
        FROM programmes_place AS parent WHERE parent.id = %(parent)s
    ),
    'regions', to_json(ARRAY(
        SELECT json_build_object('code', region.code, 'name', said(region.name))
        FROM programmes_place AS region WHERE region.parent_id = %(id)s
        ORDER BY programmes_plain(text_of(region.name)), region.code
    )),
    'programmes', to_json(ARRAY(
        SELECT json_build_object(
            'slug', reached.slug, 'kind', reached.kind, 'name', said(reached.name),
            'summary', said(reached.summary))
        FROM reached WHERE kind <> 'project' ORDER BY name_fr, id LIMIT %(longest)s
    )),
    'projects', to_json(ARRAY(
        SELECT json_build_object(
            'slug', reached.slug, 'kind', reached.kind, 'name', said(reached.name),
            'summary', said(reached.summary))
        FROM reached WHERE kind = 'project' ORDER BY name_fr, id LIMIT %(longest)s
    )),
    'around', to_json(ARRAY(
        SELECT json_build_object(
            'slug', programme.slug, 'kind', programme.kind, 'name', said(programme.name))
        FROM programmes_programme AS programme
        WHERE kind <> 'project' AND id IN (
            SELECT programme_id FROM programmes_programme_places WHERE place_id = %(parent)s
        ) AND id NOT IN (SELECT id FROM reached)
        ORDER BY name_fr, id LIMIT %(shown)s
    )),
    'cooperatives', to_json(ARRAY(
        SELECT json_build_object('slug', slug, 'name', name, 'town', town)
        FROM within CROSS JOIN LATERAL (
            SELECT id, slug, name, town FROM programmes_cooperative
            WHERE place_id = within.id ORDER BY name, id LIMIT %(shown)s
        ) AS cooperative ORDER BY name, cooperative.id LIMIT %(shown)s
    ))
)
"""


@require_safe
def place_list(request: HttpRequest) -> HttpResponse:
    """Countries and regions with what is done there, on a map and in words."""
    has = ask(PLACES, home=HOME, counted=COUNTED)
    countries, regions = _tree(has["places"])
    return render(
        request,
        "programmes/place_list.html",
        {
            "countries": countries,
            "regions": regions,
            "map": outlines(),
            "drawn": _drawn(countries),
            "unnamed": [
                (programme, sentence)
                for programme in has["counted"]
                if (sentence := unnamed_sentence(programme["said"], programme["named"]))
            ],
        },
    )


def _tree(
    places: list[dict[str, Any]],
) -> tuple[list[dict[str, Any]], dict[str, list[dict[str, Any]]]]:
    """Countries, and the regions of each by its code; each says in words what is done there."""
    countries, regions = [], defaultdict(list)
    for place in places:
        place["done"] = _(", ").join(done(place))
        country, _dash, region = place["code"].partition("-")
        if region:
            regions[country].append(place)
        else:
            countries.append(place)
    return countries, regions


def done(place: dict[str, int]) -> list[str]:
    """How many programmes, projects and cooperatives, each in words; none is left unsaid."""
    counts = {key: place[key] for key in ("programmes", "projects", "cooperatives")}
    phrases = (
        ngettext("%(count)d programme", "%(count)d programmes", counts["programmes"]),
        ngettext("%(count)d project", "%(count)d projects", counts["projects"]),
        ngettext("%(count)d cooperative", "%(count)d cooperatives", counts["cooperatives"]),
    )
    pairs = zip(phrases, counts.values(), strict=True)
    return [phrase % {"count": count} for phrase, count in pairs if count]


def _drawn(countries: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The countries that lead somewhere from the map: within its frame, with something done there."""
    shapes = outlines().countries
    return {row["code"]: row for row in countries if row["done"] and row["code"] in shapes}


@require_safe
def place(request: HttpRequest, code: str) -> HttpResponse:
    """A country or region: programmes, projects, cooperatives and press."""
    places = Place.objects.defer("as_read", "translated_from", "words")
    found = places.filter(code=slugify(code).upper()).first()
    if not found or code != found.code.lower():
        return redirect(found or _called(code), permanent=True)
    has = ask(BELONGINGS, id=found.pk, parent=found.parent_id, shown=SHOWN, longest=LONGEST)
    return render(
        request,
        "programmes/place.html",
        {
            "place": found,
            "has": has,
            "kinds": dict(Programme.Kind.choices),
            "longest": LONGEST,
            "press": press(Q(place__in=has["within"]), request.GET),
        },
    )


def _called(words: str) -> Place:
    """The place of which this is a name, in any language; `Http404` where nothing bears it."""
    slug = slugify(words, allow_unicode=True)
    name = Name.objects.filter(slug=slug, place__isnull=False).first()
    if name and name.place:
        return name.place
    for row in Place.objects.defer("as_read", "translated_from", "words"):
        names = (row.name_fr, row.name_en, row.name_ar)
        if slug and slug in {slugify(n, allow_unicode=a) for n in names for a in (True, False)}:
            return row
    raise Http404
