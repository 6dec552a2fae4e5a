"""Figures as pages show them: in the reader's language, with what they count and who says so.

    more than  9,000           qualifier, number
    members of cooperatives    indicator, with its unit
    printed on 5 July 2025     for when; "in June 2025" where the sentence says so, "by 2030" of a
                               target
    ✸ 1 origin, 3 papers       who says so
    ◇ 1 paper prints 8,000     who says otherwise

Pages choose figures by a queryset and hand it to `shown`; whatever their number, that is two
queries.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from itertools import chain
from typing import TypedDict

from django.db.models import QuerySet
from django.utils.functional import cached_property  # without a lock, which Python's takes
from django.utils.translation import get_language, gettext, ngettext

from articles.models.translation import ORIGINAL
from articles.text.dates import PartialDate, partial
from articles.text.printing import address, tied
from programmes.evidence.numerals import number_in_print, unit_in_words
from programmes.evidence.points import POINTS, PointRow
from programmes.evidence.times_in_words import when_in_words
from programmes.models import Figure
from programmes.shared.links import ProgrammeLink
from programmes.shared.questions import Question, SaidText, ask
from programmes.statements.measures import Kind, Qualifier


class IndicatorLink(TypedDict):
    """An indicator by its name, and whether its values may be added."""

    slug: str
    name: SaidText
    adds: bool


class ScopePlace(TypedDict):
    """A place of a scope; `code` is None where it has no page."""

    code: str | None
    name: SaidText


class DisputeRow(TypedDict):
    """Another public value that cannot be right together with a figure; its value is digits."""

    id: int
    value: str
    qualifier: str
    unit: str


class FigureRow(TypedDict):
    """A figure as the database tells it; its value is digits, its day in ISO form."""

    id: int
    state: str
    value: str
    qualifier: str
    measure: str
    unit: str
    as_of: str | None
    precision: str
    dated: str
    kind: str
    preferred: bool
    public_reason: str
    subject: str
    indicator: IndicatorLink | None
    programme: ProgrammeLink | None
    programme_key: int | None
    places: list[ScopePlace]
    origin_count: int
    paper_count: int
    disputing_papers: int
    disputes: list[DisputeRow]
    points: list[PointRow]


# A place that the catalogue does not hold is shown by its code: the scope is never cut. A value is
# disputed as soon as another one contradicts it, for as long as no editor dismissed that.
_FIGURES = f"""
SELECT coalesce(json_agg(json_build_object(
    'id', figure.id, 'state', figure.state, 'value', figure.value::text,
    'qualifier', figure.qualifier, 'measure', figure.measure, 'unit', figure.unit,
    'as_of', figure.as_of, 'precision', figure.as_of_precision,
    'dated', figure.dated, 'kind', figure.kind,
    'preferred', figure.preferred, 'public_reason', figure.public_reason,
    'subject', figure.subject,
    'indicator', CASE WHEN indicator.id > 0 THEN
        json_build_object('slug', indicator.slug, 'name', said(indicator.name),
            'adds', indicator.may_be_added) END,
    'programme', CASE WHEN programme.id > 0 THEN json_build_object(
        'slug', programme.slug, 'kind', programme.kind, 'name', said(programme.name)) END,
    'programme_key', figure.programme_id,
    'places', to_json(ARRAY(
        SELECT json_build_object('code', lower(place.code), 'name', CASE WHEN place.id > 0
            THEN said(place.name)
            ELSE json_build_object('text', scope.code, 'language', %(language)s::text) END)
        FROM unnest(figure.places) AS scope(code)
        LEFT JOIN programmes_place AS place ON place.code = scope.code
        ORDER BY scope.code
    )),
    'origin_count', witnesses.origins,
    'paper_count', witnesses.papers,
    'disputing_papers', (
        SELECT count(DISTINCT publication_name) FROM programmes_citation
        WHERE figure_id = ANY(against.figures) AND withholding_id IS NULL),
    'disputes', to_json(ARRAY(
        SELECT json_build_object('id', other.id, 'value', other.value::text,
            'qualifier', other.qualifier, 'unit', other.unit)
        FROM programmes_figure AS other WHERE id = ANY(against.figures) ORDER BY id
    )),
    'points', CASE WHEN figure.id = ANY(%(over_time)s::bigint[]) THEN {POINTS} ELSE '[]' END
) ORDER BY wanted.place), '[]')
FROM unnest(%(keys)s::bigint[]) WITH ORDINALITY AS wanted(id, place)
JOIN programmes_figure AS figure ON figure.id = wanted.id
LEFT JOIN programmes_indicator AS indicator ON indicator.id = figure.indicator_id
LEFT JOIN (programmes_programme AS programme JOIN programmes_public_programme USING (id))
    ON programme.id = figure.programme_id
