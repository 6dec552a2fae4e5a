"""Where a place lies: a small map of the land around its country, or its tile among the others."""

from __future__ import annotations

from dataclasses import dataclass

from programmes.map.outlines import Outline, outlines
from programmes.map.shapes import Box, lie_of
from programmes.map.tiles import Floor, floor

_AROUND = 2.6  # how much larger the frame is than the country
_LEAST = 520  # units that the frame is wide at least
_FLAT = 0.72  # how high it is, of its width


@dataclass(frozen=True, slots=True)
class Locator:
    """A part of the map with one country on it."""

    code: str
    frame: Box
    outline: Outline


@dataclass(frozen=True, slots=True)
class Nook:
    """The tiles of a country, of which one is meant."""

    code: str
    floor: Floor


def locator(code: str) -> Locator | None:
    """The land around a country; nothing where the map does not show it."""
    outline = outlines().countries.get(code)
    if not outline:
        return None
    frame = _frame(lie_of(outline.path).whole)
    return Locator(code, frame, outline)


def nook(code: str) -> Nook | None:
    """The tile of a region among those of its country."""
    ground = floor(code[:2])
    return Nook(code, ground) if ground and code in ground.tiles else None


def _frame(shape: Box) -> Box:
    """A frame around a shape, no part of which is beyond the map."""
    drawn = outlines()
    width = max(shape.width * _AROUND, shape.height * _AROUND / _FLAT, _LEAST)
    width = min(width, drawn.width, drawn.height / _FLAT)
    height = width * _FLAT
    left = _slid((shape.left + shape.right - width) / 2, drawn.width - width)
    top = _slid((shape.top + shape.bottom - height) / 2, drawn.height - height)
    return Box(round(left), round(top), round(left + width), round(top + height))


def _slid(start: float, most: float) -> float:
    return min(max(start, 0), most)
