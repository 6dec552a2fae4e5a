"""Stories: articles of several papers on one event, found by their sketches.

articles just read -> sketches -> those of other papers near in time that share something rare
                   -> what `covering` says of each pair -> a story, new or joined
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from django.db import connection, transaction

from programmes.models import Citation, Sketch, Story, StoryArticle
from programmes.statements.covering import REMEMBERED, WINDOW, Archive, Told, fact, one_story

CANDIDATES = 50  # articles that share something rare with one
PROBES = (
    16  # runs of words that one is looked for by; of two that share a third all but 1 in 300 do
)

_CANDIDATES = """
SELECT own.key, near.article_id, near.day, near.shingles, near.facts
FROM json_to_recordset(%s) AS own (key int, day date, runs int[], facts varchar[])
JOIN articles_article AS article ON article.id = own.key
CROSS JOIN LATERAL (
    SELECT sketch.* FROM programmes_sketch AS sketch
    JOIN articles_article AS other ON other.id = sketch.article_id
    WHERE sketch.day BETWEEN own.day - %s AND own.day + %s AND sketch.article_id <> own.key
    AND (sketch.shingles && own.runs OR sketch.facts && own.facts)
    AND (other.publication_id = article.publication_id) IS NOT TRUE
    ORDER BY sketch.article_id DESC LIMIT %s
) AS near
ORDER BY own.key, near.article_id"""


def latest_archive() -> Archive:
    """What the latest articles print, by their sketches."""
    latest = Sketch.objects.order_by("-pk")[:REMEMBERED]
    return Archive(_told(row) for row in reversed(latest))


def sketch_articles(runs: Mapping[int, tuple[date | None, Sequence[int]]]) -> list[Told]:
    """Write down what articles are found by; day and smallest hashes of each are at hand."""
    facts: dict[int, set[str]] = defaultdict(set)
    for article, value, unit in _figures_of(runs):
        facts[article].add(fact(value, unit))
    known = Sketch.objects.in_bulk(list(runs))
    found = [
        Sketch(pk=key, day=day, shingles=list(hashes), facts=sorted(facts[key] - {""}))
        for key, (day, hashes) in runs.items()
    ]
    Sketch.objects.bulk_create(
        (one for one in found if not _is_same(one, known.get(one.pk))),
        update_conflicts=True,
        unique_fields=("article",),
        update_fields=("day", "shingles", "facts"),
    )
    return [_told(one) for one in found]


def _figures_of(articles: Iterable[int]) -> Iterable[tuple[int, Decimal, str]]:
    """Value and unit of what articles are cited for, but for what editors rejected as misread."""
    cited = Citation.objects.filter(article__in=list(articles))
    read = cited.exclude(figure__state="rejected", figure__same_as=None)
    return read.values_list("article_id", "figure__value", "figure__unit")


def _is_same(one: Sketch, other: Sketch | None) -> bool:
    return other is not None and _told(one) == _told(other)


def _told(row: Sketch) -> Told:
    return Told(row.pk, row.day, tuple(row.shingles), frozenset(row.facts))


def in_no_story(told: Iterable[Told]) -> list[Told]:
    """Those that may be put into one: what is in a story stays there, whoever put it there."""
    told = list(told)
    rows = StoryArticle.objects.filter(article__in=[one.key for one in told])
    placed = set(rows.values_list("article_id", flat=True))
    return [one for one in told if one.day and one.key not in placed]


@transaction.atomic(savepoint=False)
def suggest_stories(told: Iterable[Told], archive: Archive) -> None:
    """Suggest stories for articles that have a sketch and are in no story yet."""
    told = list(told)
    for one in told:
        archive.add(one)
    alike = {
        one: others
        for one, near in _candidates(told, archive).items()
        if (others := [other.key for other in near if one_story(one, other, archive)])
    }
    if alike:
        _write_stories({one.key: others for one, others in alike.items()})


def _candidates(told: Iterable[Told], archive: Archive) -> dict[Told, list[Told]]:
    """For each article those of other papers near in time that share something rare with it."""
    by_key = {one.key: one for one in told}
    probes = json.dumps([_probe(one, archive) for one in by_key.values()])
    found: dict[Told, list[Told]] = defaultdict(list)
    with connection.cursor() as cursor:
        # A search reads one by one what waits to be merged into an index.
        for index in ("sketches_by_shingle", "sketches_by_fact"):
            cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", [index])
        cursor.execute(_CANDIDATES, [probes, WINDOW.days, WINDOW.days, CANDIDATES])
        for key, near, day, runs, facts in cursor.fetchall():
            found[by_key[key]].append(Told(near, day, tuple(runs), frozenset(facts)))
    return found


def _probe(one: Told, archive: Archive) -> dict[str, object]:
    """What an article is looked for by: what few others print."""
    return {
        "key": one.key,
        "day": str(one.day),
        "runs": archive.rare(one.runs, one)[:PROBES],
        "facts": archive.rare(one.facts, one),
    }


def _write_stories(alike: Mapping[int, list[int]]) -> None:
    """Put each article into the story of one like it, or into a new one with all like it."""
    near = {key for others in alike.values() for key in others}
    rows = StoryArticle.objects.filter(article__in=near | alike.keys()).order_by("pk")
    stories = {row.article_id: row.story_id for row in rows}
    new: list[StoryArticle] = []
    for key, others in alike.items():
        if key in stories:
            continue  # a story that was just made took it in
        story = next((stories[other] for other in others if other in stories), None)
        joining = [key] if story else [key, *others]
        story = story or Story.objects.create().pk
        stories |= dict.fromkeys(joining, story)
        new += [StoryArticle(story_id=story, article_id=one) for one in joining]
    StoryArticle.objects.bulk_create(new, ignore_conflicts=True)
