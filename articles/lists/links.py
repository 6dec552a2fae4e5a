"""The admin's list of links: what addresses outside the site answered, and which rows name one."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib import admin
from django.db import models
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from articles.items.addresses import desk_address
from articles.items.listed import LookedAt
from articles.links.checking import columns
from articles.links.telling import day_of, in_words
from articles.lists.admin_list import PatientPaginator
from articles.models import Link

NAMED = 10  # rows of a table that are named


@admin.register(Link)
class LinkAdmin(LookedAt):
    """Links, to look at: what they say is found by looking."""

    list_display = ("address", "state", "found_since", "looked")
    list_filter = ("is_lost", "state")
    list_per_page = 50
    paginator = PatientPaginator
    search_fields = ("address",)
    ordering = ("-is_lost", "address")
    fields = ("page", "sentence", "answered_at", "named_by")
    readonly_fields = fields

    @admin.display(description=_("since"), ordering="since", empty_value="–")
    def found_since(self, link: Link) -> str:
        return day_of(link.since)

    @admin.display(description=_("last looked at"), ordering="looked_at", empty_value="–")
    def looked(self, link: Link) -> str:
        return day_of(link.looked_at)

    @admin.display(description=_("address"))
    def page(self, link: Link) -> str:
        return format_html('<a href="{0}" rel="noopener noreferrer">{0}</a>', link.address)

    @admin.display(description=_("state"))
    def sentence(self, link: Link) -> str:
        return in_words(link)

    @admin.display(description=_("Named by"), empty_value="–")
    def named_by(self, link: Link) -> str | None:
        rows = ((desk_address(row, "change", row.pk), row) for row in _naming(link))
        return format_html_join("", '<p><a href="{}"><bdi>{}</bdi></a></p>', rows) or None


def _naming(link: Link) -> Iterator[models.Model]:
    """Rows that name an address and have a form at the desk."""
    for model, column in columns():
        if admin.site.is_registered(model):
            yield from model._default_manager.filter(**{column: link.address})[:NAMED]
