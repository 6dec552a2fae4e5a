"""Find the figures that articles state, and compare them with the others.

    articles -> evidence -> figures and citations -> sketches -> relations, stories

An article without a sketch waits for this: a killed import leaves some, and so does a changed text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from django.db import DataError, IntegrityError, OperationalError, transaction
from django.db.models import QuerySet
from psycopg.errors import DeadlockDetected

from articles.models import Article, Withholding
from programmes.figures.relating import relate
from programmes.figures.stories import in_no_story, latest_archive, sketch_articles, suggest_stories
from programmes.figures.withheld import mark_read
from programmes.statements.covering import Archive
from seeds.naming.finder import Finder, finder_of
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
    articles: QuerySet[Article],
    on_chunk: Callable[[int], None] = lambda count: None,
    rehearsal: bool = False,
) -> Found:
    """Find again what these articles state.

    `on_chunk` hears how many articles were looked at, after each chunk.
    """
    found, desk = Found(), Desk(rehearsal)
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
    """What is needed to find figures, made ready when it is first needed.

    What a rehearsal finds is undone: no editor who withholds something need wait for its end.
    """

    def __init__(self, rehearsal: bool = False) -> None:
        self.rehearsal = rehearsal

    @cached_property
    def suggesting(self) -> Suggesting:
        return Suggesting()

    @cached_property
    def finder(self) -> Finder:
        return finder_of(vocabulary())

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
            found.changed += self._find_twice(read)
        except (DataError, IntegrityError) as error:
            if len(read) == 1:
                found.refused.append((read[0][0], str(error).splitlines()[0]))
                return
            for one in read:
                self._find_safely([one], found)

    def _find_twice(self, read: Read) -> int:
        """Once more where PostgreSQL ended it, because an editor's decision and it were waiting for
        each other."""
        try:
            return self._find(read)
        except OperationalError as error:
            if not isinstance(error.__cause__, DeadlockDetected):
                raise
            return self._find(read)

    @transaction.atomic
    def _find(self, read: Read) -> int:
        """Figures first, for sketches tell stories by them; what of it is withheld stays so."""
        if not self.rehearsal:
            Withholding.objects.one_at_a_time()
        read = self._as_they_stand(read)
        figures, changed = renew(read, self.suggesting)
        mark_read([one for one, _ in read], Withholding.objects.standing())
        told = sketch_articles({one.pk: (one.published_on, e.sketch) for one, e in read})
        relate(figure.pk for figure in figures)
        if loose := in_no_story(told):
            suggest_stories(loose, self.archive)
        return changed

    def _as_they_stand(self, read: Read) -> Read:
        """The articles, locked; what an editor changed since it was read is read anew."""
        keys = [article.pk for article, _ in read]
        rows = Article.objects.filter(pk__in=keys).order_by("pk").select_for_update(no_key=True)
        stamps = dict(rows.values_list("pk", "updated_at"))
        standing = [(one, evidence) for one, evidence in read if one.pk in stamps]
        changed = [one.pk for one, _ in standing if one.updated_at != stamps[one.pk]]
        if not changed:
            return standing
        fresh = Article.objects.select_related("publication").in_bulk(changed)
        return [
            (fresh[one.pk], evidence_of(fresh[one.pk], self.finder))
            if one.pk in fresh
            else (one, evidence)
            for one, evidence in standing
        ]


def waiting() -> QuerySet[Article]:
    """The articles whose figures were not looked for yet."""
    return Article.objects.filter(sketch=None)
