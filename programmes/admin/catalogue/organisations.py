"""Organisations at the editors' desk."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.items.images.choosing import ShowsImage
from articles.items.together.mergeable import Mergeable
from programmes.admin.catalogue.names import NameInline
from programmes.admin.inlines import KnownRows, once
from programmes.admin.lists import NAMES_READ, CatalogueAdmin, GapFilter
from programmes.admin.searching import SearchedByName
from programmes.admin.translating import TranslatedTexts, in_three
from programmes.models import Organisation, Partnership


class ProgrammesInline(KnownRows, admin.TabularInline):
    """Programmes that it takes part in, and its role there."""

    model = Partnership
    formset = once("programme", "role")
    autocomplete_fields = ("programme",)
    extra = 0

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related("programme", "organisation")
        return rows.defer("programme__words", "programme__as_read", "organisation__words")


@admin.register(Organisation)
class OrganisationAdmin(ShowsImage, Mergeable, SearchedByName, TranslatedTexts, CatalogueAdmin):
    """Who runs, funds or takes part in programmes."""

    read_again = NAMES_READ
    list_display = ("called", "short_name", "kind", "incomplete")
    list_filter = (GapFilter, "kind")
    actions = ("make_one",)
    search_fields = ("name_fr",)
    search_help_text = _("Any name or spelling, with or without accents.")
    ordering = ("name_fr",)
    prepopulated_fields = {"slug": ("name_fr",)}
    inlines = (NameInline, ProgrammesInline)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "still_right",
                    in_three("name"),
                    ("slug", "short_name"),
                    ("kind", "website"),
                )
            },
        ),
        (_("What it does"), {"fields": (in_three("summary"),)}),
    )
