"""The screen on which an editor reviews figures, one after the other, by keys alone.

?list=&only=&programme=&indicator=&place=&story=    which figures
?figure=12                                    this one
?after=12  ?before=12                         the next one, the one before it
"""

from __future__ import annotations

from copy import copy
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.lists.query import key_of
from articles.models import Article
from programmes.admin.reviewing.figure_form import FigureForm
from programmes.admin.reviewing.making import RIGHTS, Making
from programmes.admin.reviewing.menus import FIND, are_typed
from programmes.admin.reviewing.queue import (
    FILTERS,
    QueueFilter,
    before,
    behind,
    lists,
    menus,
    narrowed,
    of_list,
    of_story,
)
from programmes.admin.reviewing.short_lists import naming
from programmes.admin.reviewing.witnesses import cited_sentences, others
from programmes.figures import deciding, laying, reciting, settling
from programmes.figures.taking_back import take_back
from programmes.models import Figure, Relation, Story
from programmes.statements.comparing import RelationKind

STORY = 200  # figures of a story that are confirmed at once
REASONS = (
    gettext_lazy("No result: it tells a scene."),
    gettext_lazy("Misread."),
    gettext_lazy("It does not concern these programmes."),
)


class Review:
    """For the admin of figures: the review screen and its acts."""

    admin_site: Any
    model: type[Figure]
    filters: tuple[QueueFilter, ...] = FILTERS
    review_template = "admin/programmes/figure/review.html"

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

    def _next(self, query: QueryDict) -> Figure | None:
        figures = of_list(query, narrowed(query, self.filters))
        figures = figures.select_related("indicator", "programme")
        figures = figures.defer("programme__words", "programme__as_read", "indicator__words")
        if key := key_of(query.get("figure", "")):
            return Figure.objects.filter(pk=key).first()
        if key := key_of(query.get("before", "")):
            return before(figures, key).first()
        if key := key_of(query.get("after", "")):
            return behind(figures, key).first()
        return figures.first()

    # The page

    def _page(
        self,
        request: HttpRequest,
        figure: Figure | None,
        form: FigureForm | None = None,
        typed: QueryDict | None = None,
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("Figures to review"),
            "opts": self.model._meta,
            "figure": figure,
            "lists": lists(request.GET, self.filters),
            "filters": menus(request.GET, self.filters),
            "query": self._kept(request.GET, "list"),
            "kept": self._kept(request.GET),
        }
        if figure:
            context |= self.shown(request, figure, form)
            language = next((one.citation.language for one in context["sentences"]), "")
            context["making"] = Making(figure, editor(request), typed or request.POST, language)
            context["may_relate"] = editor(request).has_perm("programmes.change_relation")
            context["beside"] = SafeString(
                render_to_string("programmes/desk/_beside.html", {**context}, request, "jinja2")
            )
        return TemplateResponse(request, self.review_template, context)

    def shown(
        self, request: HttpRequest, figure: Figure, form: FigureForm | None
    ) -> dict[str, Any]:
        """What the screen shows of one figure."""
        cited, beside = cited_sentences(figure), others(figure)
        article = cited[0].citation.article_id if cited else None
        return {
            "form": form or FigureForm(instance=copy(figure)),
            "sentences": cited,
            "others": beside,
            "repeated": deciding.borne_out(figure, (other.figure for other in beside)),
            "reasons": REASONS,
            "story": article and Story.objects.filter(rows__article=article).first(),
            "is_suggested": figure.state == Figure.State.SUGGESTED,
        }

    def _kept(self, query: QueryDict, *also: str) -> str:
        """The filters as an address keeps them, and what else it does."""
        kept = QueryDict(mutable=True)
        for name in (*also, *(one.name for one in self.filters)):
            if value := query.get(name):
                kept[name] = value
        return kept.urlencode()

    # The acts

    def _act(self, request: HttpRequest) -> HttpResponse:
        """Do what a button says; what is refused is told."""
        if request.POST.get("act") == "undo":
            return self._take_back(request)
        figure = Figure.objects.filter(pk=key_of(request.POST.get("figure", ""))).first()
        if not figure:
            messages.error(request, _("The figure is gone; look at the queue again."))
            return self._go_on(request, None)
        name = request.POST.get("act", "")
        if name == "confirm" and not are_typed(request.POST):
            return self._confirm(request, figure)
        if name in RIGHTS:
            return self._make(request, figure)
        if name not in ACTS:
            return self._look_again(request, figure, name)
        try:
            messages.success(request, ACTS[name](figure, request))
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
            return self._go_on(request, figure, stay=True)
        return self._go_on(request, figure, stay=name in STAYING)

    def _look_again(self, request: HttpRequest, figure: Figure, name: str) -> HttpResponse:
        """The page with what was typed, where words were to find rows (Enter in their field is the
        form's first button); else it asks what to do."""
        if name in (FIND, "confirm"):
            form = FigureForm(request.POST, instance=copy(figure))
            return self._page(request, figure, form, request.POST)
        messages.error(request, _("Choose what to do."))
        return self._page(request, figure)

    def _take_back(self, request: HttpRequest) -> HttpResponse:
        """Take back the last decision of who is at the desk, and show what it was about."""
        try:
            figures = take_back(editor(request))
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
            return self._go_on(request, None)
        said = naming(_("Taken back: %(figures)s."), [f"“{figure}”" for figure in figures])
        messages.success(request, said)
        return self._go_on(request, figures[0], stay=True)

    def _confirm(self, request: HttpRequest, figure: Figure) -> HttpResponse:
        """Save what was corrected and confirm it, or neither; what was typed stands there again."""
        form = FigureForm(request.POST, instance=copy(figure))
        try:
            Making(figure, editor(request), request.POST).refuse_unmade()
            if not form.is_valid():
                raise ValidationError(_("Correct the marked fields; nothing was written."))
            confirmed = deciding.confirm(figure, by=editor(request), **form.cleaned_data)
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
            return self._page(request, Figure.objects.filter(pk=figure.pk).first(), form)
        said = _("“%(figure)s” is confirmed.")
        if confirmed.duplicates.exists():
            said = _("“%(figure)s” is confirmed, and what was printed without a date bears it out.")
        if confirmed.pk != figure.pk:
            said = _(
                "“%(figure)s” is the same value as a confirmed figure, which it now bears out."
            )
        messages.success(request, said % {"figure": figure})
        return self._go_on(request, figure)

    def _make(self, request: HttpRequest, figure: Figure) -> HttpResponse:
        """Make an indicator or a wording; all that was typed stands in the form again."""
        posted = request.POST.copy()
        try:
            said = Making(figure, editor(request), posted).make(posted.get("act", ""))
            messages.success(request, said)
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
        return self._page(request, figure, FigureForm(posted, instance=copy(figure)), posted)

    def _go_on(
        self, request: HttpRequest, figure: Figure | None, stay: bool = False
    ) -> HttpResponse:
        query = self._kept(request.GET, "list")
        here = f"{'figure' if stay else 'after'}={figure.pk}" if figure else ""
        parts = "&".join(part for part in (query, here) if part)
        return HttpResponseRedirect(f"{reverse('admin:programmes_figure_review')}?{parts}")


