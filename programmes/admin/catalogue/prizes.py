"""Editions of prizes at the editors' desk, with their laureates."""

from django.contrib import admin
from django.db.models import Count, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.items.images.choosing import ShowsImage
from articles.lists.query import number
from programmes.admin.inlines import KnownRows, OnceFormSet
from programmes.admin.lists import CatalogueAdmin, ProgrammeFilter
from programmes.admin.searching import named
from programmes.models import Laureate, PrizeEdition, Programme


class LaureateFormSet(OnceFormSet):
    """Laureates, of whom no cooperative stands twice."""

    once = ("cooperative",)

    def _counts(self, form):
        return super()._counts(form) and form.cleaned_data.get("cooperative")


class LaureateInline(KnownRows, admin.TabularInline):
    """Who received the prize: a cooperative of the directory, or a name."""

    model = Laureate
    formset = LaureateFormSet
    autocomplete_fields = ("cooperative",)
    fields = ("cooperative", "name", "award")
    extra = 1

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related("cooperative")
        return rows.defer("cooperative__words", "cooperative__as_read")


class PrizeFilter(ProgrammeFilter):
    """Editions of one prize."""

    title = _("prize")
    parameter_name = "prize"
    every = _("every prize")
    column = "prize"

    def programmes(self):
        return Programme.objects.filter(kind=Programme.Kind.PRIZE)


@admin.register(PrizeEdition)
class PrizeEditionAdmin(ShowsImage, CatalogueAdmin):
    """A prize in one year, and who received it."""

    list_display = ("edition", "year", "held_on", "laureate_count")
    list_filter = (PrizeFilter,)
    list_select_related = ("prize",)
    search_fields = ("year",)
    search_help_text = _("A year, or any name of the prize.")
    ordering = ("-year", "prize__name_fr")
    autocomplete_fields = ("prize",)
    fields = ("prize", ("year", "held_on"))
    inlines = (LaureateInline,)

    def get_queryset(self, request):
        theirs = Laureate.objects.filter(edition=OuterRef("pk")).order_by()
        count = theirs.values("edition").annotate(n=Count("pk")).values("n")
        number = Coalesce(Subquery(count, output_field=IntegerField()), 0)
        editions = super().get_queryset(request).select_related("prize").defer("prize__words")
        return editions.annotate(number=number)

    def get_search_results(self, request, queryset, search_term):
        if not search_term.strip():
            return queryset, False
        prizes = named(Programme.objects.all(), search_term).values("pk")
        year = number(search_term.strip(), digits=4)
        of_year = Q() if year is None else Q(year=year)
        return queryset.filter(of_year | Q(prize__in=prizes)), False

    def view_on_site(self, edition):
        return edition.prize.get_absolute_url() if edition.prize.is_public else None

    @admin.display(description=_("prize"), ordering="prize__name_fr")
    def edition(self, edition):
        return format_html("<bdi>{}</bdi>", edition.prize)

    @admin.display(description=_("laureates"), ordering="number")
    def laureate_count(self, edition):
        return edition.number
