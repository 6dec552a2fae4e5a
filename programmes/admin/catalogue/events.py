"""Days, years and ceremonies at the editors' desk."""

from django.contrib import admin
from django.db.models import Func, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.items.images.choosing import ShowsImage
from articles.items.listed import RuleFilter
from articles.items.together.desk import Together
from articles.lists.holding import Holding
from programmes.admin.lists import CatalogueAdmin, GapFilter, PlaceFilter
from programmes.admin.searching import query_of
from programmes.admin.translating import TranslatedTexts, in_three
from programmes.models import Event


def _over() -> Q:
    today = timezone.localdate()
    return Q(ends_on__lt=today) | Q(ends_on=None, starts_on__lt=today)


class TimeFilter(RuleFilter):
    """Events that are to come, are over, or return every year."""

    title = _("time")
    parameter_name = "time"
    rules = (
        ("coming", _("to come"), lambda: Q(rule="") & ~_over()),
        ("past", _("over"), _over),
        ("yearly", _("every year"), ~Q(rule="")),
    )


@admin.register(Event)
class EventAdmin(ShowsImage, Together, TranslatedTexts, CatalogueAdmin):
    """Days and years that the sector observes, openings of calls, ceremonies."""

    list_display = ("called", "kind", "when", "programme", "incomplete")
    list_filter = (TimeFilter, GapFilter, "kind", PlaceFilter)
    list_select_related = ("programme",)
    search_fields = ("name_fr",)
    search_help_text = _("Words of the name, with or without accents.")
    ordering = ("starts_on", "slug")
    autocomplete_fields = ("programme", "place")
    actions = ("change_together",)
    together = ("place",)
    prepopulated_fields = {"slug": ("name_fr",)}
    fieldsets = (
        (None, {"fields": ("still_right", in_three("name"), ("slug", "kind"))}),
        (
            _("When"),
            {
                "fields": (("starts_on", "ends_on"), "rule"),
                "description": _("Give a first day, or a rule by which it returns."),
            },
        ),
        (_("What it is"), {"fields": (in_three("summary"), ("programme", "place"), "website")}),
    )

    def get_queryset(self, request):
        return super().get_queryset(request).defer("programme__words", "place__words")

    def get_search_results(self, request, queryset, search_term):
        """There are few events, so their words are worked out on the way."""
        if not search_term.strip():
            return queryset, False
        words = Func(*in_three("name"), function="programmes_words")
        return queryset.filter(Holding(words, query_of(search_term))), False

    @admin.display(description=_("when"), ordering="starts_on")
    def when(self, event):
        if event.rule:
            return gettext("every year")
        days = [event.starts_on, event.ends_on] if event.ends_on else [event.starts_on]
        return " – ".join(date_format(day) for day in days)
