"""The public lists of articles and publications; `programmes` has the page of an article."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.lists import keyset
from articles.lists.filters import ArticleFilter, choices, publications_with_articles
from articles.models import Article, Language


@require_safe
def article_list(request: HttpRequest) -> HttpResponse:
    """All published articles, newest first, by publication, year and language."""
    filters = _without_cursor(request.GET)
    articles = ArticleFilter(filters or None, queryset=Article.objects.published().for_cards())
    valid = not articles.is_bound or articles.is_valid()
    return render(
        request,
        "articles/article_list.html",
        {
            "page": keyset.page(articles.qs, request.GET) if valid else None,
            "chosen": filters,
            "choices": choices(),
            "languages": Language.choices,
            "filters": f"{filters.urlencode()}&" if filters else "",
        },
    )


def _without_cursor(query: QueryDict) -> QueryDict:
    """The filters of a page, without its place in the list."""
    filters = query.copy()
    for name in ("before", "after"):
        filters.pop(name, None)
    return filters


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
    articles = Article.objects.published().filter(publication=found).for_cards()
    return render(
        request,
        "articles/publication.html",
        {"publication": found, "page": keyset.page(articles, request.GET)},
    )
