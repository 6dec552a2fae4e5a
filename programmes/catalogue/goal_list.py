"""The 17 goals with the programmes that work towards each, and a figure of one of them."""

from __future__ import annotations

from typing import TypedDict

from programmes.shared.goals import GOALS
from programmes.shared.links import ProgrammeLink
from programmes.shared.questions import Question, ask

NAMED = 3  # programmes of a goal that the list names
MANY = 50  # that are counted one by one


class GoalRow(TypedDict):
    """A goal by its number, how many programmes work towards it, the first of them, and the key of
    a figure."""

    number: int
    count: int
    programmes: list[ProgrammeLink]
    figure: int | None


ROWS = Question[list[GoalRow]]("""
SELECT to_json(ARRAY(
    SELECT json_build_object('number', goal.number, 'count', (
        SELECT count(*) FROM (
            SELECT FROM programmes_programme JOIN programmes_public_programme USING (id)
            WHERE goals @> ARRAY[goal.number]::smallint[] LIMIT %(many)s + 1
        ) AS one
    ), 'programmes', to_json(ARRAY(
        SELECT json_build_object(
            'slug', programme.slug, 'kind', programme.kind, 'name', said(programme.name))
        FROM programmes_programme AS programme JOIN programmes_public_programme USING (id)
        WHERE goals @> ARRAY[goal.number]::smallint[]
        ORDER BY parent_id IS NOT NULL, name_fr, id LIMIT %(named)s
    )), 'figure', (
        SELECT figure.id FROM (
            SELECT id FROM programmes_programme JOIN programmes_public_programme USING (id)
            WHERE goals @> ARRAY[goal.number]::smallint[] ORDER BY name_fr, id LIMIT %(many)s
        ) AS programme
        JOIN programmes_figure AS figure ON figure.programme_id = programme.id
        JOIN programmes_public_figure AS seen ON seen.id = figure.id
        WHERE figure.kind = 'result'
        ORDER BY preferred DESC, as_of DESC NULLS LAST, figure.id DESC LIMIT 1
    ))
    FROM unnest(%(goals)s::int[]) AS goal(number)
))
""")


def goal_rows() -> list[GoalRow]:
    """All goals in their order."""
    return ask(ROWS, goals=list(GOALS), named=NAMED, many=MANY)
