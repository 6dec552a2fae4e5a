"""Partners of a programme and programmes of a partner, by the role that they have in it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from programmes.models import Organisation, Partnership
from programmes.shared.links import OrganisationLink, ProgrammeCard
from programmes.shared.questions import Question, ask

LONGEST = 60  # programmes that the page of an organisation lists


class PartnerRow(OrganisationLink):
    """An organisation in a role."""

    role: int
    short_name: str


class PartneredProgramme(ProgrammeCard):
    """A programme in which an organisation has a role."""

    role: int


PROGRAMMES = Question[list[PartneredProgramme]]("""
SELECT to_json(ARRAY(
    SELECT json_build_object(
        'role', role, 'slug', programme.slug, 'kind', programme.kind,
        'name', said(programme.name), 'summary', said(programme.summary),
        'picture', picture_of(programme))
    FROM programmes_partnership AS partnership
    JOIN programmes_programme AS programme ON programme.id = programme_id
    JOIN programmes_public_programme AS seen ON seen.id = programme.id
    WHERE organisation_id = %(id)s ORDER BY role, programme.name_fr LIMIT %(longest)s
))
""")

InRole = TypeVar("InRole", PartnerRow, PartneredProgramme)


def programmes_of(organisation: Organisation) -> list[PartneredProgramme]:
    """The programmes of an organisation, role by role."""
    return ask(PROGRAMMES, id=organisation.pk, longest=LONGEST)


def by_role(partnerships: Iterable[InRole]) -> list[tuple[str, list[InRole]]]:
    """Partners or programmes by role, in words, in the order of the IATI list."""
    grouped = groupby(partnerships, key=itemgetter("role"))
    return [(str(Partnership.Role(role).label), list(group)) for role, group in grouped]
