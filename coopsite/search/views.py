"""The page of a search, and the same as a file."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from articles.lists.search import CANDIDATES
from coopsite.search.answering import answer
from coopsite.search.asked import asked_in
from coopsite.search.facets import facets
from coopsite.search.tables import found_rows
from coopsite.search.things import KINDS


@cache_control(no_cache=True)
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What the site holds on some words, or on a number."""
    asked = asked_in(request.GET)
    found = answer(asked)
    return render(
        request,
        "search.html",
        {
            "asked": asked,
            "found": found,
            "facets": facets(asked, found),
            "kinds": KINDS,
            "most": CANDIDATES,
            "feed_path": f"{reverse('search-feed')}?{asked.query(page=1)}",
            "csv_path": f"{reverse('search-csv')}?{asked.query(page=1)}",
        },
    )


@cache_control(no_cache=True)
@require_safe
def search_csv(request: HttpRequest) -> HttpResponse:
    """The same as a file, with all that is counted on the page."""
    lines = "".join(found_rows(asked_in(request.GET.dict() | {"page": ""})))
    answered = HttpResponse(lines, content_type="text/csv; charset=utf-8")
    answered["Content-Disposition"] = 'attachment; filename="search.csv"'
    answered["X-Robots-Tag"] = "noindex"
    return answered
