"""What the map may be shaded by, and the value of each place by that.

    count.programmes   how many programmes work there; so of projects and cooperatives
    9 000              the value of an indicator, with the figure that says it
    (nothing chosen)   how many results are confirmed of it

A dot stands in no slug of an indicator, so no indicator is mistaken for a count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from programmes.catalogue.place_list import MANY, MappedIndicator, PlaceRow
from programmes.evidence.numerals import number_in_print
from programmes.evidence.shown_figures import ShownFigure
from programmes.statements.measures import Qualifier

Counted = Literal["figures", "programmes", "projects", "cooperatives"]
COUNTS: dict[str, Counted] = {
    "": "figures",
    "count.programmes": "programmes",
    "count.projects": "projects",
    "count.cooperatives": "cooperatives",
}
LABELS = {
    "": gettext_lazy("Confirmed figures"),
    "count.programmes": gettext_lazy("Programmes"),
    "count.projects": gettext_lazy("Field projects"),
    "count.cooperatives": gettext_lazy("Cooperatives"),
}
SIGNS = {
    Qualifier.MORE: ">",
    Qualifier.LEAST: "≥",
    Qualifier.ABOUT: "≈",
    Qualifier.MOST: "≤",
    Qualifier.LESS: "<",
    Qualifier.FROM: "≥",
    Qualifier.TO: "≤",
    Qualifier.VAGUE: "≈",
}


_SLUG = re.compile("[-a-z0-9]{1,80}")


@dataclass(frozen=True, slots=True)
class PlaceValue:
    """What a place is worth on the map: in words, and as short as a tile can print it."""

    value: Decimal
    said: str
    short: str
    figure: ShownFigure | None = None


def indicator_in(asked: str) -> str:
    """The slug that a query string asks for; nothing where it can be none."""
    return asked if _SLUG.fullmatch(asked) else ""


def choices(indicators: Iterable[MappedIndicator]) -> list[tuple[str, str]]:
    """What one may choose, as a form offers it."""
    counts = [(key, str(label)) for key, label in LABELS.items()]
    return counts + [(one["slug"], one["name"]["text"]) for one in indicators]


def counted(places: Iterable[PlaceRow], chosen: str) -> dict[str, PlaceValue]:
    """How much there is of what was chosen, by the code of each place that has any."""
    count = itemgetter(COUNTS[chosen])
    return {place["code"]: _number(place, count(place), chosen) for place in places if count(place)}


def told(figures: Sequence[ShownFigure]) -> dict[str, PlaceValue]:
    """The values of an indicator, by the code of their one place."""
    return {
        (figure.places[0]["code"] or "").upper(): of_figure(figure)
        for figure in figures
        if figure.places
    }


def of_figure(figure: ShownFigure) -> PlaceValue:
    """The value of a place as a figure says it."""
    sign = SIGNS.get(Qualifier(figure.qualifier), "")
    short = f"{sign} {figure.number}".strip()
    return PlaceValue(figure.value, figure.said, short, figure)


def in_words(value: PlaceValue | None, chosen: str, label: str) -> str:
    """A value with what it measures; nothing of programmes, projects and cooperatives, which are
    told with what is done in a place."""
    if not value or (chosen and chosen in COUNTS):
        return ""
    if chosen:
        return _("%(name)s: %(value)s") % {"name": label, "value": value.said}
    counted = ngettext("%(count)s figure", "%(count)s figures", int(value.value))
    return counted % {"count": value.said}


def _number(place: PlaceRow, count: int, chosen: str) -> PlaceValue:
    """A count; of more than is counted one by one, only that there are as many at least."""
    said = number_in_print(Decimal(count))
    if not _cut(place, chosen):
        return PlaceValue(Decimal(count), said, said)
    return PlaceValue(Decimal(count), _("at least %(count)s") % {"count": said}, f"≥ {said}")


def _cut(place: PlaceRow, chosen: str) -> bool:
    """Whether there may be more than was counted."""
    if chosen == "count.cooperatives":
        return place["crowded"]
    return place["more"] if chosen else place["figures"] > MANY
