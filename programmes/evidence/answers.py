"""What editors answered to readers who reported something, as readers see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy

from articles.models import ReportedItem
from articles.models.reports import Verdict
from articles.models.translation import ShownText, first_of

MOST = 20  # answers that the page of one thing shows
FOUND = {
    Verdict.FINE: gettext_lazy("Checked by an editor, and left as it is"),
    Verdict.MISTAKE: gettext_lazy("Checked by an editor: it is a mistake"),
    Verdict.REMOVED: gettext_lazy("Checked by an editor, and removed"),
}


class AnswerRow(TypedDict):
    """An answer as the database tells it."""

    id: int
    at: str
    verdict: str
    texts: dict[str, str]


# To what readers reported of the row %(id)s of a table, the newest first.
ANSWERS_OF = """to_json(ARRAY(
        SELECT json_build_object('id', id, 'at', answered_at, 'verdict', verdict,
            'texts', json_build_object('fr', words_fr, 'en', words_en, 'ar', words_ar))
        FROM articles_reporteditem
        WHERE tabled = '{table}' AND key = (%(id)s)::text AND answered_at IS NOT NULL
            AND withholding_id IS NULL
        ORDER BY answered_at DESC, id DESC LIMIT %(answers)s
    ))"""


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer in the reader's language, or else in another."""

    id: int
    day: date
    found: str
    text: ShownText


def shown_answers(rows: Iterable[AnswerRow]) -> list[ShownAnswer]:
    """The answers that a page asked for with its other questions."""
    return [
        _shown(row["id"], datetime.fromisoformat(row["at"]), row["verdict"], row["texts"])
        for row in rows
    ]


def shown_answer(item: ReportedItem) -> ShownAnswer | None:
    """The answer to what was reported of an item; none while it waits, or is withheld."""
    if not item.answered_at or item.withholding_id:
        return None
    return _shown(item.pk, item.answered_at, item.verdict, item.words)


def _shown(key: int, at: datetime, verdict: str, texts: dict[str, str]) -> ShownAnswer:
    return ShownAnswer(key, localdate(at), str(FOUND[Verdict(verdict)]), first_of(texts))