CROSS JOIN LATERAL (
    SELECT count(DISTINCT coalesce('#' || origin_id, publication_name)) AS origins,
        count(DISTINCT publication_name) AS papers
    FROM programmes_citation WHERE figure_id = figure.id AND withholding_id IS NULL
) AS witnesses
CROSS JOIN LATERAL (
    SELECT ARRAY(
        SELECT id FROM (
            SELECT second_id AS id FROM programmes_relation
            WHERE first_id = figure.id AND kind = 'contradicts' AND state <> 'dismissed'
            UNION
            SELECT first_id FROM programmes_relation
            WHERE second_id = figure.id AND kind = 'contradicts' AND state <> 'dismissed'
        ) AS other JOIN programmes_public_figure USING (id)
        ORDER BY id LIMIT 9
    ) AS figures
) AS against
"""  # noqa: S608 - constants
SHOWN = Question[list[FigureRow]](
    f"{_FIGURES} JOIN programmes_public_figure AS seen ON seen.id = figure.id"
)
WITH_HISTORY = Question[list[FigureRow]](
    f"{_FIGURES} JOIN programmes_readable_figure AS seen ON seen.id = figure.id"
)


@dataclass(frozen=True)
class Printed:
    """A value as it is printed."""

    id: int
    value: Decimal
    qualifier: str
    unit: str

    @cached_property
    def number(self) -> str:
        """The value with its digits grouped, and the sign of a share."""
        return number_in_print(self.value, self.unit)

    @cached_property
    def qualifier_words(self) -> str:
        """How exactly it is said, as it stands before the number."""
        return _qualifier(self.qualifier, get_language()) if self.qualifier else ""

    @cached_property
    def unit_words(self) -> str:
        """The unit of an amount by its name."""
        return unit_in_words(self.unit)

    @cached_property
    def said(self) -> str:
        """Qualifier, number and unit in one line."""
        return " ".join(filter(None, (self.qualifier_words, self.number, self.unit_words)))

    @cached_property
    def path(self) -> str:
        """The address of its evidence."""
        return address("figure", self.id)


@dataclass(frozen=True)
class ShownFigure(Printed):
    """A figure in the reader's language."""

    state: str
    measure: str
    as_of: PartialDate | None
    dated: str
    kind: str
    preferred: bool
    public_reason: str
    subject: str  # as printed
    indicator: IndicatorLink | None
    programme: ProgrammeLink | None  # where readers may see it
    programme_key: int | None  # which tells scopes apart
    places: list[ScopePlace]
    origin_count: int
    paper_count: int
    disputing_papers: int  # each counted once, however many other values it prints
    disputes: tuple[Printed, ...]  # public values that contradict it
    points: tuple[PointRow, ...] = ()  # the values of its scope, where they were asked for

    @property
    def name(self) -> SaidText:
        """The name of its indicator; of a rejected figure without one, what was printed."""
        if self.indicator:
            return self.indicator["name"]
        return {"text": self.subject, "language": get_language() or ORIGINAL}

    @cached_property
    def title(self) -> str:
        """Name and value in one line, and that it is a target where it is one."""
        words = {"name": self.name["text"], "value": self.said}
        if self.is_target:
            return tied(gettext("%(name)s, target: %(value)s") % words)
        return tied(gettext("%(name)s: %(value)s") % words)

    @cached_property
    def title_in_full(self) -> str:
        """The same with where and when, by which no two figures are alike."""
        places = (place["name"]["text"] for place in self.places)
        programme = self.programme["name"]["text"] if self.programme else ""
        return gettext(", ").join(filter(None, (self.title, programme, *places, self.when)))

    @cached_property
    def of_it(self) -> str:
        """The same as a link to its sentence ends, for who hears it."""
        return gettext("of “%(figure)s”") % {"figure": self.title_in_full}

    @property
    def is_target(self) -> bool:
        """Whether it is aimed at."""
        return self.kind == Kind.TARGET

    @property
    def period(self) -> PartialDate | None:
        """The same as `as_of`, by the name that statements have for it."""
        return self.as_of

    @cached_property
    def when(self) -> str:
        """Its date in words, and whether the sentence states it or the paper was printed then."""
        return when_in_words(self.as_of, self.dated, self.kind)

    @property
    def witnesses(self) -> str:
        """How many said it first and how many print it: "1 origin, 3 papers"."""
        return _witnesses(self.origin_count, self.paper_count, get_language())

    @cached_property
    def origins(self) -> str:
        """How many said it first: "4 origins"."""
        return _origins(self.origin_count, get_language())

    @cached_property
    def papers(self) -> str:
        """How many print it: "5 papers"."""
        return _papers(self.paper_count, get_language())

    @property
    def against(self) -> str:
        """Who says otherwise, and what: "1 paper prints 923"; nothing where nobody does."""
        papers, values = self.disputing_papers, {other.said for other in self.disputes}
        if not papers:  # no sentence bears them any more
            words = gettext("another value: %(value)s")
        elif len(values) > 1:
            words = ngettext(
                "%(papers)s paper prints another value",
                "%(papers)s papers print other values",
                papers,
            )
        else:
            words = ngettext(
                "%(papers)s paper prints %(value)s", "%(papers)s papers print %(value)s", papers
            )
        said = {"papers": papers, "value": gettext(", ").join(sorted(values))}
        return tied(words % said) if values else ""


