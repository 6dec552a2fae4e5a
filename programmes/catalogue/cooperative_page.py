"""What programmes are to a cooperative, as its page shows it."""

from __future__ import annotations

from typing import TypedDict

from programmes.models import Cooperative
from programmes.shared.links import ProgrammeLink
from programmes.shared.questions import Question, ask


class TieRow(TypedDict):
    """A programme that a cooperative is tied to, since a day or a year, or as a laureate."""

    kind: str
    since: str | None
    programme: ProgrammeLink


# Member of, trained by, coached by, laureate of.
TIES = Question[list[TieRow]]("""
SELECT to_json(ARRAY(
    SELECT json_build_object(
        'kind', tie.kind, 'since', CASE tie.since_precision
            WHEN 'year' THEN to_char(tie.since, 'YYYY') ELSE to_char(tie.since, 'YYYY-MM-DD') END,
        'programme', json_build_object(
            'slug', programme.slug, 'kind', programme.kind, 'name', said(programme.name)))
    FROM (
        SELECT programme_id, kind, since, since_precision
        FROM programmes_tie WHERE cooperative_id = %(id)s
        UNION ALL
        SELECT prize_id, 'laureate', make_date(year, 1, 1), 'year'
        FROM programmes_laureate AS laureate
        JOIN programmes_prizeedition AS edition ON edition.id = edition_id
        WHERE cooperative_id = %(id)s
    ) AS tie
    JOIN programmes_programme AS programme ON programme.id = tie.programme_id
    ORDER BY tie.since, programme.name_fr
))
""")


def ties(cooperative: Cooperative) -> list[TieRow]:
    """The programmes of a cooperative, by day."""
    return ask(TIES, id=cooperative.pk)
