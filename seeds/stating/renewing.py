"""Bring the suggested figures of articles in line with what their texts state now.

the text states it   figure        becomes
yes                  none          suggested
yes                  suggested     as the text says; but what an editor changed in it stays
yes                  decided       what the editor said, so that nothing is suggested twice
yes                  an editor's   what the editor marked, likewise
no                   suggested     nothing: it is deleted, unless an editor entered or decided on it
no                   decided       what the editor said; its citation is an orphan

A sentence that an article prints again, as a pull quote, states nothing new: whichever of its
places a figure is cited from, the text states that figure, and the repetition adds none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from articles.models import Article
from programmes.figures.citing import check_citations
from programmes.figures.forgetting import forget
from programmes.models import Citation, Figure, Origin
from seeds.intake.merging import merge
from seeds.stating.quoting import Evidence, Quoted, spot_of
from seeds.stating.suggesting import NAMES, Suggesting, Suggestion, judge, put, values_of

SUGGESTED = Figure.State.SUGGESTED
COLUMNS = (*NAMES, "as_of_precision", "as_read", "worth", "worth_signs")

Read = list[tuple[Article, Evidence]]


@dataclass(slots=True)
class Renewal:
    """What must be written of some articles' figures."""

    new: list[Suggestion] = field(default_factory=list)
    changed: list[Figure] = field(default_factory=list)
    moved: list[Citation] = field(default_factory=list)  # their number is set otherwise, or paged
    gone: list[Figure] = field(default_factory=list)


def renew(read: Read, suggesting: Suggesting) -> tuple[list[Figure], int]:
    """Write what changed; answer the figures that are new or changed, and how many changes."""
    cited = _citations(article for article, _ in read)
    changes = Renewal()
    for article, evidence in read:
        _compare(article, evidence, cited.get(article.pk, []), suggesting, changes)
    deleted = forget(changes.gone)
    _update(changes)
    _create(changes.new)
    figures = [*(one.figure for one in changes.new), *changes.changed]
    return figures, len(figures) + deleted


def _citations(articles: Iterable[Article]) -> dict[int, list[Citation]]:
    """The citations of articles, checked against the texts as they stand."""
    articles = list(articles)
    _lock_figures(articles)
    check_citations(articles)
    cited = Citation.objects.filter(article__in=[article.pk for article in articles])
    found: dict[int, list[Citation]] = defaultdict(list)
    for citation in cited.select_related("figure").order_by("pk"):
        if citation.article_id:
            found[citation.article_id].append(citation)
    return found


def _lock_figures(articles: Iterable[Article]) -> None:
    """Before their citations, as an editor's decision does, so that neither waits for ever."""
    cited = Citation.objects.filter(article__in=[article.pk for article in articles])
    figures = Figure.objects.filter(pk__in=cited.values("figure")).order_by("pk")
    list(figures.select_for_update(no_key=True).values_list("pk", flat=True))


def _compare(
    article: Article,
    evidence: Evidence,
    cited: list[Citation],
    suggesting: Suggesting,
    changes: Renewal,
) -> None:
    """What an article states, against the figures that it is cited for."""
    by_spot: dict[tuple[str, int], list[Citation]] = defaultdict(list)
    for citation in cited:
        by_spot[spot_of(citation.exact, citation.number_offset)].append(citation)
    for quoted in evidence.quoted:
        here = by_spot.pop(quoted.spot, [])
        if not here and not _is_marked(quoted, cited):
            changes.new.append(suggesting.suggestion(article, quoted))
        for citation in here:
            if _may_be_renewed(citation.figure):
                signs = suggesting.judging.signs(quoted)
                judged = judge(citation.figure, signs)
                _meet(citation, quoted, suggesting.values(article, quoted, signs), changes, judged)
    for citations in by_spot.values():
        changes.gone += [c.figure for c in citations if _is_untouched(c.figure)]


def _is_marked(quoted: Quoted, cited: Iterable[Citation]) -> bool:
    """Whether an editor marked its number before a reader saw it, perhaps with other words."""
    start = quoted.anchor.start + quoted.offset
    own = (one for one in cited if not one.figure.as_read and one.state == one.State.STANDING)
    begins = ((one, one.start + one.number_offset) for one in own)
    end = start + len(quoted.number)
    return any(begin < end and start < begin + len(one.number) for one, begin in begins)


def _may_be_renewed(figure: Figure) -> bool:
    """Whether it is the text's alone: what readers once saw stays as an editor confirmed it."""
    return figure.state == SUGGESTED and bool(figure.as_read) and not figure.first_confirmed_at


def _meet(
    citation: Citation, quoted: Quoted, now: dict[str, object], changes: Renewal, judged: bool
) -> None:
    """Take what the text says now into a suggested figure, but where an editor changed it; it may
    have been `judged` differently."""
    figure = citation.figure
    taken = merge(values_of(figure), figure.as_read, now).taken
    if taken or judged or figure.as_read != now:
        put(figure, taken)
        figure.as_read = now
        changes.changed.append(figure)
    page = quoted.around.page or citation.page  # an article read from its row has no pages
    stands = (quoted.number, quoted.offset, page)
    if (citation.number, citation.number_offset, citation.page) != stands:
        citation.number, citation.number_offset, citation.page = stands
        changes.moved.append(citation)


def _is_untouched(figure: Figure) -> bool:
    """Whether an import suggested it, and nobody changed it since."""
    stands = values_of(figure)
    return (
        figure.state == SUGGESTED
        and all(stands[name] == value for name, value in figure.as_read.items())
        and bool(figure.as_read)
    )


def forget_suggestions(articles: Iterable[Article]) -> None:
    """Delete what was only suggested, before its articles are; the quotes of the rest are kept."""
    cited = Citation.objects.filter(article__in=list(articles)).select_related("figure")
    forget([citation.figure for citation in cited])
    cited.update(state=Citation.State.ORPHAN)


def _update(changes: Renewal) -> None:
    """Write suggestions that read differently, but those that an editor decided on meanwhile."""
    keys = [figure.pk for figure in changes.changed]
    if keys:
        waiting = Figure.objects.suggested().filter(pk__in=keys).order_by("pk")
        locked = set(waiting.select_for_update(no_key=True).values_list("pk", flat=True))
        changes.changed = [figure for figure in changes.changed if figure.pk in locked]
        Figure.objects.bulk_update(changes.changed, COLUMNS)
    Citation.objects.bulk_update(changes.moved, ["number", "number_offset", "page"])


def _create(new: list[Suggestion]) -> None:
    """Insert suggestions, in as many statements however many they are."""
    if not new:
        return
    Figure.objects.bulk_create(one.figure for one in new)
    shared: dict[tuple[object, ...], Origin] = {}
    for one in new:
        if one.origin:  # one an article and source, however many figures come from it
            source = (one.citation.article_id, one.origin.kind, one.origin.words)
            one.citation.origin = shared.setdefault(source, one.origin)
    Origin.objects.bulk_create(shared.values())
    Citation.objects.bulk_create(one.citation for one in new)