@cache
def _qualifier(qualifier: str, language: str | None) -> str:
    if qualifier == Qualifier.VAGUE:
        return gettext("in the order of")
    return str(Qualifier(qualifier).label)


@lru_cache(maxsize=1_000)
def _witnesses(origin_count: int, paper_count: int, language: str | None) -> str:
    words = {"origins": _origins(origin_count, language), "papers": _papers(paper_count, language)}
    return gettext("%(origins)s, %(papers)s") % words


@lru_cache(maxsize=1_000)
def _papers(count: int, language: str | None) -> str:
    return ngettext("%(papers)s paper", "%(papers)s papers", count) % {"papers": count}


@lru_cache(maxsize=1_000)
def _origins(count: int, language: str | None) -> str:
    return ngettext("%(origins)s origin", "%(origins)s origins", count) % {"origins": count}


def shown(figures: QuerySet[Figure]) -> list[ShownFigure]:
    """The confirmed ones among these figures, in their order."""
    return shown_by_key(list(figures.values_list("pk", flat=True)))


def shown_by_key(
    keys: Collection[int], history: bool = False, over_time: Collection[int] = ()
) -> list[ShownFigure]:
    """The figures with these keys, in their order, as far as readers may see them; with `history`
    also those that they saw until an editor rejected them. Those of `over_time` bring the values of
    their scopes along."""
    if not keys:
        return []
    language = get_language() or ORIGINAL
    values = {"keys": list(keys), "over_time": list(over_time), "language": language}
    rows = ask(WITH_HISTORY if history else SHOWN, **values)
    return [_shown(row) for row in rows]


def shown_in_groups(
    *groups: Collection[int], over_time: Collection[int] = ()
) -> list[list[ShownFigure]]:
    """Several groups of confirmed figures by their keys, each in its order, asked for together."""
    keys = list(dict.fromkeys(chain(*groups)))
    figures = {one.id: one for one in shown_by_key(keys, over_time=over_time)}
    return [[figures[key] for key in keys if key in figures] for keys in groups]


def _shown(row: FigureRow) -> ShownFigure:
    day = date.fromisoformat(row["as_of"]) if row["as_of"] else None
    return ShownFigure(
        row["id"],
        Decimal(row["value"]),
        row["qualifier"],
        row["unit"],
        row["state"],
        row["measure"],
        partial(day, row["precision"]),
        row["dated"],
        row["kind"],
        row["preferred"],
        row["public_reason"],
        row["subject"],
        row["indicator"],
        row["programme"],
        row["programme_key"],
        row["places"],
        row["origin_count"],
        row["paper_count"],
        row["disputing_papers"],
        tuple(
            Printed(one["id"], Decimal(one["value"]), one["qualifier"], one["unit"])
            for one in row["disputes"]
        ),
        tuple(row["points"]),
    )
