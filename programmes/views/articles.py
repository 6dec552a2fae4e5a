"""The page of an article, with its figures marked, what it names and who else tells it."""

from __future__ import annotations

from functools import cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from articles.models import Article, Publishing
from articles.querysets import ArticleQuerySet
from articles.text.printing import address
from programmes.catalogue.article_page import lost_in_words, named_in, same_story
from programmes.cuttings.footnotes import footnotes
from programmes.evidence.corrections import shown_rows
from programmes.evidence.marking import marked
from programmes.linked.articles import told_article
from programmes.views.withheld import as_archived, as_page, to_articles


def _archived(pk: int) -> Article:
    """An article that was taken from readers for good: nothing of it is read but the note."""
    archived = Article.objects.filter(status=Publishing.ARCHIVED)
    return get_object_or_404(archived.only("status", "archive_note"), pk=pk)


@cache
def _readable(_language: str | None) -> ArticleQuerySet:
    """Articles as their pages show them, put together once for the language that is active."""
    return Article.objects.listed().for_pages()


@require_safe
def article(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """One article, as far as its publication lets it be shown."""
    try:
        found = _readable(get_language()).get(pk=pk)  # which asks for no order, as `first` does
    except Article.DoesNotExist:
        found = _archived(pk)
    if found.publishing == Publishing.ARCHIVED:
        path = address("article-by-number", found.pk)
        return as_archived(request, found.archive_note, path, to_articles())
    if found.tombstone:  # whatever slug is asked for: it has the words of the title
        return as_page(request, found.tombstone, address("article-by-number", found.pk))
    if slug != found.slug:
        return redirect(found, permanent=True)
    named = named_in(found)
    lede, body = marked(found, named["claims"])
    corrections = shown_rows(named["corrections"])
    context = {
        "article": found,
        "named": named,
        "marked_lede": lede,
        "marked_body": body,
        "footnotes": footnotes(found, lede + body, named["claims"]),
        "same_story": same_story(named["same_story"]),
        "corrections": corrections,
        "lost": lost_in_words(named["lost"]),
        "linked": [told_article(found, named, corrections)],
    }
    return render(request, "programmes/article.html", context)
