"""What the first page shows of the catalogue."""

from __future__ import annotations

from typing import TypedDict

from programmes.shared.links import PlaceLink, ProgrammeCard
from programmes.shared.questions import Question, ask

PROGRAMMES = 12


class HomeCatalogue(TypedDict):
    """Programmes, and the countries where they work."""

    programmes: list[ProgrammeCard]
    places: list[PlaceLink]


# The programmes that the site is about, without projects and what other bodies run; the countries
# where programmes work, themselves or in a region.
CATALOGUE = Question[HomeCatalogue]("""
WITH worked AS (
    SELECT place.id, place.parent_id FROM programmes_place AS place, LATERAL (
        SELECT FROM programmes_programme_places
        JOIN programmes_public_programme AS seen ON seen.id = programme_id
        WHERE place_id = place.id LIMIT 1
    ) AS one
)
SELECT json_build_object(
    'programmes', to_json(ARRAY(
        SELECT json_build_object(
            'slug', programme.slug, 'kind', programme.kind, 'name', said(programme.name),
            'summary', said(programme.summary), 'picture', picture_of(programme))
        FROM programmes_programme AS programme JOIN programmes_public_programme USING (id)
        WHERE parent_id IS NULL AND kind <> 'public'
        ORDER BY name_fr, id LIMIT %(programmes)s
    )),
    'places', to_json(ARRAY(
        SELECT json_build_object('code', lower(place.code), 'name', said(place.name))
        FROM programmes_place AS place WHERE kind = 'country'
        AND id IN (SELECT id FROM worked UNION ALL SELECT parent_id FROM worked)
        ORDER BY text_of(place.name)
    ))
)
""")


def catalogue_of_home() -> HomeCatalogue:
    """The programmes and countries of the first page."""
    return ask(CATALOGUE, programmes=PROGRAMMES)
