"""The map of places, the list that says the same, and the page of a country or region."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from programmes.catalogue.press import press
from programmes.catalogue.unnamed_countries import Unnamed, figures_of_countries, unnamed_countries
from programmes.evidence.key_figures import of_place
from programmes.map.outlines import outlines
from programmes.models import Name, Place, Programme
from programmes.shared.questions import ask

HOME = "MA"  # the country that comes first
SHOWN = 9  # programmes, and projects, that a page lists
MAKERS = 12  # cooperatives that a page lists
COUNTED = 12  # programmes of which countries are counted, the widest first
MANY = 50  # programmes and projects of a place that are counted one by one
CROWD = 200  # the same of cooperatives

# All places with what is done there; what is done in a region is done in its country. Nothing is
# counted beyond what a reader takes in, so that the page costs the same whatever the size. Countries
# that are not named are counted as on the page of their programme.
PLACES = """
WITH tie AS (
    SELECT place.id AS place_id, parent_id, programme_id
    FROM programmes_place AS place CROSS JOIN LATERAL (
        SELECT programme_id
        FROM programmes_programme_places WHERE place_id = place.id LIMIT %(many)s + 1
    ) AS tie
), work AS (
    SELECT area_id, count(*) > %(many)s AS more,
        count(*) FILTER (WHERE project.id IS NULL) AS programmes, count(project.id) AS projects
    FROM (
        SELECT place_id AS area_id, programme_id FROM tie
        UNION SELECT parent_id, programme_id FROM tie WHERE parent_id IS NOT NULL
    ) AS reached
    LEFT JOIN programmes_programme AS project
        ON project.id = programme_id AND project.kind = 'project'
    GROUP BY area_id
), maker AS (
    SELECT place.id AS place_id, parent_id, made
    FROM programmes_place AS place CROSS JOIN LATERAL (
        SELECT count(*) AS made FROM (
            SELECT FROM programmes_cooperative WHERE place_id = place.id LIMIT %(crowd)s + 1
        ) AS cooperative
    ) AS cooperative
), makers AS (
    SELECT area_id, sum(least(made, %(crowd)s)) AS cooperatives, max(made) > %(crowd)s AS crowded
    FROM (
        SELECT place_id AS area_id, made FROM maker
        UNION ALL SELECT parent_id, made FROM maker WHERE parent_id IS NOT NULL
    ) AS every GROUP BY area_id
)
SELECT json_build_object(
    'places', to_json(ARRAY(
        SELECT json_build_object(
            'code', place.code, 'name', said(place.name),
            'programmes', coalesce(programmes, 0), 'projects', coalesce(projects, 0),
            'cooperatives', cooperatives, 'more', coalesce(more, false), 'crowded', crowded)
        FROM programmes_place AS place
        LEFT JOIN work ON work.area_id = place.id
        JOIN makers ON makers.area_id = place.id
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

# What belongs to a place and, of a country, to its regions. Of a long list the first that were
# entered are shown, so that no list is read to its end.
BELONGINGS = """
WITH within AS (
    SELECT id FROM programmes_place WHERE id = %(id)s OR parent_id = %(id)s
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
            'slug', programme.slug, 'kind', programme.kind, 'name', said(programme.name),
            'summary', said(programme.summary))
        FROM (
            SELECT * FROM programmes_programme AS reached WHERE kind <> 'project' AND EXISTS (
                SELECT FROM programmes_programme_places
                WHERE programme_id = reached.id AND place_id = ANY (ARRAY(SELECT id FROM within))
            )
            ORDER BY id LIMIT %(shown)s
        ) AS programme ORDER BY name_fr, id
    )),
    'projects', to_json(ARRAY(
        SELECT json_build_object(
            'slug', project.slug, 'kind', project.kind, 'name', said(project.name),
            'summary', said(project.summary))
        FROM (
            SELECT * FROM programmes_programme AS reached WHERE kind = 'project' AND EXISTS (
                SELECT FROM programmes_programme_places
                WHERE programme_id = reached.id AND place_id = ANY (ARRAY(SELECT id FROM within))
            )
            ORDER BY id LIMIT %(shown)s
        ) AS project ORDER BY name_fr, id
    )),
    'around', to_json(ARRAY(
        SELECT json_build_object(
            'slug', programme.slug, 'kind', programme.kind, 'name', said(programme.name))
        FROM (
            SELECT * FROM programmes_programme AS reached WHERE kind <> 'project' AND EXISTS (
                SELECT FROM programmes_programme_places
                WHERE programme_id = reached.id AND place_id = %(parent)s
            ) AND NOT EXISTS (
                SELECT FROM programmes_programme_places
                WHERE programme_id = reached.id AND place_id = %(id)s
            )
            ORDER BY id LIMIT %(shown)s
        ) AS programme ORDER BY name_fr, id
    )),
    'cooperatives', to_json(ARRAY(
        SELECT json_build_object('slug', slug, 'name', name, 'town', town)
        FROM within CROSS JOIN LATERAL (
            SELECT id, slug, name, town FROM programmes_cooperative
            WHERE place_id = within.id ORDER BY name, id LIMIT %(makers)s
        ) AS cooperative ORDER BY name, cooperative.id LIMIT %(makers)s
    ))
)
"""


@require_safe
def place_list(request: HttpRequest) -> HttpResponse:
    """Countries and regions with what is done there, on a map and in words."""
    has = ask(PLACES, home=HOME, counted=COUNTED, many=MANY, crowd=CROWD)
    countries, regions = _tree(has["places"])
    return render(
        request,
        "programmes/place_list.html",
        {
            "countries": countries,
            "regions": regions,
            "map": outlines(),
            "drawn": _drawn(countries),
            "unnamed": _unnamed(has["counted"]),
        },
    )


def _unnamed(counted: list[dict[str, Any]]) -> list[tuple[dict[str, Any], Unnamed]]:
    """Programmes of which countries are counted and not named."""
    figures = figures_of_countries({row["slug"]: row["said"] for row in counted})
    return [
        (row, sentence)
        for row in counted
        if (sentence := unnamed_countries(row["said"], row["named"], figures.get(row["slug"])))
    ]


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


def done(place: dict[str, Any]) -> list[str]:
    """How many programmes, projects and cooperatives, each in words; none is left unsaid."""
    makers = place["cooperatives"]
    if place["crowded"]:
        made = _("more than %(count)d cooperatives")
    else:
        made = ngettext("%(count)d cooperative", "%(count)d cooperatives", makers)
    return [*_work(place), *([made % {"count": makers}] if makers else [])]


def _work(place: dict[str, Any]) -> list[str]:
    """Programmes and projects in words, together where they are too many to be told apart."""
    if place["more"]:
        return [_("more than %(count)d programmes and projects") % {"count": MANY}]
    programmes, projects = place["programmes"], place["projects"]
    phrases = (
        (ngettext("%(count)d programme", "%(count)d programmes", programmes), programmes),
        (ngettext("%(count)d project", "%(count)d projects", projects), projects),
    )
    return [phrase % {"count": count} for phrase, count in phrases if count]


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
    has = ask(BELONGINGS, id=found.pk, parent=found.parent_id, shown=SHOWN, makers=MAKERS)
    return render(
        request,
        "programmes/place.html",
        {
            "place": found,
            "has": has,
            "figures": of_place(found),
            "kinds": dict(Programme.Kind.choices),
            "shown": SHOWN,
            "press": press("place", has["within"], request.GET),
        },
    )


def _called(words: str) -> Place:
    """The place of which this is a name, in any language; `Http404` where nothing bears it."""
    slug = slugify(words, allow_unicode=True)
    name = Name.objects.filter(slug=slug, place__isnull=False).first()
    if name and name.place:
        return name.place
    for row in Place.objects.defer("as_read", "translated_from", "words"):
        names = [row.in_language("name", language) for language, _own in settings.LANGUAGES]
        if slug and slug in {slugify(n, allow_unicode=a) for n in names for a in (True, False)}:
            return row
    raise Http404
