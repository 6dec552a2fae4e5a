"""Which articles of several papers cover one event.

Word overlap finds reprints and agency copy. A rewrite has other words, and an article in another
language has none of them, but both print the same figures: value and unit know no language.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction
from django.db.models import Q

from articles.models import Article
from articles.shingles import containment, shingles, sketch
from programmes.models import Figure, Sketch, Story, StoryArticle
from programmes.models.citations import citable_text

WINDOW = timedelta(days=5)
CANDIDATES = 200  # articles of the window whose sketches are looked at
READ = 10  # articles whose texts are compared

COPIED = 0.3  # part of the shorter text that makes one story without any figure
LIKE = 0.1  # part that makes one story with one figure
FACTS, OF_ALL = 2, 0.4  # how many shared figures do it alone, and which part of the shorter list
TELLING = 20  # a count below it may stand in any article


@dataclass(frozen=True, slots=True)
class Telling:
    """What an article tells, as far as it can be told from others."""

    day: date | None
    shingles: frozenset[int]
    facts: frozenset[str]


def fact(value: Decimal, unit: str) -> str:
    """A figure without its words; nothing where any article might print the same."""
    return f"{value.normalize():f}{unit}" if unit or value >= TELLING else ""


def one_story(one: Telling, other: Telling) -> bool:
    """Whether two articles cover one event."""
    if not one.day or not other.day or abs(one.day - other.day) > WINDOW:
        return False
    overlap = containment(one.shingles, other.shingles)
    shared = len(one.facts & other.facts)
    enough = max(FACTS, OF_ALL * min(len(one.facts), len(other.facts)))
    return overlap >= COPIED or shared >= enough or (overlap >= LIKE and shared > 0)


def sketch_article(article: Article) -> Sketch:
    """Write down what an article is found by; again when its text, day or figures change."""
    facts = {fact(value, unit) for value, unit in _figures(article)}
    found = Sketch(
        article=article,
        day=article.published_on,
        shingles=sketch(shingles(citable_text(article))),
        facts=sorted(facts - {""}),
    )
    written = ("day", "shingles", "facts")
    Sketch.objects.bulk_create(
        [found], update_conflicts=True, unique_fields=("article",), update_fields=written
    )
    return found


@transaction.atomic
def suggest_story(article: Article) -> Story | None:
    """The story of an article: its own, or that of an article like it, or a new one with that.

    An article that is in a story stays there, whoever put it there.
    """
    own = sketch_article(article)
    if row := StoryArticle.objects.filter(article=article).select_related("story").first():
        return row.story
    telling = _telling(own)
    alike = [near for near in _nearest(own) if one_story(telling, _telling(near))]
    if not alike:
        return None
    rows = StoryArticle.objects.filter(article__in=[near.article_id for near in alike])
    row = rows.select_related("story").first()
    story = row.story if row else Story.objects.create()
    joining = [article] if row else [article, *(near.article for near in alike)]
    StoryArticle.objects.bulk_create(StoryArticle(story=story, article=one) for one in joining)
    return story


def _figures(article: Article) -> Iterable[tuple[Decimal, str]]:
    """Value and unit of what it is cited for, but for what editors rejected as misread."""
    read = Figure.objects.filter(citations__article=article)
    return read.exclude(state="rejected", same_as=None).values_list("value", "unit")


def _telling(found: Sketch) -> Telling:
    return Telling(found.day, shingles(citable_text(found.article)), frozenset(found.facts))


def _nearest(own: Sketch) -> list[Sketch]:
    """The articles of other papers in the window that share most with one."""
    if not own.day:
        return []
    shares = Q(shingles__overlap=own.shingles) | Q(facts__overlap=own.facts)
    found = Sketch.objects.filter(shares, day__range=(own.day - WINDOW, own.day + WINDOW))
    found = found.exclude(article=own.article)
    if own.article.publication_id:
        found = found.exclude(article__publication=own.article.publication_id)
    best = sorted(found[:CANDIDATES], key=lambda near: _shared(own, near), reverse=True)[:READ]
    articles = Article.objects.in_bulk([near.article_id for near in best])
    for near in best:
        near.article = articles[near.article_id]
    return best


def _shared(own: Sketch, near: Sketch) -> int:
    """How much two sketches share; a figure weighs as much as several runs of words."""
    runs = len({*own.shingles} & {*near.shingles})
    return runs + 8 * len({*own.facts} & {*near.facts})
