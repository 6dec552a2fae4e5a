"""The confirmed figures of a value, those first of which the other words of a question speak.

932 coopératives     932, "Coopératives soutenues"       before     932, "Séances de coaching"

Of each value only the latest figures are looked at, so that a common value costs no more than a
rare one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import connection

from articles.text.controls import without_nul

EACH = 60  # figures of a value that are looked at
MOST = 12  # that are told

# Any one of the words will do: of "9,000 members in Morocco" an indicator bears the one, a place
# the other. What papers call it, and what the sentence printed, counts as its name.
BY_VALUE = """
WITH words AS (
    SELECT replace(programmes_query(%(words)s)::text, ' & ', ' | ')::tsquery AS any_of_them
), figures AS (
    SELECT figure.* FROM unnest(%(values)s::numeric[]) AS asked(value)
    CROSS JOIN LATERAL (
        SELECT id, value, kind, as_of, preferred, subject, places, indicator_id, programme_id
        FROM programmes_figure JOIN programmes_public_figure USING (id)
        WHERE programmes_figure.value = asked.value
        ORDER BY as_of DESC NULLS LAST, id DESC LIMIT %(each)s
    ) AS figure
), spoken AS (
    SELECT figures.*, CASE WHEN numnode(any_of_them) = 0 THEN 0 ELSE
        (indicator.words @@ any_of_them OR programmes_words(
            VARIADIC subject || indicator.wordings_fr || indicator.wordings_en
            || indicator.wordings_ar) @@ any_of_them)::int
        + coalesce(programme.words @@ any_of_them, false)::int
        + EXISTS (SELECT FROM programmes_place AS place
            WHERE place.code = ANY (figures.places) AND place.words @@ any_of_them)::int END AS fits
    FROM words CROSS JOIN figures
    JOIN programmes_indicator AS indicator ON indicator.id = figures.indicator_id
    LEFT JOIN (programmes_programme AS programme JOIN programmes_public_programme USING (id))
        ON programme.id = figures.programme_id
)
SELECT id, fits > 0, count(*) OVER () FROM spoken
ORDER BY fits DESC, kind <> 'result', preferred DESC, as_of DESC NULLS LAST, id DESC
LIMIT %(most)s
"""


@dataclass(frozen=True, slots=True)
class FiguresOfValue:
    """Keys of figures: those that the words speak of, and others of the same value."""

    meant: list[int]
    others: list[int]
    total: int  # never more than `EACH` of a value

    @property
    def keys(self) -> list[int]:
        return self.meant + self.others


def of_value(values: Collection[Decimal], words: str = "") -> FiguresOfValue:
    """The confirmed figures of any of these values; without words, all of them are meant."""
    asked: dict[str, Any] = {
        "values": sorted(values),
        "words": without_nul(words),
        "each": EACH,
        "most": MOST,
    }
    with connection.cursor() as cursor:
        cursor.execute(BY_VALUE, asked)
        rows = cursor.fetchall()
    total = rows[0][2] if rows else 0
    meant = [key for key, fits, _ in rows if fits or not words]
    return FiguresOfValue(meant, [key for key, *_ in rows if key not in meant], total)
