"""The public pages of articles and publications."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from articles import keyset
from articles.filters import ArticleFilter, choices, publications_with_articles
from articles.models import Article, Language


@require_safe
def article_list(request: HttpRequest) -> HttpResponse:
    """All published articles, newest first, by publication, year and language."""
    articles = Article.objects.published()
    chosen = ArticleFilter(request.GET, queryset=articles.for_cards())
    valid = chosen.is_valid()
    return render(
        request,
        "articles/article_list.html",
        {
            "page": keyset.page(chosen.qs, request.GET) if valid else None,
            "chosen": request.GET,
            "choices": choices(),
            "languages": Language.choices,
            "filters": _kept_filters(request),
        },
    )


def _kept_filters(request: HttpRequest) -> str:
    """The filters of this page, for the links to its neighbours."""
    query = request.GET.copy()
    for name in ("before", "after"):
        query.pop(name, None)
    kept = query.urlencode()
    return f"{kept}&" if kept else ""


@require_safe
def article(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """One article, as far as its publication lets it be shown."""
    articles = Article.objects.published().select_related("publication").defer("as_read")
    found = get_object_or_404(articles, pk=pk)
    if slug != found.slug:
        return redirect(found, permanent=True)
    return render(request, "articles/article.html", {"article": found})


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
