"""What stands in the place of each reference of a text: the confirmed figure, or why there is none.

    [[figure 12]]  ->  932, with its strip            confirmed
                   ->  "An editor rejected ..."       once confirmed, then rejected
                   ->  "... is withheld ..."          withheld
                   ->  "No confirmed number ..."      whatever else

A figure that was found to be the same as another leads there.
However many references a text has, they are two questions: where they lead, what is shown of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import connection
from django.utils.translation import gettext_lazy as _

from articles.text.printing import address
from coopsite.pages.references import MOST, parts_of, words_in
from programmes.evidence.shown_figures import ShownFigure, shown_by_key
from programmes.shared.licence import Licence, data_licence


class Standing(StrEnum):
    """Whether readers see the number."""

    PUBLIC = "public"
    REJECTED = "rejected"
    WITHHELD = "withheld"
    WAITING = "waiting"
    NONE = "none"


TOMBSTONES = {
    Standing.REJECTED: _("[An editor rejected the number that stood here.]"),
    Standing.WITHHELD: _("[The number that stood here is withheld.]"),
    Standing.WAITING: _("[No confirmed number stands here.]"),
    Standing.NONE: _("[No confirmed number stands here.]"),
}
NO_LICENCE = _("[no licence is named here: ask us]")
WITH_A_PAGE = (Standing.REJECTED, Standing.WITHHELD)  # which says more

_BY_NUMBER = """
SELECT asked.word::text, figure.id, CASE
    WHEN shown.id IS NOT NULL THEN 'public'
    WHEN readable.id IS NOT NULL THEN 'rejected'
    WHEN figure.withholding_id IS NOT NULL AND figure.first_confirmed_at IS NOT NULL THEN 'withheld'
    ELSE 'waiting' END
FROM unnest(%(numbers)s::bigint[]) AS asked (word)
JOIN programmes_figure AS named ON named.id = asked.word
JOIN programmes_figure AS figure ON figure.id = coalesce(named.same_as_id, named.id)
LEFT JOIN programmes_public_figure AS shown ON shown.id = figure.id
LEFT JOIN programmes_readable_figure AS readable ON readable.id = figure.id
"""
_BY_INDICATOR = """
SELECT indicator.slug, figure.id, 'public'
FROM programmes_indicator AS indicator
CROSS JOIN LATERAL (
    SELECT figure.id FROM programmes_figure AS figure
    JOIN programmes_public_figure USING (id)
    WHERE figure.indicator_id = indicator.id AND figure.kind = 'result'
    ORDER BY preferred DESC, position = 0, position, as_of DESC NULLS LAST, figure.id DESC LIMIT 1
) AS figure
WHERE indicator.slug = ANY(%(slugs)s::text[])
"""
_WHERE = f"{_BY_NUMBER} UNION ALL {_BY_INDICATOR}"


@dataclass(frozen=True, slots=True)
class Led:
    """Where a reference leads: its figure's key, and whether readers see it."""

    key: int = 0
    standing: Standing = Standing.NONE


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of a page: HTML; or a figure; or the licence; or a sentence in the place of one, with
    where the page of that figure is."""

    html: str = ""
    figure: ShownFigure | None = None
    licence: Licence | None = None
    said: str = ""
    path: str = ""


def lead(words: Collection[str]) -> dict[str, Led]:
    """Where references lead, in one question; those that lead nowhere are left out."""
    if not words:
        return {}
    asked: dict[str, Any] = {
        "numbers": [int(word) for word in words if word.isdigit()],
        "slugs": [word for word in words if not word.isdigit()],
    }
    with connection.cursor() as cursor:
        cursor.execute(_WHERE, asked)
        return {word: Led(key, Standing(said)) for word, key, said in cursor.fetchall()}


def placed(html: str) -> list[Placed]:
    """A text with its figures."""
    led = lead(words_in(html)[:MOST])
    keys = {one.key for one in led.values() if one.standing == Standing.PUBLIC}
    figures = {figure.id: figure for figure in shown_by_key(sorted(keys))}
    return list(_pieces(html, led, figures))


def figures_of(pieces: Iterable[Placed]) -> list[ShownFigure]:
    """The figures of a text, each once, in the order in which they stand there."""
    return list({piece.figure.id: piece.figure for piece in pieces if piece.figure}.values())


def _pieces(html: str, led: dict[str, Led], figures: dict[int, ShownFigure]) -> Iterator[Placed]:
    for part in parts_of(html):
        if part.html:
            yield Placed(html=part.html)
        elif part.licence:
            licence = data_licence()
            yield Placed(licence=licence) if licence else Placed(said=str(NO_LICENCE))
        elif part.word:
            yield _in_place(led.get(part.word, Led()), figures)


def _in_place(led: Led, figures: dict[int, ShownFigure]) -> Placed:
    if led.key in figures:
        return Placed(figure=figures[led.key])
    standing = Standing.NONE if led.standing == Standing.PUBLIC else led.standing
    path = address("figure", led.key) if standing in WITH_A_PAGE else ""
    return Placed(said=str(TOMBSTONES[standing]), path=path)
