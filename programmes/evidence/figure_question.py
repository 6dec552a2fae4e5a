"""What the database tells of figures: the rows of one question, however many they are.

Beside a figure stands what contradicts it; where a page wants small charts (`sparks`), so do the
values of its scope over time.
"""

from __future__ import annotations

from typing import TypedDict

from programmes.shared.links import ProgrammeLink
from programmes.shared.questions import Question, SaidText


class PointRow(TypedDict):
    """A value as the database tells it; its value is digits, its day in ISO form."""

    value: str
    qualifier: str
    as_of: str
    precision: str
    dated: str


class IndicatorLink(TypedDict):
    """An indicator by its name, and whether its values may be added."""

    slug: str
    name: SaidText
    adds: bool


class ScopePlace(TypedDict):
    """A place of a scope; `code` is None where it has no page."""

    code: str | None
    name: SaidText


class AgainstRow(TypedDict):
    """Another public value that cannot be right together with a figure; its value is digits."""

    id: int
    value: str
    qualifier: str
    unit: str


class FigureRow(TypedDict):
    """A figure as the database tells it; its value is digits, its day in ISO form."""

    id: int
    state: str
    value: str
    qualifier: str
    measure: str
    unit: str
    as_of: str | None
    precision: str
    dated: str
    kind: str
    preferred: bool
    public_reason: str
    subject: str
    indicator: IndicatorLink | None
    programme: ProgrammeLink | None
    programme_key: int | None
    places: list[ScopePlace]
    origin_count: int
    paper_count: int
    disputing_papers: int
    disputes: list[AgainstRow]
    points: list[PointRow]


# The latest results of the scope of a row `figure`.
POINTS = """(
    SELECT coalesce(json_agg(json_build_object(
        'value', value::text, 'qualifier', qualifier, 'as_of', as_of,
        'precision', as_of_precision, 'dated', dated)), '[]')
    FROM (
        SELECT point.* FROM programmes_figure AS point JOIN programmes_public_figure USING (id)
        WHERE point.indicator_id = figure.indicator_id AND point.places = figure.places
            AND point.programme_id IS NOT DISTINCT FROM figure.programme_id
            AND point.kind = 'result' AND point.as_of IS NOT NULL
        ORDER BY point.as_of DESC, point.id DESC LIMIT 24
    ) AS latest
)"""

# A place that the catalogue does not hold is shown by its code: the scope is never cut. A value is
# disputed as soon as another one contradicts it, for as long as no editor dismissed that.
_FIGURES = f"""
SELECT coalesce(json_agg(json_build_object(
    'id', figure.id, 'state', figure.state, 'value', figure.value::text,
    'qualifier', figure.qualifier, 'measure', figure.measure, 'unit', figure.unit,
    'as_of', figure.as_of, 'precision', figure.as_of_precision,
    'dated', figure.dated, 'kind', figure.kind,
    'preferred', figure.preferred, 'public_reason', figure.public_reason,
    'subject', figure.subject,
    'indicator', CASE WHEN indicator.id > 0 THEN
        json_build_object('slug', indicator.slug, 'name', said(indicator.name),
            'adds', indicator.may_be_added) END,
    'programme', CASE WHEN programme.id > 0 THEN json_build_object(
        'slug', programme.slug, 'kind', programme.kind, 'name', said(programme.name)) END,
    'programme_key', figure.programme_id,
    'places', to_json(ARRAY(
        SELECT json_build_object('code', lower(place.code), 'name', CASE WHEN place.id > 0
            THEN said(place.name)
            ELSE json_build_object('text', scope.code, 'language', %(language)s::text) END)
        FROM unnest(figure.places) AS scope(code)
        LEFT JOIN programmes_place AS place ON place.code = scope.code
        ORDER BY scope.code
    )),
    'origin_count', witnesses.origins,
    'paper_count', witnesses.papers,
    'disputing_papers', (
        SELECT count(DISTINCT publication_name) FROM programmes_citation
        WHERE figure_id = ANY(against.figures) AND withholding_id IS NULL),
    'disputes', to_json(ARRAY(
        SELECT json_build_object('id', other.id, 'value', other.value::text,
            'qualifier', other.qualifier, 'unit', other.unit)
        FROM programmes_figure AS other WHERE id = ANY(against.figures) ORDER BY id
    )),
    'points', CASE WHEN figure.id = ANY(%(over_time)s::bigint[]) THEN {POINTS} ELSE '[]' END
) ORDER BY wanted.place), '[]')
FROM unnest(%(keys)s::bigint[]) WITH ORDINALITY AS wanted(id, place)
JOIN programmes_figure AS figure ON figure.id = wanted.id
LEFT JOIN programmes_indicator AS indicator ON indicator.id = figure.indicator_id
LEFT JOIN (programmes_programme AS programme JOIN programmes_public_programme USING (id))
    ON programme.id = figure.programme_id
CROSS JOIN LATERAL (
    SELECT count(DISTINCT coalesce('#' || origin_id, publication_name)) AS origins,
        count(DISTINCT publication_name) AS papers
    FROM programmes_citation WHERE figure_id = figure.id AND withholding_id IS NULL
) AS witnesses
CROSS JOIN LATERAL (
    SELECT ARRAY(
        SELECT id FROM (
            SELECT second_id AS id FROM programmes_relation
            WHERE first_id = figure.id AND kind = 'contradicts' AND state <> 'dismissed'
            UNION
            SELECT first_id FROM programmes_relation
            WHERE second_id = figure.id AND kind = 'contradicts' AND state <> 'dismissed'
        ) AS other JOIN programmes_public_figure USING (id)
        ORDER BY id LIMIT 9
    ) AS figures
) AS against
"""  # noqa: S608 - constants
SHOWN = Question[list[FigureRow]](
    f"{_FIGURES} JOIN programmes_public_figure AS seen ON seen.id = figure.id"
)
WITH_HISTORY = Question[list[FigureRow]](
    f"{_FIGURES} JOIN programmes_readable_figure AS seen ON seen.id = figure.id"
)
