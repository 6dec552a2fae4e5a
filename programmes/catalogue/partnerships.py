"""Partners of a programme and what belongs to a partner: programmes by the role that it has in
them, figures that it said first, figures that count what its programmes do."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import TypedDict, TypeVar

from programmes.catalogue.press import PRESS_FACTS, READ, PressFacts
from programmes.evidence.key_figures import best_figure
from programmes.models import Organisation, Partnership
from programmes.shared.links import OrganisationLink, ProgrammeCard
from programmes.shared.questions import Question, ask

LONGEST = 60  # programmes that the page of an organisation lists
FIGURES = 12  # figures that it said first, and as many of its programmes


class PartnerRow(OrganisationLink):
    """An organisation in a role."""

    role: int
    short_name: str


class PartneredProgramme(ProgrammeCard):
    """A programme in which an organisation has a role."""

    role: int


class OrganisationBelongings(TypedDict):
    """What belongs to an organisation; `said` and `counted` are the keys of figures, `told` is
    whether anything is told of it."""

    told: bool
    programmes: list[PartneredProgramme]
    said: list[int]
    counted: list[int]
    press: PressFacts


BELONGINGS = Question[OrganisationBelongings](f"""
WITH said AS (
    SELECT DISTINCT figure.id, as_of FROM programmes_origin AS origin
    JOIN programmes_citation AS citation ON citation.origin_id = origin.id
    JOIN programmes_figure AS figure ON figure.id = citation.figure_id
    JOIN programmes_public_figure AS seen ON seen.id = figure.id
    WHERE origin.organisation_id = %(id)s AND citation.withholding_id IS NULL
        AND figure.kind = 'result'
    ORDER BY as_of DESC NULLS LAST, figure.id DESC LIMIT %(figures)s
)
SELECT json_build_object(
    'told', EXISTS (SELECT FROM programmes_told_organisation WHERE id = %(id)s),
    'programmes', to_json(ARRAY(
        SELECT json_build_object(
            'role', role, 'slug', programme.slug, 'kind', programme.kind,
            'name', said(programme.name), 'summary', said(programme.summary),
            'picture', picture_of(programme))
        FROM programmes_partnership AS partnership
        JOIN programmes_programme AS programme ON programme.id = programme_id
        JOIN programmes_public_programme AS seen ON seen.id = programme.id
        WHERE organisation_id = %(id)s ORDER BY role, programme.name_fr LIMIT %(longest)s
    )),
    'said', to_json(ARRAY(SELECT id FROM said ORDER BY as_of DESC NULLS LAST, id DESC)),
    'counted', to_json(ARRAY(
        SELECT figure.id FROM (
            SELECT other.id, name_fr FROM programmes_partnership AS partnership
            JOIN programmes_programme AS other ON other.id = programme_id
            JOIN programmes_public_programme AS seen ON seen.id = other.id
            WHERE organisation_id = %(id)s GROUP BY other.id ORDER BY name_fr LIMIT %(longest)s
        ) AS other
        CROSS JOIN LATERAL {best_figure("programme_id", "other.id")} AS figure
        WHERE figure.id NOT IN (SELECT id FROM said) ORDER BY name_fr LIMIT %(figures)s
    )),
    'press', ({PRESS_FACTS.format(kind="organisation", keys="ARRAY[%(id)s]")})
)
""")  # noqa: S608 - constants

InRole = TypeVar("InRole", PartnerRow, PartneredProgramme)


def belongings(organisation: Organisation) -> OrganisationBelongings:
    """What belongs to an organisation."""
    limits = {"longest": LONGEST, "figures": FIGURES, "read": READ}
    return ask(BELONGINGS, id=organisation.pk, **limits)


def by_role(partnerships: Iterable[InRole]) -> list[tuple[str, list[InRole]]]:
    """Partners or programmes by role, in words, in the order of the IATI list."""
    grouped = groupby(partnerships, key=itemgetter("role"))
    return [(str(Partnership.Role(role).label), list(group)) for role, group in grouped]
