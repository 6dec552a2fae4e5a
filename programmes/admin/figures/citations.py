"""Citations and origins at the editors' desk."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.items.kept import Keeping
from articles.lists.admin_list import PatientPaginator
from programmes.admin.figures.orphans import way_back
from programmes.admin.figures.recorded import Recorded
from programmes.admin.figures.translations import Translatable, translations
from programmes.admin.figures.withhold_page import Withholdable
from programmes.figures.last_stood import last_stood
from programmes.models import Citation, Origin


@admin.register(Citation)
class CitationAdmin(Translatable, Withholdable, Recorded):
    """Sentences that figures were read from; orphans are those that stand no more."""

    list_display = ("publication_name", "article_day", "exact", "number", "figure", "state")
    list_filter = ("state",)
    list_select_related = ("figure",)
    ordering = ("-pk",)
    fields: ClassVar[Any] = (
        "figure",
        "article",
        "publication_name",
        "article_day",
        "exact",
        "number",
        "state",
        "why",
        way_back,
        translations,
        "origin",
    )

    def get_urls(self):
        page = self.admin_site.admin_view(self.last_stood)
        own = path("<int:key>/last-stood/", page, name="programmes_citation_last_stood")
        return [own, *super().get_urls()]

    def last_stood(self, request, key):
        """Lead to the revision of the article in which the quote last stood."""
        citation = get_object_or_404(Citation.objects.select_related("article"), pk=key)
        if not request.user.has_perms(("programmes.view_citation", "articles.view_article")):
            raise PermissionDenied
        mark = last_stood(citation)
        if mark is None:
            said = gettext("No known revision of the article prints this sentence.")
            self.message_user(request, said, messages.WARNING)
            return redirect("admin:programmes_citation_change", key)
        compare = reverse("admin:articles_article_compare", args=[citation.article_id])
        return redirect(f"{compare}?from={mark}")

    @admin.display(description=_("reason"), empty_value="–")
    def why(self, citation):
        return citation.trouble() or None


@admin.register(Origin)
class OriginAdmin(Keeping):
    """Who said figures first."""

    list_display = ("__str__", "day", "settled")
    list_filter = ("kind", "settled")
    list_select_related = ("organisation",)
    autocomplete_fields = ("organisation",)
    fields = ("kind", "organisation", "words", "day", "settled")
    paginator = PatientPaginator
    show_full_result_count = False
