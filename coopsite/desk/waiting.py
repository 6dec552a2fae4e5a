"""What waits for whoever is at the desk: each thing with how many there are, and the list of them.

A line counts exactly the rows of the list that it leads to. All lines are counted in one question,
which is written once a process for whoever asks it, and planned once a connection: both take
longer than the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import Now
from django.http import HttpRequest
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from articles.items.drafts.listing import by_state, mine, sent_back
from articles.items.history.words import moment
from articles.lists.counting import Count, counts_in, statement_counting
from articles.models import Article, Draft, Image, Link
from articles.text.printing import address
from coopsite.desk.saved import seen_by
from coopsite.jobs.desk import ROWS
from coopsite.jobs.in_words import FAILED
from coopsite.models import Job, Page
from programmes.admin.figures.filters import without_news
from programmes.admin.reviewing.queue import waiting as figures_waiting
from programmes.catalogue.gaps import GAPS
from programmes.models import Event, Figure, Organisation, Place, Programme
from programmes.reports.answering import open_reports
from programmes.shared.questions import row_of
from seeds.admin.articles import says_otherwise
from seeds.models import Batch, SeedDocument


@dataclass(frozen=True, slots=True)
class Asker:
    """All of somebody at the desk on which a line may hang: who they are, and their rights."""

    pk: int
    rights: frozenset[str]

    def has_perm(self, right: str) -> bool:
        """As of a user; of a right that `RIGHTS` lacks nothing is known."""
        if right not in RIGHTS:
            raise LookupError(right)
        return right in self.rights


Rows = Callable[[Any], QuerySet[Any]]  # those of a list, for an `Asker`


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that may wait."""

    part: str  # of the page
    label: Any
    page: str  # the name of the list in the admin ...
    query: str  # ... and how it is narrowed
    right: str  # of whom it concerns
    rows: Rows

    @property
    def address(self) -> str:
        query = f"?{self.query}" if self.query else ""
        return address(f"admin:{self.page}") + query


@dataclass(frozen=True, slots=True)
class Shown:
    """A line with how many rows its list holds."""

    line: Line
    count: Count


PARTS = {
    "yours": _("Yours"),
    "decide": _("To decide"),
    "mend": _("To mend"),
    "coming": _("Coming"),
}
ARTICLES, PROGRAMMES = "articles_article_changelist", "programmes_programme_changelist"
FIGURES, REVIEW = "programmes_figure_changelist", "programmes_figure_review"
IMAGES = "articles_image_changelist"
WRITES, REVIEWS = "articles.change_article", "articles.review_article"
DECIDES = "programmes.change_figure"


def _in_state(part: str, label: Any, model: Any, state: str, right: str) -> Line:
    page = f"{model._meta.app_label}_{model._meta.model_name}_changelist"
    rows: Rows = lambda _user: model.objects.filter(by_state(model)[state])  # noqa: E731
    return Line(part, label, page, f"state={state}", right, rows)


def _mine(label: Any, model: Any, word: str, which: Callable[[Any, Any], Q]) -> Line:
    name = f"{model._meta.app_label}_{model._meta.model_name}_changelist"
    right = f"{model._meta.app_label}.change_{model._meta.model_name}"
    rows: Rows = lambda user: model.objects.filter(which(model, user))  # noqa: E731
    return Line("yours", label, name, f"mine={word}", right, rows)


def _outdated(label: Any, model: Any) -> Line:
    name = f"programmes_{model._meta.model_name}"
    right = f"programmes.change_{model._meta.model_name}"
    rows: Rows = lambda _user: model.objects.filter(outdated_of(model))  # noqa: E731
    return Line("mend", label, f"{name}_changelist", "incomplete=outdated", right, rows)


def outdated_of(model: Any) -> Q:
    """The rows of which the list says that a translation is outdated."""
    return next(gap.condition for gap in GAPS[model] if gap.word == "outdated")


