"""The quotes of an article that goes, looked for in the article that is kept.

the kept one prints the sentence, and the figure is cited from it already     not needed twice
it prints the sentence                                                        cited from it
it does not                                                                   an orphan of it
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef

from articles.models import Article
from programmes.figures.citing import check_citations
from programmes.figures.dating import first_printed, print_on
from programmes.models import Citation, Figure
from programmes.models.decisions import Verb
from seeds.stating.renewing import forget_suggestions

SAME = ("figure", "exact", "number_offset")


def move_citations(kept: Article, gone: Article, by: Any) -> list[Citation]:
    """Cite from one article what was cited from another; the quotes that have no place in it."""
    forget_suggestions([gone])
    there = kept.citations.standing().filter(**{name: OuterRef(name) for name in SAME})
    gone.citations.filter(Exists(there)).delete()
    moved = list(gone.citations.values_list("pk", flat=True))
    Citation.objects.filter(pk__in=moved).update(article=kept)
    check_citations([kept])
    _record(kept, gone, moved, by)
    return list(Citation.objects.orphaned().filter(pk__in=moved).select_related("figure"))


def _record(kept: Article, gone: Article, moved: list[int], by: Any) -> None:
    """Tell each figure from where its quote is read now."""
    note = f"“{gone}” ({gone.pk}) → “{kept}” ({kept.pk})"
    cited = Figure.objects.filter(citations__in=moved).distinct().order_by("pk")
    for figure in cited.select_related("indicator"):
        print_on(figure, first_printed(figure))
        figure.decisions.record(Verb.RECITE, by, note)
