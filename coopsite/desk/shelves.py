"""The shelves on which the models stand, on the first page of the desk and in its sidebar.

A model that no shelf names stands with the others of its house; of a house that no shelf names,
with what the machinery keeps.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

Row = dict[str, Any]  # a model or a shelf as the templates of the admin know them


@dataclass(frozen=True, slots=True)
class Shelf:
    """Models that are opened for one purpose, those that are opened most first."""

    key: str
    label: Any
    models: tuple[str, ...]
    houses: tuple[str, ...] = ()  # whose other models stand here


def _of(house: str, *names: str) -> tuple[str, ...]:
    return tuple(f"{house}.{name}" for name in names)


SHELVES = (
    Shelf(
        "press",
        _("Press"),
        (
            *_of("articles", "article", "publication"),
            *_of("programmes", "story", "correction"),
            "articles.withholding",
        ),
        houses=("articles",),
    ),
    Shelf(
        "figures",
        _("Figures"),
        _of("programmes", "figure", "indicator", "citation", "relation", "origin", "decision"),
    ),
    Shelf(
        "catalogue",
        _("Catalogue"),
        (
            *_of("programmes", "programme", "organisation", "cooperative", "place", "event"),
            *("programmes.prizeedition", "coopsite.moved"),
        ),
        houses=("programmes",),
    ),
    Shelf("pages", _("Pages and news"), ("coopsite.page",)),
    Shelf(
        "people",
        _("People and rights"),
        (
            *("auth.user", "auth.group", "usersessions.usersession", "articles.trace"),
            "programmes.subscriber",
        ),
        houses=("auth", "mfa", "account", "usersessions"),
    ),
    Shelf(
        "imports",
        _("Imports and jobs"),
        (*_of("seeds", "importrun", "catalogueentry"), "coopsite.job"),
    ),
)


def shelf_of(label: str) -> Shelf:
    """The shelf on which a model stands ("articles.article")."""
    house = label.partition(".")[0]
    named = (shelf for shelf in SHELVES if label in shelf.models)
    at_home = (shelf for shelf in SHELVES if house in shelf.houses)
    return next(named, None) or next(at_home, SHELVES[-1])


class Shelves:
    """What somebody may see of the models, by shelves: looked up where it is not drawn yet, for it
    hangs on what they may do and on the language (`key`) alone."""

    def __init__(self, key: Hashable, apps: Callable[[], Iterable[Row]]) -> None:
        self.key = key
        self._apps = apps

    def __iter__(self) -> Iterator[Row]:
        return iter(grouped(self._apps()))


def grouped(apps: Iterable[Row]) -> list[Row]:
    """The models by shelves, in the active language; `apps` has them by houses."""
    theirs: dict[str, list[Row]] = defaultdict(list)
    for row in (row for app in apps for row in app["models"]):
        theirs[shelf_of(_label(row)).key].append(row | {"name": str(row["name"])})
    return [_as_app(shelf, theirs[shelf.key]) for shelf in SHELVES if theirs[shelf.key]]


def _as_app(shelf: Shelf, rows: list[Row]) -> Row:
    order = {label: number for number, label in enumerate(shelf.models)}
    return {
        "name": str(shelf.label),
        "app_label": shelf.key,
        "app_url": f"{reverse('admin:index')}#{shelf.key}",
        "has_module_perms": True,
        "models": sorted(rows, key=lambda row: order.get(_label(row), len(order))),
    }


def _label(row: Row) -> str:
    return str(row["model"]._meta.label_lower)
