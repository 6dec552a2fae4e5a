"""What may be chosen among what a search found, with how many there are: kinds, and of articles
languages, years, the programmes and places that they name.

Each choice is a link to the same question with one thing changed; what is chosen leads back to all.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from articles.models import Language
from coopsite.search.answering import Answer
from coopsite.search.asked import KINDS, Asked
from coopsite.search.named import NamedThing, named_in


@dataclass(frozen=True, slots=True)
class Choice:
    """A link to a part of what was found, or back from it."""

    label: str
    count: int
    query: str
    is_chosen: bool
    language: str = ""  # of a label that is not the interface's own


@dataclass(frozen=True, slots=True)
class Facet:
    """A way of parting what was found."""

    label: str
    choices: list[Choice]


def facets(asked: Asked, answer: Answer) -> list[Facet]:
    """The ways of parting what was found; none that offers nothing to choose."""
    named = named_in(answer.articles.keys, asked)
    found = (
        _kinds(asked, answer),
        _languages(asked, answer),
        _years(asked, answer),
        _named(asked, gettext("Programme named in articles"), "programme", named["programmes"]),
        _named(asked, gettext("Place named in articles"), "place", named["places"]),
    )
    return [facet for facet in found if _offers(facet, answer.articles.total)]


def _offers(facet: Facet, articles: int) -> bool:
    """Whether there are several parts, or one that is not all."""
    choices = facet.choices
    return len(choices) > 1 or any(one.is_chosen or one.count < articles for one in choices)


def _kinds(asked: Asked, answer: Answer) -> Facet:
    counts = {
        "figure": answer.figure_count,
        **answer.thing_counts,
        "article": answer.articles.total,
    }
    return Facet(
        gettext("Kind"),
        [
            Choice(
                str(label),
                counts.get(kind, 0),
                asked.query(kind="" if asked.kind == kind else kind, page=1),
                asked.kind == kind,
            )
            for kind, label in KINDS.items()
            if counts.get(kind) or asked.kind == kind
        ],
    )


def _languages(asked: Asked, answer: Answer) -> Facet:
    counts = answer.articles.languages
    return Facet(
        gettext("Language of articles"),
        [
            Choice(
                str(language.label),
                counts[language],
                asked.query(language="" if asked.language == language else language, page=1),
                asked.language == language,
            )
            for language in Language
            if counts[language] or asked.language == language
        ],
    )


def _years(asked: Asked, answer: Answer) -> Facet:
    counts = answer.articles.years
    years = {*counts, *([asked.year] if asked.year else [])}
    return Facet(
        gettext("Year of articles"),
        [
            Choice(
                str(year),
                counts[year],
                asked.query(year=None if asked.year == year else year, page=1),
                asked.year == year,
            )
            for year in sorted(years, reverse=True)
        ],
    )


def _named(asked: Asked, label: str, field: str, things: list[NamedThing]) -> Facet:
    chosen = getattr(asked, field)
    return Facet(
        label,
        [
            Choice(
                thing["name"]["text"],
                thing["count"],
                asked.query(**{field: "" if chosen == thing["key"] else thing["key"]}, page=1),
                chosen == thing["key"],
                thing["name"]["language"],
            )
            for thing in things
        ],
    )
