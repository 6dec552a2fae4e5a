"""The page on which an editor marks a figure that the reader missed, and its form on other pages.

?article=12    the text of an article, the words that were selected in it, and what is asked of them
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.lists.query import key_of
from articles.models import Article
from programmes.models import Figure
from programmes.models.citations import citable_text, seal
from programmes.statements.measures import Measure
from seeds.stating.missed import (
    Found,
    IsAFigure,
    NothingRead,
    Typed,
    numbers_in,
    preview,
    subject_in,
    suggest,
)


class MissedForm(forms.Form):
    """The words that were selected; of several numbers the one that is meant; and what an editor
    says of it where the reader says nothing."""

    words = forms.CharField(max_length=5000, required=False, strip=False)
    start = forms.IntegerField(required=False, min_value=0)
    seen = forms.CharField(max_length=64, required=False)
    place = forms.CharField(max_length=40, required=False)
    value = forms.DecimalField(
        label=gettext_lazy("value"), required=False, max_digits=20, decimal_places=4, localize=True
    )
    measure = forms.ChoiceField(
        label=gettext_lazy("measure"), choices=Measure.choices, required=False
    )
    unit = forms.CharField(
        label=gettext_lazy("unit"),
        max_length=20,
        required=False,
        help_text=gettext_lazy("Such as %, MAD or ha; none for a count."),
    )
    subject = forms.CharField(label=gettext_lazy("what is counted"), max_length=300, required=False)

    def clean_words(self) -> str:
        """A browser sends other line ends than the text has."""
        return str(self.cleaned_data["words"]).replace("\r\n", "\n")

    @property
    def typed(self) -> Typed | None:
        """What an editor says of the number, where it has a value."""
        said = self.cleaned_data
        if said.get("value") is None:
            return None
        measure = said["measure"] or Measure.COUNT
        return Typed(said["value"], measure, said["unit"].strip(), said["subject"].strip())


def missed_in(article: Article) -> dict[str, Any]:
    """What the form shows of an article."""
    text = citable_text(article)
    return {"article": article, "text": text, "seen": seal(text)}


class Missed:
    """For the admin of figures: the page that suggests what an editor marks."""

    admin_site: Any
    model: type[Figure]

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.missed)
        return [
            path("missed/", page, name="programmes_figure_missed"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def missed(self, request: HttpRequest) -> HttpResponse:
        """Show the text of an article, or suggest what was marked in it."""
        if not may_mark(request):
            raise PermissionDenied
        rows = Article.objects.select_related("publication").filter(
            pk=key_of(request.GET.get("article", ""))
        )
        if not (article := rows.first()):
            raise Http404
        asked: dict[str, Any] = {"form": MissedForm()}
        if request.method == "POST":
            form = MissedForm(request.POST)
            answer = self._suggested(request, article, form)
            if isinstance(answer, HttpResponse):
                return answer
            asked = {"form": form, **answer}
        context = {
            **self.admin_site.each_context(request),
            "title": _("A figure that the reader missed"),
            "opts": self.model._meta,
            "missed": missed_in(rows.first() or article) | asked,
        }
        return TemplateResponse(request, "admin/seeds/missed.html", context)

    def _suggested(
        self, request: HttpRequest, article: Article, form: MissedForm
    ) -> HttpResponse | dict[str, Any]:
        """The way to the figure that was suggested, or what the form has to ask."""
        asked: dict[str, Any] = {"is_asked": bool(form.data.get("value"))}
        try:
            if not form.is_valid():
                raise ValidationError(_("Correct the marked fields; nothing was written."))
            number = _chosen(article, form, asked)
            figure = suggest(article, number, form.cleaned_data["seen"], form.typed)
        except IsAFigure as refusal:
            messages.warning(request, " ".join(refusal.messages))
            return _shown(refusal.figure)
        except NothingRead as refusal:
            asked |= _asked(form, asked["found"], citable_text(article))
            messages.warning(request, " ".join(refusal.messages))
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
        else:
            said = _("“%(figure)s” is suggested: check what was read of it, then confirm it.")
            messages.success(request, said % {"figure": figure})
            return _shown(figure)
        return asked


def may_mark(request: HttpRequest) -> bool:
    """Whether who is at the desk may suggest figures of articles."""
    wanted = ("programmes.change_figure", "articles.view_article")
    return bool(request.user.has_perms(wanted))


def _chosen(article: Article, form: MissedForm, asked: dict[str, Any]) -> Found:
    """The number that is meant; of several the form asks which."""
    said, text = form.cleaned_data, citable_text(article)
    found = numbers_in(text, article.language, said["words"], said["start"])
    chosen = [one for one in found if one.key == said["place"]] or found
    if len(chosen) > 1:
        asked["choices"] = [(one.key, *preview(text, one)) for one in found]
        raise ValidationError(_("Several numbers stand in these words: choose the one you mean."))
    asked |= {"found": chosen[0], "place": chosen[0].key}
    return chosen[0]


def _asked(form: MissedForm, found: Found, text: str) -> dict[str, Any]:
    """The form with fields for an editor's own words, and what these begin with."""
    number, words = text[found.start : found.end], form.cleaned_data["words"]
    value = Decimal(f"{found.value.normalize():f}")  # 4500, not 4.5E+3
    said = {"value": value, "subject": subject_in(words, number)}
    return {"is_asked": True, "form": MissedForm(initial=form.cleaned_data | said)}


def _shown(figure: Figure) -> HttpResponseRedirect:
    """The way to a figure on the review screen."""
    return HttpResponseRedirect(f"{reverse('admin:programmes_figure_review')}?figure={figure.pk}")
