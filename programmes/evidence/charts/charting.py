"""A series as a chart that pages show, with what is said beside it: by which papers, of which days.

Series + targets + papers  ->  Chart  ->  two drawings, a file, a caption, a citation
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language, gettext, ngettext
from markupsafe import Markup

from articles.models.translation import ORIGINAL
from articles.text.dates import PartialDate
from articles.text.own_addresses import own_address
from articles.text.printing import date_in_words, days_in_words, tied
from programmes.evidence.charts.days import short_day
from programmes.evidence.charts.plot import drawings, is_drawn
from programmes.evidence.charts.svg import APART, UNTIL_HERE, as_svg
from programmes.evidence.charts.takeaway import with_words
from programmes.evidence.charts.values import Bound, Chart, Gap, Point, Target
from programmes.evidence.indicator_values import PaperRow
from programmes.evidence.numerals import number_in_print
from programmes.evidence.series import Series
from programmes.evidence.shown_figures import ShownFigure
from programmes.statements.measures import Qualifier

BOUNDS = {
    Qualifier.EXACTLY: Bound.EXACT,
    Qualifier.MORE: Bound.FLOOR,
    Qualifier.LEAST: Bound.FLOOR,
    Qualifier.FROM: Bound.FLOOR,
    Qualifier.MOST: Bound.CEILING,
    Qualifier.LESS: Bound.CEILING,
    Qualifier.TO: Bound.CEILING,
    Qualifier.ABOUT: Bound.ABOUT,
    Qualifier.VAGUE: Bound.ABOUT,
}


@dataclass(frozen=True, slots=True)
class ShownChart:
    """A series as it is shown; `chart` is None where there is nothing to draw."""

    series: Series
    chart: Chart | None
    targets: list[ShownFigure]
    papers: list[str]
    first: date | None  # of the papers
    last: date | None

    @property
    def key(self) -> int:
        """The figure that its address names: the value that counts today."""
        return self.series.latest.id

    def path(self, form: str = "") -> str:
        """Its address in a form, "svg", "png" or "csv", else that for frames of other sites."""
        return reverse(f"figure-chart-{form}" if form else "figure-chart", args=[self.key])

    @property
    def link(self) -> str:
        """The whole address that others show in a frame."""
        return own_address(self.path())

    @property
    def title(self) -> str:
        """What is measured, of what programme, and where."""
        scope = self.series.scope
        programme = [scope.programme["name"]["text"]] if scope.programme else []
        places = [place["name"]["text"] for place in scope.places]
        return gettext(", ").join([scope.name["text"], *programme, *places])

    @property
    def wide(self) -> Markup:
        """For wide screens, and for print."""
        return self._drawn(0)

    @property
    def narrow(self) -> Markup:
        """For narrow screens."""
        return self._drawn(1)

    @property
    def starts_at(self) -> str:
        """The value that the axis begins at, where that is not zero."""
        return drawings(self.chart)[0].starts_at if self.chart else ""

    @property
    def has_bounds(self) -> bool:
        """Whether a value is not exact."""
        return any(point.bound is not Bound.EXACT for point in self._points)

    @property
    def has_line(self) -> bool:
        """Whether two values of it count."""
        return sum(point.counts for point in self._points) > 1

    @property
    def has_gaps(self) -> bool:
        """Whether papers disagree in it."""
        keys = {point.key for point in self._points}
        return any({gap.one, gap.other} <= keys for gap in (self.chart.gaps if self.chart else ()))

    @property
    def source(self) -> str:
        """The papers in a sentence: how many, of which days."""
        if not self.papers:
            return ""
        counted = ngettext("%(papers)s paper", "%(papers)s papers", len(self.papers))
        words = {"papers": counted % {"papers": len(self.papers)}, "days": self._days}
        return gettext("%(papers)s, %(days)s") % words if self._days else words["papers"]

    def file(self, today: date) -> Markup:
        """A drawing that stands for itself, with its title and its source."""
        if not self.chart:
            return Markup()
        language = self.chart.language
        said = gettext("Axis from %(value)s.") % {"value": self.starts_at} if self.starts_at else ""
        source = gettext("Source: %(source)s.") % {"source": self.source} if self.source else ""
        name, link = (f"{APART}{text}{UNTIL_HERE}" for text in (settings.SITE_NAME, self.link))
        seen = gettext(", ").join([name, f"{date_in_words(today)} · {link}"])
        lines = [" ".join(filter(None, (source, said))), seen]
        drawing = with_words(drawings(self.chart)[0], self.title, lines, self.chart.backwards)
        return as_svg(drawing, self.title, language)

    def citation(self, today: date) -> str:
        """How it is cited; its address follows."""
        seen = gettext("%(site)s, seen on %(day)s:") % {
            "site": settings.SITE_NAME,
            "day": date_in_words(today),
        }
        title = gettext("%(title)s (chart).") % {"title": self.title}
        return tied(f"{title} {self._quoted}{seen}")

    @property
    def _quoted(self) -> str:
        if not self.papers:
            return ""
        return gettext("Quoted from %(source)s.") % {"source": self.source} + " "

    @property
    def _days(self) -> str:
        return days_in_words(self.first, self.last) if self.first and self.last else ""

    @property
    def _points(self) -> tuple[Point, ...]:
        return self.chart.points if self.chart else ()

    def _drawn(self, which: int) -> Markup:
        if not self.chart:
            return Markup()
        return as_svg(drawings(self.chart)[which], self.title, self.chart.language)


def shown_chart(
    series: Series, targets: Sequence[ShownFigure], printed: Sequence[PaperRow]
) -> ShownChart:
    """A series with the targets of its scope and the papers of its values."""
    keys = {figure.id for figure in series.figures}
    rows = [row for row in printed if row["figure"] in keys]
    days = [date.fromisoformat(day) for row in rows for day in (row["first"], row["last"]) if day]
    own = [target for target in targets if _scope(target) == _scope(series.scope)]
    papers = list(dict.fromkeys(row["name"] for row in rows))
    chart = _chart(series, own)
    return ShownChart(
        series,
        chart if is_drawn(chart) else None,
        own,
        papers,
        min(days, default=None),
        max(days, default=None),
    )


def _scope(figure: ShownFigure) -> tuple[int | None, list[str]]:
    return figure.programme_key, [place["code"] or "" for place in figure.places]


def _chart(series: Series, targets: Sequence[ShownFigure]) -> Chart:
    counting = {figure.id for figure in series.counting}
    dated = [(figure, figure.as_of) for figure in series.statements if figure.as_of]
    return Chart(
        series.scope.name["text"],
        tuple(_point(figure, when, figure.id in counting) for figure, when in dated),
        tuple(_gaps([figure for figure, _ in dated])),
        tuple(_target(target) for target in targets),
        gettext("Targets"),
        series.scope.unit,
        get_language() or ORIGINAL,
    )


def _point(figure: ShownFigure, when: PartialDate, counts: bool) -> Point:
    return Point(
        figure.id,
        figure.value,
        _middle(when),
        figure.number,
        figure.qualifier_words,
        f"{short_day(when)} · {figure.origins}",
        short_day(when),
        BOUNDS[Qualifier(figure.qualifier)],
        counts,
    )


def _middle(when: PartialDate) -> date:
    """Where a month or a year stands on the axis of days."""
    return when.first_day + (when.last_day - when.first_day) / 2


def _gaps(figures: Sequence[ShownFigure]) -> Iterator[Gap]:
    """Between each two of them that contradict each other."""
    known = {figure.id: figure for figure in figures}
    for one in figures:
        others = (known[other.id] for other in one.disputes if other.id in known)
        yield from (_gap(one, other) for other in others if one.id < other.id)


def _gap(one: ShownFigure, other: ShownFigure) -> Gap:
    apart = number_in_print(abs(one.value - other.value), one.unit)
    words = gettext("gap of %(number)s") % {"number": apart}
    title = gettext("%(days)s, close up") % {"days": _span(one.as_of, other.as_of)}
    return Gap(one.id, other.id, words, title)


def _span(one: PartialDate | None, other: PartialDate | None) -> str:
    """The month or the year of two days, or both years."""
    if not one or not other:
        return ""
    if one.year != other.year:
        return f"{min(one.year, other.year)}–{max(one.year, other.year)}"
    month = one.month if one.month == other.month else None
    return date_in_words(PartialDate(one.year, month))


def _target(figure: ShownFigure) -> Target:
    return Target(figure.id, figure.number, figure.qualifier_words, figure.when)
