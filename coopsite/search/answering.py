"""What answers a search: the figure first, then what the catalogue holds, then articles.

Asked -> figures of its numbers       one question
      -> names that bear its words    two, and one for what is told of them; where none does, names
                                      that are spelt almost so, two
      -> the figures as pages show them, the sentence of the first
      -> articles that print them     three; where none does, three more for the number alone
      -> where nothing at all answers, words of articles that are spelt almost so
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.lists.near_words import near_questions
from articles.lists.search import SIZE as ARTICLES
from articles.lists.search import FoundArticles
from articles.lists.search import search as find_articles
from coopsite.search.asked import Asked
from coopsite.search.named import narrowed
from programmes.catalogue.near import names_near
from programmes.catalogue.search import CatalogueHit, FoundThings, find_in_catalogue
from programmes.evidence.by_value import FiguresOfValue, of_value
from programmes.evidence.sentences import CitedSentence, quoted
from programmes.evidence.shown_figures import ShownFigure, shown_in_groups

THINGS = 9  # rows of the catalogue on a page
THOUSAND = 1000  # from which on papers print a number in several ways
SIGNS = re.compile(r'"|(^|\s)(-|or(\s|$))', re.IGNORECASE)  # of a query for words
SAME = 0.999  # likeness of a name that differs in no letter


@dataclass(frozen=True)
class Answer:
    """What a search found."""

    figures: list[ShownFigure] = field(default_factory=list)  # those that are meant
    others: list[ShownFigure] = field(default_factory=list)  # of the same value
    figure_count: int = 0
    sentences: dict[int, CitedSentence] = field(default_factory=dict)
    things: list[CatalogueHit] = field(default_factory=list)
    thing_counts: dict[str, int] = field(default_factory=dict)
    near: list[CatalogueHit] = field(default_factory=list)  # what may have been meant
    near_words: list[str] = field(default_factory=list)  # the question as articles spell its words
    results: dict[int, ShownFigure] = field(default_factory=dict)  # the latest of indicators found
    articles: FoundArticles = field(default_factory=lambda: FoundArticles([], 0, 1))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found, but perhaps names that may have been meant."""
        return not (self.figures or self.others or self.things or self.articles.total)


def answer(asked: Asked, things: int = THINGS, articles: int = ARTICLES) -> Answer:
    """What answers a search, with so many rows of the catalogue and so many articles."""
    if not asked.q:
        return Answer()
    numbers = asked.numbers
    looks_beyond_articles = asked.is_first and not asked.is_of_articles
    figures = FiguresOfValue([], [], 0)
    found, near = FoundThings(hits=[], counts={}), list[CatalogueHit]()
    if looks_beyond_articles:
        if numbers.values:
            figures = of_value(numbers.values, numbers.beside)
        found, near = _named(asked, things)
    press = _press(asked, articles)
    nothing = asked.is_first and not (figures.keys or found["hits"] or press.total)
    respelt = near_questions(asked.q) if nothing and not SIGNS.search(asked.q) else []
    results = [hit["figure"] for hit in found["hits"] if hit["figure"]]
    meant, others, latest = shown_in_groups(figures.meant, figures.others, results)
    return Answer(
        meant,
        others,
        figures.total,
        quoted(figures.keys),
        found["hits"],
        found["counts"],
        [] if meant else near,
        respelt,
        {figure.id: figure for figure in latest},
        press,
    )


def _press(asked: Asked, size: int) -> FoundArticles:
    """What articles print the words; where none does, for they may be those of another language,
    what prints the number beside them."""
    chosen = asked.page, asked.language, asked.year, size, narrowed(asked)
    found = find_articles(article_words(asked), *chosen)
    numbers = asked.numbers
    if found.total or not (numbers.printed and numbers.beside) or SIGNS.search(asked.q):
        return found
    return find_articles(" or ".join(_printed(asked)), *chosen)


def _named(asked: Asked, size: int) -> tuple[FoundThings, list[CatalogueHit]]:
    """What bears the words that were typed, and what bears a name that is spelt almost so."""
    only = asked.kind if asked.kind not in ("figure", "article") else ""
    found = find_in_catalogue(asked.names, only, size)
    is_number = asked.numbers.values and not asked.numbers.beside
    if found["counts"] or is_number:
        return found, []
    near = names_near(asked.names, only)
    same = [hit for hit in near if hit["likeness"] > SAME]
    if not same:
        return found, near
    return FoundThings(hits=same[:size], counts=_counted(same)), []


def _counted(hits: list[CatalogueHit]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for hit in hits:
        counts[hit["page"]] = counts.get(hit["page"], 0) + 1
    return counts


def article_words(asked: Asked) -> str:
    """What articles are searched for: the words, and a number in each way of printing it."""
    numbers = asked.numbers
    if not numbers.printed or SIGNS.search(asked.q):
        return asked.q
    questions = [asked.q, *(f"{form} {numbers.beside}" for form in _printed(asked))]
    return " or ".join(dict.fromkeys(questions))


def _printed(asked: Asked) -> Iterator[str]:
    """ "9 000" and "9,000" (two numbers in a row to PostgreSQL), "9.000", "9000"."""
    whole = [int(value) for value in asked.numbers.values if value == int(value)]
    for value in sorted(whole):
        yield str(value)
        if value >= THOUSAND:
            grouped = f"{value:,}"
            yield '"{}"'.format(grouped.replace(",", " "))
            yield grouped.replace(",", ".")
