"""Countries that are counted somewhere and named nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import ngettext

from programmes.catalogue.place_list import CountedProgramme
from programmes.evidence.shown_figures import ShownFigure, shown
from programmes.models import Figure, Programme

_HERE = "\0"  # where the number stands in the sentence


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A sentence with the number of countries in it, and the confirmed figure that says so."""

    before: str
    said: int
    after: str
    figure: ShownFigure | None


def unnamed_by(programme: Programme, named: int) -> Unnamed | None:
    """The countries that it is said to work in and that are named neither here nor by projects."""
    said = programme.countries_said
    if (said or 0) <= named:
        return None
    figure = figures_of_countries({programme.slug: said}).get(programme.slug)
    return unnamed_countries(said, named, figure)


def unnamed_by_each(
    counted: Iterable[CountedProgramme],
) -> list[tuple[CountedProgramme, Unnamed]]:
    """The same of many programmes, without those that name all their countries."""
    rows = list(counted)
    figures = figures_of_countries({row["slug"]: row["said"] for row in rows})
    return [
        (row, sentence)
        for row in rows
        if (sentence := unnamed_countries(row["said"], row["named"], figures.get(row["slug"])))
    ]


def unnamed_countries(said: int | None, named: int, figure: ShownFigure | None) -> Unnamed | None:
    """How many countries are counted and not named; nothing where all are."""
    missing = (said or 0) - named
    if not said or missing <= 0:
        return None
    sentence = ngettext(
        "%(said)s countries are counted; one of them is not named.",
        "%(said)s countries are counted; %(missing)s of them are not named.",
        missing,
    ) % {"said": _HERE, "missing": missing}
    before, _here, after = sentence.partition(_HERE)
    return Unnamed(before, said, after, figure)


def figures_of_countries(counted: Mapping[str, int | None]) -> dict[str, ShownFigure]:
    """The confirmed figures that say how many countries, by the slug of their programme."""
    exact = Figure.objects.confirmed().filter(
        kind="result", measure="count", qualifier="", as_of__isnull=False
    )
    wording = Q(indicator__wordings_fr__contains=["pays"])
    said = [Q(programme__slug=slug, value=number) for slug, number in counted.items() if number]
    if not said:
        return {}
    figures = shown(exact.filter(wording, Q(*said, _connector=Q.OR)).order_by("as_of", "pk"))
    return {figure.programme["slug"]: figure for figure in figures if figure.programme}
