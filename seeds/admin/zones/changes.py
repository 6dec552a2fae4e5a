"""What a page says once its lines are what an editor says, beside what it says without.

title        Accueil                       →   Tissage : un atelier ouvre au village
text         2 paragraphs, 140 characters  →   3 paragraphs, 230 characters      + Un second ...
figures      1                             →   2
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.items.versions import field_of, fields_of
from articles.models import Article
from articles.text.printing import date_in_words
from seeds.admin.showing import NOTHING, reasons_in_words
from seeds.figures import read_figures
from seeds.intake.merging import merge
from seeds.loading import fields
from seeds.loading.proposing import beside
from seeds.naming.finder import finder_of
from seeds.naming.vocabulary import vocabulary
from seeds.reading import Page

_SHOWN = 12  # paragraphs that came or went; the others are counted
_OF_A_ROW = {
    "title": ("title",),
    "publication": ("publication",),
    "published_on": ("published_on", "date_precision"),
    "authors": ("authors",),
    "body": ("lede", "body"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a page, before and after; what stays in its article whatever the page says."""

    label: str
    before: str
    after: str
    came: list[str] = field(default_factory=list)
    went: list[str] = field(default_factory=list)
    is_kept: bool = False

    @property
    def is_changed(self) -> bool:
        return self.before != self.after or bool(self.came or self.went)


def changes(before: Page | None, now: Page, article: Article | None) -> list[Change]:
    """The fields of a page, as read before and now, and what of it an editor's words keep out."""
    kept: set[str] = _kept(article, now) if article else set()
    old, new = (_in_words(page) for page in (before, now))
    rows = [
        Change(
            str(capfirst(field_of(name).verbose_name)),
            old[name],
            new[name],
            is_kept=not kept.isdisjoint(parts),
            **_moved(name, before, now),
        )
        for name, parts in _OF_A_ROW.items()
    ]
    return [*rows, Change(str(capfirst(_("figures"))), _figures(before), _figures(now))]


def doubts_that_end(before: Page | None, now: Page) -> tuple[list[str], list[str]]:
    """In words: the doubts that are answered, and those that are left or new."""
    old, new = (fields.doubts(page) if page else [] for page in (before, now))
    return reasons_in_words([one for one in old if one not in new]), reasons_in_words(new)


def _kept(article: Article, now: Page) -> set[str]:
    """The fields that an editor wrote, and that stay."""
    drafted = beside(article)
    standing = fields_of(drafted.drafted if drafted else article)
    return {*merge(standing, article.as_read, fields.fields(now)).kept}


def _in_words(page: Page | None) -> dict[str, str]:
    if page is None:
        return dict.fromkeys(_OF_A_ROW, NOTHING)
    day = page.published_on
    return {
        "title": page.title or NOTHING,
        "publication": page.publication or NOTHING,
        "published_on": date_in_words(day) if day else NOTHING,
        "authors": ", ".join(page.authors) or NOTHING,
        "body": _measured(_texts(page)),
    }


def _measured(texts: list[str]) -> str:
    paragraphs = ngettext("%(count)d paragraph", "%(count)d paragraphs", len(texts))
    letters = sum(map(len, texts))
    characters = ngettext("%(count)d character", "%(count)d characters", letters)
    return " · ".join((paragraphs % {"count": len(texts)}, characters % {"count": letters}))


def _texts(page: Page | None) -> list[str]:
    if page is None:
        return []
    return [page.lede] * bool(page.lede) + [block.text for block in page.body]


def _moved(name: str, before: Page | None, now: Page) -> dict[str, Any]:
    """The paragraphs that came and went."""
    if name != "body":
        return {}
    old, new = _texts(before), _texts(now)
    came, went = Counter(new) - Counter(old), Counter(old) - Counter(new)
    return {"came": _some(new, came), "went": _some(old, went)}


def _some(texts: list[str], moved: Counter[str]) -> list[str]:
    told = [text for text in texts if moved[text]]
    return told[:_SHOWN] + [f"… (+{len(told) - _SHOWN})"] * (len(told) > _SHOWN)


def _figures(page: Page | None) -> str:
    if page is None:
        return NOTHING
    return str(len(read_figures(page, finder_of(tuple(vocabulary())))))
