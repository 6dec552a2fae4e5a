"""The directory at the editors' desk."""

from django.contrib import admin
from django.db.models import Exists, OuterRef
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.items.images.choosing import ShowsImage
from articles.items.together.desk import Together
from articles.items.together.mergeable import Mergeable
from programmes.admin.catalogue.names import NameInline
from programmes.admin.fields import Boxes, TickedForm, WordsWithCommas
from programmes.admin.inlines import KnownRows, once
from programmes.admin.lists import CatalogueAdmin, PlaceFilter, ProgrammeFilter
from programmes.admin.searching import SearchedByName
from programmes.admin.tables.cooperative_imports import CooperativeTables
from programmes.models import Activity, Cooperative, Programme, Tie

ACTIVITIES = dict(Activity.choices)


class CooperativeForm(TickedForm):
    """A cooperative, with activities to tick and products between commas."""

    activities = Boxes(label=_("Activities"), choices=Activity.choices)
    products = WordsWithCommas(label=_("Products"), help_text=_("Separated by commas."))


class TieInline(KnownRows, admin.TabularInline):
    """What programmes are to it; a laureate is noted with the edition of the prize."""

    model = Tie
    formset = once("programme", "kind")
    autocomplete_fields = ("programme",)
    fields = ("programme", "kind", "since", "since_precision")
    extra = 1

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related("programme")
        return rows.defer("programme__words", "programme__as_read")


class WithinFilter(PlaceFilter):
    """Cooperatives of a region, or of a country and its regions."""

    def queryset(self, request, queryset):
        code = self.chosen()
        if not code:
            return queryset
        return queryset.filter(place__code=code) | queryset.filter(place__parent__code=code)


class ActivityFilter(admin.SimpleListFilter):
    """Cooperatives that live from something."""

    title = _("activity")
    parameter_name = "activity"

    def lookups(self, request, model_admin):
        return Activity.choices

    def queryset(self, request, queryset):
        value = self.value()
        return queryset.filter(activities__contains=[value]) if value in ACTIVITIES else queryset


class TiedFilter(ProgrammeFilter):
    """Cooperatives of one programme."""

    def programmes(self):
        return Programme.objects.filter(Exists(Tie.objects.filter(programme=OuterRef("pk"))))

    def queryset(self, request, queryset):
        slug = self.chosen()
        ties = Tie.objects.filter(cooperative=OuterRef("pk"), programme__slug=slug)
        return queryset.filter(Exists(ties)) if slug else queryset


@admin.register(Cooperative)
class CooperativeAdmin(
    ShowsImage, Mergeable, Together, CooperativeTables, SearchedByName, CatalogueAdmin
):
    """Cooperatives: what is made, by whom, where, and how to get in touch."""

    form = CooperativeForm
    list_display = ("called", "where", "lives_from", "founded", "contact_agreed", "example")
    list_filter = (WithinFilter, ActivityFilter, TiedFilter, "contact_agreed", "example")
    list_select_related = ("place",)
    search_fields = ("name",)
    search_help_text = _("Any name, town or word of the description, with or without accents.")
    ordering = ("name", "id")
    autocomplete_fields = ("place",)
    actions = ("change_together", "make_one")
    together = ("place",)
    prepopulated_fields = {"slug": ("name",)}
    inlines = (NameInline, TieInline)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "name",
                    "slug",
                    ("place", "town"),
                    ("founded", "members", "women_share"),
                    "example",
                )
            },
        ),
        (_("What it makes"), {"fields": ("activities", "products", "description")}),
        (
            _("How to get in touch"),
            {
                "fields": (
                    "contact_agreed",
                    "contact_person",
                    ("email", "phone"),
                    "address",
                    "website",
                )
            },
        ),
    )

    def get_queryset(self, request):
        return super().get_queryset(request).defer("words", "place__words", "place__as_read")

    @admin.display(description=_("name"), ordering="name")
    def called(self, cooperative):
        return format_html("<bdi>{}</bdi>", cooperative.name)

    @admin.display(description=_("place"), ordering="place")
    def where(self, cooperative):
        parts = (cooperative.town, str(cooperative.place or ""))
        return ", ".join(part for part in parts if part) or "–"

    @admin.display(description=_("activities"))
    def lives_from(self, cooperative):
        return ", ".join(str(ACTIVITIES[word]) for word in cooperative.activities) or "–"
