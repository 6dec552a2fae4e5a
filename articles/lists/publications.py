"""The editors' list of publications, and the form of one."""

from typing import ClassVar

from django.contrib import admin
from django.db.models import Count, IntegerField, OuterRef, Subquery, URLField
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.items.item_admin import ItemAdmin
from articles.items.together.desk import Together
from articles.models import Article


class PublicationAdmin(Together, ItemAdmin):
    """Publications and how much of their texts may be shown."""

    formfield_overrides: ClassVar = {URLField: {"assume_scheme": "https"}}
    list_display = ("name", "kind", "language", "reuse", "website_link", "article_count")
    list_filter = ("kind", "reuse", "language")
    list_per_page = 50
    search_fields = ("name",)
    prepopulated_fields = {"slug": ("name",)}
    actions = ("change_together",)
    together = ("reuse", "language")
    fields = ("name", "slug", "kind", "language", "website", "reuse", "article_count")
    readonly_fields = ("article_count",)

    def get_queryset(self, request):
        # Counted by publication, so that a list of fifty does not count all the others.
        theirs = Article.objects.filter(publication=OuterRef("pk")).order_by()
        count = theirs.values("publication").annotate(n=Count("pk")).values("n")
        number = Coalesce(Subquery(count, output_field=IntegerField()), 0)
        return super().get_queryset(request).annotate(count=number)

    @admin.display(description=_("website"), ordering="website", empty_value="–")
    def website_link(self, publication):
        site = publication.website
        return format_html('<a href="{}" rel="noopener">{}</a>', site, site) if site else None

    @admin.display(description=_("articles"), ordering="count", empty_value="–")
    def article_count(self, publication):
        if not publication.pk:
            return None
        address = reverse("admin:articles_article_changelist")
        return format_html(
            '<a href="{}?publication__id__exact={}">{}</a>',
            address,
            publication.pk,
            publication.count,
        )
