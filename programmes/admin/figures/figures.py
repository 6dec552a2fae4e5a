"""Figures and what ties them to the press, at the editors' desk."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Prefetch
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.items.history.pages import Revised
from articles.items.notes.pages import Noted
from articles.lists.admin_list import is_list
from articles.lists.query import number
from programmes.admin.figures.corrections import Correctable
from programmes.admin.figures.filters import (
    ArticleFilter,
    NewsFilter,
    SearchedProgrammeFilter,
    SentenceFilter,
)
from programmes.admin.figures.of_article import FOR_LISTS, articles_of, leads_to_article
from programmes.admin.figures.orphans import way_back
from programmes.admin.figures.placing import Placed
from programmes.admin.figures.position_form import PositionForm
from programmes.admin.figures.recorded import Recorded, RecordedInline
from programmes.admin.figures.translations import UntranslatedFilter, translations
from programmes.admin.figures.withhold_page import Withholdable
from programmes.admin.reviewing.review import confirm_each, reasons_in
from programmes.admin.reviewing.triage import Triage
from programmes.catalogue.figure_filters import values_of
from programmes.figures import deciding, settling
from programmes.models import Citation, Decision, Figure, Relation, Story


class DecisionInline(RecordedInline):
    """Who decided what, when and why."""

    model = Decision
    fields = readonly_fields = ("verb", "by_name", "at", "reason", "public_reason")


class CitationInline(RecordedInline):
    """The sentences that bear a figure."""

    model = Citation
    fk_name = "figure"
    fields: ClassVar[Any] = (
        *("publication_name", "article_day", leads_to_article),
        *("exact", "number", "state", way_back, translations),
    )
    readonly_fields = fields

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("translations")


ACTS: dict[str, Callable[..., None]] = {
    "_reject": deciding.reject,
    "_reopen": deciding.reopen,
    "_prefer": deciding.prefer,
}


class FigureAdmin(Placed, Withholdable, Correctable, Noted, Triage, Recorded):
    """All figures; those that wait are reviewed on a screen of their own."""

    form = PositionForm
    change_list_template = "admin/programmes/figure/change_list.html"
    change_form_template = "admin/programmes/figure/change_form.html"
    list_display = (
        "called",
        "state_in_words",
        "measured",
        articles_of,
        "as_of_in_iso",
        "position",
    )
    list_editable = ("position",)
    list_filter = (
        *("state", ArticleFilter, SentenceFilter, NewsFilter, "kind", "preferred"),
        *(SearchedProgrammeFilter, "measure", UntranslatedFilter),
    )
    list_select_related = ("indicator", "programme")
    search_fields = ("subject", "number")
    ordering = ("-pk",)
    actions = ("confirm_selected", "reject_selected", "change_together")
    typed = ("position",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    *("indicator", "value", "qualifier", "measure", "unit", "kind"),
                    *("programme", "places", "as_of_in_iso", "dated"),
                    *("number", "subject", "ambiguous"),
                )
            },
        ),
        (
            _("Standing"),
            {
                "description": _(
                    "The note for editors is for the desk alone. Readers see the words for readers,"
                    " at the address of a figure that was confirmed once."
                ),
                "fields": (
                    *("state", "preferred", "position", "same_as"),
                    *("decided_by", "decided_at", "first_confirmed_at"),
                    *("reason", "public_reason"),
                ),
            },
        ),
    )
    inlines = (CitationInline, DecisionInline)

    def get_queryset(self, request):
        figures = super().get_queryset(request)
        if is_list(request):
            figures = figures.prefetch_related(Prefetch("citations", FOR_LISTS))
        return figures.defer(
            "as_read",
            "indicator__words",
            "programme__words",
            "indicator__as_read",
            "programme__as_read",
        )

    def get_search_results(self, request, queryset, search_term):
        """A number in any form of the press is looked up by its value, which has an index."""
        if values := values_of(search_term):
            return queryset.filter(value__in=values), False
        return super().get_search_results(request, queryset, search_term)

    def get_changelist_form(self, request, **kwargs):
        return PositionForm

    def save_model(self, request, obj, form, change):
        """Its position alone: what was decided meanwhile stays."""
        obj.save(update_fields=["position", "updated_at"])

    @admin.display(description=_("figure"), ordering="value")
    def called(self, figure):
        return format_html("<bdi>{}</bdi>", figure)

    @admin.display(description=_("indicator"), ordering="indicator")
    def measured(self, figure):
        """The indicator, and beneath it the programme."""
        names = [(name,) for name in (figure.indicator, figure.programme) if name]
        return format_html_join("", "<div><bdi>{}</bdi></div>", names) or "–"

    @admin.display(description=_("as of"), ordering="as_of", empty_value="–")
    def as_of_in_iso(self, figure):
        return figure.as_of_in_iso or None

    @admin.display(description=_("state"), ordering="state")
    def state_in_words(self, figure):
        label = figure.get_state_display()
        marked = format_html('<span class="status {}">{}</span>', figure.state, label)
        if not figure.preferred:
            return marked
        return format_html('{} <span class="mark">{}</span>', marked, gettext("preferred"))

    def view_on_site(self, figure):
        """The public page, where readers may see the figure."""
        shown = Figure.objects.readable().filter(pk=figure.pk).exists()
        return reverse("figure", args=[figure.pk]) if shown else None

    @admin.action(description=_("Confirm the selected figures"), permissions=["change"])
    def confirm_selected(self, request, queryset):
        count = confirm_each(request, queryset.suggested())
        said = ngettext("%(count)d figure is confirmed.", "%(count)d figures are confirmed.", count)
        self.message_user(request, said % {"count": count})

    def response_change(self, request, figure):
        """The acts of the form: reject, reopen and prefer, each with its reason."""
        act = next((name for name in ACTS if name in request.POST), None)
        if not act:
            return super().response_change(request, figure)
        if not self.has_change_permission(request, figure):
            raise PermissionDenied
        reasons = reasons_in(request.POST, "act_")
        return self.recorded(request, lambda by: ACTS[act](figure, by=by, **reasons))


@admin.register(Relation)
class RelationAdmin(Recorded):
    """What figures say of each other."""

    list_display = ("first", "kind", "second", "state", "decided_by")
    list_filter = ("state", "kind")
    list_select_related = ("first", "second", "decided_by")
    ordering = ("-pk",)
    fields = (
        *("first", "kind", "second", "state", "decided_by", "decided_at"),
        *("reason", "public_reason", "review"),
    )
    actions = ("settle", "dismiss")
    inlines = (DecisionInline,)

    @admin.display(description=_("review"))
    def review(self, relation):
        address = reverse("admin:programmes_figure_review")
        return format_html(
            '<a href="{}?figure={}">{}</a>',
            address,
            relation.first_id,
            gettext("Compare on the review screen"),
        )

    @admin.action(description=_("Settle as suggested"), permissions=["change"])
    def settle(self, request, queryset):
        self._each(request, queryset, settling.settle)

    @admin.action(description=_("Dismiss"), permissions=["change"])
    def dismiss(self, request, queryset):
        self._each(request, queryset, settling.dismiss)

    def _each(self, request, relations, act):
        """Do it to each; what is refused is told, and the others go on."""
        for relation in relations:
            try:
                act(relation, by=request.user)
            except ValidationError as refusal:
                self.message_user(request, " ".join(refusal.messages), messages.WARNING)


@admin.register(Story)
class StoryAdmin(Revised, Recorded):
    """Articles of several papers on one event."""

    restorable = False  # it is settled, merged and parted by acts that are recorded
    change_form_template = "admin/programmes/story/change_form.html"
    list_display = ("called", "papers", "created_at")
    ordering = ("-pk",)
    fields = ("created_at",)
    actions = ("settle", "merge")
    inlines = (DecisionInline,)

    def get_queryset(self, request):
        return Story.objects.with_articles().prefetch_related("rows__article__publication")

    @admin.display(description=_("story"))
    def called(self, story):
        row = next(iter(story.rows.all()), None)
        return format_html("<bdi>{}</bdi>", row.article) if row else "–"

    @admin.display(description=_("publications"))
    def papers(self, story):
        names = ((row.article.publication,) for row in story.rows.all())
        return format_html_join(", ", "<bdi>{}</bdi>", names)

    @admin.action(description=_("Settle: they cover one event"), permissions=["change"])
    def settle(self, request, queryset):
        for story in queryset:
            settling.settle_story(story, by=request.user)

    @admin.action(description=_("Merge the selected stories"), permissions=["change"])
    def merge(self, request, queryset):
        stories = list(queryset.order_by("pk"))
        if len(stories) < 2:
            said = gettext("Choose at least two stories that are still there.")
            self.message_user(request, said, messages.WARNING)
        for story in stories[1:]:
            settling.merge(stories[0], story, by=request.user)

    def response_change(self, request, story):
        """Part the ticked articles from the story."""
        if "_split" not in request.POST:
            return super().response_change(request, story)
        keys = [key for key in request.POST.getlist("part") if number(key) is not None]
        parted = list(story.articles.filter(pk__in=keys))
        return self.recorded(request, lambda by: settling.split(story, parted, by=by))


@admin.register(Decision)
class DecisionAdmin(Recorded):
    """The record of all decisions."""

    list_display = ("at", "by_name", "verb", "figure", "reason", "public_reason")
    list_filter = ("verb",)
    list_select_related = ("figure",)
    ordering = ("-at", "-pk")
    fields = ("at", "by_name", "verb", "figure", "relation", "story", "reason", "public_reason")

    def has_change_permission(self, request, obj=None):
        return False
