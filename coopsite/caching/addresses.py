"""Under which address a page is kept: its path with what its query says that any page understands.

/fr/figures/?utm_source=mail&year=2025&place=MA      /fr/figures/?place=MA&year=2025

What no page understands is taken out of the query before anybody reads it, so that no page can be
drawn by it and kept for all: who adds a page with a new key names it here, or the key does nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import get_bytes_from_wsgi
from django.http import HttpRequest, QueryDict

from articles.lists.filters import ArticleFilter
from articles.lists.query import PLACES
from coopsite.search.asked import ASKED
from programmes.catalogue.figure_filters import FigureFilter
from programmes.catalogue.filters import CooperativeListFilter, ProgrammeListFilter

FILTERS = (ArticleFilter, FigureFilter, ProgrammeListFilter, CooperativeListFilter)
# The map is shaded by what the figures are filtered by, under the same name.
KNOWN = frozenset(
    {
        *PLACES,
        *(name for one in FILTERS for name in one.base_filters),
        *ASKED,
    }
)
_READING = ("GET", "HEAD")
IN_A_LANGUAGE = tuple(f"/{code}/" for code, _name in settings.LANGUAGES)


def address_in(request: HttpRequest) -> str | None:
    """The address under which the answer may be kept; None where it is for nobody else. What no
    page understands is gone from the request then."""
    if request.method not in _READING or not request.path_info.startswith(IN_A_LANGUAGE):
        return None
    query = _known_query(request) if request.META.get("QUERY_STRING") else ""
    return None if carries_a_session(request.META) else f"{request.path}?{query}"


def carries_a_session(said: Mapping[str, Any]) -> bool:
    """Whether a request that says this comes from somebody who may be logged in."""
    is_named = settings.SESSION_COOKIE_NAME in said.get("HTTP_COOKIE", "")
    return is_named or "HTTP_AUTHORIZATION" in said


def _known_query(request: HttpRequest) -> str:
    """The query in one order, without what no page understands; the request has no other then."""
    # As `request.GET` reads it, but for UTF-8 whatever the request says to be in.
    sent = QueryDict(get_bytes_from_wsgi(request.META, "QUERY_STRING", ""), encoding="utf-8")
    known = QueryDict(mutable=True)
    for name in sorted(KNOWN & sent.keys()):
        known.setlist(name, sent.getlist(name))
    query = known.urlencode()
    if len(known) < len(sent):
        request.META["QUERY_STRING"] = query
        request.GET = QueryDict(query)
    return query
