"""The outlines of the map, from `outlines.json`: one file that all maps use, kept by browsers.

`manage.py draw_outlines` made that file once (docs/decisions/0009-the-map.md).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup

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

    def as_file(self) -> str:
        """All land as a drawing of which pages use a part: `#land`, or a country by its code."""
        shapes = {"rest": self.rest, **{code: one.path for code, one in self.countries.items()}}
        land = "".join(f'<path id="{code}" d="{path}"/>' for code, path in shapes.items())
        return f'<svg xmlns="http://www.w3.org/2000/svg"><g id="land">{land}</g></svg>'


@cache
def outlines() -> Outlines:
    """What the file says, read once a process."""
    drawn = json.loads(FILE.read_text(encoding="utf-8"))
    countries = {code: _outline(**shape) for code, shape in drawn["countries"].items()}
    return Outlines(drawn["width"], drawn["height"], countries, drawn["rest"])


def _outline(path: str, dashed: str = "", centre: list[int] | None = None) -> Outline:
    at = (centre[0], centre[1]) if centre else None
    return Outline(Markup(path), Markup(dashed), at)  # noqa: S704 - our own file
