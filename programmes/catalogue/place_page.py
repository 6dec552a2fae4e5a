"""What belongs to a place and, of a country, to its regions, as its page shows it."""

from __future__ import annotations

from typing import TypedDict

from programmes.models import Place
from programmes.shared.links import CooperativeLink, PlaceLink, ProgrammeCard, ProgrammeLink
from programmes.shared.questions import Question, ask

SHOWN = 9  # programmes, and projects, that a page lists
MAKERS = 12  # cooperatives that a page lists


class PlaceBelongings(TypedDict):
    """What belongs to a place; `within` are the keys of it and its regions."""

    within: list[int]
    parent: PlaceLink | None
    regions: list[PlaceLink]
    programmes: list[ProgrammeCard]
    projects: list[ProgrammeCard]
    around: list[ProgrammeLink]
    cooperatives: list[CooperativeLink]


# Of a long list the first that were entered are shown, so that no list is read to its end.
BELONGINGS = Question[PlaceBelongings]("""
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
            'summary', said(programme.summary), 'picture', picture_of(programme))
        FROM (
            SELECT * FROM programmes_programme AS reached
            JOIN programmes_public_programme USING (id)
            WHERE kind <> 'project' AND EXISTS (
                SELECT FROM programmes_programme_places
                WHERE programme_id = reached.id AND place_id = ANY (ARRAY(SELECT id FROM within))
            )
            ORDER BY id LIMIT %(shown)s
        ) AS programme ORDER BY name_fr, id
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
""")


def belongings(place: Place) -> PlaceBelongings:
    """What belongs to a place."""
    return ask(BELONGINGS, id=place.pk, parent=place.parent_id, shown=SHOWN, makers=MAKERS)
