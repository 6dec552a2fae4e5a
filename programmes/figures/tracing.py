"""Gather the citations of a figure that have one origin under one row."""

from __future__ import annotations

from django.db import transaction

from articles.text.shingles import shingles
from programmes.figures.origins import Witness, origins
from programmes.models import Citation, Figure, Origin
from programmes.models.citations import citable_text


@transaction.atomic(savepoint=False)
def trace_origins(figure: Figure) -> None:
    """Let the citations of a figure share origins; what an editor settled stays."""
    citations = {
        citation.pk: citation
        for citation in figure.citations.select_related("article", "origin").order_by("id")
        if not (citation.origin and citation.origin.settled)
    }
    for group in origins(_witness(citation) for citation in citations.values()):
        if len(group) > 1:
            _share([citations[witness.key] for witness in group])


def _witness(citation: Citation) -> Witness:
    """A citation as far as its origin goes."""
    origin = citation.origin or Origin(kind=Origin.Kind.PAPER)
    return Witness(
        citation.pk,
        citation.article_day,
        origin.kind,
        origin.organisation_id,
        origin.words,
        shingles(citable_text(citation.article)) if citation.article else frozenset(),
    )


def _share(citations: list[Citation]) -> None:
    """Give citations the origin of the first that has one, best one that names an organisation."""
    named = sorted(
        (citation.origin for citation in citations if citation.origin),
        key=lambda origin: (origin.organisation_id is None, not origin.words, origin.pk),
    )
    first = min(citations, key=lambda c: (c.article_day is None, c.article_day, c.pk))
    origin = named[0] if named else _of_paper(first)
    Citation.objects.filter(pk__in=[c.pk for c in citations]).update(origin=origin)
    Origin.objects.filter(pk__in=[one.pk for one in named], citations=None).delete()


def _of_paper(citation: Citation) -> Origin:
    """The paper that printed it first."""
    return Origin.objects.create(words=citation.publication_name, day=citation.article_day)
