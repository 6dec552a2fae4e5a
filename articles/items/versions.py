"""An article's fields as plain values: as they stand, and as a page says them.

Values are what JSON can hold; a publication is its name, a day is written 2025-07-08, and
nothing at all is an empty text.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from articles.models import Article, Publication
from articles.text.comparison import compared, words_of_html
from articles.text.printing import date_in_words

Fields = dict[str, Any]

# The language comes first: a publication that is made on the way takes it over.
NAMES = (
    "language title lede body publication published_on date_precision authors source_url"
).split()


def fields_of(article: Article) -> Fields:
    """The fields of an article as they stand."""
    values = {name: getattr(article, name) for name in NAMES}
    values["publication"] = article.publication.name if article.publication else ""
    values["published_on"] = article.published_on.isoformat() if article.published_on else ""
    return values


def write(article: Article, values: Fields, named: Callable[[str], Publication]) -> None:
    """Put values into an article, unsaved; `named` answers the publication of a name."""
    for name, value in values.items():
        if name == "publication":
            article.publication = named(value) if value else None
        elif name == "published_on":
            article.published_on = date.fromisoformat(value) if value else None
        else:
            setattr(article, name, value)


def differing(article: Article) -> list[str]:
    """The fields in which the article is not as its page was last read."""
    stands = fields_of(article)
    return [n for n in NAMES if n in article.as_read and article.as_read[n] != stands[n]]


def typed(name: str, article: Article) -> Any:
    """A field as last read from the page, as an editor would type it."""
    value = article.as_read[name]
    if name == "authors":
        return "\n".join(value)
    if name == "publication" and value:
        return str(Publication.objects.named(value, language=article.language).pk)
    return value


def versions(article: Article) -> list[dict[str, Any]]:
    """For each field that differs from its page: name, label and both versions, marked."""
    stands = fields_of(article)
    rows = []
    for name in differing(article):
        read, now = in_words(name, article.as_read[name]), in_words(name, stands[name])
        left, right = compared(read, now)
        label = field_of(name).verbose_name
        rows.append(
            {"name": name, "label": label, "read": left, "stands": right, "same_words": read == now}
        )
    return rows


def field_of(name: str) -> Any:
    """An article's field by its name."""
    return getattr(Article, name).field


def in_words(name: str, value: Any) -> str:
    """A plain value as a person reads it."""
    if name == "authors":
        return ", ".join(value)
    if name == "body":
        return words_of_html(value)
    if name == "published_on":
        return date_in_words(date.fromisoformat(value)) if value else ""
    choices = dict(field_of(name).flatchoices)
    return str(choices.get(value, value))
