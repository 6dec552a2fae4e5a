"""What became of each document, over all imports: where one looks for one of them."""

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from seeds.admin.imports import OutOfTheMenu, ReadOnlyAdmin
from seeds.admin.showing import (
    NOTHING,
    article_and_reasons,
    as_paragraphs,
    in_short,
    link_to,
    reasons_in_words,
)
from seeds.intake.reasons_in_words import codes_saying
from seeds.models import RunEntry


@admin.register(RunEntry)
class RunEntryAdmin(OutOfTheMenu, ReadOnlyAdmin):
    """What became of each document, over all imports; found by what it says, and by why."""

    list_display = ("path", "outcome_in_words", "result", "run_link")
    list_filter = ("outcome",)
    list_select_related = ("run", "document__article")
    search_fields = ("path", "document__article__title", "document__article__source_url")
    ordering = ("-id",)
    fields = ("path", "outcome_in_words", "reason", "run_link", "document_link", "article_link")
    readonly_fields = ("outcome_in_words", "reason", "run_link", "document_link", "article_link")

    def get_queryset(self, request):
        entries = super().get_queryset(request)
        return entries.defer(
            "document__raw",
            "document__headlines",
            "document__article__search",
            "document__article__body",
            "document__article__as_read",
        )

    def get_search_results(self, request, queryset, search_term):
        """By the reasons too, in the words that editors read."""
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        for code in codes_saying(search_term):
            found |= queryset.filter(reasons__contains=[{"code": code}])
        return found, may_repeat

    @admin.display(description=_("outcome"), ordering="outcome")
    def outcome_in_words(self, entry):
        label = entry.get_outcome_display()
        return format_html('<span class="status {}">{}</span>', entry.outcome, label)

    @admin.display(description=_("article, or why not"))
    def result(self, entry):
        article = entry.document and entry.document.article
        return article_and_reasons(article, entry.reasons)

    @admin.display(description=_("reason"))
    def reason(self, entry):
        return as_paragraphs(reasons_in_words(entry.reasons)) or NOTHING

    @admin.display(description=_("article"))
    def article_link(self, entry):
        return link_to("articles_article", entry.document and entry.document.article)

    @admin.display(description=_("document"))
    def document_link(self, entry):
        return link_to("seeds_seeddocument", entry.document)

    @admin.display(description=_("import run"))
    def run_link(self, entry):
        return link_to("seeds_importrun", entry.run, in_short(entry.run.started_at))
