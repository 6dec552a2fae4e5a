"""What leads from a page to a row of the catalogue, as statements answer it."""

from __future__ import annotations

from typing import TypedDict

from articles.images.shown import PictureRow
from programmes.shared.questions import SaidText


class ProgrammeLink(TypedDict):
    """A programme by its name; a prize has its page among prizes."""

    slug: str
    kind: str
    name: SaidText


class ProgrammeCard(ProgrammeLink):
    """A programme with its summary and the image that it shows."""

    summary: SaidText
    picture: PictureRow | None


class OrganisationLink(TypedDict):
    """An organisation by its name."""

    slug: str
    name: SaidText


class PlaceLink(TypedDict):
    """A country or region by its name."""

    code: str
    name: SaidText


class CooperativeLink(TypedDict):
    """A cooperative by the name that it has in every language, and its town."""

    slug: str
    name: str
    town: str
