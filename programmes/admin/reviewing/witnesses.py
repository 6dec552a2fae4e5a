"""What stands beside a figure on the review screen: its sentences, and what other papers say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F, Prefetch, prefetch_related_objects

from articles.items.addresses import form_address
from programmes.admin.fields import options_of
from programmes.evidence.sentences import paragraph_around
from programmes.figures.laying import Offer, closest
from programmes.figures.reciting import Elsewhere, elsewhere
from programmes.models import Citation, Figure, Relation
from programmes.models.citations import citable_text, seal
from programmes.statements.comparing import RelationKind

SENTENCES = 5  # of one figure
OTHERS = 15  # figures that are compared on the screen


@dataclass(frozen=True, slots=True)
class Shown:
    """The sentence of a citation in its paragraph, around its number."""

    citation: Citation
    before: str = ""
    after: str = ""
    trouble: str = ""
    elsewhere: Sequence[Elsewhere] = ()  # where an orphan could be cited from
    closest: Sequence[Offer] = ()  # where in its article an orphan could be laid again
    seen: str = ""  # the seal of the text that is shown

    @property
    def around_number(self) -> tuple[str, str, str]:
        """The quote before the number, the number, the quote after it."""
        return self.citation.around_number


def cited_sentences(figure: Figure) -> list[Shown]:
    """The sentences that a figure was read from, the first paper first."""
    related = ("figure", "article__publication", "origin__organisation")
    citations = figure.citations.select_related(*related)
    return [_shown(citation) for citation in citations.order_by("article_day", "pk")[:SENTENCES]]


def _shown(citation: Citation) -> Shown:
    """The paragraph of a quote; the quote alone, where nothing tells which is its paragraph."""
    is_orphan = citation.state == Citation.State.ORPHAN
    offered = elsewhere(citation) if is_orphan else ()
    if not citation.article:
        return Shown(citation, trouble=citation.trouble(), elsewhere=offered)
    text = citable_text(citation.article)
    near, trouble = closest(citation, text) if is_orphan else (), citation.trouble(text)
    return Shown(citation, *paragraph_around(citation, text), trouble, offered, near, seal(text))


@dataclass(frozen=True, slots=True)
class Other:
    """Another figure, the papers that print it, and what one says of the other."""

    figure: Figure
    relation: Relation | None = None
    kinds: str = ""  # the options of its menu

    @property
    def address(self) -> str:
        """Where its form is."""
        return form_address(Figure, self.figure.pk)

    @property
    def papers(self) -> list[str]:
        """The papers that print it, each once."""
        return [*dict.fromkeys(one.publication_name or "–" for one in self.figure.citations.all())]


def others(figure: Figure) -> list[Other]:
    """What other papers say: contradictions first, then what relates to the figure, then the latest
    of the same indicator and programme."""
    rows = Relation.objects.of(figure).not_dismissed().select_related("first", "second")[:OTHERS]
    ordered = sorted(rows, key=lambda row: (row.kind != RelationKind.CONTRADICTS, row.pk))
    found = [
        Other(row.other(figure), row, options_of(RelationKind.choices, row.kind)) for row in ordered
    ]
    found += [Other(other) for other in _alike(figure, [other.figure.pk for other in found])]
    papers = Prefetch("citations", Citation.objects.only("figure", "publication_name"))
    prefetch_related_objects([other.figure for other in found], papers)
    return found


def _alike(figure: Figure, known: list[int]) -> list[Figure]:
    """The latest of the same indicator and programme, without those that are known."""
    if not figure.indicator_id:
        return []
    rows = Figure.objects.exclude(state=Figure.State.REJECTED).exclude(pk__in=[figure.pk, *known])
    rows = rows.filter(indicator=figure.indicator_id, programme=figure.programme_id)
    return list(rows.order_by(F("as_of").desc(nulls_last=True))[:OTHERS])
