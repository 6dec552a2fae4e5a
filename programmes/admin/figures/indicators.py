"""Indicators at the editors' desk."""

from django.contrib import admin
from django.contrib.postgres.fields import ArrayField
from django.utils.translation import gettext_lazy as _

from articles.lists.holding import Holding
from programmes.admin.fields import WordsWithCommas
from programmes.admin.lists import WORDINGS_READ, CatalogueAdmin, ProgrammeFilter
from programmes.admin.searching import query_of
from programmes.admin.translating import TranslatedTexts, in_three
from programmes.models import Indicator


@admin.register(Indicator)
class IndicatorAdmin(TranslatedTexts, CatalogueAdmin):
    """What is measured, and the words in which papers count it."""

    read_again = WORDINGS_READ
    list_display = ("called", "measure", "unit", "programme", "may_be_added")
    list_filter = ("measure", "may_be_added", ProgrammeFilter)
    list_select_related = ("programme",)
    search_fields = ("name_fr",)
    search_help_text = _("Words of the name, with or without accents.")
    ordering = ("name_fr",)
    prepopulated_fields = {"slug": ("name_fr",)}
    autocomplete_fields = ("programme",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "still_right",
                    in_three("name"),
                    ("slug", "programme", "goal"),
                    ("measure", "unit", "may_be_added"),
                )
            },
        ),
        (_("What papers call it"), {"fields": (in_three("wordings"),)}),
        (_("What it is"), {"fields": (in_three("description"),)}),
    )

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, ArrayField):
            label, help_text = db_field.verbose_name, db_field.help_text
            kwargs["form_class"] = lambda **_given: WordsWithCommas(
                longest=200, label=label, help_text=help_text
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_search_results(self, request, queryset, search_term):
        if not search_term.strip():
            return queryset, False
        return queryset.filter(Holding("words", query_of(search_term))), False
