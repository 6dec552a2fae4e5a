"""The names by which articles may call what the catalogue holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from programmes.models import Name, Organisation, Place, Programme
from programmes.shared.countries import countries
from seeds.catalogue.reading import read_catalogue
from seeds.catalogue.schema import key_of
from seeds.naming.finder import Term
from seeds.naming.print_names import ALSO, NOT_BARE, NOTHING
from seeds.naming.regions import regions

LANGUAGES = ("fr", "en", "ar")
MODELS: dict[str, type[Any]] = {
    "programme": Programme,
    "organisation": Organisation,
    "place": Place,
}


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A thing, what reports call it, and its names."""

    kind: str
    key: str
    label: str
    names: list[str]

    def terms(self) -> Iterator[Term]:
        """Its names that count."""
        misleading, _ = NOT_BARE.get(self.key, ((), ()))
        for name in self.names:
            if name and name not in misleading:
                yield Term(name, self.kind, self.key, self.label)


def vocabulary() -> tuple[Term, ...]:
    """Every name that counts; where two things bear the same, the first has it.

    A site without programmes of its own knows those of the sample catalogue.
    """
    stored = Programme.objects.exists()
    known = tuple(_terms(_rows())) if stored else _samples(settings.SEED_DOCUMENTS)
    return (*known, *_everywhere())


@cache
def _everywhere() -> tuple[Term, ...]:
    """What every site knows by name."""
    nothing = [Term(text) for text in NOTHING]
    return (*_terms(_countries()), *_terms(_regions()), *nothing)


def _terms(bearers: Iterable[_Bearer]) -> Iterator[Term]:
    for bearer in bearers:
        yield from bearer.terms()


def _rows() -> Iterator[_Bearer]:
    """What the database holds."""
    others = _other_names()
    for kind, model in MODELS.items():
        for row in model.objects.all():
            names = [row.in_language("name", code) for code in LANGUAGES]
            key = row.code if kind == "place" else row.slug
            yield _bearer(kind, key, row, [*names, *others[kind, row.pk]])


def _other_names() -> dict[tuple[str, int], list[str]]:
    """By kind and row."""
    names: dict[tuple[str, int], list[str]] = defaultdict(list)
    for name in Name.objects.filter(cooperative=None):
        for kind in MODELS:
            if owner := getattr(name, f"{kind}_id"):
                names[kind, owner].append(name.text)
    return names


@cache
def _samples(folder: Path) -> tuple[Term, ...]:
    """What the catalogue files that ship with the site hold: they do not change while it runs."""
    return tuple(_terms(_sampled(folder)))


def _sampled(folder: Path) -> Iterator[_Bearer]:
    for file in sorted(folder.glob("*.toml")):
        catalogue = read_catalogue(file.read_bytes())
        for kind in MODELS:
            for entry in getattr(catalogue, f"{kind}s"):
                names = [getattr(entry.name, code) for code in LANGUAGES]
                names += [other.text for other in entry.names]
                yield _bearer(kind, key_of(entry), entry, names)


def _bearer(kind: str, key: str, thing: Any, names: list[str]) -> _Bearer:
    """A row or an entry with its names; countries are called by their codes."""
    short = getattr(thing, "short_name", "")
    if kind == "place" and "-" not in key:
        return _Bearer(kind, key, key, names)
    return _Bearer(kind, key, short or names[0] or key, [short, *names])


def _countries() -> Iterator[_Bearer]:
    """All countries of the world, as the CLDR and papers name them."""
    for code in countries():
        _, in_context = NOT_BARE.get(code, ((), ()))
        names = [countries(language).get(code, "") for language in LANGUAGES]
        names = [part for name in names for part in _parts(name)]
        yield _Bearer("place", code, code, [*names, *ALSO.get(code, ()), *in_context])


def _regions() -> Iterator[_Bearer]:
    """Well-known regions of other countries; a row of the catalogue with the name comes first."""
    for key, label, names in regions():
        yield _Bearer("place", key, label, names)


def _parts(name: str) -> list[str]:
    """ "Myanmar (Burma)" is both names."""
    return [part.strip() for part in name.rstrip(")").split(" (")]
