"""Articles whose text may hold some words: few of many, for a closer look at their texts.

The index of words answers; what a sentence sets in one way or another (numbers, words with signs in
them, its two ends) is left out of the question, so that a reprint is found too.
"""

from __future__ import annotations

import re

from django.db.models import BooleanField, Func, Q
from django.db.models.expressions import RawSQL

from articles.models import Article
from articles.querysets import ArticleQuerySet

_WORD = re.compile(r"\b[^\W\d_]{3,}\b")
_CONFIGURATIONS = {"fr": "french", "en": "english", "ar": "arabic"}
_HOLDS = " OR ".join(
    f"articles_article.search @@ ('''={language}'''::tsquery"
    f" && plainto_tsquery('pg_catalog.{configuration}', articles_fold(%s)))"
    for language, configuration in _CONFIGURATIONS.items()
)


class Holding(Func):
    """Whether the words of a column hold what is looked for."""

    template = "(%(expressions)s::tsquery)"
    arg_joiner = " @@ "
    output_field = BooleanField()
    conditional = True


def may_hold(quote: str) -> ArticleQuerySet:
    """Articles that may print a quote; of those with withheld words the index knows too little."""
    words = " ".join(_WORD.findall(quote)[1:-1])
    articles = ArticleQuerySet(Article).defer("search", "as_read", "doubts")
    if not words:
        return articles
    holds = RawSQL(f"({_HOLDS})", [words] * len(_CONFIGURATIONS), BooleanField())  # noqa: S611
    return articles.alias(holds=holds).filter(Q(holds=True) | Q(withheld_words__isnull=False))
