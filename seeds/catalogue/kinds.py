"""The kinds of entries, and what each of their keys stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from programmes.models import Cooperative, Event, Indicator, Organisation, Place, Programme
from programmes.models.programmes import Programme as Parent
from programmes.shared.countries import countries
from seeds.catalogue import links, parts
from seeds.catalogue.links import Link, Unresolved, reference, references
from seeds.catalogue.parts import Part, column, day
from seeds.catalogue.schema import MORE, WrittenEntry

LANGUAGES = ("fr", "en", "ar")


@dataclass(frozen=True, slots=True)
class EntryKind:
    """One table of a catalogue file, and the model behind it."""

    name: str
    model: type[Any]
    parts: dict[str, Part]
    links: dict[str, Link]
    prefetch: tuple[str, ...] = ()
    key: str = "slug"

    def rows(self) -> QuerySet[Any]:
        """Its rows with all that an entry says of them, in the order of their keys."""
        rows: QuerySet[Any] = self.model.objects.order_by(self.key)
        return rows.prefetch_related(*self.prefetch)

    def part(self, name: str) -> Part | Link:
        """What a key stands for."""
        return self.parts[name] if name in self.parts else self.links[name]

    def values(self, row: Any) -> dict[str, Any]:
        """What an entry would say of a row, texts by language ("name.fr")."""
        return {name: part.get(row) for name, part in (self.parts | self.links).items()}

    def blank(self) -> dict[str, Any]:
        """The same of a row of which nothing was said."""
        row = self.model()
        plain = {name: part.get(row) for name, part in self.parts.items() if part.with_row}
        return {n: [] for n in (self.parts | self.links)} | plain | self._no_reference()

    def _no_reference(self) -> dict[str, Any]:
        single = ("parent", "place", "programme")
        return {name: "" for name in self.links if name in single}


def texts(name: str) -> dict[str, Part]:
    """A translated text, a key a language."""
    return {f"{name}.{language}": column(f"{name}_{language}") for language in LANGUAGES}


def columns(*names: str) -> dict[str, Part]:
    """Columns that hold their values as files have them."""
    return {name: column(name) for name in names}


def name_from_library(place: Place) -> None:
    """Give a new country the names that the library has for it, as if a file had said them."""
    for language in LANGUAGES:
        attribute = f"name_{language}"
        if not getattr(place, attribute):
            setattr(place, attribute, countries(language).get(place.code, ""))
    if not place.in_language("name", "fr"):
        setattr(place, "name_fr", place.code)  # noqa: B010 - a column that types do not know
    place.settle_translations(["name_en", "name_ar"])
    place.as_read = {f"name.{code}": place.in_language("name", code) for code in LANGUAGES}


def country_of(code: str) -> Place:
    """The country of a region, made where no file brings it."""
    country = Place.objects.filter(code=code[:2]).first()
    if not country:
        country = Place(code=code[:2])
        name_from_library(country)
        country.save()
    return country


def _no_cycle(row: Programme, parent: Parent | None) -> None:
    if parent and row in parent.ancestors():
        raise Unresolved(f"{parent.slug} belongs to {row.slug} already")


PLACES = EntryKind(
    "places",
    Place,
    {**texts("name"), **texts("summary"), "names": parts.names("place")},
    {},
    ("names",),
    "code",
)
ORGANISATIONS = EntryKind(
    "organisations",
    Organisation,
    {
        **columns("kind", "short_name", "website"),
        **texts("name"),
        **texts("summary"),
        "names": parts.names("organisation"),
    },
    {},
    ("names",),
)
PROGRAMMES = EntryKind(
    "programmes",
    Programme,
    {
        **columns("kind", "status", "audiences", "goals", "website", "countries_said"),
        **texts("name"),
        **texts("summary"),
        **texts("description"),
        "start": parts.year_or_day("starts_on", "starts_precision"),
        "end": parts.year_or_day("ends_on", "ends_precision"),
        "names": parts.names("programme"),
        "stages": parts.stages(),
    },
    {
        "parent": reference("parent", Programme, _no_cycle),
        "places": references("places", Place),
        "partners": links.partners(Organisation),
        "editions": links.editions(Cooperative),
    },
    (
        *("names", "stages", "parent", "places"),
        *("partnerships__organisation", "editions__laureates__cooperative"),
    ),
)
COOPERATIVES = EntryKind(
    "cooperatives",
    Cooperative,
    {
        **columns(
            *"name town founded members women_share activities products description".split(),
            *"contact_person email phone address website contact_agreed example".split(),
        ),
        "names": parts.names("cooperative"),
    },
    {"place": reference("place", Place), "ties": links.ties(Programme)},
    ("names", "place", "ties__programme"),
)
EVENTS = EntryKind(
    "events",
    Event,
    {
        **columns("kind", "rule", "website"),
        **texts("name"),
        **texts("summary"),
        "starts_on": day("starts_on"),
        "ends_on": day("ends_on"),
    },
    {"programme": reference("programme", Programme), "place": reference("place", Place)},
    ("programme", "place"),
)
INDICATORS = EntryKind(
    "indicators",
    Indicator,
    {
        **columns("measure", "unit", "may_be_added", "goal"),
        **texts("name"),
        **texts("description"),
        **texts("wordings"),
    },
    {"programme": reference("programme", Programme)},
    ("programme",),
)
KINDS = [PLACES, ORGANISATIONS, PROGRAMMES, COOPERATIVES, EVENTS, INDICATORS]


def add(kind: EntryKind, entry: type[WrittenEntry]) -> None:
    """Let files have a table more: a house above brings its own kind, and what its entries say."""
    if kind.name not in MORE:
        MORE[kind.name] = entry
        KINDS.append(kind)
