"""What belongs to a place and, of a country, to its regions, as its page shows it."""

from __future__ import annotations

from typing import TypedDict

from programmes.catalogue.place_list import (
    CROWD,
    MANY,
    MAPPED,
    SEEN,
    VALUES_BY_PLACE,
    MappedIndicator,
    PlaceRow,
)
from programmes.catalogue.press import PRESS_FACTS, READ, PressFacts
from programmes.models import Place
from programmes.shared.links import CooperativeLink, PlaceLink, ProgrammeCard, ProgrammeLink
from programmes.shared.questions import Question, ask

SHOWN = 24  # programmes, and projects, that a page lists
MAKERS = 12  # cooperatives that a page lists


class PlaceBelongings(TypedDict):
    """What belongs to a place; `within` are the keys of it and its regions, `own` is how much is
    done there, `told` whether anything is told of it."""

    within: list[int]
    told: bool
    parent: PlaceLink | None
    regions: list[PlaceRow]
    own: PlaceRow
    press: PressFacts
    programmes: list[ProgrammeCard]
    projects: list[ProgrammeCard]
    around: list[ProgrammeLink]
    cooperatives: list[CooperativeLink]
    indicators: list[MappedIndicator]
    values: list[int]


# How much is done in a place, of a country also in its regions.
WORK = """
    SELECT count(*) FILTER (WHERE kind <> 'project') AS programmes,
        count(*) FILTER (WHERE kind = 'project') AS projects, count(*) > %(many)s AS more
    FROM (
        SELECT kind FROM (
            SELECT DISTINCT programme_id FROM programmes_programme_places
            WHERE place_id = ANY ({places}) ORDER BY programme_id
        ) AS reached CROSS JOIN {seen} LIMIT %(many)s + 1
    ) AS programme
"""
MAKERS_OF = """
    SELECT least(count(*), %(crowd)s) AS cooperatives, count(*) > %(crowd)s AS crowded FROM (
        SELECT FROM programmes_cooperative WHERE place_id = ANY ({places}) LIMIT %(crowd)s + 1
    ) AS cooperative
"""
# Of a long list the first that were entered are shown, so that no list is read to its end.
BELONGINGS = Question[PlaceBelongings](f"""
WITH within AS (
    SELECT id, code FROM programmes_place WHERE id = %(id)s OR parent_id = %(id)s
)
SELECT json_build_object(
    'within', to_json(ARRAY(SELECT id FROM within)),
    'told', EXISTS (SELECT FROM programmes_told_place WHERE id = %(id)s),
    'parent', (
        SELECT json_build_object('code', parent.code, 'name', said(parent.name))
        FROM programmes_place AS parent WHERE parent.id = %(parent)s
    ),
    'own', (
        SELECT json_build_object('code', place.code, 'name', said(place.name), 'figures', 0,
            'programmes', programmes, 'projects', projects, 'more', more,
            'cooperatives', cooperatives, 'crowded', crowded)
        FROM programmes_place AS place
        CROSS JOIN LATERAL ({WORK.format(places="ARRAY(SELECT id FROM within)", seen=SEEN)}) AS work
        CROSS JOIN LATERAL ({MAKERS_OF.format(places="ARRAY(SELECT id FROM within)")}) AS makers
        WHERE place.id = %(id)s
    ),
    'regions', to_json(ARRAY(
        SELECT json_build_object('code', region.code, 'name', said(region.name), 'figures', 0,
            'programmes', programmes, 'projects', projects, 'more', more,
            'cooperatives', cooperatives, 'crowded', crowded)
        FROM programmes_place AS region
        CROSS JOIN LATERAL ({WORK.format(places="ARRAY[region.id]", seen=SEEN)}) AS work
        CROSS JOIN LATERAL ({MAKERS_OF.format(places="ARRAY[region.id]")}) AS makers
        WHERE region.parent_id = %(id)s
        ORDER BY programmes_plain(text_of(region.name)), region.code
    )),
    'press', ({PRESS_FACTS.format(kind="place", keys="ARRAY(SELECT id FROM within)")}),
    'programmes', to_json(ARRAY(
        SELECT json_build_object(
            'slug', programme.slug, 'kind', programme.kind, 'name', said(programme.name),
            'summary', said(programme.summary), 'picture', picture_of(programme))
        FROM (
            SELECT * FROM programmes_programme AS reached
            JOIN programmes_public_programme USING (id)
            WHERE kind <> 'project' AND EXISTS (
                SELECT FROM programmes_programme_places
                WHERE programme_id = reached.id AND place_id = ANY (ARRAY(SELECT id FROM within))
            )
            ORDER BY id LIMIT %(shown)s
        ) AS programme ORDER BY kind, name_fr, id
    )),
    'projects', to_json(ARRAY(
        SELECT json_build_object(
            'slug', project.slug, 'kind', project.kind, 'name', said(project.name),
            'summary', said(project.summary), 'picture', picture_of(project))
        FROM (
            SELECT * FROM programmes_programme AS reached
            JOIN programmes_public_programme USING (id)
            WHERE kind = 'project' AND EXISTS (
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
            SELECT * FROM programmes_programme AS reached
            JOIN programmes_public_programme USING (id)
            WHERE kind <> 'project' AND EXISTS (
                SELECT FROM programmes_programme_places
                WHERE programme_id = reached.id AND place_id = %(parent)s
            ) AND NOT EXISTS (
                SELECT FROM programmes_programme_places
                WHERE programme_id = reached.id AND place_id = %(id)s
            )
            ORDER BY id LIMIT %(shown)s
        ) AS programme ORDER BY kind, name_fr, id
    )),
    'cooperatives', to_json(ARRAY(
        SELECT json_build_object('slug', slug, 'name', name, 'town', town)
        FROM within CROSS JOIN LATERAL (
            SELECT id, slug, name, town FROM programmes_cooperative
            WHERE place_id = within.id ORDER BY name, id LIMIT %(makers)s
        ) AS cooperative ORDER BY name, cooperative.id LIMIT %(makers)s
    )),
    'indicators', to_json(ARRAY(
        SELECT json_build_object('slug', slug, 'name', said(indicator.name))
        FROM (
            SELECT *, programmes_plain(text_of(indicator.name)) AS plain
            FROM programmes_indicator AS indicator
            WHERE EXISTS (SELECT FROM programmes_place WHERE parent_id = %(id)s)
            ORDER BY plain, id
        ) AS indicator CROSS JOIN LATERAL (
            SELECT FROM programmes_place AS region
            JOIN programmes_figure AS figure ON figure.places = ARRAY[region.code]::varchar[]
            JOIN programmes_public_figure AS public ON public.id = figure.id
            WHERE parent_id = %(id)s AND indicator_id = indicator.id AND figure.kind = 'result'
            LIMIT 1
        ) AS one ORDER BY plain, indicator.id LIMIT %(shown)s
    )),
    'values', to_json(ARRAY({VALUES_BY_PLACE}))
)
""")  # noqa: S608 - constants


def belongings(place: Place, indicator: str = "") -> PlaceBelongings:
    """What belongs to a place; with the values of an indicator in its regions."""
    limits = {"many": MANY, "crowd": CROWD, "mapped": MAPPED, "read": READ}
    lists = {"shown": SHOWN, "makers": MAKERS}
    asked = {"indicator": indicator, "under": f"{place.code}-%"}
    return ask(BELONGINGS, id=place.pk, parent=place.parent_id, **asked, **limits, **lists)
