"""What articles name, as rows that editors may correct.

the text names it   row               becomes
yes                 none              a mention, read
yes                 added, struck     what the editor said
no                  read              nothing: it is deleted
no                  added, struck     what the editor said
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db import transaction
from django.db.models import QuerySet

from articles.models import Article
from articles.text.html import blocks
from programmes.models import Mention, Organisation, Place, Programme
from programmes.models.mentions import MENTIONED
from seeds.naming.finder import Finder, Named, finder_of
from seeds.naming.vocabulary import vocabulary

CHUNK = 500  # articles whose mentions are compared by one query
READ = Mention.State.READ


class Targets:
    """The rows that names stand for; countries without a row are not kept."""

    def __init__(self) -> None:
        self.keys: dict[tuple[str, str], int] = {}
        for kind, rows in (
            ("programme", Programme.objects.values_list("slug", "pk")),
            ("organisation", Organisation.objects.values_list("slug", "pk")),
            ("place", Place.objects.values_list("code", "pk")),
        ):
            self.keys |= {(kind, key): pk for key, pk in rows}

    def mentions(self, article_id: int, named: Iterable[Named]) -> list[Mention]:
        """Mentions of an article, read and not saved yet."""
        return [
            Mention(
                article_id=article_id, words=one.words, state=READ, **{f"{one.kind}_id": target}
            )
            for one in named
            if (target := self.keys.get((one.kind, one.key)))
        ]

    def renew(self, named: dict[int, tuple[Named, ...]]) -> int:
        """Make the mentions of articles, by key, what their texts say now; count the changes."""
        new = {_mentioned(m): m for key, found in named.items() for m in self.mentions(key, found)}
        gone = []
        for mention in Mention.objects.filter(article__in=named):
            same = new.get(_mentioned(mention))
            if mention.state == READ and not same:
                gone.append(mention.pk)
            elif same and (mention.state != READ or mention.words == same.words):
                del new[_mentioned(mention)]
        Mention.objects.filter(pk__in=gone, state=READ).delete()
        Mention.objects.bulk_create(
            new.values(),
            update_conflicts=True,
            unique_fields=("article", *MENTIONED),
            update_fields=("words",),
        )
        return len(gone) + len(new)


def _mentioned(mention: Mention) -> tuple[int | None, ...]:
    """What no two mentions share."""
    return (mention.article_id, *(getattr(mention, f"{kind}_id") for kind in MENTIONED))


def find_mentions(articles: QuerySet[Article]) -> int:
    """Find again what these articles name as they stand; count the mentions that changed."""
    if not articles.exists():
        return 0
    finder, targets, changed = finder_of(vocabulary()), Targets(), 0
    for chunk in _chunks(articles):
        with transaction.atomic():
            changed += targets.renew({article.pk: _named(article, finder) for article in chunk})
    return changed


def _chunks(articles: QuerySet[Article]) -> Iterator[list[Article]]:
    rows = articles.select_related("publication").order_by("pk")
    rows = rows.only("title", "lede", "body", "publication__name")
    while chunk := list(rows[:CHUNK]):
        yield chunk
        rows = rows.filter(pk__gt=chunk[-1].pk)


def _named(article: Article, finder: Finder) -> tuple[Named, ...]:
    paper = article.publication.name if article.publication else ""
    return finder.find([article.title, article.lede, *blocks(article.body)], paper)
