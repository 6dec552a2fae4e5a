"""The figure that a list tells of a programme: the preferred one, else the latest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from programmes.evidence.shown_figures import ShownFigure

# A piece of a statement in which `other` is a programme.
LATEST_OF_PROGRAMME = """
    SELECT figure.id FROM programmes_figure AS figure JOIN programmes_public_figure USING (id)
    WHERE figure.programme_id = other.id AND figure.kind = 'result'
    ORDER BY preferred DESC, as_of DESC NULLS LAST, figure.id DESC LIMIT 1
"""


def by_slug(
    rows: Iterable[Mapping[str, Any]], figures: Iterable[ShownFigure]
) -> dict[str, ShownFigure]:
    """The figures of rows, each of which names its programme and the key of its figure."""
    known = {figure.id: figure for figure in figures}
    return {row["slug"]: known[row["figure"]] for row in rows if row["figure"] in known}
