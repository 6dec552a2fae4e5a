"""Many figures, rejected on one page with one reason; chosen there from the queue, or in the list.

reject/?list=&only=&article=...    the figures of the queue, so many a page
reject/?after=12                   those behind one
the list's action                  the same page with what was chosen there

Each box says when its figure was last decided on: what somebody decided meanwhile is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.lists.query import key_of, number
from programmes.admin.reviewing.choosing import choices
from programmes.admin.reviewing.queue import behind, lists, menus, narrowed, of_list
from programmes.admin.reviewing.review import REASONS, Review, editor, reasons_in
from programmes.admin.reviewing.short_lists import naming
from programmes.figures.rejecting import LIMIT, Rejected, refuse_too_many, reject_each
from programmes.models import Citation, Figure

SHOWN = 50  # figures on a page
START = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Box:
    """A figure to choose, with the first of its sentences."""

    figure: Figure
    is_chosen: bool = False

    @property
    def value(self) -> str:
        """Its key, and when it was last decided on as the page shows it."""
        at = self.figure.decided_at
        return f"{self.figure.pk}.{(at - START) // MICROSECOND}" if at else f"{self.figure.pk}"

    @property
    def citation(self) -> Citation | None:
        """The first of its sentences."""
        return next(iter(self.figure.citations.all()), None)


def _seen(value: str) -> tuple[int, datetime | None]:
    """What the value of a box says; key nought where it is none."""
    key, _dot, at = value.partition(".")
    since = number(at)
    return key_of(key), None if since is None else START + since * MICROSECOND


class Triage(Review):
    """For the admin of figures: the page on which many are rejected."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view
        own = [
            path("reject/", view(self.reject_many), name="programmes_figure_reject"),
            path("search/", view(self.search), name="programmes_figure_search"),
        ]
        return [*own, *super().get_urls()]

    def search(self, request: HttpRequest) -> HttpResponse:
        """What a search box offers to who reviews figures: names that the menus tell them too."""
        if not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        return choices(request)

    @admin.action(
        description=gettext_lazy("Reject the selected figures with one reason"),
        permissions=["change"],
    )
    def reject_selected(self, request: HttpRequest, queryset: QuerySet[Figure]) -> Any:
        """Ask for the reason."""
        try:
            refuse_too_many(queryset.count())
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
            return None
        return self._rejecting(request, queryset, "list")

    def reject_many(self, request: HttpRequest) -> HttpResponse:
        """Show what could be rejected, or reject what was chosen."""
        if not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        if request.method != "POST":
            return self._rejecting(request, self._page_of_queue(request), "queue")
        chosen = dict(map(_seen, request.POST.getlist("figures")))
        chosen.pop(0, None)
        try:
            done = reject_each(chosen, by=editor(request), **reasons_in(request.POST))
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
            return self._again(request, list(chosen)[:LIMIT])
        _tell(request, done)
        return HttpResponseRedirect(f"{_way_back(request)}?{request.GET.urlencode()}")

    def _page_of_queue(self, request: HttpRequest) -> QuerySet[Figure]:
        figures = of_list(request.GET, narrowed(request.GET, self.filters))
        key = key_of(request.GET.get("after", ""))
        return behind(figures, key) if key else figures

    def _again(self, request: HttpRequest, keys: Sequence[int]) -> HttpResponse:
        """The page with what was chosen and typed, after a refusal."""
        is_list = request.POST.get("from") == "list"
        figures = Figure.objects.filter(pk__in=keys) if is_list else self._page_of_queue(request)
        return self._rejecting(request, figures, "list" if is_list else "queue", keys)

    def _rejecting(
        self,
        request: HttpRequest,
        figures: QuerySet[Figure],
        origin: str,
        chosen: Sequence[int] | None = None,
    ) -> HttpResponse:
        """The page; of the queue a part of it, of the list all that was chosen there."""
        is_list = origin == "list"
        first = Citation.objects.order_by("article_day", "pk").defer("prefix", "suffix")
        rows = figures.select_related("indicator", "programme").defer("as_read")
        rows = rows.prefetch_related(None).prefetch_related(Prefetch("citations", first))
        found = list(rows[: LIMIT if is_list else SHOWN + 1])
        shown = found if is_list else found[:SHOWN]
        boxes = [Box(one, is_list if chosen is None else one.pk in chosen) for one in shown]
        context = {
            **self.admin_site.each_context(request),
            "title": _("Reject several figures"),
            "opts": self.model._meta,
            "boxes": boxes,
            "origin": origin,
            "address": reverse("admin:programmes_figure_reject"),
            "query": "" if is_list else self._kept(request.GET, "list"),
            "posts_to": request.GET.urlencode(),  # and leads back to
            "kept": self._kept(request.GET),
            "after": found[SHOWN - 1].pk if len(found) > SHOWN and not is_list else None,
            "reasons": REASONS,
            "typed": reasons_in(request.POST),
        }
        if not is_list:
            context["lists"] = lists(request.GET, self.filters)
            context["filters"] = menus(request.GET, self.filters)
        return TemplateResponse(request, "admin/programmes/figure/reject.html", context)


def _way_back(request: HttpRequest) -> str:
    page = "changelist" if request.POST.get("from") == "list" else "reject"
    return reverse(f"admin:programmes_figure_{page}")


def _tell(request: HttpRequest, done: Rejected) -> None:
    """Say how many are rejected, and name those that are left."""
    count = len(done.rejected)
    said = ngettext("%(count)d figure is rejected.", "%(count)d figures are rejected.", count)
    said %= {"count": count}
    if count:
        review = reverse("admin:programmes_figure_review")
        back = _("To take that back, press u on the review screen.")
        said = format_html('{} <a href="{}">{}</a>', said, review, back)
    messages.add_message(request, messages.SUCCESS if count else messages.WARNING, said)
    if done.decided_meanwhile:
        left = _("Decided on meanwhile, and left: %(figures)s.")
        messages.warning(request, naming(left, [*map(_decided, done.decided_meanwhile)]))
    if done.gone:
        gone = ngettext(
            "%(count)d figure is gone meanwhile.",
            "%(count)d figures are gone meanwhile.",
            done.gone,
        )
        messages.warning(request, gone % {"count": done.gone})


def _decided(figure: Figure) -> str:
    """A figure, and what somebody decided on it."""
    return f"“{figure}” ({figure.get_state_display()}, {figure.decided_by or '–'})"
