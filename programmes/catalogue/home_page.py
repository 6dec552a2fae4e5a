"""What the first page shows of the catalogue."""

from __future__ import annotations

from typing import TypedDict

from programmes.catalogue.place_list import SEEN
from programmes.evidence.key_figures import best_figure
from programmes.models import Programme
from programmes.shared.links import PlaceLink, ProgrammeCard
from programmes.shared.questions import Question, ask

PROGRAMMES = 4
LOOKED_AT = 12  # programmes of each kind, by name
COUNTED = 100  # figures and projects of a country
KINDS = [kind.value for kind in Programme.Kind if kind not in ("public", "project")]


class HomeProgramme(ProgrammeCard):
    """A programme with the key of the figure that says most of it, if there is one."""

    figure: int | None


class HomePlace(PlaceLink):
    """A country with the number of its figures and projects, as far as they are counted."""

    figures: int
    projects: int


class HomeCatalogue(TypedDict):
    """Programmes, and the countries where they work."""

    programmes: list[HomeProgramme]
    places: list[HomePlace]


# One programme of each kind that the site is about, those first of which a figure is known; the
# countries where programmes work, themselves or in a region. Nothing is counted beyond what a
# reader takes in.
CATALOGUE = Question[HomeCatalogue](f"""
WITH worked AS (
    SELECT place.id, place.parent_id FROM programmes_place AS place, LATERAL (
        SELECT FROM programmes_programme_places CROSS JOIN {SEEN} WHERE place_id = place.id LIMIT 1
    ) AS one
), told AS (
    SELECT programme.*, figure.id AS figure,
        row_number() OVER (
            PARTITION BY programme.kind
            ORDER BY figure.id IS NULL, programme.name_fr, programme.id) AS n
    FROM unnest(%(kinds)s::text[]) AS wanted(kind) CROSS JOIN LATERAL (
        SELECT * FROM programmes_programme JOIN programmes_public_programme USING (id)
        WHERE kind = wanted.kind AND parent_id IS NULL ORDER BY name_fr, id LIMIT %(looked_at)s
    ) AS programme
    LEFT JOIN LATERAL {best_figure("programme_id", "programme.id")} AS figure ON true
)
SELECT json_build_object(
    'programmes', to_json(ARRAY(
        SELECT json_build_object(
            'slug', told.slug, 'kind', told.kind, 'name', said(told.name),
            'summary', said(told.summary), 'picture', picture_of(told), 'figure', figure)
        FROM told ORDER BY n, figure IS NULL, name_fr, id LIMIT %(programmes)s
    )),
    'places', to_json(ARRAY(
        SELECT json_build_object('code', lower(place.code), 'name', said(place.name),
            'figures', (SELECT count(*) FROM (
                SELECT 1 FROM programmes_figure JOIN programmes_public_figure USING (id)
                WHERE places = ARRAY[place.code]::varchar[]
                UNION ALL
                SELECT 1 FROM programmes_figure JOIN programmes_public_figure USING (id)
                WHERE places[2] IS NOT NULL AND places @> ARRAY[place.code]::varchar[]
                LIMIT %(counted)s) AS figure),
            'projects', (SELECT count(*) FROM (
                SELECT FROM programmes_programme_places CROSS JOIN {SEEN}
                WHERE place_id = place.id AND seen.kind = 'project' LIMIT %(counted)s
            ) AS project))
        FROM programmes_place AS place WHERE kind = 'country'
        AND id IN (SELECT id FROM worked UNION ALL SELECT parent_id FROM worked)
        ORDER BY text_of(place.name)
    ))
)
""")  # noqa: S608 - constants


def catalogue_of_home() -> HomeCatalogue:
    """The programmes and countries of the first page, those first of which most is known."""
    found = ask(CATALOGUE, programmes=PROGRAMMES, kinds=KINDS, looked_at=LOOKED_AT, counted=COUNTED)
    found["places"].sort(key=lambda place: (-place["figures"], -place["projects"]))
    return found
