"""All places with what is done there and said of them, as the map and the table beside it show
them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypedDict

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from programmes.shared.links import PlaceLink, ProgrammeLink
from programmes.shared.questions import Question, SaidText, ask

HOME = "MA"  # the country that comes first
COUNTED = 12  # programmes of which countries are counted, the widest first
MANY = 50  # programmes and projects of a place that are counted one by one
CROWD = 200  # the same of cooperatives
CHOICES = 60  # indicators that the map may be shaded by
MAPPED = 400  # places of which an indicator's value is shown


class PlaceRow(PlaceLink):
    """A place, how much is done there and how many results are confirmed of it; `more` and
    `crowded` where it was not all counted."""

    figures: int
    programmes: int
    projects: int
    cooperatives: int
    more: bool
    crowded: bool


class CountedProgramme(ProgrammeLink):
    """A programme that is said to work in so many countries, of which some are named."""

    said: int
    named: int


class MappedIndicator(TypedDict):
    """An indicator of which a value is that of one place."""

    slug: str
    name: SaidText


class AllPlaces(TypedDict):
    """All places, the programmes of which countries are counted, the indicators that have values
    of single places, and the keys of those values of the chosen one."""

    places: list[PlaceRow]
    counted: list[CountedProgramme]
    indicators: list[MappedIndicator]
    values: list[int]


# The programme of a place, where readers may see it. OFFSET 0 has PostgreSQL look it up by its key,
# where it would read all programmes for those of one place; the array, once instead of twice.
SEEN = """LATERAL (
    SELECT kind FROM programmes_programme JOIN programmes_public_programme USING (id)
    WHERE id = ANY (ARRAY[programme_id]) OFFSET 0
) AS seen"""
# Confirmed results of a place and, of a country, of its regions: those of it alone, then those that
# it has with others, until there are enough. An index of all that name it would be read to its end.
FIGURES_OF_PLACE = """
    SELECT count(*) AS figures FROM (
        SELECT 1 FROM programmes_place AS part CROSS JOIN LATERAL (
            SELECT FROM programmes_figure JOIN programmes_public_figure USING (id)
            WHERE places = ARRAY[part.code]::varchar[] AND kind = 'result' LIMIT %(many)s + 1
        ) AS own WHERE place.id IN (part.id, part.parent_id)
        UNION ALL
        SELECT 1 FROM programmes_figure AS figure JOIN programmes_public_figure USING (id)
        WHERE figure.kind = 'result' AND figure.places[2] IS NOT NULL AND figure.places && ARRAY(
            SELECT code FROM programmes_place AS part WHERE place.id IN (part.id, part.parent_id)
        ) LIMIT %(many)s + 1
    ) AS one
"""
# The latest value of an indicator in each place that it has one of alone: that of the place itself
# before those of single programmes, of a year the preferred one.
VALUES_BY_PLACE = """
    SELECT DISTINCT ON (figure.places) figure.id
    FROM programmes_figure AS figure JOIN programmes_public_figure USING (id)
    JOIN programmes_indicator AS indicator ON indicator.id = indicator_id
    WHERE indicator.slug = %(indicator)s AND figure.kind = 'result'
        AND cardinality(figure.places) = 1 AND figure.places[1] LIKE %(under)s
    ORDER BY figure.places, figure.programme_id IS NOT NULL,
        extract(year FROM figure.as_of) DESC NULLS LAST, figure.preferred DESC,
        figure.as_of DESC NULLS LAST, figure.id DESC
    LIMIT %(mapped)s
"""
MAPPED_INDICATORS = """
    SELECT json_build_object('slug', slug, 'name', said(indicator.name))
    FROM (
        SELECT *, programmes_plain(text_of(indicator.name)) AS plain
        FROM programmes_indicator AS indicator ORDER BY plain, id
    ) AS indicator CROSS JOIN LATERAL (
        SELECT FROM programmes_figure AS figure JOIN programmes_public_figure USING (id)
        WHERE indicator_id = indicator.id AND kind = 'result' AND cardinality(places) = 1 LIMIT 1
    ) AS one ORDER BY plain, id LIMIT %(choices)s
"""

# What is done in a region is done in its country. Nothing is counted beyond what a reader takes in,
# so that the page costs the same whatever the size. Countries that are not named are counted as on
# the page of their programme.
PLACES = Question[AllPlaces](f"""
WITH tie AS (
    SELECT place.id AS place_id, parent_id, programme_id, tie.kind
    FROM programmes_place AS place CROSS JOIN LATERAL (
        SELECT programme_id, seen.kind FROM programmes_programme_places CROSS JOIN {SEEN}
        WHERE place_id = place.id LIMIT %(many)s + 1
    ) AS tie
), work AS (
    SELECT area_id, count(*) > %(many)s AS more,
        count(*) FILTER (WHERE kind <> 'project') AS programmes,
        count(*) FILTER (WHERE kind = 'project') AS projects
    FROM (
        SELECT place_id AS area_id, programme_id, kind FROM tie
        UNION SELECT parent_id, programme_id, kind FROM tie WHERE parent_id IS NOT NULL
    ) AS reached
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
            'code', place.code, 'name', said(place.name), 'figures', figures,
            'programmes', coalesce(programmes, 0), 'projects', coalesce(projects, 0),
            'cooperatives', cooperatives, 'more', coalesce(more, false), 'crowded', crowded)
        FROM programmes_place AS place
        LEFT JOIN work ON work.area_id = place.id
        JOIN makers ON makers.area_id = place.id
        CROSS JOIN LATERAL ({FIGURES_OF_PLACE}) AS told
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
    )),
    'indicators', to_json(ARRAY({MAPPED_INDICATORS})),
    'values', to_json(ARRAY({VALUES_BY_PLACE}))
)
""")  # noqa: S608 - constants


def places(indicator: str = "") -> AllPlaces:
    """All places, the home country first, then by name; with the values of an indicator."""
    limits = {"counted": COUNTED, "many": MANY, "crowd": CROWD, "choices": CHOICES}
    chosen = {"indicator": indicator, "mapped": MAPPED, "under": "%"}
    return ask(PLACES, home=HOME, **chosen, **limits)


def tree(places: Iterable[PlaceRow]) -> tuple[list[PlaceRow], dict[str, list[PlaceRow]]]:
    """Countries, and the regions of each by its code."""
    countries: list[PlaceRow] = []
    regions: dict[str, list[PlaceRow]] = defaultdict(list)
    for place in places:
        country, _dash, region = place["code"].partition("-")
        siblings = regions[country] if region else countries
        siblings.append(place)
    return countries, regions


def in_words(place: PlaceRow) -> str:
    """What is done there, on one line."""
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
