"""The figures that a page may hold, to look one up and take what is typed for it.

    /admin/coopsite/page/figures/?q=932         932 · Coopératives soutenues    [[figure 12]]
    /admin/coopsite/page/figures/?q=membres     ... of the indicators so called

A page of its own, which needs no script; with one, `insert.js` shows it beside the text and its
buttons put the words where the cursor stands.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from articles.lists.holding import Holding
from articles.lists.query import key_of
from articles.text.controls import without_nul
from programmes.admin.searching import query_of
from programmes.catalogue.figure_filters import values_of
from programmes.evidence.shown_figures import shown
from programmes.models import Figure, Indicator

LONGEST = 200  # characters of a search
OFFERED = 30


def offer(desk: Any, request: HttpRequest) -> HttpResponse:
    """The page of them, for who may write pages."""
    if not (desk.has_change_permission(request) or desk.has_add_permission(request)):
        raise PermissionDenied
    words = " ".join(without_nul(request.GET.get("q", "")).split())[:LONGEST]
    context = {
        **desk.admin_site.each_context(request),
        "title": _("Insert a figure"),
        "opts": desk.opts,
        "words": words,
        "figures": shown(found(words)),
        "most": OFFERED,
    }
    return TemplateResponse(request, "admin/coopsite/page/figures.html", context)


def found(words: str) -> Any:
    """The confirmed figures of a value, a number or an indicator; or the latest of all."""
    figures = Figure.objects.confirmed()
    if words:
        figures = figures.filter(_meant(words))
    return figures.order_by("-preferred", "-as_of", "-pk")[:OFFERED]


def _meant(words: str) -> Q:
    named = Indicator.objects.filter(Holding("words", query_of(words))).order_by()
    meant = Q(indicator__in=named.values("pk")) | Q(indicator__slug=words)
    if key := key_of(words):
        meant |= Q(pk=key)
    if values := values_of(words):
        meant |= Q(value__in=values)
    return meant
