"""The press of a programme, organisation or place: published articles that mention it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TypedDict

from django.db.models import BooleanField, Exists, Func, OuterRef, Value
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.lists import keyset
from articles.models import Article
from articles.querysets import ArticleQuerySet
from programmes.models import Mention
from programmes.shared.once import Once, given

SIZE = 5
READ = 200  # articles that are counted one by one

FIELDS = (
    *("title", "published_on", "date_precision", "language", "withholding"),
    *("publication__name", "publication__language"),
)


class PressFacts(TypedDict):
    """How many articles mention a thing, one more than are counted where there are more, and the
    days of the first and the last of them."""

    count: int
    first: str | None
    last: str | None


# A piece of a page's one statement: facts of the articles that mention one of some things.
PRESS_FACTS = """
    SELECT json_build_object('count', count(*), 'first', min(published_on),
        'last', max(published_on))
    FROM (
        SELECT published_on FROM articles_article JOIN articles_public_article USING (id)
        WHERE id IN (
            SELECT article_id FROM programmes_mention
            WHERE {kind}_id = ANY ({keys}) AND state <> 'struck'
        ) LIMIT %(read)s + 1
    ) AS read
"""


@dataclass(frozen=True, slots=True)
class Press:
    """One page of articles, newest first; `page` has the cursors to its neighbours."""

    page: keyset.KeysetPage[Article]

    def __bool__(self) -> bool:
        return bool(self.page.rows)


def counted(facts: PressFacts) -> str:
    """How many articles there are, in words; of many, only that there are more."""
    count = facts["count"]
    if count > READ:
        return _("more than %(count)d articles") % {"count": READ}
    return ngettext("%(count)d article", "%(count)d articles", count) % {"count": count}


def first_and_last(facts: PressFacts) -> list[date]:
    """The days of the first and the last article, one where they are one; none where not all of
    them were counted."""
    days = [facts["first"], facts["last"]] if facts["count"] <= READ else []
    return [date.fromisoformat(day) for day in dict.fromkeys(days) if day]


def press(kind: str, keys: Sequence[int], query: Mapping[str, str]) -> Press:
    """The articles that mention one of these programmes, organisations or places (`kind`)."""
    if "before" in query or "after" in query:
        return Press(keyset.page(_mentioning(kind, Value(list(keys))), query, SIZE))
    latest = _latest(kind).rows(keys=list(keys))
    return Press(keyset.page_of(lambda *_asked: latest, query, SIZE))


@cache
def _latest(kind: str) -> Once[Article]:
    """The first page of them, and one more. How many mention a thing decides how they are found."""
    return Once(lambda: _mentioning(kind, given("keys")).newest_first()[: SIZE + 1], planned=False)


def _mentioning(kind: str, keys: Value) -> ArticleQuerySet:
    """Articles as a list of the press shows them."""
    mentions = Mention.objects.standing().filter(_AnyOf(kind, keys), article=OuterRef("pk"))
    shown = Article.objects.published().select_related("publication").only(*FIELDS)
    return shown.filter(Exists(mentions))


class _AnyOf(Func):
    """Whether a column holds one of some values."""

    arg_joiner, template, output_field = " = ANY (", "%(expressions)s)", BooleanField()
