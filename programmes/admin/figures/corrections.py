"""Corrections at the editors' desk, and the way to them from what they are of."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q
from django.forms import ModelForm
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy, ngettext

from articles.items.item_admin import ItemAdmin
from articles.items.listed import RuleFilter
from articles.lists.admin_list import PatientPaginator
from articles.models import Withholding
from programmes.admin.translating import TranslatedTexts, in_three
from programmes.models import Correction


class OfFilter(RuleFilter):
    """Corrections by what they are of."""

    title = gettext_lazy("of")
    parameter_name = "of"
    rules = (
        ("article", gettext_lazy("article"), Q(figure=None)),
        ("figure", gettext_lazy("figure"), Q(article=None)),
    )


class SeenFilter(RuleFilter):
    """Corrections by whether readers see them."""

    title = gettext_lazy("readers see it")
    parameter_name = "seen"
    rules = (("yes", gettext_lazy("yes"), Q(seen=True)), ("no", gettext_lazy("no"), Q(seen=False)))


@admin.register(Correction)
class CorrectionAdmin(TranslatedTexts, ItemAdmin):
    """What was corrected in public; readers never learn who wrote it."""

    form = ModelForm  # no text is the original of the others
    list_display = ("day", "shown_text", "of", "is_seen", "by_name")
    list_display_links = ("day", "shown_text")
    list_filter = (OfFilter, SeenFilter)
    list_select_related = ("article", "figure")
    list_per_page = 50
    paginator = PatientPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    search_fields = (*in_three("text"), "article__title", "figure__subject")
    date_hierarchy = "day"
    ordering = ("-day", "-id")
    autocomplete_fields = ("article", "figure")
    readonly_fields = ("by_name",)
    fieldsets: ClassVar[Any] = (
        (None, {"fields": (("article", "figure"), "day")}),
        (
            gettext_lazy("What readers are told"),
            {
                "fields": in_three("text"),
                "description": gettext_lazy(
                    "In one language at least; whoever reads another is shown one of these."
                ),
            },
        ),
        (gettext_lazy("For the desk alone"), {"fields": ("by_name",)}),
    )

    def get_queryset(self, request):
        public = Correction.objects.public().filter(pk=OuterRef("pk"))
        rows = super().get_queryset(request).annotate(seen=Exists(public))
        return rows.defer("article__body", "article__search", "article__as_read", "figure__as_read")

    @admin.display(description=gettext_lazy("text"), ordering="named")
    def shown_text(self, correction):
        text = correction.shown_text
        return format_html('<bdi lang="{}">{}</bdi>', text.language, correction.named)

    @admin.display(description=gettext_lazy("of"))
    def of(self, correction):
        return format_html("<bdi>{}</bdi>", correction.article or correction.figure)

    @admin.display(description=gettext_lazy("readers see it"), boolean=True)
    def is_seen(self, correction):
        return correction.seen

    def view_on_site(self, correction):
        """The public list, where readers see it."""
        seen = Correction.objects.public().filter(pk=correction.pk).exists()
        return correction.get_absolute_url() if seen else None

    def lock(self, key):
        Withholding.objects.one_at_a_time()  # rows are locked after this, never before
        super().lock(key)

    def save_model(self, request, obj, form, change):
        Withholding.objects.one_at_a_time()
        obj.mark(Withholding.objects.standing())
        if not change:
            obj.by, obj.by_name = request.user, request.user.get_username()
        super().save_model(request, obj, form, change)

    def restored(self, request, item):
        """What is withheld by now is so, also of what came back."""
        Withholding.objects.one_at_a_time()
        if item.mark(Withholding.objects.standing()):
            item.save(update_fields=["withholding"])


class Correctable(admin.ModelAdmin):
    """For the admin of what can be corrected: the way to its corrections, and to a new one."""

    def render_change_form(self, request, context, *args, **kwargs):
        obj = context["original"]
        rights = f"programmes.{{}}_{Correction._meta.model_name}".format
        of = obj and f"{self.opts.model_name}={obj.pk}"
        if of and request.user.has_perm(rights("add")):
            context["correct_path"] = f"{reverse('admin:programmes_correction_add')}?{of}"
        if of and request.user.has_perm(rights("view")) and (count := obj.corrections.count()):
            context["corrections_path"] = (
                f"{reverse('admin:programmes_correction_changelist')}?{of}"
            )
            said = ngettext("%(count)d correction", "%(count)d corrections", count)
            context["corrections_said"] = said % {"count": count}
        return super().render_change_form(request, context, *args, **kwargs)
