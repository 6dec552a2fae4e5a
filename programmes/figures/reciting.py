"""Cite a sentence from another article, where its own has lost it.

    orphan citation -> its longest words -> articles, by the search index -> those that print it

An editor is offered these articles, the published ones first, and moves the citation with one act;
nothing is moved by itself, and nothing to a sentence that only looks alike. An article that prints
the sentence more than once is cited where it stands first, as always.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, F, Func, OuterRef, QuerySet, Value
from django.utils.translation import gettext as _

from articles.lists.holding import Holding
from articles.models import Article
from articles.text.quotes import SEPARATOR, Anchor, anchors, part
from programmes.figures.dating import first_printed, print_on
from programmes.models import Citation, Figure
from programmes.models.citations import citable_text
from programmes.models.decisions import Verb

CANDIDATES = 12  # articles whose text is read
MATCHES = 200  # articles among which the published and latest ones are chosen
WORDS = 12  # that are looked for, the longest
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDS = (".", "!", "?", "؟", "…")  # of a sentence
_QUOTES = " \u00a0\u202f\"'«»“”‘’()"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another article that prints the sentence of a citation."""

    article: Article
    is_public: bool  # else readers could not follow it


def elsewhere(citation: Citation) -> list[Elsewhere]:
    """The articles that print the sentence of an orphan word for word, the published ones first."""
    cited = Citation.objects.standing().filter(figure=citation.figure_id).values("article")
    candidates = _candidates(citation.exact).exclude(pk__in=cited)[:CANDIDATES]
    return [
        Elsewhere(article, article.shown)
        for article in candidates
        if _places(article, citation.exact)
    ]


def _candidates(sentence: str) -> QuerySet[Any]:
    """Articles that hold the longest words of a sentence, few of which many articles hold."""
    words = sorted(dict.fromkeys(_WORD.findall(sentence.lower())), key=len, reverse=True)[:WORDS]
    if not words:
        return Article.objects.none()
    asked = Func(Value(" ".join(words)), function="articles_search_query")
    holding = Article.objects.filter(Holding("search", asked))
    public = Article.objects.published().filter(pk=OuterRef("pk"))
    return (
        Article.objects.filter(pk__in=holding.order_by().values("pk")[:MATCHES])
        .annotate(shown=Exists(public))
        .select_related("publication")
        .defer("search", "as_read", "doubts")
        .order_by("-shown", F("published_on").desc(nulls_last=True), "-pk")
    )


def _places(article: Article, sentence: str) -> list[Anchor]:
    """Where an article prints a sentence as one: not as the end of "It is not true that ..."."""
    text = citable_text(article)
    return [found for found in anchors(text, sentence) if _is_whole(text, found)]


def _is_whole(text: str, found: Anchor) -> bool:
    """Whether a sentence begins and ends where a quote does."""
    before = text[: found.start].rpartition(SEPARATOR)[2].rstrip(_QUOTES)
    after = text[found.end :].partition(SEPARATOR)[0].lstrip(_QUOTES)
    ends = found.exact.rstrip(_QUOTES).endswith(_ENDS) or not after or after.startswith(_ENDS)
    return ends and (not before or before.endswith(_ENDS))


@transaction.atomic
def recite(citation: Citation, article: Article, *, by: User) -> None:
    """Cite the sentence of an orphan from an article that prints it; `ValidationError` where that
    cannot be, and nothing is written."""
    figure = locked(citation, article)
    if citation.state != Citation.State.ORPHAN:
        raise ValidationError(_("The sentence stands again; look at the figure again."))
    before = citation.article_title
    _move(citation, article)
    print_on(figure, first_printed(figure))
    note = _("From “%(before)s” to “%(after)s”.") % {"before": before, "after": article}
    figure.decisions.record(Verb.RECITE, by, note)


def locked(citation: Citation, article: Article) -> Figure:
    """The article, the figure and the citation, in the order in which imports lock them; the figure
    as it stands."""
    try:
        article.refresh_from_db(from_queryset=Article.objects.select_for_update(no_key=True))
        figure = Figure.objects.select_for_update(no_key=True).get(pk=citation.figure_id)
        citation.refresh_from_db(from_queryset=Citation.objects.select_for_update(no_key=True))
    except (Article.DoesNotExist, Figure.DoesNotExist, Citation.DoesNotExist):
        gone = _("The sentence or the article is gone; look at the figure again.")
        raise ValidationError(gone) from None
    return figure


def _move(citation: Citation, article: Article) -> None:
    """Put a citation where an article prints its sentence first."""
    found = _places(article, citation.exact)
    if not found:
        raise ValidationError(
            _("“%(article)s” does not print this sentence word for word."),
            params={"article": article},
        )
    number_end = citation.number_offset + len(citation.number)
    start, end = part(found[0].exact, citation.exact, citation.number_offset, number_end)
    citation.put(found[0])
    citation.number, citation.number_offset = citation.exact[start:end], start
    citation.article, citation.state = article, Citation.State.STANDING
    citation.copy_article(article)
    if trouble := citation.trouble_with_sight():
        raise ValidationError(trouble)
    if is_cited_there(citation):
        raise ValidationError(_("The figure is cited from this sentence already."))
    citation.save()


def is_cited_there(citation: Citation) -> bool:
    """Whether another citation of its figure stands at its place."""
    names = ("figure", "article", "exact", "number_offset", "start")
    place = {name: getattr(citation, name) for name in names}
    return Citation.objects.standing().exclude(pk=citation.pk).filter(**place).exists()
