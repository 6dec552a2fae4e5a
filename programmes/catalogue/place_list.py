"""All places with what is done there, in words, as the map and the list beside it show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypedDict

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from programmes.map.outlines import outlines
from programmes.shared.links import PlaceLink, ProgrammeLink
from programmes.shared.questions import Question, ask

HOME = "MA"  # the country that comes first
COUNTED = 12  # programmes of which countries are counted, the widest first
MANY = 50  # programmes and projects of a place that are counted one by one
CROWD = 200  # the same of cooperatives


class PlaceRow(PlaceLink):
    """A place and how much is done there; `more` and `crowded` where it was not all counted."""

    programmes: int
    projects: int
    cooperatives: int
    more: bool
    crowded: bool


class CountedProgramme(ProgrammeLink):
    """A programme that is said to work in so many countries, of which some are named."""

    said: int
    named: int


class AllPlaces(TypedDict):
    """All places, and the programmes of which countries are counted."""

    places: list[PlaceRow]
    counted: list[CountedProgramme]


class ListedPlace(PlaceLink):
    """A place, and what is done there in words."""

    done: str


# What is done in a region is done in its country. Nothing is counted beyond what a reader takes in,
# so that the page costs the same whatever the size. Countries that are not named are counted as on
# the page of their programme.
PLACES = Question[AllPlaces]("""
WITH tie AS (
    SELECT place.id AS place_id, parent_id, programme_id
    FROM programmes_place AS place CROSS JOIN LATERAL (
        SELECT programme_id
        FROM programmes_programme_places
        JOIN programmes_public_programme AS seen ON seen.id = programme_id
        WHERE place_id = place.id LIMIT %(many)s + 1
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
                    JOIN programmes_public_programme USING (id)
                    WHERE programme.id = part.id OR programme.id = part.parent_id
                )
            ))
        FROM programmes_programme AS programme JOIN programmes_public_programme USING (id)
        WHERE countries_said IS NOT NULL
        ORDER BY countries_said DESC, programme.id LIMIT %(counted)s
    ))
)
""")


def places() -> AllPlaces:
    """All places, the home country first, then by name."""
    return ask(PLACES, home=HOME, counted=COUNTED, many=MANY, crowd=CROWD)


def tree(places: Iterable[PlaceRow]) -> tuple[list[ListedPlace], dict[str, list[ListedPlace]]]:
    """Countries, and the regions of each by its code."""
    countries: list[ListedPlace] = []
    regions: dict[str, list[ListedPlace]] = defaultdict(list)
    for place in places:
        country, _dash, region = place["code"].partition("-")
        siblings = regions[country] if region else countries
        siblings.append({"code": place["code"], "name": place["name"], "done": _in_words(place)})
    return countries, regions


def drawn(countries: Iterable[ListedPlace]) -> dict[str, ListedPlace]:
    """The countries that lead somewhere from the map: in its frame, with something done there."""
    shapes = outlines().countries
    return {row["code"]: row for row in countries if row["done"] and row["code"] in shapes}


def _in_words(place: PlaceRow) -> str:
    return _(", ").join(done(place))


def done(place: PlaceRow) -> list[str]:
    """How many programmes, projects and cooperatives, each in words; none is left unsaid."""
    makers = place["cooperatives"]
    if place["crowded"]:
        made = _("more than %(count)d cooperatives")
    else:
        made = ngettext("%(count)d cooperative", "%(count)d cooperatives", makers)
    return [*_work(place), *([made % {"count": makers}] if makers else [])]


def _work(place: PlaceRow) -> list[str]:
    """Programmes and projects in words, together where they are too many to be told apart."""
    if place["more"]:
        return [_("more than %(count)d programmes and projects") % {"count": MANY}]
    programmes, projects = place["programmes"], place["projects"]
    phrases = (
        (ngettext("%(count)d programme", "%(count)d programmes", programmes), programmes),
        (ngettext("%(count)d project", "%(count)d projects", projects), projects),
    )
    return [phrase % {"count": count} for phrase, count in phrases if count]
