"""What programmes are to a cooperative, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from articles.text.dates import PartialDate, partial
from programmes.models import Cooperative
from programmes.shared.links import ProgrammeLink
from programmes.shared.questions import Question, ask


class TieRow(TypedDict):
    """A programme that a cooperative is tied to, or of which it is a laureate."""

    kind: str
    since: str | None
    precision: str
    programme: ProgrammeLink


@dataclass(frozen=True, slots=True)
class ShownTie:
    """The same, with the day or year since when."""

    kind: str
    since: PartialDate | None
    programme: ProgrammeLink


# Member of, trained by, coached by, laureate of.
TIES = Question[list[TieRow]]("""
SELECT to_json(ARRAY(
    SELECT json_build_object(
        'kind', tie.kind, 'since', tie.since, 'precision', tie.since_precision,
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
    JOIN programmes_public_programme AS seen ON seen.id = programme.id
    ORDER BY tie.since, programme.name_fr
))
""")


def ties(cooperative: Cooperative) -> list[ShownTie]:
    """The programmes of a cooperative, by day."""
    return [_shown(row) for row in ask(TIES, id=cooperative.pk)]


def _shown(row: TieRow) -> ShownTie:
    day = date.fromisoformat(row["since"]) if row["since"] else None
    return ShownTie(row["kind"], partial(day, row["precision"]), row["programme"])
