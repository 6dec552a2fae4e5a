"""Translations of quotes at the desk: the page that keeps them, and what lacks one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Language
from articles.writing.hints import Text, hints_of
from articles.writing.pointing_out import add_hints
from programmes.evidence.translating import others, shown_quote, translate
from programmes.models import Citation, QuoteTranslation
from programmes.models.citations import seal

MAY = ("programmes.view_citation", "programmes.change_citation")


class UntranslatedFilter(admin.SimpleListFilter):
    """Confirmed figures that none can read who reads one language alone."""

    title = gettext_lazy("no quote to read in")
    parameter_name = "untranslated"

    def lookups(self, request, model_admin):
        return Language.choices

    def queryset(self, request, queryset):
        language = self.value()
        if language not in Language.values:
            return queryset
        shown = Citation.objects.shown().filter(figure=OuterRef("pk"))
        translated = QuoteTranslation.objects.fresh().filter(
            language=language, citation__figure=OuterRef("pk"), citation__withholding=None
        )
        return queryset.confirmed().exclude(
            Exists(shown.filter(language=language)) | Exists(translated)
        )


@admin.display(description=gettext_lazy("translations"), empty_value="–")
def translations(citation):
    """The languages that a quote is translated into, and the way to translate it."""
    if not citation.pk:
        return None
    into = ", ".join(_told(one) for one in citation.translations.all())
    address = reverse("admin:programmes_citation_translate", args=[citation.pk])
    return format_html('{} <a href="{}">{}</a>', into, address, _("Translate the quote"))


def _told(translation: QuoteTranslation) -> str:
    language = translation.get_language_display()
    return (
        _("%(language)s (outdated)") % {"language": language}
        if translation.is_outdated
        else language
    )


class TranslationForm(forms.Form):
    """What a quote says in the other languages; of outdated words whether they still fit."""

    def __init__(self, citation: Citation, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = {one.language: one for one in citation.translations.all()}
        self.languages = [code for code, _name in others(citation)]
        for code, name in others(citation):
            way = {"lang": code, "dir": "rtl" if code == Language.ARABIC else "ltr", "rows": 3}
            self.fields[code] = forms.CharField(
                label=name,
                required=False,
                initial=known[code].words if code in known else "",
                widget=forms.Textarea(attrs=way),
            )
            if code in known and known[code].is_outdated:
                self.fields[f"still-{code}"] = forms.BooleanField(
                    label=_("The quote has changed since: these words still fit it"),
                    required=False,
                )

    @property
    def words(self) -> dict[str, str]:
        """What was typed, by language."""
        return {code: self.cleaned_data[code] for code in self.languages}

    @property
    def still(self) -> list[str]:
        """The languages whose outdated words still fit."""
        return [code for code in self.languages if self.cleaned_data.get(f"still-{code}")]


class Translatable:
    """For the admin of citations: the page on which an editor translates one."""

    admin_site: Any
    opts: Any

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.translate)
        own = path("<int:key>/translate/", page, name="programmes_citation_translate")
        return [own, *super().get_urls()]  # type: ignore[misc]

    def translate(self, request: HttpRequest, key: int) -> HttpResponse:
        """Show the quote as readers see it, with its translations, or keep what was typed."""
        citation = get_object_or_404(Citation.objects.select_related("figure"), pk=key)
        if not request.user.has_perms(MAY):
            raise PermissionDenied
        form = TranslationForm(citation, request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid() and self._kept(request, citation, form):
            address = reverse("admin:programmes_figure_change", args=[citation.figure_id])
            return HttpResponseRedirect(address)
        try:
            shown = shown_quote(citation)
        except ValidationError as refusal:
            shown = ""
            messages.warning(request, " ".join(refusal.messages))
        for code in form.languages:
            add_hints(form[code], hints_of(Text(code, code, form[code].value() or "")))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Translate the quote"),
            "opts": self.opts,
            "original": citation,
            "shown": shown,
            "seen": seal(shown),
            "form": form,
        }
        return TemplateResponse(request, "admin/programmes/translate.html", context)

    def _kept(self, request: HttpRequest, citation: Citation, form: TranslationForm) -> bool:
        """Whether what was typed is kept; what is refused is told."""
        editor: Any = request.user
        seen = request.POST.get("seen", "")
        try:
            translate(citation, form.words, seen=seen, by=editor, still=form.still)
        except ValidationError as refusal:
            form.add_error(None, refusal)
            return False
        messages.success(request, _("The translations are kept."))
        return True
