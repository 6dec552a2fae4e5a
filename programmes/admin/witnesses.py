"""The sentences of a figure in their paragraphs, and what other papers say."""

from __future__ import annotations

from dataclasses import dataclass

from articles.quotes import SEPARATOR, places
from programmes.comparing import Kind
from programmes.models import Citation, Figure, Relation
from programmes.models.citations import citable_text
from programmes.relating import neighbours

OTHERS = 15  # figures that are compared on the screen


@dataclass(frozen=True, slots=True)
class Shown:
    """The sentence of a citation in its paragraph, around its number."""

    citation: Citation
    before: str
    after: str

    @property
    def marked(self) -> tuple[str, str, str]:
        return self.citation.marked


def shown(citation: Citation) -> Shown:
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


def relations_of(figure: Figure) -> list[tuple[Relation, Figure]]:
    """What was found or said of this figure and others, contradictions first."""
    rows = Relation.objects.of(figure).standing().select_related("first", "second")
    rows = rows.prefetch_related("first__citations", "second__citations")[:OTHERS]
    ordered = sorted(rows, key=lambda row: (row.kind != Kind.CONTRADICTS, row.pk))
    return [(row, row.other(figure)) for row in ordered]


def others_of(figure: Figure) -> list[Figure]:
    """Other figures of the same indicator, to which nothing relates it."""
    if not figure.indicator_id:
        return []
    related = {other.pk for _row, other in relations_of(figure)}
    return [other for other in neighbours(figure) if other.pk not in related][:OTHERS]
