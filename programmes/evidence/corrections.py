"""Corrections as readers see them: on the page of what they are of, in their list and in a feed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from articles.models import Article
from articles.models.translation import ShownText, first_of
from articles.text.printing import address
from programmes.evidence.shown_figures import ShownFigure, shown_by_key
from programmes.models import Correction

MOST = 20  # corrections that the page of one thing shows


class CorrectionRow(TypedDict):
    """A correction as the database tells it."""

    id: int
    day: str
    texts: dict[str, str]


# Of what %(id)s is the key of, the newest first; whether readers may see that, its page has asked.
CORRECTIONS_OF = """to_json(ARRAY(
        SELECT json_build_object('id', id, 'day', day,
            'texts', json_build_object('fr', text_fr, 'en', text_en, 'ar', text_ar))
        FROM programmes_correction WHERE {of}_id = %(id)s AND withholding_id IS NULL
        ORDER BY day DESC, id DESC LIMIT %(corrections)s
    ))"""


@dataclass(frozen=True, slots=True)
class ShownCorrection:
    """A correction in the reader's language, or else in another; in a list also what it is of."""

    id: int
    day: date
    text: ShownText
    article: Article | None = None
    figure: ShownFigure | None = None

    @property
    def path(self) -> str:
        """Where it stands on the page of what it is of."""
        if self.figure:
            return f"{self.figure.path}#correction-{self.id}"
        article = self.article.get_absolute_url() if self.article else address("correction-list")
        return f"{article}#correction-{self.id}"

    @property
    def of(self) -> str:
        """What it is of, by name."""
        return self.figure.title if self.figure else self.article.title if self.article else ""


def shown_rows(rows: Iterable[CorrectionRow]) -> list[ShownCorrection]:
    """The corrections that a page asked for with its other questions."""
    return [
        ShownCorrection(row["id"], date.fromisoformat(row["day"]), first_of(row["texts"]))
        for row in rows
    ]


def shown_corrections(rows: Iterable[Correction]) -> list[ShownCorrection]:
    """Public corrections, read with their articles, each with what it is of."""
    rows = list(rows)
    keys = {row.figure_id for row in rows if row.figure_id}
    figures = {figure.id: figure for figure in shown_by_key(list(keys), history=True)}
    shown = (
        ShownCorrection(
            row.pk, row.day, row.shown_text, row.article, figures.get(row.figure_id or 0)
        )
        for row in rows
    )
    return [one for one in shown if one.of]  # else it was taken back just now
