"""The notes that mention whoever is at the desk: those that are open, and those that are done."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.html import format_html, linebreaks, urlize
from django.utils.safestring import SafeString
from django.utils.timezone import localtime, now
from django.utils.translation import gettext_lazy, ngettext

from articles.items.addresses import item_address
from articles.items.listed import LookedAt, RuleFilter
from articles.items.notes.addressed import addressed_to
from articles.items.notes.telling import PLACE
from articles.models import Addressee


class StateFilter(RuleFilter):
    """Those that are open; the others are a click away."""

    title = gettext_lazy("state")
    parameter_name = "state"
    rules = (
        ("done", gettext_lazy("done"), Q(done_at__isnull=False)),
        ("all", gettext_lazy("all"), Q()),
    )
    otherwise = Q(done_at=None)
    otherwise_label = gettext_lazy("open")


@admin.register(Addressee)
class AddresseeAdmin(LookedAt):
    """Notes that mention whoever asks, of items that they may still look at."""

    list_display = ("moment", "by_name", "item", "text", "is_done")
    list_display_links = None
    list_filter = (StateFilter,)
    list_select_related = ("note",)
    list_per_page = 50
    search_fields = ("note__text", "note__named", "note__by_name")
    ordering = ("-id",)
    actions = ("tick", "open_again")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False  # the first page of the desk leads there by itself

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(request.user.is_active and request.user.is_staff)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Addressee]:
        return addressed_to(request)

    @admin.display(description=gettext_lazy("at"), ordering="id")
    def moment(self, one: Addressee) -> str:
        return date_format(localtime(one.note.at), "SHORT_DATETIME_FORMAT")

    @admin.display(description=gettext_lazy("by"))
    def by_name(self, one: Addressee) -> SafeString:
        return format_html("<bdi>{}</bdi>", one.note.by_name)

    @admin.display(description=gettext_lazy("on"))
    def item(self, one: Addressee) -> SafeString:
        note = one.note
        named = note.named or note.key
        address = item_address(note.tabled, note.key)
        link = '<a href="{}#{}"><bdi>{}</bdi></a>'
        return format_html(link, address, PLACE, named) if address else format_html("{}", named)

    @admin.display(description=gettext_lazy("text"))
    def text(self, one: Addressee) -> SafeString:
        return SafeString(linebreaks(urlize(one.note.text, nofollow=True, autoescape=True)))

    @admin.display(description=gettext_lazy("done"), boolean=True)
    def is_done(self, one: Addressee) -> bool:
        return bool(one.done_at)

    @admin.action(description=gettext_lazy("Tick the chosen as done"))
    def tick(self, request: HttpRequest, queryset: QuerySet[Addressee]) -> None:
        count = queryset.filter(done_at=None).update(done_at=now())
        said = ngettext("%(count)d note is done.", "%(count)d notes are done.", count)
        self.message_user(request, said % {"count": count}, messages.SUCCESS)

    @admin.action(description=gettext_lazy("Open the chosen again"))
    def open_again(self, request: HttpRequest, queryset: QuerySet[Addressee]) -> None:
        count = queryset.exclude(done_at=None).update(done_at=None)
        said = ngettext("%(count)d note is open again.", "%(count)d notes are open again.", count)
        self.message_user(request, said % {"count": count}, messages.SUCCESS)
