"""What stands in the place of each reference of a text: the confirmed figure, or why there is none.

    [[figure 12]]  ->  932, with its strip            confirmed
                   ->  "An editor rejected ..."       once confirmed, then rejected
                   ->  "... is withheld ..."          withheld
                   ->  "No confirmed number ..."      whatever else

A figure that was found to be the same as another leads there.
However many references a text has, they are three questions at most: where those by number lead,
where those by indicator, what is shown of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Case, Exists, F, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from articles.text.printing import address
from coopsite.pages.references import MOST, parts_of, words_in
from programmes.evidence.shown_figures import ShownFigure, shown_by_key
from programmes.models import Figure, Indicator
from programmes.shared.licence import Licence, data_licence
from programmes.statements.measures import Kind


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
    """Where references lead, in a question for numbers and one for indicators; those that lead
    nowhere are left out."""
    numbers = [int(word) for word in words if word.isdigit()]
    slugs = [word for word in words if not word.isdigit()]
    return (_by_number(numbers) if numbers else {}) | (_by_indicator(slugs) if slugs else {})


def _by_number(numbers: list[int]) -> dict[str, Led]:
    named = Figure.objects.filter(pk__in=numbers).annotate(led=Coalesce("same_as", "pk"))
    rows = named.values_list("pk", "led", _standing_of("led"))
    return {str(number): Led(key, Standing(said)) for number, key, said in rows}


def _standing_of(field: str) -> Case:
    """Whether readers see the figure of a key, as a column."""
    this = Figure.objects.filter(pk=OuterRef(field))
    return Case(
        When(Exists(this.confirmed()), then=Value(Standing.PUBLIC)),
        When(Exists(this.readable()), then=Value(Standing.REJECTED)),
        When(
            Exists(this.exclude(withholding=None).filter(first_confirmed_at__isnull=False)),
            then=Value(Standing.WITHHELD),
        ),
        default=Value(Standing.WAITING),
    )


def _by_indicator(slugs: list[str]) -> dict[str, Led]:
    results = Figure.objects.confirmed().filter(indicator=OuterRef("pk"), kind=Kind.RESULT)
    first = results.alias(unplaced=Case(When(position=0, then=1), default=0)).order_by(
        "-preferred", "unplaced", "position", F("as_of").desc(nulls_last=True), "-pk"
    )
    rows = Indicator.objects.filter(slug__in=slugs).values_list(
        "slug", Subquery(first.values("pk")[:1])
    )
    return {slug: Led(key, Standing.PUBLIC) for slug, key in rows if key}


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
