"""One search over all that is kept at the desk, by the search that each list has of its own.

    ?q=hasila      articles, programmes, organisations ... each with its first rows
    ?q=9 000       figures of this value too

A kind that somebody may not look at is not searched for them. Of each kind a few rows are read; its
list has the others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from articles.items.addresses import desk_address
from articles.text.controls import without_nul
from programmes.catalogue.figure_filters import values_of

LONGEST = 200  # characters of a search that are read
SHOWN = 6  # rows of each kind


def _plain(_row: Any) -> list[Any]:
    return []


@dataclass(frozen=True, slots=True)
class Kind:
    """Rows that are searched: which, and what is told of one beside its name."""

    label: str
    about: Callable[[Any], list[Any]] = _plain
    is_meant: Callable[[str], bool] = bool  # whether these words can be of such a row

    @property
    def model(self) -> type[Model]:
        return apps.get_model(self.label)


KINDS = (
    Kind("articles.article", lambda one: [one.publication, one.day, one.get_status_display()]),
    Kind(
        "programmes.figure",
        lambda one: [one.indicator, one.programme, one.as_of_in_iso, one.get_state_display()],
        is_meant=lambda words: bool(values_of(words)),
    ),
    Kind("programmes.programme", lambda one: [one.get_kind_display()]),
    Kind("programmes.organisation", lambda one: [one.get_kind_display()]),
    Kind("programmes.cooperative", lambda one: [one.town, one.place]),
    Kind("programmes.place", lambda one: [one.code]),
    Kind("programmes.indicator", lambda one: [one.unit]),
    Kind("programmes.event", lambda one: [one.get_kind_display()]),
    Kind("coopsite.page", lambda one: [one.get_kind_display(), one.get_status_display()]),
    Kind("articles.publication", lambda one: [one.get_kind_display()]),
    Kind("auth.user", lambda one: [one.get_full_name(), one.email]),
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that was found."""

    name: str
    address: str
    about: str


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of one kind; `more` is the list of all, where there are others."""

    label: str
    hits: list[Hit]
    more: str


def find(request: HttpRequest, words: str) -> list[Found]:
    """What there is on some words, of the kinds that somebody may look at."""
    found = [_of_kind(request, kind, words) for kind in KINDS if kind.is_meant(words)]
    return [one for one in found if one and one.hits]


def _of_kind(request: HttpRequest, kind: Kind, words: str) -> Found | None:
    desk = admin.site.get_model_admin(kind.model)
    if not desk.has_view_or_change_permission(request):
        return None
    rows, _repeated = desk.get_search_results(request, desk.get_queryset(request), words)
    if desk.list_select_related:
        rows = rows.select_related(*_related(desk))
    first = list(rows[: SHOWN + 1])
    more = f"{desk_address(kind.model, 'changelist')}?{urlencode({'q': words})}"
    return Found(
        capfirst(str(kind.model._meta.verbose_name_plural)),
        [_hit(kind, row) for row in first[:SHOWN]],
        more if len(first) > SHOWN else "",
    )


def _related(desk: Any) -> tuple[str, ...]:
    return desk.list_select_related if desk.list_select_related is not True else ()


def _hit(kind: Kind, row: Any) -> Hit:
    about = " · ".join(str(part) for part in kind.about(row) if part)
    return Hit(str(row), desk_address(row, "change", row.pk), about)


def search(request: HttpRequest) -> HttpResponse:
    """The page of what was found."""
    words = " ".join(without_nul(request.GET.get("q", "")).split())[:LONGEST]
    context = {
        **admin.site.each_context(request),
        "title": _("Search"),
        "words": words,
        "found": find(request, words) if words else [],
    }
    return TemplateResponse(request, "admin/search.html", context)
