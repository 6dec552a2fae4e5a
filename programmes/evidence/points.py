"""The values of a figure's scope over time, as a question brings them beside the figure.

Small charts are drawn of them (`sparks`).
"""

from __future__ import annotations

from typing import TypedDict


class PointRow(TypedDict):
    """A value as the database tells it; its value is digits, its day in ISO form."""

    value: str
    qualifier: str
    as_of: str
    precision: str
    dated: str


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
