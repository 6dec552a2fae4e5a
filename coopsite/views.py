"""The pages that belong to no room: home, search and errors."""

import sys
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from articles.lists.filters import publications_with_articles
from articles.lists.query import number
from articles.lists.search import LONGEST
from articles.lists.search import search as find_articles
from articles.models import Article
from coopsite.watch.outage import RETRY_AFTER, is_outage
from coopsite.watch.requests import request_id
from programmes.catalogue.figure_filters import values_of
from programmes.catalogue.home_page import catalogue_of_home
from programmes.catalogue.programme_cards import KINDS
from programmes.catalogue.search import find_in_catalogue
from programmes.evidence.key_figures import of_home

LATEST = 7
FIGURES = 4
OTHER_KINDS = {
    "indicator": _("indicator"),
    "organisation": _("organisation"),
    "place": _("place"),
    "cooperative": _("cooperative"),
}


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What the site is: key figures, programmes, places and the latest articles."""
    latest = list(Article.objects.published().newest_first().for_cards()[:LATEST])
    # What stands largest should be in the reader's language, where there is such an article.
    latest.sort(key=lambda article: article.language != get_language())
    latest[1:] = sorted(latest[1:], key=_day, reverse=True)
    return render(
        request,
        "home.html",
        {
            "figures": of_home(FIGURES),
            "latest": latest,
            "publications": publications_with_articles(),
            "kinds": KINDS,
            **catalogue_of_home(),
        },
    )


def _day(article: Article) -> date:
    """The day of a published article, which always has one."""
    return article.published_on or date.min


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What the site holds on some words."""
    words = " ".join(request.GET.get("q", "").split())[:LONGEST]
    asked = number(request.GET.get("page", ""), digits=4)
    page = 1 if asked is None else asked
    return render(
        request,
        "search.html",
        {
            "words": words,
            "found": find_articles(words, page) if words else None,
            "value": words if values_of(words) else "",
            "things": find_in_catalogue(words) if words and page == 1 else [],
            "kinds": KINDS | OTHER_KINDS,
        },
    )


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """The icon, where browsers look for it on pages that name none."""
    return redirect(static("coopsite/icon.svg"))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for an address that leads nowhere."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """The page for a fault of ours; it asks neither the database nor the session for anything.

    Where the database cannot be reached it says so, and when to come again.
    """
    said = {"request_id": request_id(request)}
    if not is_outage(sys.exc_info()[1]):
        return HttpResponse(render_to_string("500.html", said), status=500)
    answer = HttpResponse(render_to_string("503.html", said), status=503)
    answer["Retry-After"] = str(RETRY_AFTER)
    return answer
