"""From what an article states to figures that an editor confirms or rejects.

    statement  "plus de 9.000 membres", Morocco        figure  more 9000, members, of its day
               in a sentence of the lede               citation of that sentence
               "dans un communiqué de l'Office"        origin  communiqué, the Office

Fields are compared as plain values that JSON holds, as articles are (`articles.items.versions`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from articles.models import Article
from articles.text.dates import DAY, PartialDate, partial
from programmes.figures.issuing import own_words
from programmes.figures.proposing import Wording, proposed, wordings
from programmes.models import Citation, Figure, Organisation, Origin, Programme
from programmes.statements.guards import trouble_with_value
from programmes.statements.measures import Kind
from programmes.statements.timing import Dated
from programmes.statements.worth import name_a_body, worth_of
from seeds.figures import Statement
from seeds.stating.judging import Judging
from seeds.stating.quoting import MISSING, Quoted

Values = dict[str, Any]
_CLAUSE = re.compile(r"[,;:()،؛]|\d")
LARGEST = Decimal(10) ** 16  # what the column of values holds
NAMES = (
    "value",
    "qualifier",
    "qualifier_words",
    "measure",
    "unit",
    "number",
    "subject",
    "ambiguous",
    "kind",
    "as_of",
    "dated",
    "programme",
    "places",
    "indicator",
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A figure with its citation and, where the sentence says who says so, its origin; unsaved."""

    figure: Figure
    citation: Citation
    origin: Origin | None


class Suggesting:
    """What the catalogue knows when figures are suggested."""

    def __init__(self) -> None:
        self.wordings: list[Wording] = wordings()
        self.indicators: dict[tuple[str, str, str, int | None, str], int | None] = {}
        programmes = list(Programme.objects.values_list("slug", "pk", "kind"))
        self.programmes = {slug: pk for slug, pk, _ in programmes}
        self.organisations = dict(Organisation.objects.values_list("slug", "pk"))
        self.judging = Judging({slug: kind for slug, _, kind in programmes})
        self.own_words = own_words()

    def values(self, article: Article, quoted: Quoted, signs: list[str]) -> Values:
        """What a statement says of its figure, by the signs of what it is worth."""
        said = quoted.statement
        value = _storable(said.value)
        subject = said.subject[:300]
        printed = partial(article.published_on, article.date_precision or DAY)
        stated = _date(said.as_of)
        return {
            "value": f"{value:f}",
            "qualifier": str(said.qualifier),
            "qualifier_words": said.qualifier_words[:100],
            "measure": str(said.measure),
            "unit": said.unit[:20],
            "number": quoted.number[:100],
            "subject": subject,
            "ambiguous": _doubt(quoted, value),
            "kind": str(_kind(said, stated, printed)),
            "as_of": str(stated or printed or ""),
            "dated": str(Dated.STATED if stated else Dated.PRINTED),
            "programme": self._programme(said),
            "places": sorted({code for code, _ in said.places}),
            "indicator": self._fitting(quoted) if name_a_body(signs) else None,
        }

    def suggestion(self, article: Article, quoted: Quoted) -> Suggestion:
        """A new figure."""
        signs = self.judging.signs(quoted)
        values = self.values(article, quoted, signs)
        figure = Figure(as_read=values)
        put(figure, values)
        judge(figure, signs)
        citation = Citation(article=article, figure=figure)
        citation.put(quoted.anchor)
        citation.number, citation.number_offset = quoted.number[:100], quoted.offset
        citation.page = quoted.around.page or None
        if quoted.trouble == MISSING:
            citation.state = Citation.State.ORPHAN
        citation.copy_article(article)
        return Suggestion(figure, citation, self._origin(article, quoted))

    def _programme(self, said: Statement) -> int | None:
        """The key of the one programme that it is said of."""
        named = {self.programmes[slug] for slug, _ in said.programmes if slug in self.programmes}
        return named.pop() if len(named) == 1 else None

    def _fitting(self, quoted: Quoted) -> int | None:
        """The key of the indicator that counts in its words, whoever it is a value of."""
        said = quoted.statement
        key = (said.subject, str(said.measure), said.unit, self._programme(said), _after(quoted))
        if key not in self.indicators:
            subject, measure, unit, programme, after = key
            self.indicators[key] = proposed(subject, measure, unit, programme, self.wordings, after)
        return self.indicators[key]

    def _origin(self, article: Article, quoted: Quoted) -> Origin | None:
        said = quoted.statement
        if not said.origin:
            word = self.own_words.get(article.publication_id or 0)
            return word.origin(article) if word else None
        return Origin(
            kind=said.origin,
            organisation_id=self.organisations.get(quoted.organisation),
            words=said.origin_words[:300],
            day=article.published_on,
        )


def judge(figure: Figure, signs: list[str]) -> bool:
    """Note, unsaved, what a suggested figure is worth; whether that changes anything, as new points
    do with the signs that it had."""
    before = figure.worth, figure.worth_signs
    figure.worth, figure.worth_signs = worth_of(signs), signs
    return (figure.worth, signs) != before


def values_of(figure: Figure) -> Values:
    """The values of a figure as they stand."""
    values = {name: getattr(figure, name) for name in NAMES}
    values["value"] = f"{figure.value.normalize():f}"
    values["as_of"] = figure.as_of_in_iso
    values["programme"], values["indicator"] = figure.programme_id, figure.indicator_id
    return values


def put(figure: Figure, values: Mapping[str, Any]) -> None:
    """Put values into a figure, unsaved."""
    for name, value in values.items():
        if name == "value":
            figure.value = Decimal(value)
        elif name == "as_of":
            _put_as_of(figure, value)
        elif name in ("programme", "indicator"):
            setattr(figure, f"{name}_id", value)
        else:
            setattr(figure, name, value)


def _after(quoted: Quoted) -> str:
    """What the clause goes on to say after the number, up to the next number or comma."""
    rest = quoted.anchor.exact[quoted.offset + len(quoted.number) :]
    return _CLAUSE.split(rest, maxsplit=1)[0]


def _storable(value: Decimal) -> Decimal:
    """A value as its column holds it; nought where it is too large for that."""
    if abs(value) >= LARGEST:
        return Decimal(0)
    return round(value, 4).normalize() + 0


def _doubt(quoted: Quoted, value: Decimal) -> str:
    """Why an editor must look first."""
    said: Statement = quoted.statement
    if abs(said.value) >= LARGEST:
        return "too-large"
    impossible = "impossible" if trouble_with_value(str(said.measure), value) else ""
    return quoted.trouble or str(said.ambiguous) or impossible


def _kind(said: Statement, stated: PartialDate | None, printed: PartialDate | None) -> Kind:
    """A target where its words say so; and nothing was reached after the paper was printed."""
    is_to_come = stated and printed and stated.first_day > printed.last_day
    return Kind.TARGET if said.is_aimed_at or is_to_come else Kind.RESULT


def _date(stated: str) -> PartialDate | None:
    """A date in ISO form; None where no calendar has it."""
    try:
        return PartialDate.parse(stated)
    except ValueError:
        return None


def _put_as_of(figure: Figure, stated: str) -> None:
    known = _date(stated)
    figure.as_of = known.first_day if known else None
    figure.as_of_precision = known.precision if known else DAY
