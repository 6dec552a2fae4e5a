"""Find the figures that articles state, and compare them with the others.

    articles -> evidence -> figures and citations -> sketches -> relations, stories

An article without a sketch waits for this: a killed import leaves some, and so does a changed text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.db import DataError, IntegrityError, transaction
from django.db.models import QuerySet

from articles.models import Article
from programmes.figures.relating import relate
from programmes.figures.stories import sketch_articles, suggest_stories
from seeds.naming.finder import Finder
from seeds.naming.vocabulary import vocabulary
from seeds.stating.quoting import Evidence
from seeds.stating.renewing import Read, renew
from seeds.stating.standing import evidence_of
from seeds.stating.suggesting import Suggesting

CHUNK = 200  # articles that are compared together


@dataclass(slots=True)
class Found:
    """How many figures changed, and the articles whose figures the database refused."""

    changed: int = 0
    refused: list[tuple[Article, str]] = field(default_factory=list)


def find_figures(
    articles: QuerySet[Article],
    read: Mapping[int, Evidence | None] | None = None,
    on_chunk: Callable[[int], None] = lambda count: None,
) -> Found:
    """Find again what these articles state; `read` holds the evidence of those just read.

    `on_chunk` hears how many articles were looked at, after each chunk.
    """
    found, desk = Found(), _Desk(read or {})
    for chunk in _chunks(articles):
        _find_safely(chunk, desk, found)
        on_chunk(len(chunk))
    return found


class _Desk:
    """What is needed to find figures, made ready when it is first needed."""

    def __init__(self, read: Mapping[int, Evidence | None]) -> None:
        self.read = read

    @cached_property
    def suggesting(self) -> Suggesting:
        return Suggesting()

    @cached_property
    def finder(self) -> Finder:
        return Finder(vocabulary())

    def evidence(self, articles: Iterable[Article]) -> Read:
        """What each article states, read anew where that was not just done."""
        return [(one, self.read.get(one.pk) or evidence_of(one, self.finder)) for one in articles]


def _chunks(articles: QuerySet[Article]) -> Iterator[list[Article]]:
    rows = articles.select_related("publication").defer("search", "as_read").order_by("pk")
    while chunk := list(rows[:CHUNK]):
        yield chunk
        rows = rows.filter(pk__gt=chunk[-1].pk)


def _find_safely(articles: list[Article], desk: _Desk, found: Found) -> None:
    """Write what a chunk states; where the database refuses it, each article for itself."""
    try:
        found.changed += _find(articles, desk)
    except (DataError, IntegrityError) as error:
        if len(articles) == 1:
            found.refused.append((articles[0], str(error).splitlines()[0]))
            return
        for article in articles:
            _find_safely([article], desk, found)


@transaction.atomic
def _find(articles: list[Article], desk: _Desk) -> int:
    """Figures first, for sketches tell stories by them."""
    read = desk.evidence(articles)
    figures, changed = renew(read, desk.suggesting)
    sketch_articles({article.pk: (article.published_on, e.sketch) for article, e in read})
    relate(figure.pk for figure in figures)
    suggest_stories(article.pk for article in articles)
    return changed


def waiting() -> QuerySet[Article]:
    """The articles whose figures were not looked for yet."""
    return Article.objects.filter(sketch=None)
