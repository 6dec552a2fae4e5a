"""Find the figures that articles state, and compare them with the others.

    articles -> evidence -> figures and citations -> sketches -> relations, stories

An article without a sketch waits for this: a killed import leaves some, and so does a changed text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from django.db import DataError, IntegrityError, transaction
from django.db.models import QuerySet

from articles.models import Article
from programmes.figures.relating import relate
from programmes.figures.stories import latest_archive, sketch_articles, suggest_stories
from programmes.statements.covering import Archive
from seeds.naming.finder import Finder
from seeds.naming.vocabulary import vocabulary
from seeds.stating.quoting import Evidence
from seeds.stating.renewing import Read, renew
from seeds.stating.rereading import evidence_of
from seeds.stating.suggesting import Suggesting

CHUNK = 200  # articles that are compared together


@dataclass(slots=True)
class Found:
    """How many figures changed, and the articles whose figures the database refused."""

    changed: int = 0
    refused: list[tuple[Article, str]] = field(default_factory=list)


def find_figures(
    articles: QuerySet[Article], on_chunk: Callable[[int], None] = lambda count: None
) -> Found:
    """Find again what these articles state.

    `on_chunk` hears how many articles were looked at, after each chunk.
    """
    found, desk = Found(), Desk()
    for chunk in _chunks(articles):
        desk.find([(article, None) for article in chunk], found)
        on_chunk(len(chunk))
    return found


def _chunks(articles: QuerySet[Article]) -> Iterator[list[Article]]:
    rows = articles.select_related("publication").defer("search", "as_read").order_by("pk")
    while chunk := list(rows[:CHUNK]):
        yield chunk
        rows = rows.filter(pk__gt=chunk[-1].pk)


class Desk:
    """What is needed to find figures, made ready when it is first needed."""

    @cached_property
    def suggesting(self) -> Suggesting:
        return Suggesting()

    @cached_property
    def finder(self) -> Finder:
        return Finder(vocabulary())

    @cached_property
    def archive(self) -> Archive:
        return latest_archive()

    def find(self, articles: Iterable[tuple[Article, Evidence | None]], found: Found) -> None:
        """Write what some articles state, in the order of their keys; their evidence is read anew
        where it is not at hand."""
        read = [(one, evidence or evidence_of(one, self.finder)) for one, evidence in articles]
        self._find_safely(sorted(read, key=lambda row: row[0].pk), found)

    def _find_safely(self, read: Read, found: Found) -> None:
        """All together; where the database refuses that, each article for itself."""
        try:
            found.changed += self._find(read)
        except (DataError, IntegrityError) as error:
            if len(read) == 1:
                found.refused.append((read[0][0], str(error).splitlines()[0]))
                return
            for one in read:
                self._find_safely([one], found)

    @transaction.atomic
    def _find(self, read: Read) -> int:
        """Figures first, for sketches tell stories by them."""
        figures, changed = renew(read, self.suggesting)
        told = sketch_articles({one.pk: (one.published_on, e.sketch) for one, e in read})
        relate(figure.pk for figure in figures)
        suggest_stories(told, self.archive)
        return changed


def waiting() -> QuerySet[Article]:
    """The articles whose figures were not looked for yet."""
    return Article.objects.filter(sketch=None)
