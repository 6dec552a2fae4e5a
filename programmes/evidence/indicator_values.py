"""The values of an indicator, or of one scope of it, that a page shows: results, targets, the
contradictions among them, and the papers that print them.
"""

from __future__ import annotations

from typing import TypedDict

from programmes.evidence.disputes import DisputeRow
from programmes.models import Indicator
from programmes.shared.questions import Question, ask

SHOWN = 30  # values on the page of an indicator, the latest; the table of all figures has the rest
TARGETS = 10  # the latest
DISPUTES = 10  # contradictions, the latest
OTHERS = 8  # other indicators, the next by name


class PaperRow(TypedDict):
    """A paper that prints a figure, with the first and the last day; they are in ISO form."""

    figure: int
    name: str
    first: str | None
    last: str | None


class ScopeValues(TypedDict):
    """The keys of the latest results, one more than are shown, of the latest targets, settled
    contradictions, and the papers of the results."""

    keys: list[int]
    targets: list[int]
    disputes: list[DisputeRow]
    papers: list[PaperRow]


class IndicatorValues(ScopeValues):
    """The same of all scopes, and the keys of what else is measured."""

    others: list[int]


_OF_INDICATOR = "{row}.indicator_id = %(id)s"
_OF_SCOPE = (
    "({row}.indicator_id, {row}.places) ="
    " (SELECT indicator_id, places FROM programmes_figure WHERE id = %(id)s)"
    " AND {row}.programme_id IS NOT DISTINCT FROM"
    " (SELECT programme_id FROM programmes_figure WHERE id = %(id)s)"
)
_VALUES = """
    'keys', to_json(ARRAY(SELECT id FROM result {order}, preferred DESC, id DESC)),
    'targets', to_json(ARRAY(
        SELECT id FROM programmes_figure AS figure JOIN programmes_public_figure USING (id)
        WHERE {of_figure} AND kind = 'target'
        {order}, id DESC LIMIT %(targets)s
    )),
    'disputes', to_json(ARRAY(
        SELECT json_build_object(
            'one', first_id, 'other', second_id, 'public_reason', relation.public_reason)
        FROM programmes_relation AS relation
        JOIN programmes_figure AS one ON one.id = first_id
        JOIN programmes_public_figure AS first ON first.id = first_id
        JOIN programmes_public_figure AS second ON second.id = second_id
        WHERE {of_one} AND relation.kind = 'contradicts' AND relation.state = 'settled'
        ORDER BY relation.id DESC LIMIT %(disputes)s
    )),
    'papers', to_json(ARRAY(
        SELECT json_build_object('figure', figure_id, 'name', name, 'first', first, 'last', last)
        FROM (
            SELECT figure_id, publication_name AS name,
                min(article_day) AS first, max(article_day) AS last
            FROM programmes_citation
            WHERE figure_id IN (SELECT id FROM result)
                AND withholding_id IS NULL AND publication_name <> ''
            GROUP BY figure_id, publication_name
        ) AS printed ORDER BY first, name
    ))
"""
_RESULT = """
WITH result AS (
    SELECT id, as_of, preferred FROM programmes_figure AS figure
    JOIN programmes_public_figure USING (id)
    WHERE {of_figure} AND kind = 'result'
    {order}, preferred DESC, id DESC LIMIT %(count)s
)
"""
_OTHERS = """
    'others', to_json(ARRAY(
        SELECT figure.id
        FROM (
            SELECT indicator.id, indicator.name_fr, indicator.name_fr <= this.name_fr AS before
            FROM programmes_indicator AS indicator
            CROSS JOIN (SELECT name_fr FROM programmes_indicator WHERE id = %(id)s) AS this
            WHERE indicator.id <> %(id)s ORDER BY before, name_fr, id
        ) AS other CROSS JOIN LATERAL (
            SELECT * FROM programmes_figure AS latest JOIN programmes_public_figure USING (id)
            WHERE latest.indicator_id = other.id AND latest.kind = 'result'
            ORDER BY latest.preferred DESC, latest.as_of DESC NULLS LAST, latest.id DESC LIMIT 1
        ) AS figure ORDER BY before, name_fr, other.id LIMIT %(others)s
    ))
"""


def _statement(of: str, more: str = "") -> str:
    """The statement of all scopes or of one."""
    rows = {f"of_{row}": of.format(row=row) for row in ("figure", "one")}
    words = {**rows, "order": "ORDER BY as_of DESC NULLS LAST"}
    return f"{_RESULT.format(**words)} SELECT json_build_object({_VALUES.format(**words)}{more})"


VALUES = Question[IndicatorValues](_statement(_OF_INDICATOR, f", {_OTHERS}"))
OF_SCOPE = Question[ScopeValues](_statement(_OF_SCOPE))


def latest_values(indicator: Indicator) -> IndicatorValues:
    """The latest values of an indicator, and the contradictions that an editor settled."""
    return ask(VALUES, id=indicator.pk, count=SHOWN + 1, others=OTHERS, **_LIMITS)


def values_beside(key: int) -> ScopeValues:
    """The same of the scope that a figure stands in."""
    return ask(OF_SCOPE, id=key, count=SHOWN, **_LIMITS)


_LIMITS = {"targets": TARGETS, "disputes": DISPUTES}
