"""For when a figure holds, as pages print it.

stated      on 30 June 2025        in June 2025         in 2023
printed     printed on 5 July 2025                      printed in July 2025
target      by 30 June 2030        by 2030
"""

from __future__ import annotations

from django.utils.translation import gettext, pgettext

from articles.text.dates import DAY, PartialDate
from articles.text.printing import date_in_words
from programmes.statements.measures import Kind
from programmes.statements.timing import Dated


def when_in_words(period: PartialDate | None, dated: str, kind: str) -> str:
    """A day, month or year with what happened then; that it is not said, where it is not."""
    if not period:
        return gettext("date not said")
    words = _of_a_day(dated, kind) if period.precision == DAY else _of_a_span(dated, kind)
    return words % {"date": date_in_words(period)}


def _of_a_day(dated: str, kind: str) -> str:
    if dated == Dated.PRINTED:
        return gettext("printed on %(date)s")
    return pgettext("a day", "by %(date)s") if kind == Kind.TARGET else gettext("on %(date)s")


def _of_a_span(dated: str, kind: str) -> str:
    """Of a month or a year."""
    if dated == Dated.PRINTED:
        return gettext("printed in %(date)s")
    return (
        pgettext("a month or a year", "by %(date)s")
        if kind == Kind.TARGET
        else gettext("in %(date)s")
    )
