"""What editors decide on a figure; each act is one transaction and one line in the record.

confirm    readers see it; or the confirmed figure with the same value takes over its citations,
           as it does where the value is only printed again, in whatever month; what was printed
           without a date joins the figure whose sentence states one
reject     what readers saw stays as history, with words for them; what they never saw is gone
reopen     it waits again, with the citations that another took over
prefer     pages show it for its indicator, programme, places and year
place      what waits is of other places; no decision, but it is as carefully written

A reason is a note for editors; words for readers, where there are any, are another text.

A figure is judged as it is stored. Its indicator is locked first, then its row: two editors never
confirm one value twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils.timezone import now
from django.utils.translation import gettext as _

from articles.models import Withholding
from programmes.figures.dating import first_printed, print_on
from programmes.figures.relating import relate, suggest_relations, take_back_relations
from programmes.figures.tracing import trace_origins
from programmes.figures.withheld import mark_figures
from programmes.models import Figure, Indicator, Relation
from programmes.models.decisions import Verb, given
from programmes.models.figures import FigureQuerySet
from programmes.statements.guards import trouble_with_value
from programmes.statements.measures import Kind
from programmes.statements.timing import Dated, is_later, repeats

State = Figure.State
SCOPE = ("kind", "indicator_id", "programme_id", "places")
ALIKE = (*SCOPE, "value", "qualifier")  # what two figures share that may be one


class Why(NamedTuple):
    """Why something was decided: a note for editors, and words for readers."""

    reason: str = ""
    public_reason: str = ""


NO_REASON = Why()


@transaction.atomic
def confirm(figure: Figure, *, by: User, **corrected: Any) -> Figure:
    """Show it to readers, with what an editor corrected by field; `ValidationError` where it cannot
    be, and nothing is written.

    Answers the confirmed figure: another one, where that has the same value already and takes over
    the citations of this one.
    """
    _lock(figure, corrected.get("indicator"))
    _must_be(figure, State.SUGGESTED)
    _correct(figure, corrected)
    if trouble := figure.trouble():
        raise ValidationError(trouble)
    same = list(_alike(figure).select_for_update(no_key=True))
    if twin := _twin(figure, same):
        _corroborate(figure, twin, by)
        return twin
    first = figure.first_confirmed_at or now()
    _decide(figure, Verb.CONFIRM, by, state=State.CONFIRMED, first_confirmed_at=first)
    for reprint in same:
        if reprint.dated == Dated.PRINTED and repeats(reprint, figure):
            _take_over(reprint, figure, by)
    suggest_relations(figure)
    return figure


@transaction.atomic
def reject(figure: Figure, *, by: User, reason: str, public_reason: str = "") -> None:
    """Take it from the queue or from readers; what they saw stays as history."""
    why = Why(given(reason), public_reason.strip())
    _lock(figure)
    _must_be(figure, State.SUGGESTED, State.CONFIRMED)
    _decide(figure, Verb.REJECT, by, why, state=State.REJECTED, preferred=False)
    relate(take_back_relations(figure))  # what it hid of its partners is seen again


@transaction.atomic
def reopen(figure: Figure, *, by: User, reason: str, public_reason: str = "") -> None:
    """Put a decided figure back into the queue, with the citations that another took over."""
    why = Why(given(reason), public_reason.strip())
    _lock(figure)
    _must_be(figure, State.CONFIRMED, State.REJECTED)
    holders = set(figure.moved_citations.values_list("figure", flat=True))
    figure.moved_citations.update(figure=figure, moved_from=None)
    _mark({figure.pk, *holders} if holders else ())
    key = figure.same_as_id
    _decide(figure, Verb.REOPEN, by, why, state=State.SUGGESTED, preferred=False, same_as=None)
    if key:
        twin = Figure.objects.select_for_update(no_key=True).get(pk=key)
        print_on(twin, first_printed(twin))
    suggest_relations(figure)


@transaction.atomic
def prefer(figure: Figure, *, by: User, reason: str = "", public_reason: str = "") -> None:
    """Make it the value that pages show for its indicator, programme, places and year."""
    _lock(figure)
    _must_be(figure, State.CONFIRMED)
    if figure.kind == Kind.TARGET:
        raise ValidationError(_("A target is not shown as a result."))
    year = {"as_of__year": figure.as_of.year} if figure.as_of else {"as_of": None}
    _sharing(figure, SCOPE).filter(preferred=True, **year).update(preferred=False)
    _decide(figure, Verb.PREFER, by, Why(reason, public_reason.strip()), preferred=True)


@transaction.atomic
def place(figure: Figure, codes: Iterable[str]) -> None:
    """Say of which places a figure is a value, while it waits: readers see nothing of it yet."""
    _lock(figure)
    _must_be(figure, State.SUGGESTED)
    figure.places = sorted({*codes})
    figure.save(update_fields=["places", "updated_at"])
    suggest_relations(figure)


def is_as_seen(figure: Figure, decided_at: datetime | None) -> bool:
    """Whether nobody decided on it since somebody saw when it was last decided on; in a transaction
    nobody does before its end."""
    _lock(figure)
    return figure.decided_at == decided_at


def _lock(figure: Figure, indicator: Indicator | None = None) -> None:
    """Decide one at a time: first on an indicator, by default that of the figure, then on its row,
    which is read as it stands now."""
    wanted = Q(pk=indicator.pk) if indicator else Q(figures=figure.pk)
    list(Indicator.objects.filter(wanted).select_for_update(no_key=True, of=("self",)).only("pk"))
    rows = Figure.objects.select_related("indicator", "programme")
    try:
        figure.refresh_from_db(from_queryset=rows.select_for_update(no_key=True, of=("self",)))
    except Figure.DoesNotExist:
        raise ValidationError(_("The figure is gone; look at the queue again.")) from None


def _must_be(figure: Figure, *states: str) -> None:
    if figure.state not in states:
        raise ValidationError(
            _("“%(figure)s” is %(state)s already; look at it again."),
            params={"figure": figure, "state": figure.get_state_display()},
        )


def _correct(figure: Figure, values: Mapping[str, Any]) -> None:
    """Change what was read of it, by field."""
    changed = [name for name, value in values.items() if getattr(figure, name) != value]
    for name in changed:
        setattr(figure, name, values[name])
    if trouble := trouble_with_value(figure.measure, figure.value):
        raise ValidationError(trouble)
    if changed:
        figure.save(update_fields=[*changed, "updated_at"])


def _sharing(figure: Figure, names: Iterable[str]) -> FigureQuerySet:
    """The other confirmed figures, withheld or not, that have the same in these columns."""
    same = {name: getattr(figure, name) for name in names}
    return Figure.objects.listed().filter(**same).exclude(pk=figure.pk)


def borne_out(figure: Figure, others: Iterable[Figure]) -> Figure | None:
    """Which of these confirmed figures it would bear out if it were confirmed as it stands."""
    if figure.state != State.SUGGESTED:
        return None
    return _twin(figure, [one for one in others if _is_alike(figure, one)])


def _is_alike(figure: Figure, other: Figure) -> bool:
    """Whether another is confirmed and says the same of the same scope."""
    return other.state == State.CONFIRMED and all(
        getattr(figure, name) == getattr(other, name) for name in ALIKE
    )


def _alike(figure: Figure) -> FigureQuerySet:
    """The confirmed figures with the same value and scope, the latest first."""
    return _sharing(figure, ALIKE).order_by(F("as_of").desc(nulls_last=True), "-pk")


def _twin(figure: Figure, alike: Iterable[Figure]) -> Figure | None:
    """The one that a figure bears out: of its time, or printed again by it; what a sentence dates
    before what was only printed, of which the first. Nothing that a sentence dates is put under
    what only a paper dates."""
    found = [
        one for one in alike if repeats(figure, one) and figure.dated in ("printed", one.dated)
    ]
    stated = [one for one in found if one.dated == Dated.STATED]
    return next(iter(stated or reversed(found)), None)


def _corroborate(figure: Figure, twin: Figure, by: User) -> None:
    """Hand its citations to a confirmed figure: two papers, one figure."""
    _hand_over(figure, twin)
    _mark([twin.pk] if twin.withholding_id else ())
    trace_origins(twin)
    why = Why(_("The same value as figure %(key)d.") % {"key": twin.pk})
    _decide(figure, Verb.CORROBORATE, by, why, state=State.REJECTED, same_as=twin, preferred=False)
    if figure.first_confirmed_at:  # else nothing was found to be the same as it
        figure.duplicates.update(same_as=twin)
    take_back_relations(figure)
    if figure.period and not is_later(figure, twin):
        print_on(twin, figure.period)
    twin.decisions.record(Verb.CORROBORATE, by, _("Figure %(key)d.") % {"key": figure.pk})


def _take_over(reprint: Figure, figure: Figure, by: User) -> None:
    """Let a figure stand where pages showed what was printed without a date."""
    of_year = reprint.as_of and figure.as_of and reprint.as_of.year == figure.as_of.year
    preferred = reprint.preferred and bool(of_year)  # until it is handed over
    _hand_over_relations(reprint, figure)
    _corroborate(reprint, figure, by)
    figure.preferred = figure.preferred or preferred
    figure.position = figure.position or reprint.position
    figure.save(update_fields=["preferred", "position", "updated_at"])


def _hand_over_relations(reprint: Figure, figure: Figure) -> None:
    """What editors settled of the one is settled of the other, where they said nothing of that."""
    pairs = Relation.objects.of(figure).values_list("first", "second")
    known = {key for pair in pairs for key in pair} | {figure.pk}
    for row in Relation.objects.of(reprint).settled():
        other = row.other(reprint).pk
        if other not in known:
            row.first_id, row.second_id = sorted((figure.pk, other))
            row.save(update_fields=["first", "second"])


def _hand_over(figure: Figure, twin: Figure) -> None:
    """Let its citations bear another figure, which may stand on some of the quotes already."""
    place = {name: OuterRef(name) for name in ("article", "exact", "number_offset", "start")}
    figure.citations.filter(Exists(twin.citations.standing().filter(**place))).delete()
    figure.citations.update(figure=twin, moved_from=Coalesce("moved_from", figure.pk))


def _mark(figures: Collection[int]) -> None:
    """Withhold those that are left with withheld quotes alone, show those that have another."""
    if figures:
        mark_figures(figures, Withholding.objects.standing())


def _decide(figure: Figure, verb: Verb, by: User, why: Why = NO_REASON, **values: object) -> None:
    """Write a decision into the row, and into the record of decisions."""
    values |= {"decided_by": by, "decided_at": now(), **why._asdict()}
    for name, value in values.items():
        setattr(figure, name, value)
    figure.save(update_fields=[*values, "updated_at"])
    figure.decisions.record(verb, by, **why._asdict())
