"""Pages and news at the editors' desk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.forms import Script
from django.urls import path
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField
from js_asset import Media

from articles.items.drafts.desk import Drafted
from articles.items.drafts.listing import MineFilter, StateFilter, marks, open_drafts
from articles.items.drafts.publish_page import Opening
from articles.items.listed import RuleFilter
from articles.lists.admin_list import PatientPaginator, is_list
from articles.models.translation import ORIGINAL
from coopsite.models import Page
from coopsite.pages.checking import (
    LANGUAGES,
    hidden_in,
    pointed_out,
    refusals,
    with_references,
)
from coopsite.pages.offering import offer
from coopsite.pages.seeding import RESERVED
from programmes.admin.fields import OVERRIDES, with_slug
from programmes.admin.translating import TranslatedForm, TranslatedTexts, in_three
from programmes.catalogue.gaps import outdated, untranslated

LONGEST = 200_000  # characters of a text
TEXTS: Any = [(name, {"fields": (f"body_{code}",)}) for code, name in settings.LANGUAGES]
LONG = tuple(field for name in ("summary", "body") for field in in_three(name))


class PageForm(TranslatedForm):
    """A page whose figures are there."""

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"]
        if slug == RESERVED:
            raise ValidationError(_("This slug is taken by the feed of news: choose another."))
        return slug

    def clean(self) -> Any:
        super().clean()
        for language in LANGUAGES:
            self._look_at(f"body_{language}")
        return self.cleaned_data

    def _look_at(self, name: str) -> None:
        """Refuse a text that an editor changed and that cannot be shown as it is."""
        if name not in self.changed_data or name not in self.cleaned_data:
            return
        text = self.cleaned_data[name]
        if len(text) > LONGEST:
            said = _("A text has at most %(most)d characters: make several pages of it.")
            self.add_error(name, ValidationError(said, params={"most": LONGEST}))
            return
        if found := list(refusals(text, self.initial.get(name) or "")):
            self.add_error(name, [ValidationError(one) for one in found])


class FiguresFilter(RuleFilter):
    """Pages with figures that readers see, and pages of which a figure went."""

    title = _("figures")
    parameter_name = "figures"
    rules = (
        ("gone", _("a number is missing"), lambda: Q(pk__in=list(hidden_in(with_references())))),
        ("some", _("has figures"), lambda: Q(pk__in=[page.pk for page in with_references()])),
    )


class TranslationFilter(RuleFilter):
    """Pages whose translations are missing, or outdated since the French text changed."""

    title = _("incomplete")
    parameter_name = "incomplete"
    rules = (
        ("untranslated", _("translation missing"), lambda: untranslated(Page)),
        ("outdated", _("translation outdated"), lambda: outdated(Page)),
    )


@admin.register(Page)
class PageAdmin(TranslatedTexts, Drafted):
    """Pages and news, drafts first; a draft stands beside what readers see."""

    form = PageForm
    formfield_overrides = OVERRIDES | {ProseEditorField: {"widget": AdminTextareaWidget}}
    list_display = ("called", "kind", "stands", "day", "footer", "figures_gone")
    list_filter = (StateFilter, MineFilter, "kind", FiguresFilter, TranslationFilter)
    list_per_page = 30
    paginator = PatientPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    search_fields = (*in_three("title"), "slug", *LONG)
    search_help_text = _("Words of the title, the summary or the text.")
    ordering = ("kind", "-day", f"title_{ORIGINAL}")
    prepopulated_fields: ClassVar = {"slug": (f"title_{ORIGINAL}",)}
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "still_right",
                    in_three("title"),
                    ("kind", "slug"),
                    ("day", "footer"),
                    in_three("summary"),
                )
            },
        ),
        *TEXTS,
    )

    class Media:
        js = (Script("coopsite/insert.js", defer=True),)

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.figures_view)
        return [path("figures/", view, name="coopsite_page_figures"), *super().get_urls()]

    def figures_view(self, request: Any) -> Any:
        """The figures that a page may hold, each with what is typed for it."""
        return offer(self, request)

    def get_queryset(self, request: Any) -> Any:
        pages = super().get_queryset(request)
        if is_list(request):
            return pages.annotate(open_draft=open_drafts(Page)).defer("as_read", *LONG)
        return pages

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        return with_slug(db_field, super().formfield_for_dbfield(db_field, request, **kwargs))

    def view_on_site(self, page: Page) -> str | None:
        return page.get_absolute_url() if page.is_public else None

    def openings(self, request: Any, item: Any, draft: Any) -> list[Opening]:
        """Also numbers that readers would not see, and numbers without evidence."""
        form = self.address("change", item.pk)
        return [
            *super().openings(request, item, draft),
            *(Opening(said, form) for said in pointed_out(item)),
        ]

    def warnings(self, item: Any) -> list[str]:
        return pointed_out(item)

    def save_related(self, request: Any, form: Any, formsets: Iterable[Any], change: Any) -> None:
        super().save_related(request, form, formsets, change)
        if not self.beside(request):
            for said in pointed_out(form.instance):
                self.message_user(request, said, "WARNING")

    def changelist_view(self, request: Any, extra_context: Any = None) -> Any:
        answer = super().changelist_view(request, extra_context)
        listing = getattr(answer, "context_data", None) or {}
        if "cl" in listing:
            self._note_gone(listing["cl"].result_list)
        return answer

    def _note_gone(self, pages: Any) -> None:
        """Tell each page of the list how many of its numbers readers do not see."""
        shown = {page.pk for page in pages}
        gone = hidden_in([page for page in with_references() if page.pk in shown])
        for page in pages:
            page.gone = len(gone.get(page.pk, ()))

    def render_change_form(self, request: Any, context: Any, *args: Any, **kwargs: Any) -> Any:
        # The editor brings an inline import map, which the policy lets pass by its nonce.
        context["media"] = Media.from_media(context["media"], nonce=str(request.csp_nonce))
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description=_("title"), ordering=f"title_{ORIGINAL}")
    def called(self, page: Page) -> Any:
        shown = page.shown("title")
        return format_html('<bdi lang="{}">{}</bdi>', shown.language, shown.text or page)

    @admin.display(description=_("status"), ordering="status")
    def stands(self, page: Any) -> Any:
        told = marks(page, page.open_draft)
        return format_html_join(" ", '<span class="{}">{}</span>', told)

    @admin.display(description=_("missing numbers"), empty_value="–")
    def figures_gone(self, page: Any) -> Any:
        count = getattr(page, "gone", 0)
        return format_html('<span class="mark">{}</span>', count) if count else None
