"""What the lists and forms of the catalogue have in common."""

from typing import Any

from django.contrib import admin
from django.db.models import Q
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from articles.items.item_admin import ItemAdmin
from articles.lists.admin_list import MenuFilter, PatientPaginator
from articles.models.translation import ORIGINAL
from programmes.admin.fields import OVERRIDES, with_slug
from programmes.catalogue.gaps import GAPS, gaps_in_words, gaps_of, with_gaps
from programmes.models import Name, Place, Programme

NAMES_READ = _("In a minute all articles are searched for its names.")
WORDINGS_READ = _("In a minute all articles are read again for what these words count.")


class GapFilter(admin.SimpleListFilter):
    """Rows by what they lack."""

    title = _("incomplete")
    parameter_name = "incomplete"

    def lookups(self, request, model_admin):
        self.gaps = GAPS[model_admin.model]
        words = [(gap.word, gap.label) for gap in self.gaps]
        return [("any", _("in any way")), *words, ("no", _("complete"))]

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        conditions = {gap.word: gap.condition for gap in self.gaps}
        lacking = Q()
        for condition in conditions.values():
            lacking |= condition
        conditions |= {"any": lacking, "no": ~lacking}
        return queryset.filter(conditions.get(self.value() or "", Q()))


class PlaceFilter(MenuFilter):
    """Rows of one place."""

    title = _("place")
    parameter_name = "place"
    every = _("every place")
    column = "place"

    def lookups(self, request, model_admin):
        places = Place.objects.only("code", "name_fr", "name_en", "name_ar")
        return [(place.code, f"{place} ({place.code})") for place in places]

    def queryset(self, request, queryset):
        code = self.chosen()
        place = Place.objects.filter(code=code).values("pk")
        return queryset.filter(**{f"{self.column}__in": place}) if code else queryset


class ProgrammeFilter(MenuFilter):
    """Rows of one programme."""

    title = _("programme")
    parameter_name = "programme"
    every = _("every programme")
    column = "programme"

    def programmes(self):
        """The programmes to choose from."""
        return Programme.objects.all()

    def lookups(self, request, model_admin):
        programmes = self.programmes().only("slug", "name_fr", "name_en", "name_ar")
        return [(programme.slug, str(programme)) for programme in programmes]

    def queryset(self, request, queryset):
        slug = self.chosen()
        programme = Programme.objects.filter(slug=slug).values("pk")
        return queryset.filter(**{f"{self.column}__in": programme}) if slug else queryset


class CatalogueAdmin(ItemAdmin):
    """A kind of row of the catalogue; those that can lack something say so."""

    formfield_overrides = OVERRIDES
    list_per_page = 30
    paginator = PatientPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    read_again: Any = ""  # what editors are told where a row is given another name

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        is_live = getattr(request, "beside", None) is None
        if self.read_again and is_live and _renamed(form, formsets):
            self.message_user(request, self.read_again)

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        return with_gaps(rows) if self.model in GAPS else rows

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        return with_slug(db_field, super().formfield_for_dbfield(db_field, request, **kwargs))

    def view_on_site(self, row):
        return row.get_absolute_url()

    def render_change_form(self, request, context, *args, **kwargs):
        obj = context["original"]
        if obj and self.model in GAPS:
            context["gaps"] = gaps_in_words(obj)
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description=_("name"), ordering=f"name_{ORIGINAL}")
    def called(self, row):
        shown = row.shown("name")
        return format_html('<bdi lang="{}">{}</bdi>', shown.language, shown.text or row)

    @admin.display(description=_("incomplete"))
    def incomplete(self, row):
        marks = ((gap.label,) for gap in gaps_of(row))
        return format_html_join(" ", '<span class="mark">{}</span>', marks) or "–"


def _renamed(form, formsets):
    """Whether a form gives a row another name or wording."""
    called = any(one.startswith(("name_", "short_name", "wordings_")) for one in form.changed_data)
    return called or any(one.model is Name and one.has_changed() for one in formsets)
