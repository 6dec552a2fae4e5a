"""The pages that belong to no room: home, search and errors."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from articles.filters import publications_with_articles
from articles.models import Article
from articles.search import LONGEST
from articles.search import search as find_articles
from programmes.models import Programme
from programmes.questions import ask
from programmes.search import find_in_catalogue
from programmes.views.programmes import KINDS, cards

LATEST = 7
PROGRAMMES = 12
OTHER_KINDS = {
    "organisation": _("organisation"),
    "place": _("place"),
    "cooperative": _("cooperative"),
}

# Where programmes work, Morocco's regions apart.
PLACES = """
SELECT coalesce(json_agg(json_build_object(
    'code', lower(place.code), 'name', said(place.name)) ORDER BY text_of(place.name)), '[]')
FROM programmes_place AS place WHERE kind = 'country' AND EXISTS (
    SELECT FROM programmes_place AS within
    JOIN programmes_programme_places AS tie ON tie.place_id = within.id
    WHERE place.id IN (within.id, within.parent_id)
)
"""


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What the site is: programmes, places and the latest articles."""
    latest = list(Article.objects.published().newest_first().for_cards()[:LATEST])
    # What stands largest should be in the reader's language, where there is such an article.
    latest.sort(key=lambda article: article.language != get_language())
    latest[1:] = sorted(latest[1:], key=lambda article: article.published_on, reverse=True)
    return render(
        request,
        "home.html",
        {
            "latest": latest,
            "programmes": cards(_own_programmes())[:PROGRAMMES],
            "kinds": KINDS,
            "places": ask(PLACES),
            "publications": publications_with_articles(),
        },
    )


def _own_programmes() -> QuerySet[Programme]:
    """The programmes that the site is about, without projects and what other bodies run."""
    return Programme.objects.filter(parent=None).exclude(kind=Programme.Kind.PUBLIC)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What the site holds on some words."""
    words = " ".join(request.GET.get("q", "").split())[:LONGEST]
    number = request.GET.get("page", "1")
    page = int(number) if number.isascii() and number.isdigit() and len(number) < 5 else 1
    return render(
        request,
        "search.html",
        {
            "words": words,
            "found": find_articles(words, page) if words else None,
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
    """The page for a fault of ours; it asks neither the database nor the request for anything."""
    return HttpResponse(render_to_string("500.html"), status=500)
