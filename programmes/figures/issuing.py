"""Whose own word an article is: a report is that of who issues it, a law speaks for itself.

    a report of the Office, "932 coopératives"                 origin  report, the Office
    the same report, "selon le ministère, 932 coopératives"    origin  the ministry, as it says
    a newspaper                                                none: what it cites says who

What a sentence names as its source comes before what its publication is.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from articles.models import Article, Publication
from programmes.models import Citation, Origin

KINDS = {
    Publication.Kind.REPORT: Origin.Kind.REPORT,
    Publication.Kind.LAW: Origin.Kind.LAW,
    Publication.Kind.RELEASE: Origin.Kind.COMMUNIQUE,
    Publication.Kind.BOOK: Origin.Kind.BOOK,
}


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
    Origin.objects.filter(publication=publication, settled=False).delete()
    word = own_words().get(publication.pk)
    if not word:
        return
    cited = Citation.objects.filter(article__publication=publication, origin=None)
    for article in Article.objects.filter(pk__in=cited.values("article")).order_by("pk"):
        origin = word.origin(article)
        origin.save()
        cited.filter(article=article).update(origin=origin)