def editor(request: HttpRequest) -> User:
    """Who is at the desk; `admin_view` has let nobody else in."""
    return cast("User", request.user)


def reasons_in(posted: QueryDict, prefix: str = "") -> dict[str, str]:
    """The note for editors and the words for readers that a form holds."""
    return {name: posted.get(f"{prefix}{name}", "") for name in ("reason", "public_reason")}


def _reject(figure: Figure, request: HttpRequest) -> str:
    deciding.reject(figure, by=editor(request), **reasons_in(request.POST))
    return _("“%(figure)s” is rejected.") % {"figure": figure}


def _relate(figure: Figure, request: HttpRequest) -> str:
    """Settle or dismiss the relation to another figure."""
    if not editor(request).has_perm("programmes.change_relation"):
        raise PermissionDenied
    relation = Relation.objects.of(figure).filter(pk=key_of(request.POST.get("relation", "")))
    found = relation.first()
    if not found:
        raise ValidationError(_("This relation is gone; look at the figure again."))
    reasons = reasons_in(request.POST)
    if request.POST.get("how") == "dismiss":
        settling.dismiss(found, by=editor(request), reason=reasons["reason"])
        return _("The relation is dismissed.")
    kind = request.POST.get("kind", "")
    if kind not in RelationKind.values:
        raise ValidationError(_("Choose what one figure says of the other."))
    settling.settle(found, by=editor(request), kind=kind, **reasons)
    return _("The relation is settled.")


def _recite(figure: Figure, request: HttpRequest) -> str:
    """Cite an orphan sentence of the figure from another article."""
    citation = figure.citations.filter(pk=key_of(request.POST.get("citation", ""))).first()
    article = Article.objects.filter(pk=key_of(request.POST.get("article", ""))).first()
    if not citation or not article:
        raise ValidationError(_("The sentence or the article is gone; look at the figure again."))
    reciting.recite(citation, article, by=editor(request))
    return _("The sentence is cited from “%(article)s” now.") % {"article": article}


def _lay(figure: Figure, request: HttpRequest) -> str:
    """Lay an orphan sentence of the figure on one that its article prints now."""
    posted = request.POST
    citation = figure.citations.filter(pk=key_of(posted.get("citation", ""))).first()
    if not citation:
        raise ValidationError(_("The sentence or the article is gone; look at the figure again."))
    if "compared" not in posted:
        raise ValidationError(
            _("Compare the two sentences first, and tick that they say the same.")
        )
    seen = posted.get("seen", "")
    laying.lay(citation, posted.get("place", ""), seen=seen, by=editor(request))
    return _("The sentence stands again: “%(quote)s”") % {"quote": citation.exact}


def _confirm_story(figure: Figure, request: HttpRequest) -> str:
    """Confirm all that is worth it in the articles of the figure's story and has an indicator."""
    story = Story.objects.filter(articles__citations__figure=figure).first()
    key = story.pk if story else 0
    waiting = Figure.objects.suggested().worth_reading()
    waiting = waiting.filter(of_story(key), indicator__isnull=False)
    confirmed = confirm_each(request, waiting.order_by("pk")[:STORY])
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
            deciding.confirm(figure, by=editor(request))
        except ValidationError as refusal:
            messages.warning(request, f"{figure}: {' '.join(refusal.messages)}")
        else:
            count += 1
    return count


STAYING = {"relate", "recite", "lay"}  # the figure still waits
ACTS: dict[str, Any] = {
    "reject": _reject,
    "relate": _relate,
    "story": _confirm_story,
    "recite": _recite,
    "lay": _lay,
}
