"""Programmes at the editors' desk."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.items.drafts import acts
from articles.items.drafts.desk import Drafted
from articles.items.drafts.listing import MineFilter, StateFilter, marks, open_drafts
from articles.items.drafts.publish_page import Opening
from articles.items.images.choosing import ShowsImage
from articles.lists.admin_list import is_list
from articles.models import Publishing
from programmes.admin.catalogue.names import NameInline
from programmes.admin.fields import OVERRIDES, Boxes, TickedForm, number_of_countries
from programmes.admin.inlines import KnownRows, once
from programmes.admin.lists import (
    NAMES_READ,
    CatalogueAdmin,
    GapFilter,
    PlaceFilter,
    ProgrammeFilter,
)
from programmes.admin.searching import SearchedByName
from programmes.admin.translating import TranslatedForm, TranslatedTexts, in_three
from programmes.catalogue.gaps import gaps_in_words
from programmes.models import Audience, Partnership, PrizeEdition, Programme, Stage
from programmes.shared.goals import GOALS


class ProgrammeForm(TickedForm, TranslatedForm):
    """A programme, with goals and audiences to tick."""

    audiences = Boxes(label=_("Audience"), choices=Audience.choices)
    goals = Boxes(label=_("Goals"), choices=[(n, g) for n, g in GOALS.items()], coerce=int)
    countries_said = number_of_countries()


class StageForm(TranslatedForm):
    """A stage whose number on the path counts from one."""

    position = forms.IntegerField(
        label=_("Number on the path"),
        required=False,
        min_value=1,
        max_value=1000,
        help_text=_("Without a number it comes last."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["position"] = self.instance.position + 1

    def clean_position(self):
        return (self.cleaned_data["position"] or LAST) - 1

    def _get_validation_exclusions(self):
        # Two stages may change places: the path is numbered anew when all of them are saved.
        return super()._get_validation_exclusions() | {"position"}  # type: ignore[misc]


LAST = 2000


class StageInline(TranslatedTexts, admin.StackedInline):
    """The stages of support, each in three languages."""

    model = Stage
    form = StageForm
    formfield_overrides = OVERRIDES
    extra = 0
    fields = ("position", in_three("name"), in_three("description"), "still_right")
    classes = ("stages",)


class PartnershipInline(KnownRows, admin.TabularInline):
    """Organisations and their roles."""

    model = Partnership
    formset = once("organisation", "role")
    autocomplete_fields = ("organisation",)
    extra = 1

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related("organisation")
        return rows.defer("organisation__words", "organisation__as_read")


class EditionInline(admin.TabularInline):
    """The editions of a prize; laureates stand on the form of an edition.

    An edition is an item of its own, so no draft of its prize holds it: beside what readers see it
    is only looked at here.
    """

    model = PrizeEdition
    formset = once("year")
    fields = ("year", "held_on", "laureate_count")
    readonly_fields = ("laureate_count",)
    extra = 0
    show_change_link = True

    def has_add_permission(self, request, obj=None):
        return not is_beside(request, obj) and super().has_add_permission(request, obj)

    def has_change_permission(self, request, obj=None):
        return not is_beside(request, obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        return not is_beside(request, obj) and super().has_delete_permission(request, obj)

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(number=Count("laureates"))

    @admin.display(description=_("laureates"), empty_value="–")
    def laureate_count(self, edition):
        return edition.number if edition.pk else None


def is_beside(request, programme):
    """Whether what is saved in the form of a programme becomes a draft."""
    drafted = getattr(request, "beside", None) is not None
    return drafted or bool(programme and programme.is_public)


class ParentFilter(ProgrammeFilter):
    """Projects of one programme."""

    title = _("belongs to")
    parameter_name = "parent"
    column = "parent"

    def programmes(self):
        return Programme.objects.filter(projects__isnull=False).distinct()


class PlacesFilter(PlaceFilter):
    """Programmes at work in one place."""

    column = "places"


class GoalFilter(admin.SimpleListFilter):
    """Programmes that serve one goal."""

    title = _("goal")
    parameter_name = "goal"

    def lookups(self, request, model_admin):
        return [(str(number), str(goal)) for number, goal in GOALS.items()]

    def queryset(self, request, queryset):
        chosen = [number for number in GOALS if str(number) == self.value()]
        return queryset.filter(goals__contains=chosen) if chosen else queryset


LONG = tuple(
    field for name in ("summary", "description") for field in in_three(name)
)  # texts that the list does not show


@admin.register(Programme)
class ProgrammeAdmin(ShowsImage, SearchedByName, TranslatedTexts, Drafted, CatalogueAdmin):
    """Programmes, prizes, networks and field projects, with all that makes their pages."""

    read_again = NAMES_READ
    form = ProgrammeForm
    list_display = ("called", "kind", "stands", "status", "period", "belongs_to", "incomplete")
    list_filter = (
        *(StateFilter, MineFilter, GapFilter, "kind", "status"),
        *(ParentFilter, PlacesFilter, GoalFilter),
    )
    actions = ("publish",)
    search_fields = ("name_fr",)  # shows the box; the index of words answers
    search_help_text = _("Any name or spelling, with or without accents.")
    ordering = ("name_fr",)
    autocomplete_fields = ("parent", "places")
    prepopulated_fields = {"slug": ("name_fr",)}
    inlines = (NameInline, PartnershipInline, StageInline)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "still_right",
                    in_three("name"),
                    ("slug", "website"),
                    ("kind", "status", "parent"),
                )
            },
        ),
        (_("What it does"), {"fields": (in_three("summary"), in_three("description"))}),
        (
            _("When and where"),
            {
                "fields": (
                    (("starts_on", "starts_precision", "ends_on", "ends_precision")),
                    "places",
                    "countries_said",
                )
            },
        ),
        (_("For whom and for what"), {"fields": ("audiences", "goals")}),
    )

    def get_queryset(self, request):
        programmes = super().get_queryset(request).select_related("parent").defer("parent__words")
        if is_list(request):
            programmes = programmes.annotate(open_draft=open_drafts(Programme))
            parents = (f"parent__{name}" for name in (*LONG, "as_read", "translated_from"))
            return programmes.defer(*LONG, "as_read", "words", "parent__words", *parents)
        return programmes

    def get_object(self, request, object_id, from_field=None):
        programme = super().get_object(request, object_id, from_field)
        if programme:
            programme.is_stored_as_prize = programme.kind == Programme.Kind.PRIZE
        return programme

    def get_inlines(self, request, programme):
        """Editions too, where the stored row is a prize, whatever kind the form now says."""
        prize = getattr(programme, "is_stored_as_prize", False)
        return (*self.inlines, EditionInline) if prize else self.inlines

    def save_related(self, request, form, formsets, change):
        with transaction.atomic():
            super().save_related(request, form, formsets, change)
            number_stages(form.instance)

    def view_on_site(self, programme):
        return programme.get_absolute_url() if programme.is_public else None

    def openings(self, request, item, draft):
        """Also what its page would lack."""
        gaps = (Opening(said, self.address("change", item.pk)) for said in gaps_in_words(item))
        return [*super().openings(request, item, draft), *gaps]

    @admin.action(description=_("Publish the selected programmes"), permissions=["publish"])
    def publish(self, request, queryset):
        """Publish those that readers do not see; what cannot be is told, and the others go on."""
        drafts = queryset.filter(sight=Publishing.DRAFT)
        count = sum(self._published(request, programme) for programme in drafts)
        said = ngettext(
            "%(count)d programme was published.", "%(count)d programmes were published.", count
        )
        level = messages.SUCCESS if count else messages.WARNING
        self.message_user(request, said % {"count": count}, level)

    def _published(self, request, programme):
        try:
            with transaction.atomic():
                self.hold_as_listed(programme)
                acts.refuse_beside(programme)
                self.put_out(programme, request.user)
        except ValidationError as refusal:
            self.message_user(request, " ".join(refusal.messages), messages.ERROR)
            return False
        return True

    @admin.display(description=_("visibility"), ordering="sight")
    def stands(self, programme):
        told = marks(programme, programme.open_draft)
        return format_html_join(" ", '<span class="{}">{}</span>', told)

    @admin.display(description=_("period"), ordering="starts_on")
    def period(self, programme):
        start, end = programme.start_in_words, programme.end_in_words
        return f"{start} – {end}" if start or end else "–"

    @admin.display(description=_("belongs to"), ordering="parent__name_fr", empty_value="–")
    def belongs_to(self, programme):
        return programme.parent and format_html("<bdi>{}</bdi>", programme.parent)


def number_stages(programme):
    """Number the stages of a programme in their order, without gaps."""
    stages = list(Stage.objects.filter(programme=programme).order_by("position", "id"))
    for position, stage in enumerate(stages):
        stage.position = position
    Stage.objects.bulk_update(stages, ["position"])
