"""The screen on which an editor reviews figures, one after the other, by keys alone.

?programme=&indicator=&place=&only=    which figures
?figure=12                             this one
?after=12  ?before=12                  the next one, the one before it
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.quotes import SEPARATOR, places
from programmes.admin.fields import WordsWithCommas
from programmes.comparing import Kind
from programmes.models import Citation, Figure, Indicator, Place, Programme, Relation, Story
from programmes.models.citations import citable_text
from programmes.relating import neighbours

OTHERS = 15  # figures that are compared on the screen
STORY = 200  # figures of a story that are confirmed at once
MANY = 1000  # figures that are counted
FILTERS = ("programme", "indicator", "place", "only")
ONLY = {
    "contradicts": gettext_lazy("contradicted"),
    "ambiguous": gettext_lazy("ambiguous"),
    "orphan": gettext_lazy("orphan"),
    "without": gettext_lazy("without an indicator"),
}
REASONS = (
    gettext_lazy("No result: it tells a scene."),
    gettext_lazy("Misread."),
    gettext_lazy("It does not concern these programmes."),
)


class FigureForm(forms.ModelForm):
    """What was read, as an editor may correct it."""

    places = WordsWithCommas(label=gettext_lazy("places"), longest=6)

    class Meta:
        model = Figure
        fields = (
            "indicator", "value", "qualifier", "measure", "unit", "programme", "places",
            "as_of", "as_of_precision",
        )  # fmt: skip
        widgets = {"as_of": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def __init__(self, *args: Any, admin_site: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["value"] = f"{self.instance.value.normalize():f}"
        programme: Any = self.fields["programme"]
        field = Figure._meta.get_field("programme")
        programme.widget = AutocompleteSelect(field, admin_site)
        programme.widget.choices = programme.choices
        indicators: Any = self.fields["indicator"]
        indicators.queryset = Indicator.objects.only("slug", "name_fr", "name_en", "name_ar")

    def clean_places(self) -> list[str]:
        return sorted({code.upper() for code in self.cleaned_data["places"]})


@dataclass(frozen=True, slots=True)
class Shown:
    """The sentence of a citation in its paragraph, around its number."""

    citation: Citation
    before: str
    after: str

    @property
    def marked(self) -> tuple[str, str, str]:
        return self.citation.marked


class Review:
    """For the admin of figures: the review screen and its acts."""

    admin_site: Any
    model: type[Figure]
    filters: tuple[str, ...] = FILTERS

    def get_urls(self) -> list[Any]:
        review = self.admin_site.admin_view(self.review)
        own = path("review/", review, name="programmes_figure_review")
        return [own, *super().get_urls()]  # type: ignore[misc]

    def review(self, request: HttpRequest) -> HttpResponse:
        """Show the next figure, or do what was posted and go on."""
        if not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        if request.method == "POST":
            return self._act(request)
        return self._page(request, self._next(request.GET))

    # The queue

    def narrowed(self, query: QueryDict) -> QuerySet[Figure]:
        """The figures that wait, as the filters choose them."""
        only = query.get("only", "")
        figures = Figure.objects.suggested()
        if only == "orphan":  # decided ones too: their sentence is gone
            orphans = Citation.objects.orphaned().values("figure")
            figures = Figure.objects.exclude(state=Figure.State.REJECTED).filter(pk__in=orphans)
        elif only == "ambiguous":
            figures = figures.exclude(ambiguous="")
        elif only == "without":
            figures = figures.filter(indicator=None)
        elif only == "contradicts":
            pairs = Relation.objects.standing().contradicting()
            contradicted = Q(relations_from__in=pairs) | Q(relations_to__in=pairs)
            figures = figures.filter(contradicted).distinct()
        if programme := query.get("programme"):
            figures = figures.filter(programme__slug=programme)
        if indicator := query.get("indicator"):
            figures = figures.filter(indicator__slug=indicator)
        if place := query.get("place"):
            figures = figures.filter(places__contains=[place[:6]])
        return figures

    def _next(self, query: QueryDict) -> Figure | None:
        figures = self.narrowed(query).select_related("indicator", "programme")
        figures = figures.defer("programme__words", "programme__as_read", "indicator__words")
        if key := _number(query.get("figure", "")):
            return figures.model.objects.filter(pk=key).first()
        if key := _number(query.get("before", "")):
            return figures.filter(pk__lt=key).order_by("-pk").first()
        key = _number(query.get("after", ""))
        return figures.filter(pk__gt=key).order_by("pk").first()

    # The page

    def _page(
        self, request: HttpRequest, figure: Figure | None, form: FigureForm | None = None
    ) -> HttpResponse:
        waiting = self.narrowed(request.GET).order_by().values("pk")[: MANY + 1].count()
        context = {
            **self.admin_site.each_context(request),
            "title": _("Figures to review"),
            "opts": self.model._meta,
            "figure": figure,
            "waiting": min(waiting, MANY),
            "more": waiting > MANY,
            "filters": self._choices(request.GET),
            "query": self._kept(request.GET),
        }
        if figure:
            context |= self._of(figure, form)
        return TemplateResponse(request, "admin/programmes/figure/review.html", context)

    def _of(self, figure: Figure, form: FigureForm | None) -> dict[str, Any]:
        """What the screen shows of one figure."""
        form = form or FigureForm(instance=figure, admin_site=self.admin_site)
        citations = figure.citations.select_related("article__publication", "origin")
        sentences = [_shown(citation) for citation in citations.order_by("article_day", "pk")[:5]]
        article = sentences[0].citation.article if sentences else None
        return {
            "form": form,
            "media": form.media,
            "sentences": sentences,
            "relations": _relations(figure),
            "others": _others(figure),
            "kinds": Kind.choices,
            "reasons": REASONS,
            "story": article and Story.objects.filter(articles=article).first(),
            "is_suggested": figure.state == Figure.State.SUGGESTED,
        }

    def _choices(self, query: QueryDict) -> list[dict[str, Any]]:
        """The filters with what they offer and what is chosen."""
        programmes = Programme.objects.filter(figures__state="suggested").distinct()
        codes = Place.objects.only("code", "name_fr", "name_en", "name_ar").order_by("code")
        offered: list[tuple[str, Any, list[tuple[str, Any]]]] = [
            ("only", _("which"), list(ONLY.items())),
            ("programme", _("programme"), _named(programmes.order_by("name_fr")[:100])),
            ("indicator", _("indicator"), _named(Indicator.objects.order_by("name_fr")[:400])),
            ("place", _("place"), [(place.code, str(place)) for place in codes[:300]]),
            *self.more_filters(),
        ]
        return [
            {"name": name, "label": capfirst(label), "options": options, "chosen": query.get(name)}
            for name, label, options in offered
        ]

    def more_filters(self) -> list[tuple[str, Any, list[tuple[str, Any]]]]:
        """What a room above filters by: name, label, options."""
        return []

    def _kept(self, query: QueryDict) -> str:
        """The filters as an address keeps them."""
        kept = QueryDict(mutable=True)
        for name in self.filters:
            if value := query.get(name):
                kept[name] = value
        return kept.urlencode()

    # The acts

    def _act(self, request: HttpRequest) -> HttpResponse:
        """Do what a button says; what is refused is told, and nothing that was typed is lost."""
        figure = Figure.objects.filter(pk=_number(request.POST.get("figure", ""))).first()
        if not figure:
            messages.error(request, _("The figure is gone; look at the queue again."))
            return self._go_on(request, None)
        act = ACTS.get(request.POST.get("act", ""))
        if not act:
            messages.error(request, _("Choose what to do."))
            return self._page(request, figure)
        form = None
        try:
            if act is _confirm:
                form = FigureForm(request.POST, instance=figure, admin_site=self.admin_site)
                said = _confirm(figure, form, request)
            else:
                said = act(figure, request)
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
            if form:  # as it was typed, beside what stands in the database
                return self._page(request, figure, form)
            return self._go_on(request, figure, stay=True)
        messages.success(request, said)
        return self._go_on(request, figure, stay=act in STAYING)

    def _go_on(
        self, request: HttpRequest, figure: Figure | None, stay: bool = False
    ) -> HttpResponse:
        query = self._kept(request.GET)
        here = f"{'figure' if stay else 'after'}={figure.pk}" if figure else ""
        parts = "&".join(part for part in (query, here) if part)
        return HttpResponseRedirect(f"{reverse('admin:programmes_figure_review')}?{parts}")


def editor(request: HttpRequest) -> User:
    """Who is at the desk; `admin_view` has let nobody else in."""
    return cast(User, request.user)


def _confirm(figure: Figure, form: FigureForm, request: HttpRequest) -> str:
    """Save what was corrected and confirm it, or neither."""
    if not form.is_valid():
        raise ValidationError(_("Correct the marked fields; nothing was written."))
    with transaction.atomic():
        stored = Figure.objects.select_for_update(no_key=True).get(pk=figure.pk)
        if stored.state == Figure.State.SUGGESTED and form.has_changed():
            form.save()
        confirmed = Figure.objects.get(pk=figure.pk).confirm(by=editor(request))
    if confirmed.pk != figure.pk:
        return _(
            "“%(figure)s” is the same value as a confirmed figure, which it now bears out."
        ) % {"figure": figure}
    return _("“%(figure)s” is confirmed.") % {"figure": figure}


def _reject(figure: Figure, request: HttpRequest) -> str:
    figure.reject(by=editor(request), reason=request.POST.get("reason", ""))
    return _("“%(figure)s” is rejected.") % {"figure": figure}


def _relate(figure: Figure, request: HttpRequest) -> str:
    """Settle or dismiss the relation to another figure."""
    relation = Relation.objects.of(figure).filter(pk=_number(request.POST.get("relation", "")))
    found = relation.first()
    if not found:
        raise ValidationError(_("This relation is gone; look at the figure again."))
    reason = request.POST.get("reason", "")
    if request.POST.get("how") == "dismiss":
        found.dismiss(by=editor(request), reason=reason)
        return _("The relation is dismissed.")
    kind = request.POST.get("kind", "")
    if kind not in Kind.values:
        raise ValidationError(_("Choose what one figure says of the other."))
    found.settle(by=editor(request), kind=kind, reason=reason)
    return _("The relation is settled.")


def _confirm_story(figure: Figure, request: HttpRequest) -> str:
    """Confirm all that waits in the articles of a story and has an indicator."""
    story = Story.objects.filter(articles__citations__figure=figure).first()
    waiting = Figure.objects.suggested().filter(
        citations__article__in=story.articles.all() if story else [], indicator__isnull=False
    )
    confirmed = confirm_each(request, waiting.distinct().order_by("pk")[:STORY])
    return ngettext(
        "%(count)d figure of the story is confirmed.",
        "%(count)d figures of the story are confirmed.",
        confirmed,
    ) % {"count": confirmed}


def confirm_each(request: HttpRequest, figures: QuerySet[Figure]) -> int:
    """Confirm figures, each for itself; what a guard refuses is told, and the others go on."""
    count = 0
    for figure in list(figures):
        try:
            figure.confirm(by=editor(request))
        except ValidationError as refusal:
            messages.warning(request, f"{figure}: {' '.join(refusal.messages)}")
        else:
            count += 1
    return count


ACTS: dict[str, Any] = {
    "confirm": _confirm,
    "reject": _reject,
    "relate": _relate,
    "story": _confirm_story,
}
STAYING = (_relate,)  # after which the same figure is shown


def _shown(citation: Citation) -> Shown:
    """The paragraph of a quote; alone, where it stands in its article no more."""
    if not citation.article:
        return Shown(citation, "", "")
    text = citable_text(citation.article)
    found = places(text, citation.exact)
    if not found:
        return Shown(citation, "", "")
    start, end = found[0]
    before = text[:start].rpartition(SEPARATOR)[2]
    return Shown(citation, before, text[end:].partition(SEPARATOR)[0])


def _relations(figure: Figure) -> list[tuple[Relation, Figure]]:
    """What was found or said of this figure and others, contradictions first."""
    rows = Relation.objects.of(figure).standing().select_related("first", "second")
    rows = rows.prefetch_related("first__citations", "second__citations")[:OTHERS]
    ordered = sorted(rows, key=lambda row: (row.kind != Kind.CONTRADICTS, row.pk))
    return [(row, row.other(figure)) for row in ordered]


def _others(figure: Figure) -> list[Figure]:
    """Other figures of the same indicator, to which nothing relates it."""
    if not figure.indicator_id:
        return []
    related = {other.pk for _row, other in _relations(figure)}
    return [other for other in neighbours(figure) if other.pk not in related][:OTHERS]


def _named(rows: QuerySet[Any]) -> list[tuple[str, str]]:
    return [(row.slug, str(row)) for row in rows.only("slug", "name_fr", "name_en", "name_ar")]


def _number(text: str) -> int:
    """A key; what is none is nought."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else 0
