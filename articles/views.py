"""The public lists of articles and publications; `programmes` has the page of an article."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.lists import keyset
from articles.lists.filters import ArticleFilter, choices, publications_with_articles
from articles.lists.query import chosen_in, leading
from articles.models import Article, Language


@require_safe
def article_list(request: HttpRequest) -> HttpResponse:
    """All published articles, newest first, by publication, year and language."""
    chosen = chosen_in(request.GET)
    listed = Article.objects.listed().for_cards().with_tombstones()
    articles = ArticleFilter(chosen or None, queryset=listed)
    valid = not articles.is_bound or articles.is_valid()
    return render(
        request,
        "articles/article_list.html",
        {
            "page": keyset.page(articles.qs, request.GET) if valid else None,
            "chosen": chosen,
            "choices": choices(),
            "languages": Language.choices,
            "filters": leading(chosen),
        },
    )


@require_safe
def publication_list(request: HttpRequest) -> HttpResponse:
    """The publications of which the site shows articles."""
    return render(
        request,
        "articles/publication_list.html",
        {"publications": publications_with_articles()},
    )


@require_safe
def publication(request: HttpRequest, slug: str) -> HttpResponse:
    """One publication and its articles."""
    found = get_object_or_404(publications_with_articles(), slug=slug)
    articles = Article.objects.listed().filter(publication=found).for_cards().with_tombstones()
    return render(
        request,
        "articles/publication.html",
        {"publication": found, "page": keyset.page(articles, request.GET)},
    )
