"""What programmes are to a cooperative, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import DateField, F, Func, Value
from django.utils.translation import get_language

from articles.text.dates import YEAR, PartialDate, partial
from programmes.models import Cooperative, Programme
from programmes.shared.links import ProgrammeLink
from programmes.shared.questions import SaidText


@dataclass(frozen=True, slots=True)
class ShownTie:
    """A programme that a cooperative is tied to, or of which it is a laureate, with the day or year
    since when."""

    kind: str
    since: PartialDate | None
    programme: ProgrammeLink


def ties(cooperative: Cooperative) -> list[ShownTie]:
    """The programmes of a cooperative, by day: member of, trained by, coached by, laureate of."""
    public = (
        Programme.objects.published()
        .order_by()
        .only("slug", "kind", "name_fr", f"name_{get_language()}")
    )
    tied = public.filter(ties__cooperative=cooperative).annotate(
        tie=F("ties__kind"), day=F("ties__since"), precision=F("ties__since_precision")
    )
    first_day = Func("editions__year", 1, 1, function="make_date", output_field=DateField())
    won = public.filter(editions__laureates__cooperative=cooperative).annotate(
        tie=Value("laureate"), day=first_day, precision=Value(YEAR)
    )
    rows: Any = tied.union(won, all=True).order_by("day", "name_fr")
    return [_shown(one) for one in rows]


def _shown(row: Any) -> ShownTie:
    said = row.shown("name")
    name = SaidText(text=said.text, language=said.language)
    link = ProgrammeLink(slug=row.slug, kind=row.kind, name=name)
    return ShownTie(row.tie, partial(row.day, row.precision), link)
