"""The marks of what is withheld: brought in line with the withholdings in force.

    articles     withheld, or words to cut out      by digest; by the words of title and text
    citations    withheld                           with their article; by the words of the quote
    figures      withheld                           by digest; with the last of their quotes
    corrections, answers to readers   withheld      by the words of their texts
    images       withheld                           by digest

Each stage reads what the one before it wrote. An act hands in the rows that it may change, an
import those that it has just written, and a list that is applied all there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils.timezone import now

from articles.models import Article, Image, ReportedItem, Standing
from programmes.models import Citation, Correction, Figure

CHUNK = 500  # rows that are in memory at a time
READ = ("exact", "article_title", "figure", "withholding", "article__withholding")


@dataclass(frozen=True, slots=True)
class Marked:
    """The rows whose mark changed."""

    articles: tuple[Article, ...] = ()
    citations: tuple[Citation, ...] = ()
    figures: tuple[Figure, ...] = ()


def mark(
    articles: Iterable[Article], citations: Q, figures: Collection[int], standing: Standing
) -> Marked:
    """Mark these articles and citations, these figures and those that the citations bear."""
    marked = mark_articles(articles, standing)
    cited = Citation.objects.filter(citations).select_related("article").only(*READ).order_by("pk")
    quotes = [one for one in cited.iterator(CHUNK) if one.mark(standing)]
    Citation.objects.bulk_update(quotes, ["withholding"], batch_size=CHUNK)
    borne = {one.figure_id for one in quotes} | {*figures}
    return Marked(tuple(marked), tuple(quotes), tuple(mark_figures(borne, standing)))


def mark_read(articles: Collection[Article], standing: Standing) -> None:
    """Mark what an import has just read of articles; nothing is asked where nothing is withheld."""
    if standing:
        cited = Q(article__in=[article.pk for article in articles])
        figures = Citation.objects.filter(cited).values_list("figure", flat=True)
        mark(articles, cited, {*figures}, standing)


def mark_all(standing: Standing) -> Marked:
    """Mark every row there is."""
    articles = Article.objects.select_related("publication").order_by("pk")
    articles = articles.defer("search", "as_read", "doubts")
    figures = set(Figure.objects.exclude(withholding=None).values_list("pk", flat=True))
    if standing.figures:
        figures = set(Figure.objects.values_list("pk", flat=True))
    mark_words(standing)
    mark_images(Image.objects.all(), standing)
    return mark(articles.iterator(CHUNK), Q(), figures, standing)


def mark_articles(articles: Iterable[Article], standing: Standing) -> list[Article]:
    """Mark articles; those whose mark changed."""
    changed = [article for article in articles if article.mark(standing)]
    for article in changed:
        article.updated_at = now()  # feeds and sitemap tell of it
    Article.objects.bulk_update(
        changed, ["withholding", "withheld_words", "updated_at"], batch_size=CHUNK
    )
    return changed


def mark_figures(keys: Collection[int], standing: Standing) -> list[Figure]:
    """Mark figures, locked; those whose mark changed."""
    if not keys:
        return []
    rows = Figure.objects.filter(pk__in=keys).order_by("pk").select_for_update(no_key=True)
    figures = list(rows)
    cited: dict[int, list[Citation]] = defaultdict(list)
    for citation in Citation.objects.filter(figure__in=keys).order_by("pk"):
        cited[citation.figure_id].append(citation)
    changed = [figure for figure in figures if figure.mark(standing, cited[figure.pk])]
    for figure in changed:
        figure.updated_at = now()
    Figure.objects.bulk_update(changed, ["withholding", "updated_at"], batch_size=CHUNK)
    return changed


def mark_words(standing: Standing) -> None:
    """Mark all that editors say in public, of which there is little: it may repeat any quote."""
    corrections = [one for one in Correction.objects.order_by("pk") if one.mark(standing)]
    Correction.objects.bulk_update(corrections, ["withholding"], batch_size=CHUNK)
    answered = ReportedItem.objects.answered().order_by("pk")
    answers = [one for one in answered if one.mark(standing)]
    ReportedItem.objects.bulk_update(answers, ["withholding"], batch_size=CHUNK)


def mark_images(images: Iterable[Image], standing: Standing) -> None:
    """Mark images."""
    changed = [one for one in images if one.mark(standing)]
    for image in changed:
        image.updated_at = now()
    Image.objects.bulk_update(changed, ["withholding", "updated_at"], batch_size=CHUNK)
