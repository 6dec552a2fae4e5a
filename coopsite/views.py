"""The pages that belong to no room: home and errors."""

import sys
from datetime import date, timedelta

from django.conf import settings
from django.contrib.sitemaps.views import index
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.text.own_addresses import own_address
from coopsite.desk.merging.moved import moved_to
from coopsite.models import Page
from coopsite.pages.news import listed_news
from coopsite.sitemaps import SITEMAPS
from coopsite.watch.outage import page_of, unavailable
from coopsite.watch.patience import noted_gone
from coopsite.watch.requests import request_id
from programmes.atlas.home import atlas_of_home
from programmes.catalogue.home_page import catalogue_of_home
from programmes.catalogue.programme_cards import KINDS
from programmes.evidence.key_figures import keys_of_home
from programmes.evidence.sentences import spoken
from programmes.evidence.shown_figures import shown_in_groups
from programmes.shared.once import Once

LATEST: Once[Article] = Once(lambda: Article.objects.published().newest_first().for_cards()[:5])
NEWS: Once[Page] = Once(lambda: listed_news()[:2])
HALF_A_YEAR = timedelta(days=182)
FIGURES = 5  # one as a specimen, the others as results


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What the site is: one claim with its sentence, results, places, programmes and the press."""
    catalogue = catalogue_of_home()
    of_programmes = [one["figure"] for one in catalogue["programmes"] if one["figure"]]
    figures, known = shown_in_groups(keys_of_home(FIGURES), of_programmes)
    latest = LATEST.rows()
    # What stands first should be in the reader's language, where there is such an article.
    latest.sort(key=lambda article: article.language != get_language())
    latest[1:] = sorted(latest[1:], key=_day, reverse=True)
    return render(
        request,
        "home.html",
        {
            "claim": figures[0] if figures else None,
            "sentence": spoken(figures[0].id) if figures else None,
            "figures": figures[1:],
            "known": {figure.id: figure for figure in known},
            "latest": latest,
            "news": NEWS.rows(),
            "kinds": KINDS,
            "programmes": catalogue["programmes"],
            **atlas_of_home(catalogue["places"]),
        },
    )


def _day(article: Article) -> date:
    """The day of a published article, which always has one."""
    return article.published_on or date.min


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Each piece of which pages are made, once; for those who work on the site."""
    keys = keys_of_home(FIGURES)
    (figures,) = shown_in_groups(keys, over_time=keys)
    return render(request, "styleguide.html", {"figures": figures, "kinds": KINDS})


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The list of sitemaps, below the site's own address."""
    answer = index(request, SITEMAPS, content_type="application/xml; charset=utf-8")
    asked = f"{request.scheme}://{request.get_host()}"
    for entry in (answer.context_data or {})["sitemaps"]:
        entry.location = own_address(entry.location.removeprefix(asked))
    return answer


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Whom to tell of a weakness (RFC 9116); nowhere, where the settings name nobody."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    expires = timezone.now().replace(microsecond=0) + HALF_A_YEAR
    lines = {
        "Contact": settings.SECURITY_CONTACT,
        "Expires": expires.isoformat(),
        "Preferred-Languages": ", ".join(code for code, _name in settings.LANGUAGES),
        "Canonical": own_address(request.path),
    }
    text = "".join(f"{name}: {value}\n" for name, value in lines.items())
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """The icon, where browsers look for it on pages that name none."""
    return redirect(static("coopsite/icons/favicon.ico"))


def too_large(request: HttpRequest) -> HttpResponse:
    """The page for what our proxy does not let through."""
    return HttpResponse(render_to_string("413.html"), status=413)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for an address that leads nowhere; what was made one with another is found there."""
    if there := moved_to(request):
        return redirect(there, permanent=True)
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """The page for a fault of ours; it asks neither the database nor the session for anything.

    Where the database cannot serve it says so, and when to come again.
    """
    page = page_of(sys.exc_info()[1])
    if page == "503.html":
        noted_gone()
    if page != "500.html":
        return unavailable(request, page)
    return HttpResponse(render_to_string(page, {"request_id": request_id(request)}), status=500)
