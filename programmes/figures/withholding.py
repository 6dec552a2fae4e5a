"""What editors withhold from readers, and what is shown again; each act is one transaction.

withhold an article   it and its quotes; a figure goes with the last of its quotes
withhold a quote      its words wherever they are printed, and every quote that holds them
withhold a figure     it alone: its sentences stay in their articles
withhold an image     wherever it is shown, and its file
take an article back  readers see it no more, nor its quotes, unless the evidence is to stay
publish               it is seen, and so are the quotes that were taken back with it
lift                  what was withheld is seen again, unless something else withholds it

The list of withholdings says what, since when, why and by whom; what it does to a figure is a line
in the record of decisions.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F, Q
from django.utils.timezone import now
from django.utils.translation import gettext as _

from articles.lists.holding import may_hold
from articles.models import Article, Image, Withholding
from articles.models.withholdings import REPORTED
from articles.text.digests import of_words
from articles.text.redacting import withheld_in, words_of
from programmes.figures.withheld import Marked, mark, mark_images, mark_words
from programmes.models import Citation, Figure
from programmes.models.decisions import Verb

What, Why = Withholding.What, Withholding.Why
READERS = "readers"  # who withheld what no editor has looked at yet


class Grounds(NamedTuple):
    """Why something is withheld: for which reason, a note for editors, words for readers."""

    why: str
    reason: str = ""
    public_reason: str = ""


@transaction.atomic
def withhold_article(article: Article, *, by: User, grounds: Grounds) -> Withholding:
    """Withhold an article with its quotes."""
    Withholding.objects.one_at_a_time()
    article.refresh_from_db()
    if (own := article.withholding) and own.what == What.ARTICLE:
        if own.why != Why.TAKEN_BACK:
            raise ValidationError(_already())
        own.lift(by, now())
    withholding = _write(What.ARTICLE, [article.known_by], by, grounds)
    cited = Q(article=article)
    _record(mark([article], cited, (), Withholding.objects.standing()), by, grounds)
    return withholding


@transaction.atomic
def withhold_quote(citation: Citation, *, by: User, grounds: Grounds) -> Withholding:
    """Withhold the words of a quote wherever they are printed."""
    Withholding.objects.one_at_a_time()
    words = words_of(citation.exact)
    known = of_words(words)
    if Withholding.objects.in_force().filter(what=What.QUOTE, digests=[known]).exists():
        raise ValidationError(_already())
    withholding = _write(What.QUOTE, [known], by, grounds, len(words.split()))
    articles = list(may_hold(citation.exact).select_related("publication"))
    if citation.article and citation.article not in articles:
        articles.append(citation.article)
    _refuse_titles(articles, words)
    standing = Withholding.objects.standing()
    marked = mark(articles, _may_quote(articles), (), standing)
    mark_words(standing)
    _record(marked, by, grounds)
    return withholding


@transaction.atomic
def withhold_figure(figure: Figure, *, by: User, grounds: Grounds) -> Withholding:
    """Withhold a figure alone."""
    Withholding.objects.one_at_a_time()
    if not Figure.objects.with_history().filter(pk=figure.pk).exists():
        raise ValidationError(_("Readers do not see this figure: reject it where it is wrong."))
    figure.refresh_from_db()
    if figure.withholding and figure.withholding.what == What.FIGURE:
        raise ValidationError(_already())
    quotes = list(figure.citations.all())
    if not quotes:
        raise ValidationError(_("A figure without a sentence cannot be known again: reject it."))
    withholding = _write(What.FIGURE, sorted({one.known_by for one in quotes}), by, grounds)
    same = Citation.objects.filter(exact__in=[one.exact for one in quotes])
    figures = {figure.pk, *same.values_list("figure", flat=True)}
    _record(mark((), Q(pk__in=()), figures, Withholding.objects.standing()), by, grounds)
    return withholding


@transaction.atomic
def withhold_image(image: Image, *, by: User | None, grounds: Grounds) -> Withholding:
    """Withhold an image wherever it is shown."""
    Withholding.objects.one_at_a_time()
    image.refresh_from_db()
    if image.withholding_id:
        raise ValidationError(_already())
    withholding = _write(What.IMAGE, [image.digest], by, grounds)
    mark_images([image], Withholding.objects.standing())
    return withholding


@transaction.atomic
def hide_reported(image: Image) -> None:
    """Hide an image that readers reported, until an editor has looked at it."""
    if not image.withholding_id:
        withhold_image(image, by=None, grounds=Grounds(Why.REPORTED, public_reason=REPORTED))


@transaction.atomic
def show_reported(image: Image, *, by: User) -> None:
    """Show an image again that readers reported; what an editor withheld stays withheld."""
    Withholding.objects.one_at_a_time()
    image.refresh_from_db()
    if image.withholding and image.withholding.why == Why.REPORTED:
        _lift(image.withholding, by)


@transaction.atomic
def remove_reported(image: Image, *, by: User, words: str) -> None:
    """Withhold an image that readers were right to report."""
    show_reported(image, by=by)
    image.refresh_from_db()
    if not image.withholding_id:
        withhold_image(image, by=by, grounds=Grounds(Why.REPORTED, public_reason=words))


@transaction.atomic
def take_back(article: Article, *, by: User, evidence_stays: bool = False) -> None:
    """Take an article back from readers, with its quotes unless the evidence is to stay."""
    Withholding.objects.one_at_a_time()
    article.unpublish()
    withhold_with(article, by=by, evidence_stays=evidence_stays)


@transaction.atomic
def withhold_with(article: Article, *, by: User, evidence_stays: bool = False) -> None:
    """Withhold the quotes of an article that was taken back, unless the evidence is to stay."""
    article.refresh_from_db(fields=["withholding"])
    own = article.withholding
    if not evidence_stays and not (own and own.what == What.ARTICLE):
        withhold_article(article, by=by, grounds=Grounds(Why.TAKEN_BACK))


@transaction.atomic
def publish(article: Article, *, by: User) -> None:
    """Show an article to readers, and the quotes that were taken back with it."""
    Withholding.objects.one_at_a_time()
    article.publish()
    show_with(article, by=by)


@transaction.atomic
def show_with(article: Article, *, by: User) -> None:
    """Show the quotes that were taken back with an article which is published again."""
    article.refresh_from_db(fields=["withholding"])
    if (own := article.withholding) and own.why == Why.TAKEN_BACK:
        _lift(own, by)
        article.refresh_from_db(fields=["withholding"])


@transaction.atomic
def lift(withholding: Withholding, *, by: User) -> None:
    """Show again what was withheld; only an administrator may."""
    if not by.has_perm("articles.lift_withholding"):
        raise PermissionDenied
    _lift(withholding, by)


def _lift(withholding: Withholding, by: User) -> None:
    Withholding.objects.one_at_a_time()
    withholding.refresh_from_db()
    if withholding.lifted_at:
        raise ValidationError(_("This was lifted already."))
    withholding.lift(by, now())
    cut = Q(withholding=withholding) | Q(withheld_words__isnull=False)
    articles = Article.objects.select_related("publication").filter(cut)
    borne = Figure.objects.filter(withholding=withholding).values_list("pk", flat=True)
    standing = Withholding.objects.standing()
    marked = mark(articles, Q(withholding=withholding), {*borne}, standing)
    if withholding.what == What.QUOTE:
        mark_words(standing)
    mark_images(withholding.images.all(), standing)
    _record(marked, by, Grounds(withholding.why))


def _write(
    what: str, digests: list[str], by: User | None, grounds: Grounds, word_count: int = 0
) -> Withholding:
    return Withholding.objects.create(
        what=what,
        digests=digests,
        word_count=word_count,
        by=by,
        by_name=str(by or READERS),
        at=now(),
        why=grounds.why,
        reason=grounds.reason.strip(),
        public_reason=grounds.public_reason.strip(),
    )


def _refuse_titles(articles: list[Article], words: str) -> None:
    """A title cannot be cut: its article is withheld instead."""
    watched = {len(words.split()): {of_words(words): 0}}
    for article in articles:
        if not article.withholding_id and withheld_in(article.title, watched):
            raise ValidationError(
                _("These words stand in the title of “%(article)s”: withhold the article first."),
                params={"article": article},
            )


def _may_quote(articles: list[Article]) -> Q:
    """Citations of these articles, and all that no text, or another title, answers for."""
    gone = Q(article=None) | Q(state=Citation.State.ORPHAN)
    of_old = gone | ~Q(article_title=F("article__title"))
    return of_old | Q(article__in=[article.pk for article in articles])


def _record(marked: Marked, by: User, grounds: Grounds) -> None:
    """Write into the record what happened to figures; on what waits nobody has decided yet."""
    for figure in marked.figures:
        if figure.state == Figure.State.SUGGESTED:
            continue
        verb = Verb.WITHHOLD if figure.withholding_id else Verb.LIFT
        figure.decisions.record(verb, by, grounds.reason, grounds.public_reason)


def _already() -> str:
    return _("This is withheld already.")


ACTS: dict[type, tuple[str, Callable[..., Withholding]]] = {
    Article: (What.ARTICLE, withhold_article),
    Citation: (What.QUOTE, withhold_quote),
    Figure: (What.FIGURE, withhold_figure),
    Image: (What.IMAGE, withhold_image),
}
