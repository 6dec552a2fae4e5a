"""The outlines of the map as the server prints them, from `outlines.json`.

`manage.py draw_outlines` made that file once (docs/decisions/0009-the-map.md).
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup

from programmes.map.shapes import Box, lie_of

FILE = Path(__file__).with_name("outlines.json")


@dataclass(frozen=True, slots=True)
class Outline:
    """A country on the map; `dashed` is a line in it that is not settled.

    One that is too small to be seen has a `centre`, around which a ring is drawn.
    """

    path: Markup
    dashed: Markup
    centre: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Outlines:
    """All countries that the frame of the map shows, and land that is no country of ISO 3166."""

    width: int
    height: int
    countries: dict[str, Outline]
    rest: str

    def land_without(self, codes: Collection[str]) -> Markup:
        """One path for all land but some countries."""
        others = (shape.path for code, shape in self.countries.items() if code not in codes)
        return Markup("".join([self.rest, *others]))  # noqa: S704 - our own file

    def land_near(self, frame: Box, code: str) -> Markup:
        """One path for the land that a part of the map shows, but for one country."""
        shapes = [shape.path for other, shape in self.countries.items() if other != code]
        near = [path for path in [*shapes, self.rest] if path and lie_of(path).whole.meets(frame)]
        return Markup("".join(near))  # noqa: S704 - our own file


@cache
def outlines() -> Outlines:
    """What the file says, read once a process."""
    drawn = json.loads(FILE.read_text(encoding="utf-8"))
    countries = {code: _outline(**shape) for code, shape in drawn["countries"].items()}
    return Outlines(drawn["width"], drawn["height"], countries, drawn["rest"])


def _outline(path: str, dashed: str = "", centre: list[int] | None = None) -> Outline:
    at = (centre[0], centre[1]) if centre else None
    return Outline(Markup(path), Markup(dashed), at)  # noqa: S704 - our own file
