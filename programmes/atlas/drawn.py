"""The map of countries as a page prints it: shades, labels and a legend.

values by country -> classes -> shapes in their shade
                  -> labels that do not meet: name and value where there is room, on a narrow
                     screen the value alone, larger
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from django.utils.translation import gettext as _

from programmes.atlas.measures import PlaceValue
from programmes.evidence.numerals import number_in_print
from programmes.map.labels import Label, Spot, placed
from programmes.map.outlines import Outline, outlines
from programmes.map.shades import Shade, degree_of, shades
from programmes.map.shapes import Box, lie_of
from programmes.shared.questions import SaidText

WIDE, NARROW = 40, 84  # units that letters are high: a seventieth of a wide screen's map, and so on
_LETTER = 0.58  # how wide a letter is, of its height
_LINE = 1.25  # how high a line is, of its letters
_RING = 40  # units around a country that is too small to be seen
_MARGIN = 12


@dataclass(frozen=True, slots=True)
class MapShape:
    """A country that leads to its page; `title` is what a reader hears."""

    code: str
    outline: Outline
    degree: int
    name: SaidText
    title: str


@dataclass(frozen=True, slots=True)
class MapLabel:
    """The words of a country where they meet no other."""

    at: Label
    name: SaidText
    said: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class Key:
    """A shade of the map and what it stands for."""

    degree: int
    words: str


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """All that is drawn."""

    width: int
    height: int
    shapes: list[MapShape]
    wide: list[MapLabel]
    narrow: list[MapLabel]
    legend: list[Key]


@dataclass(frozen=True, slots=True)
class AtlasRow:
    """A place as the table beside the map tells it: its value, where it has one, the same in words,
    and what is done there in words."""

    code: str
    name: SaidText
    value: PlaceValue | None
    told: str
    done: list[str]

    @property
    def title(self) -> str:
        """Name, value and what is done, on one line."""
        told = _(", ").join(filter(None, [self.told, *self.done]))
        return _("%(place)s: %(done)s") % {"place": self.name["text"], "done": told}


def drawn_map(rows: Iterable[AtlasRow], unit: str = "") -> DrawnMap:
    """The map of these countries, as far as its frame shows them."""
    drawn = outlines()
    there = [row for row in rows if row.code in drawn.countries]
    classes = shades(row.value.value for row in there if row.value)
    return DrawnMap(
        drawn.width,
        drawn.height,
        [_shape(row, classes) for row in there],
        _labels(there, WIDE),
        _labels(there, NARROW),
        legend(classes, len(there) > sum(1 for row in there if row.value), unit),
    )


def legend(classes: Iterable[Shade], some_without: bool, unit: str = "") -> list[Key]:
    """What each shade stands for."""
    without = [Key(0, _("no value"))] if some_without else []
    return without + [Key(one.degree, _class(one, unit)) for one in classes]


def _class(shade: Shade, unit: str) -> str:
    least, greatest = (number_in_print(one, unit) for one in (shade.least, shade.greatest))
    if shade.least == shade.greatest:
        return greatest
    return _("%(least)s to %(greatest)s") % {"least": least, "greatest": greatest}


def _shape(row: AtlasRow, classes: list[Shade]) -> MapShape:
    value: Decimal | None = row.value.value if row.value else None
    degree = degree_of(value, classes)
    return MapShape(row.code, outlines().countries[row.code], degree, row.name, row.title)


def _labels(rows: list[AtlasRow], letters: int) -> list[MapLabel]:
    """The labels in letters of a height."""
    known = {row.code: row for row in rows if row.value or letters == WIDE}
    frame = Box(_MARGIN, _MARGIN, outlines().width - _MARGIN, outlines().height - _MARGIN)
    found = placed([_spot(row, letters) for row in known.values()], frame)
    return [_label(known[one.code], one) for one in found]


def _label(row: AtlasRow, at: Label) -> MapLabel:
    said = row.value.short if row.value else ""
    return MapLabel(at, row.name, said, _disputed(row.value))


def _disputed(value: PlaceValue | None) -> bool:
    return bool(value and value.figure and getattr(value.figure, "disputes", ()))


def _spot(row: AtlasRow, letters: int) -> Spot:
    """What a label needs to know of its country."""
    said = row.value.short if row.value else ""
    words = f"{row.name['text']} {said}" if letters == WIDE else said
    flag = 2 if _disputed(row.value) else 0
    return _spot_of(row.code, len(words) + flag, letters)


@lru_cache(maxsize=1_000)
def _spot_of(code: str, count: int, letters: int) -> Spot:
    """A country with so many letters of a height."""
    outline, width, height = outlines().countries[code], count * letters * _LETTER, letters * _LINE
    if outline.centre:
        x, y = outline.centre
        ring = Box(x - _RING, y - _RING, x + _RING, y + _RING)
        return Spot(code, outline.centre, ring, width, height)
    lie = lie_of(outline.path)
    return Spot(code, lie.spot, lie.piece, width, height, lie.has_room(width, height))
