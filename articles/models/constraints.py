"""Rules of rows that the database holds, whoever writes them."""

from collections.abc import Iterable

from django.db.models import CheckConstraint, Q


def one_of(name: str, column: str, words: Iterable[str | int]) -> CheckConstraint:
    """A column holds one of the words that it has choices of."""
    return CheckConstraint(name=name, condition=Q(**{f"{column}__in": [*words]}))


def exactly_one_of(*fields: str) -> Q:
    """The condition that one of these references is set, and no other."""
    condition = Q()
    for chosen in fields:
        condition |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return condition
