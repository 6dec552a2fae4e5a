"""What answers at the address of something withheld or archived: status 410, in the form that was
asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.linked import CONTEXT
from articles.models import Tombstone
from articles.text.own_addresses import identity
from programmes.evidence.proof import Withheld
from programmes.linked.figures import withheld_node

GONE = 410
View = Callable[..., HttpResponse]
Answer = Callable[[HttpRequest, Tombstone], HttpResponse]


def or_tombstone(answer: Answer) -> Callable[[View], View]:
    """For the view of a figure: where the figure is withheld, this answers."""

    def decorate(view: View) -> View:
        @wraps(view)
        def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                return view(request, *args, **kwargs)
            except Withheld as withheld:
                return answer(request, withheld.tombstone)

        return shown

    return decorate


class Way(NamedTuple):
    """Where a reader may go on."""

    address: str
    words: str


def to_articles() -> Way:
    """The way on from an article, and from what is cited."""
    return Way(reverse("article-list"), _("All articles"))


def as_page(request: HttpRequest, told: Tombstone, path: str = "") -> HttpResponse:
    """A page, whose links to the other languages name `path`: an address may hold a title."""
    context = {"tombstone": told, "path": path or request.path, "way": to_articles()}
    return render(request, "programmes/withheld.html", context, status=GONE)


def as_archived(request: HttpRequest, note: str, path: str, way: Way) -> HttpResponse:
    """What answers at the address of something that is archived, with the note of its editor and a
    way on."""
    context = {"note": note, "path": path, "way": way}
    return render(request, "programmes/archived.html", context, status=GONE)


def as_fragment_or_page(request: HttpRequest, told: Tombstone) -> HttpResponse:
    """A page, or what a page asks for to put it beside a figure."""
    if "fragment" not in request.GET:
        return as_page(request, told)
    return render(request, "programmes/_tombstone.html", {"tombstone": told}, status=GONE)


def as_linked_data(request: HttpRequest, told: Tombstone) -> HttpResponse:
    """The same for machines."""
    known_as = f"{identity(request.path).removesuffix('.json')}/#observation"
    node = {"@context": CONTEXT} | withheld_node("Observation", known_as, told)
    return JsonResponse(
        node,
        status=GONE,
        content_type="application/ld+json",
        json_dumps_params={"ensure_ascii": False, "indent": 2},
    )


def as_plain_text(request: HttpRequest, told: Tombstone) -> HttpResponse:
    """The same for who asked for a file."""
    said = "\n".join(filter(None, (told.said, told.words, "")))
    return HttpResponse(said, status=GONE, content_type="text/plain; charset=utf-8")
