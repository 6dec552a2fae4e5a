"""The values of an indicator that its page shows, and the contradictions among them."""

from __future__ import annotations

from typing import TypedDict

from programmes.evidence.disputes import DisputeRow
from programmes.models import Indicator
from programmes.shared.questions import Question, ask

SHOWN = 30  # values on the page of an indicator, the latest; the table of all figures has the rest
TARGETS = 10  # the latest
DISPUTES = 10  # contradictions, the latest


class IndicatorValues(TypedDict):
    """The keys of the latest results, one more than are shown, of the latest targets, and settled
    contradictions."""

    keys: list[int]
    targets: list[int]
    disputes: list[DisputeRow]


VALUES = Question[IndicatorValues]("""
SELECT json_build_object(
    'keys', to_json(ARRAY(
        SELECT id FROM programmes_figure JOIN programmes_public_figure USING (id)
        WHERE indicator_id = %(id)s AND kind = 'result'
        ORDER BY as_of DESC NULLS LAST, preferred DESC, id DESC LIMIT %(count)s
    )),
    'targets', to_json(ARRAY(
        SELECT id FROM programmes_figure JOIN programmes_public_figure USING (id)
        WHERE indicator_id = %(id)s AND kind = 'target'
        ORDER BY as_of DESC NULLS LAST, id DESC LIMIT %(targets)s
    )),
    'disputes', to_json(ARRAY(
        SELECT json_build_object(
            'one', first_id, 'other', second_id, 'public_reason', relation.public_reason)
        FROM programmes_relation AS relation
        JOIN programmes_figure AS one ON one.id = first_id
        JOIN programmes_public_figure AS first ON first.id = first_id
        JOIN programmes_public_figure AS second ON second.id = second_id
        WHERE one.indicator_id = %(id)s AND relation.kind = 'contradicts'
            AND relation.state = 'settled'
        ORDER BY relation.id DESC LIMIT %(disputes)s
    ))
)
""")


def latest_values(indicator: Indicator) -> IndicatorValues:
    """The latest values of an indicator, and the contradictions that an editor settled."""
    return ask(VALUES, id=indicator.pk, count=SHOWN + 1, targets=TARGETS, disputes=DISPUTES)
