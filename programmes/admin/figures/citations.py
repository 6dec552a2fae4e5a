"""Citations and origins at the editors' desk."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.items.kept import Keeping
from articles.lists.admin_list import PatientPaginator
from programmes.admin.figures.figures import Recorded
from programmes.admin.figures.withhold_page import Withholdable
from programmes.models import Citation, Origin


@admin.register(Citation)
class CitationAdmin(Withholdable, Recorded):
    """Sentences that figures were read from; orphans are those that stand no more."""

    list_display = ("publication_name", "article_day", "exact", "number", "figure", "state")
    list_filter = ("state",)
    list_select_related = ("figure",)
    ordering = ("-pk",)
    fields = (
        "figure",
        "article",
        "publication_name",
        "article_day",
        "exact",
        "number",
        "state",
        "why",
        "origin",
    )

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
