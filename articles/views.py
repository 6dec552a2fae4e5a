"""The public lists of articles and publications, and what a link to a preview shows; `programmes`
has the page of an article."""

from functools import cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.items.drafts import previewing
from articles.items.drafts.acts import open_draft
from articles.items.history.words import moment
from articles.items.tables import model_of
from articles.linked import paper_node
from articles.lists import keyset
from articles.lists.filters import ArticleFilter, publications_with_articles
from articles.lists.query import chosen_in, leading
from articles.models import Article, Preview, Publishing
from articles.querysets import ArticleQuerySet


@require_safe
def article_list(request: HttpRequest) -> HttpResponse:
    """All published articles, newest first, by publication, year and language."""
    chosen = chosen_in(request.GET)
    articles = _chosen(_cards(get_language()), chosen)
    return render(
        request,
        "articles/article_list.html",
        {
            "page": None if articles is None else keyset.page(articles, request.GET),
            "chosen": chosen,
            "filters": leading(chosen),
        },
    )


@cache
def _cards(_language: str | None) -> ArticleQuerySet:
    """What lists show, put together once for the language that is active."""
    return Article.objects.listed().for_cards().with_tombstones()


def _chosen(articles: ArticleQuerySet, chosen: QueryDict) -> ArticleQuerySet | None:
    """Those of the articles that were chosen; None where a filter means nothing."""
    if not chosen:
        return articles
    form = ArticleFilter(chosen, queryset=articles)
    return form.qs if form.is_valid() else None


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
    page = keyset.page(_cards(get_language()).filter(publication=found), request.GET)
    context = {"publication": found, "page": page, "linked": [paper_node(found)]}
    return render(request, "articles/publication.html", context)


@require_safe
@previewing.sealed
def preview(request: HttpRequest, token: str) -> HttpResponse:
    """What a link shows: the page of an item as its draft says it, until that is published."""
    link = Preview.objects.known_by(token)
    if not link:
        raise Http404
    item: Any = model_of(link.tabled)._default_manager.filter(pk=link.key).first()
    draft = open_draft(item) if item else None
    if said := _over(link, item):
        return previewing.without(request, said)
    if item.is_public and not (draft and draft.pk == link.draft_id):
        return redirect(item)  # what it was made for is published, or dropped
    shown = previewing.Shown(moment(link.expires_at), request.path)
    return previewing.preview(request, item, draft, link.made_by, shown)


def _over(link: Preview, item: Any) -> str:
    """Why a link shows nothing any more, in a sentence, or nothing."""
    if not item:
        return _("What this link showed was deleted.")
    if item.publishing == Publishing.ARCHIVED:
        return _("What this link showed was archived.")
    if link.is_done and not item.is_public:
        return _("What this link showed was published, and taken back since.")
    if link.is_revoked:
        return _("This link was revoked. Ask who sent it to you for another.")
    if link.is_over:
        return _("This link has expired. Ask who sent it to you for another.")
    return ""
