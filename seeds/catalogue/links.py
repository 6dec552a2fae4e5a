"""The keys of an entry that lead to other entries, found once all rows are there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from programmes.models import Laureate, Partnership, PrizeEdition, Tie
from seeds.catalogue.parts import Row, Value, put_partial_date


class Unresolved(Exception):
    """A reference to an entry that no file and no table has, or that may not stand here."""


class Directory:
    """The primary keys of entries by slug or code, looked up once for each."""

    def __init__(self) -> None:
        self.keys: dict[tuple[type, str], int] = {}

    def find(self, model: type[Row], key: str) -> int:
        """The primary key of an entry; `Unresolved` where there is none."""
        if (model, key) not in self.keys:
            column = "code" if hasattr(model, "code") else "slug"
            found = model.objects.filter(**{column: key}).values_list("pk", flat=True).first()
            if found is None:
                raise Unresolved(key)
            self.keys[model, key] = found
        return self.keys[model, key]


@dataclass(frozen=True, slots=True)
class Link:
    """A key that names other entries; `put` answers what it could not resolve."""

    get: Callable[[Row], Value]
    put: Callable[[Row, Value, Directory], None]
    resolve: Callable[[Value, Directory], tuple[Value, list[str]]]
    canonical: Callable[[Value], Value] = field(default=lambda value: value)


def reference(name: str, model: type[Row], check: Callable[[Row, Row], None] | None = None) -> Link:
    """Another entry, or none; `check` may refuse it."""

    def get(row: Row) -> str:
        target = getattr(row, name)
        return _key(target) if target else ""

    def put(row: Row, value: str, directory: Directory) -> None:
        setattr(row, f"{name}_id", directory.find(model, value) if value else None)
        if check:
            check(row, getattr(row, name))
        row.save(update_fields=[name])

    def resolve(value: str, directory: Directory) -> tuple[str, list[str]]:
        found, missing = _resolvable([value] if value else [], model, directory, lambda key: key)
        return (found[0] if found else ""), missing

    return Link(get, put, resolve)


def references(name: str, model: type[Row]) -> Link:
    """Other entries, in no order."""

    def get(row: Row) -> Value:
        return sorted(_key(target) for target in getattr(row, name).all())

    def put(row: Row, value: Value, directory: Directory) -> None:
        getattr(row, name).set([directory.find(model, key) for key in value])

    def resolve(value: Value, directory: Directory) -> tuple[Value, list[str]]:
        return _resolvable(value, model, directory, lambda key: key)

    return Link(get, put, resolve, lambda value: sorted(set(value)))


def _resolvable(
    values: list[Value], model: type[Row], directory: Directory, key_of: Callable[[Value], str]
) -> tuple[list[Value], list[str]]:
    """The values whose entry is there, and the keys of those whose entry is not."""
    found, missing = [], []
    for value in values:
        key = key_of(value)
        try:
            if key:
                directory.find(model, key)
            found.append(value)
        except Unresolved:
            missing.append(key)
    return found, missing


def _key(row: Row) -> str:
    key: str = row.code if hasattr(row, "code") else row.slug
    return key


def partners(organisations: type[Row]) -> Link:
    """The organisations of a programme, each in a role."""

    def get(row: Row) -> Value:
        return canonical([_partner(partnership) for partnership in row.partnerships.all()])

    def put(row: Row, value: Value, directory: Directory) -> None:
        row.partnerships.all().delete()
        Partnership.objects.bulk_create(
            Partnership(
                programme=row,
                organisation_id=directory.find(organisations, said["organisation"]),
                role=Partnership.Role[said["role"].upper()],
            )
            for said in value
        )

    def resolve(value: Value, directory: Directory) -> tuple[Value, list[str]]:
        return _resolvable(value, organisations, directory, lambda said: said["organisation"])

    def canonical(value: Value) -> Value:
        return _sorted_by(value, "role", "organisation")

    return Link(get, put, resolve, canonical)


def _partner(partnership: Partnership) -> dict[str, str]:
    role = Partnership.Role(partnership.role).name.lower()
    return {"organisation": partnership.organisation.slug, "role": role}


def ties(programmes: type[Row]) -> Link:
    """The programmes of a cooperative."""

    def get(row: Row) -> Value:
        said = [
            {"programme": tie.programme.slug, "kind": tie.kind, "since": tie.since_in_iso}
            for tie in row.ties.all()
        ]
        return _sorted_by(said, "programme", "kind")

    def put(row: Row, value: Value, directory: Directory) -> None:
        row.ties.all().delete()
        for said in value:
            tie = Tie(cooperative=row, kind=said["kind"])
            tie.programme_id = directory.find(programmes, said["programme"])
            put_partial_date(tie, "since", "since_precision", said["since"])
            tie.save()

    def resolve(value: Value, directory: Directory) -> tuple[Value, list[str]]:
        return _resolvable(value, programmes, directory, lambda said: said["programme"])

    return Link(get, put, resolve, lambda value: _sorted_by(value, "programme", "kind"))


def editions(cooperatives: type[Row]) -> Link:
    """The editions of a prize with their laureates, the latest first."""

    def get(row: Row) -> Value:
        return [
            {
                "year": edition.year,
                "held_on": edition.held_on.isoformat() if edition.held_on else "",
                "laureates": [_laureate(laureate) for laureate in edition.laureates.all()],
            }
            for edition in row.editions.all()
        ]

    def put(row: Row, value: Value, directory: Directory) -> None:
        row.editions.all().delete()
        for said in value:
            held_on = date.fromisoformat(said["held_on"]) if said["held_on"] else None
            edition = PrizeEdition.objects.create(prize=row, year=said["year"], held_on=held_on)
            for one in said["laureates"]:
                key = one["cooperative"]
                found = directory.find(cooperatives, key) if key else None
                Laureate.objects.create(
                    edition=edition, cooperative_id=found, name=one["name"], award=one["award"]
                )

    def resolve(value: Value, directory: Directory) -> tuple[Value, list[str]]:
        resolved, missing = [], []
        for said in value:
            found, lost = _resolvable(
                said["laureates"], cooperatives, directory, lambda one: one["cooperative"]
            )
            resolved.append(said | {"laureates": found})
            missing += lost
        return resolved, missing

    def canonical(value: Value) -> Value:
        return sorted(value, key=lambda said: -said["year"])

    return Link(get, put, resolve, canonical)


def _laureate(laureate: Laureate) -> dict[str, str]:
    slug = laureate.cooperative.slug if laureate.cooperative else ""
    return {"cooperative": slug, "name": laureate.name, "award": laureate.award}


def _sorted_by(values: list[Value], *keys: str) -> list[Value]:
    """Each value once by these keys, in their order."""
    by_keys = {tuple(value[key] for key in keys): value for value in values}
    return [by_keys[key] for key in sorted(by_keys)]
