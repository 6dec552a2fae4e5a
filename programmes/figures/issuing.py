"""Whose own word an article is: a report is that of who issues it, a law speaks for itself.

    a report of the Office, "932 coopératives"                 origin  report, the Office
    the same report, "selon le ministère, 932 coopératives"    origin  the ministry, as it says
    a newspaper                                                none: what it cites says who

What a sentence names as its source comes before what its publication is.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Article, Publication
from programmes.models import Citation, Figure, Origin

KINDS = {
    Publication.Kind.REPORT: Origin.Kind.REPORT,
    Publication.Kind.LAW: Origin.Kind.LAW,
    Publication.Kind.RELEASE: Origin.Kind.COMMUNIQUE,
    Publication.Kind.BOOK: Origin.Kind.BOOK,
}
_BATCH = 500  # citations that are written by one statement


@dataclass(frozen=True, slots=True)
class OwnWord:
    """What a publication is an origin of."""

    publication: int
    kind: str
    organisation: int | None

    def origin(self, article: Article) -> Origin:
        """The origin of what one article of it says; unsaved."""
        return Origin(
            kind=self.kind,
            organisation_id=self.organisation,
            publication_id=self.publication,
            words=article.title[:300],
            day=article.published_on,
        )


def own_words() -> dict[int, OwnWord]:
    """By publication, those that speak for themselves; asked once for many articles."""
    rows = Publication.objects.filter(kind__in=KINDS)
    said = rows.values_list("pk", "kind", "issuer__organisation")
    return {pk: OwnWord(pk, KINDS[Publication.Kind(kind)], issuer) for pk, kind, issuer in said}


@transaction.atomic
def renew_own_words(publication: Publication) -> None:
    """Bring the origins of what a publication is cited for in line with its kind and its issuer;
    what a sentence names, or an editor settled, stays."""
    cited = Citation.objects.filter(article__publication=publication)
    _lock_figures(cited)
    word = own_words().get(publication.pk)
    own = Origin.objects.filter(publication=publication, settled=False)
    if word:
        own.update(kind=word.kind, organisation=word.organisation)
        _give_origins(word, cited.filter(origin=None))
    else:
        _take_back(publication, own)


def _lock_figures(cited: QuerySet[Citation]) -> None:
    """Before their citations, as imports and decisions do, so that none waits for ever."""
    figures = Figure.objects.filter(pk__in=cited.values("figure")).order_by("pk")
    list(figures.select_for_update(no_key=True).values_list("pk", flat=True))


def _give_origins(word: OwnWord, cited: QuerySet[Citation]) -> None:
    """An origin for each article, in as many statements however many are cited."""
    citations = list(cited.select_related("article").order_by("pk"))
    articles = {one.article.pk: one.article for one in citations if one.article}
    origins = {key: word.origin(article) for key, article in articles.items()}
    Origin.objects.bulk_create(origins.values())
    for one in citations:
        one.origin = origins[one.article_id or 0]
    Citation.objects.bulk_update(citations, ["origin"], batch_size=_BATCH)


def _take_back(publication: Publication, own: QuerySet[Origin]) -> None:
    """Copies of one text in several papers keep one origin: that paper, which printed it too."""
    others = Citation.objects.exclude(article__publication=publication)
    shared = own.filter(Exists(others.filter(origin=OuterRef("pk"))))
    shared.update(
        kind=Origin.Kind.PAPER, organisation=None, words=publication.name, publication=None
    )
    own.delete()
