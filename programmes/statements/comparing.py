"""What one statement says of another: pure functions over small values, no database.

932                 "more than 900"                    the second is a floor of the first
932                 "about 900"                        the second rounds the first
932                 "thousands"                        they contradict each other
800, in 2023        932, in 2025                       the second supersedes the first
932, in July        932, printed in September          the second repeats the first
932                 "1,300 by 2030"                    nothing: a target is no result
932, in Morocco     "more than 800", in Africa too     their scopes differ
9,000 members       9,000 beneficiaries                one value, two things counted
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.text.dates import PartialDate
from programmes.statements.measures import Kind, Qualifier
from programmes.statements.scopes import share_a_place
from programmes.statements.timing import Dated, repeats, same_period

INFINITE = Decimal("Infinity")
TELLING = 100  # a count from which on it is no chance that two things have the same


class RelationKind(models.TextChoices):
    """What one statement says of another."""

    SAME = "same", _("says the same")
    SAME_ORIGIN = "same_origin", _("repeats the same origin")
    ROUNDS = "rounds", _("rounds the same value")
    FLOOR = "floor", _("is a floor of the same value")
    VAGUE = "vague", _("says the same less exactly")
    SUPERSEDES = "supersedes", _("is of another time: a series")
    SCOPE = "scope", _("has another scope")
    UNIT = "unit", _("counts something else")
    CONTRADICTS = "contradicts", _("contradicts")


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared. Keys may be of any kind that can be compared for equality."""

    value: Decimal
    qualifier: str = ""
    indicator: object = None
    measure: str = "count"
    unit: str = ""
    programme: object = None
    places: frozenset[str] = frozenset()  # empty where no place is named
    period: PartialDate | None = None
    origins: frozenset[object] = field(default_factory=frozenset)
    dated: str = Dated.STATED
    kind: str = Kind.RESULT


def relation_between(one: Compared, other: Compared) -> RelationKind | None:
    """The relation of two statements; None where they are of two things, as what is aimed at and
    what was reached."""
    if one.kind != other.kind:
        return None
    if one.indicator is None or one.indicator != other.indicator:
        return RelationKind.UNIT if _one_value_of_two_things(one, other) else None
    if (one.measure, one.unit) != (other.measure, other.unit):
        return RelationKind.UNIT
    if one.programme != other.programme:
        # The whole and a part; two programmes have each their own.
        return RelationKind.SCOPE if None in (one.programme, other.programme) else None
    if one.places and other.places and one.places != other.places:
        return RelationKind.SCOPE if share_a_place(one.places, other.places) else None
    in_time = _in_one_scope(one, other)
    if one.places != other.places and in_time in (
        RelationKind.SUPERSEDES,
        RelationKind.CONTRADICTS,
    ):
        return RelationKind.SCOPE  # one of them does not say where
    return in_time


def _one_value_of_two_things(one: Compared, other: Compared) -> bool:
    """Whether one number seems to be told of two things: members, and beneficiaries."""
    return (
        None not in (one.indicator, other.indicator)
        and one.value == other.value >= TELLING
        and one.measure == other.measure == "count"
        and (one.programme, one.places) == (other.programme, other.places)
        and same_period(one.period, other.period)
    )


def _in_one_scope(one: Compared, other: Compared) -> RelationKind | None:
    if (one.value, one.qualifier) == (other.value, other.qualifier) and (
        repeats(one, other) or repeats(other, one)
    ):
        return RelationKind.SAME_ORIGIN if one.origins & other.origins else RelationKind.SAME
    if not same_period(one.period, other.period):
        return RelationKind.SUPERSEDES
    return _by_value(one, other)


def _by_value(one: Compared, other: Compared) -> RelationKind | None:
    """What two different statements of one thing at one time say of each other."""
    if {one.qualifier, other.qualifier} == {Qualifier.FROM, Qualifier.TO}:
        lower, upper = sorted((one, other), key=lambda s: s.qualifier == Qualifier.TO)
        return (
            None if lower.value <= upper.value else RelationKind.CONTRADICTS
        )  # the ends of one range
    (low, high), (other_low, other_high) = _bounds(one), _bounds(other)
    if low > other_high or other_low > high:
        return RelationKind.CONTRADICTS
    return _agreement(one, other)


def _agreement(one: Compared, other: Compared) -> RelationKind:
    """How two statements agree, by the less exact of them."""
    said = {one.qualifier, other.qualifier}
    if said <= {Qualifier.EXACTLY, Qualifier.ABOUT}:
        return RelationKind.ROUNDS
    floors = {Qualifier.MORE, Qualifier.LEAST, Qualifier.FROM}
    near = max(one.value, other.value) <= 2 * min(one.value, other.value)
    if near and said <= floors | {Qualifier.EXACTLY, Qualifier.ABOUT}:
        return RelationKind.FLOOR
    return RelationKind.VAGUE


def _bounds(said: Compared) -> tuple[Decimal, Decimal]:
    """Between which values the true one stands. Papers write "more than 900" of 900 too."""
    value = said.value
    match said.qualifier:
        case Qualifier.MORE | Qualifier.LEAST | Qualifier.FROM:
            return value, INFINITE
        case Qualifier.LESS | Qualifier.MOST | Qualifier.TO:
            return -INFINITE, value
        case Qualifier.ABOUT:
            return value - _tolerance(value), value + _tolerance(value)
        case Qualifier.VAGUE:
            return value, value * 10
    return value, value


def _tolerance(value: Decimal) -> Decimal:
    """How far "about" reaches: half the last digit that is not zero, within 4 and 10 per cent."""
    whole = value.normalize()
    half = Decimal(1).scaleb(int(whole.as_tuple().exponent)) / 2
    return max(min(half, abs(value) / 10), abs(value) / 25)
