"""Places at the editors' desk."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.items.images.choosing import ShowsImage
from programmes.admin.catalogue.names import NameInline
from programmes.admin.lists import NAMES_READ, CatalogueAdmin, GapFilter
from programmes.admin.searching import SearchedByName
from programmes.admin.translating import TranslatedTexts, in_three
from programmes.models import Place


@admin.register(Place)
class PlaceAdmin(ShowsImage, SearchedByName, TranslatedTexts, CatalogueAdmin):
    """Countries and their regions."""

    read_again = NAMES_READ
    list_display = ("code", "called", "kind", "country", "incomplete")
    list_display_links = ("code", "called")
    list_filter = (GapFilter, "kind")
    list_select_related = ("parent",)
    search_fields = ("name_fr",)
    search_help_text = _("Any name, or a code.")
    ordering = ("code",)
    autocomplete_fields = ("parent",)
    inlines = (NameInline,)
    fieldsets = (
        (None, {"fields": ("still_right", in_three("name"), ("code", "parent"))}),
        (_("What is to be said of it"), {"fields": (in_three("summary"),)}),
    )

    def get_queryset(self, request):
        return super().get_queryset(request).defer("words", "parent__words")

    @admin.display(description=_("country"), ordering="parent__name_fr", empty_value="–")
    def country(self, place):
        return place.parent