LINES = (
    _mine(_("Articles sent back to me"), Article, "back", sent_back),
    _mine(_("Programmes sent back to me"), Programme, "back", sent_back),
    _mine(_("Pages and news sent back to me"), Page, "back", sent_back),
    _mine(_("My drafts of articles"), Article, "yes", mine),
    _mine(_("My drafts of programmes"), Programme, "yes", mine),
    _mine(_("My drafts of pages and news"), Page, "yes", mine),
    _in_state("decide", _("Articles in review"), Article, "review", REVIEWS),
    _in_state(
        "decide", _("Programmes in review"), Programme, "review", "programmes.review_programme"
    ),
    _in_state("decide", _("Pages and news in review"), Page, "review", "coopsite.review_page"),
    Line(
        "decide",
        _("Figures to review"),
        *(REVIEW, "", DECIDES),
        lambda _user: figures_waiting(""),
    ),
    Line(
        "decide",
        _("Contradictions"),
        *(REVIEW, "only=contradicts", DECIDES),
        lambda _user: figures_waiting("only=contradicts"),
    ),
    Line(
        "decide",
        _("Figures whose sentence is gone"),
        *(REVIEW, "only=orphan", DECIDES),
        lambda _user: figures_waiting("only=orphan"),
    ),
    Line(
        "decide",
        _("What readers reported"),
        *("articles_reporteditem_changelist", "", "articles.change_reporteditem"),
        lambda _user: open_reports(),
    ),
    Line(
        "decide",
        _("Brought in, not imported yet"),
        *("seeds_importrun_changelist", "", "seeds.add_batch"),
        lambda user: Batch.objects.seen_by(user).waiting(),
    ),
    _in_state(
        "mend",
        _("Articles that could not be published"),
        Article,
        "trouble",
        "articles.publish_article",
    ),
    Line(
        "mend",
        _("Articles with doubts"),
        *(ARTICLES, "attention=doubts", WRITES),
        lambda _user: Article.objects.exclude(doubts=[]),
    ),
    Line(
        "mend",
        _("Articles whose page says something else"),
        *(ARTICLES, "attention=kept", WRITES),
        lambda _user: Article.objects.filter(says_otherwise()),
    ),
    Line(
        "mend",
        _("Pages that could not be read"),
        *("seeds_seeddocument_changelist", "read=failed", "seeds.view_seeddocument"),
        lambda _user: SeedDocument.objects.exclude(reasons=[]),
    ),
    Line(
        "mend",
        _("Jobs that failed"),
        *("coopsite_job_changelist", f"state={FAILED}", "coopsite.change_job"),
        lambda _user: Job.objects.filter(ROWS[FAILED]),
    ),
    Line(
        "mend",
        _("Images without an alternative text"),
        *(IMAGES, "attention=alternative", "articles.change_image"),
        lambda _user: Image.objects.without_alternative(),
    ),
    Line(
        "mend",
        _("Images without a credit"),
        *(IMAGES, "attention=credit", "articles.change_image"),
        lambda _user: Image.objects.without_credit(),
    ),
    Line(
        "mend",
        _("Addresses whose page is lost"),
        *("articles_link_changelist", "is_lost__exact=1", "articles.view_link"),
        lambda _user: Link.objects.lost(),
    ),
    _outdated(_("Programmes with an outdated translation"), Programme),
    _outdated(_("Organisations with an outdated translation"), Organisation),
    _outdated(_("Places with an outdated translation"), Place),
    _outdated(_("Events with an outdated translation"), Event),
    Line(
        "mend",
        _("Figures without news for 12 months"),
        *(FIGURES, "news=none", DECIDES),
        lambda _user: Figure.objects.filter(without_news()),
    ),
    _in_state("coming", _("Articles scheduled"), Article, "scheduled", "articles.publish_article"),
    _in_state(
        "coming", _("Programmes scheduled"), Programme, "scheduled", "programmes.publish_programme"
    ),
    _in_state("coming", _("Pages and news scheduled"), Page, "scheduled", "coopsite.publish_page"),
)


RIGHTS = frozenset({*(line.right for line in LINES), "seeds.delete_batch"})


def front(request: HttpRequest) -> dict[str, Any]:
    """What the first page of the desk tells: what waits by its parts, and what is empty."""
    user: Any = request.user
    rights = frozenset(right for right in RIGHTS if user.has_perm(right))
    shown = _counted(Asker(user.pk, rights))
    return {
        "parts": [(key, label, _of(key, shown)) for key, label in PARTS.items()],
        "empty": [one.line for one in shown if not one.count.number],
        "next_scheduled": _next_scheduled(shown),
        "saved_lists": seen_by(request),
    }


def _counted(asker: Asker) -> list[Shown]:
    """The lines that concern somebody, each with how many rows its list holds now."""
    lines = lines_of(asker)
    if not lines:
        return []
    found = counts_in(row_of(question(asker, localdate())))
    return [Shown(line, count) for line, count in zip(lines, found, strict=True)]


def lines_of(asker: Asker) -> list[Line]:
    """The lines that concern somebody."""
    return [line for line in LINES if line.right in asker.rights]


@lru_cache(maxsize=200)
def question(asker: Asker, day: date) -> str:
    """What counts all lines of somebody on a day, as a statement that holds its values: it hangs on
    nothing else."""
    return statement_counting([line.rows(asker) for line in lines_of(asker)])


def _of(part: str, shown: Iterable[Shown]) -> list[Shown]:
    return [one for one in shown if one.line.part == part and one.count.number]


def _next_scheduled(shown: Iterable[Shown]) -> dict[str, str] | None:
    """What appears next by itself, where anything does, for whom it concerns."""
    if not _of("coming", shown):
        return None
    waiting = Draft.objects.filter(state=Draft.State.SCHEDULED, due__gt=Now())
    draft = waiting.order_by("due").only("named", "due").first()
    return {"name": draft.named, "time": moment(draft.due)} if draft and draft.due else None
