"""Which articles of several papers cover one event.

Word overlap finds reprints and agency copy. A rewrite has other words, and an article in another
language has none of them, but both print the same figures: value and unit know no language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db import connection, transaction
from django.db.models import Q

from articles.models import Article
from articles.text.shingles import containment, shingles, sketch
from programmes.models import Citation, Sketch, Story, StoryArticle
from programmes.models.citations import citable_text

WINDOW = timedelta(days=5)
CANDIDATES = 200  # articles of the window whose sketches are looked at
READ = 10  # articles whose texts are compared
PROMISE = 3  # what two sketches must share before texts are compared, as `_shared` weighs it

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
    facts = {fact(value, unit) for _, value, unit in _figures_of([article.pk])}
    found = Sketch(
        article=article,
        day=article.published_on,
        shingles=sketch(shingles(citable_text(article))),
        facts=sorted(facts - {""}),
    )
    _write_sketches([found])
    return found


def sketch_articles(words: Mapping[int, tuple[date | None, Sequence[int]]]) -> None:
    """Write down what many articles are found by; day and smallest hashes of each are at hand."""
    facts: dict[int, set[str]] = defaultdict(set)
    for article, value, unit in _figures_of(words):
        facts[article].add(fact(value, unit))
    known = Sketch.objects.in_bulk(list(words))
    new = [
        Sketch(pk=key, day=day, shingles=list(hashes), facts=sorted(facts[key] - {""}))
        for key, (day, hashes) in words.items()
    ]
    _write_sketches(one for one in new if not _is_same(one, known.get(one.pk)))


def _write_sketches(sketches: Iterable[Sketch]) -> None:
    Sketch.objects.bulk_create(
        sketches, update_conflicts=True, unique_fields=("article",),
        update_fields=("day", "shingles", "facts"),
    )  # fmt: skip


def _is_same(one: Sketch, other: Sketch | None) -> bool:
    return other is not None and (one.day, one.shingles, one.facts) == (
        other.day, other.shingles, other.facts
    )  # fmt: skip


def suggest_stories(articles: Iterable[int]) -> None:
    """Suggest stories for articles that have a sketch, by their keys, and are in no story yet."""
    with connection.cursor() as cursor:
        days = WINDOW.days
        # A search reads one by one what waits to be merged into an index.
        cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", ["sketches_by_shingle"])
        cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", ["sketches_by_fact"])
        cursor.execute(_PROMISING, [list(articles), days, days, PROMISE])
        promising = [key for (key,) in cursor.fetchall()]
    for article in Article.objects.filter(pk__in=promising).order_by("pk"):
        suggest_story(article)


# Most articles share nothing with others of their days: one statement finds those that do. Of two
# texts that share a third, all but one in 300 share one of sixteen hashes.
_PROMISING = """
SELECT own.article_id FROM programmes_sketch own JOIN articles_article mine ON mine.id = article_id
WHERE own.article_id = ANY(%s)
AND NOT EXISTS (SELECT FROM programmes_storyarticle s WHERE s.article_id = own.article_id)
AND EXISTS (
    SELECT FROM programmes_sketch near JOIN articles_article other ON other.id = near.article_id
    WHERE near.day BETWEEN own.day - %s AND own.day + %s AND near.article_id <> own.article_id
    AND (other.publication_id = mine.publication_id) IS NOT TRUE
    AND (near.shingles && own.shingles[1:16] OR near.facts && own.facts)
    AND 8 * cardinality(ARRAY(SELECT unnest(near.facts) INTERSECT SELECT unnest(own.facts)))
        + cardinality(ARRAY(SELECT unnest(near.shingles) INTERSECT SELECT unnest(own.shingles)))
        >= %s
)"""


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


def _figures_of(articles: Iterable[int]) -> Iterable[tuple[int, Decimal, str]]:
    """Value and unit of what articles are cited for, but for what editors rejected as misread."""
    cited = Citation.objects.filter(article__in=list(articles))
    read = cited.exclude(figure__state="rejected", figure__same_as=None)
    return read.values_list("article_id", "figure__value", "figure__unit")


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
