"""The day of a figure that no sentence dates: that of the paper which printed it first."""

from __future__ import annotations

from articles.text.dates import DAY, PartialDate, partial
from programmes.figures.relating import suggest_relations
from programmes.models import Figure
from programmes.statements.timing import Dated


def first_printed(figure: Figure) -> PartialDate | None:
    """The day of its first paper, as precise as that is known."""
    printed = figure.citations.exclude(article_day=None).select_related("article")
    first = printed.order_by("article_day", "pk").first()
    if not first:
        return None
    if first.article:
        return partial(first.article_day, first.article.date_precision)
    # A citation does not keep how precise the day of an article was that is gone.
    same = first.article_day == figure.as_of
    return partial(first.article_day, figure.as_of_precision if same else DAY)


def print_on(figure: Figure, day: PartialDate | None) -> None:
    """Let what no sentence dates stand for the day on which a paper printed it first."""
    if figure.dated == Dated.STATED or not day or day == figure.period:
        return
    # What editors prefer, they prefer for a year.
    figure.preferred = bool(figure.preferred and figure.as_of and day.year == figure.as_of.year)
    figure.as_of, figure.as_of_precision = day.first_day, day.precision
    figure.save(update_fields=["as_of", "as_of_precision", "preferred", "updated_at"])
    suggest_relations(figure)
