"""An article's fields as plain values: as they stand, and as a page says them.

Values are what JSON can hold; a publication is its name, a day is written 2025-07-08, and
nothing at all is an empty text.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from articles.models import Article, Publication

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
