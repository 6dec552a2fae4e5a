"""The pages that editors write, and news."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.lists.query import number
from articles.models import Publishing
from coopsite.models import Page
from coopsite.pages.linked import news_node
from coopsite.pages.moved import renamed
from coopsite.pages.news import listed_news
from coopsite.pages.placed import figures_of, placed
from programmes.views.withheld import Way, as_archived

SIZE = 20  # news of a page of the list


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """A page with its figures; an old address leads to it."""
    found = Page.objects.filter(slug=slug).first() or renamed(slug)
    if not found:
        raise Http404
    if found.publishing == Publishing.ARCHIVED:
        return as_archived(request, found.archive_note, request.path, _way_on(found))
    if not found.is_public:
        raise Http404
    if found.get_absolute_url() != request.path:
        return redirect(found, permanent=True)
    body = found.shown("body")
    pieces = placed(body.text)
    figures = figures_of(pieces)
    context = {"page": found, "body": body, "pieces": pieces, "figures": figures}
    return render(request, "page.html", context | {"linked": [news_node(found, figures)]})


@require_safe
def news_list(request: HttpRequest) -> HttpResponse:
    """News, the latest first."""
    asked = number(request.GET.get("page", ""), digits=3)
    page = max(asked or 1, 1)
    start = (page - 1) * SIZE
    rows = list(listed_news()[start : start + SIZE + 1])
    if page > 1 and not rows:
        raise Http404
    context = {"news": rows[:SIZE], "number": page, "more": len(rows) > SIZE}
    return render(request, "news_list.html", context)


def _way_on(found: Page) -> Way:
    """Where a reader of something archived may go on."""
    if found.kind == Page.Kind.NEWS:
        return Way(reverse("news-list"), _("All news"))
    return Way(reverse("home"), _("Back to the first page"))
