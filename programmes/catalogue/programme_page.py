"""What belongs to a programme or prize, as its page shows it."""

from __future__ import annotations

from datetime import date
from operator import itemgetter
from typing import TypedDict

from django.utils import timezone

from articles.images.shown import PictureRow
from programmes.catalogue.partnerships import PartnerRow
from programmes.evidence.key_figures import best_figure
from programmes.models import Event, Programme
from programmes.shared.links import CooperativeLink, PlaceLink, ProgrammeCard, ProgrammeLink
from programmes.shared.questions import Question, SaidText, ask

SHOWN = 12  # cooperatives on a programme's page
OTHERS, LOOKED_AT = 5, 12  # other programmes, those with a figure first; of each kind looked at


class StageRow(TypedDict):
    """A stage of support."""

    name: SaidText
    description: SaidText


class ProjectCard(ProgrammeCard):
    """A project of a programme."""

    status: str


class OtherProgramme(ProgrammeLink):
    """Another programme, and the key of its latest figure, if it has any."""

    figure: int | None


class LaureateRow(TypedDict):
    """Who won a prize, and whether it is a made-up example; `slug` where it has a page."""

    name: str
    slug: str | None
    award: str
    example: bool


class EditionRow(TypedDict):
    """An edition of a prize."""

    year: int
    held_on: str | None
    picture: PictureRow | None
    laureates: list[LaureateRow]


class EventRow(TypedDict):
    """An event of a programme; its days are in ISO form."""

    slug: str
    name: SaidText
    rule: str
    starts_on: str | None
    ends_on: str | None


class ProgrammeBelongings(TypedDict):
    """What belongs to a programme."""

    parent: ProgrammeLink | None
    stages: list[StageRow]
    partners: list[PartnerRow]
    places: list[PlaceLink]
    countries: int
    projects: list[ProjectCard]
    editions: list[EditionRow]
    events: list[EventRow]
    cooperatives: list[CooperativeLink]
    others: list[OtherProgramme]


KINDS_OF_OTHERS = [kind.value for kind in Programme.Kind if kind not in ("public", "project")]

# Countries are counted with those of its projects, without Morocco: papers say "and in 9 other
# countries".
BELONGINGS = Question[ProgrammeBelongings](f"""
SELECT json_build_object(
    'parent', (
        SELECT json_build_object(
            'slug', parent.slug, 'kind', parent.kind, 'name', said(parent.name))
        FROM programmes_programme AS parent JOIN programmes_public_programme USING (id)
        WHERE parent.id = %(parent)s
    ),
    'stages', to_json(ARRAY(
        SELECT json_build_object('name', said(stage.name), 'description', said(stage.description))
        FROM programmes_stage AS stage WHERE programme_id = %(id)s ORDER BY position, id
    )),
    'partners', to_json(ARRAY(
        SELECT json_build_object(
            'role', role, 'slug', partner.slug, 'name', said(partner.name),
            'short_name', partner.short_name)
        FROM programmes_partnership AS partnership
        JOIN programmes_organisation AS partner ON partner.id = organisation_id
        WHERE programme_id = %(id)s ORDER BY role, partner.name_fr
    )),
    'places', to_json(ARRAY(
        SELECT json_build_object('code', place.code, 'name', said(place.name))
        FROM programmes_programme_places AS tie
        JOIN programmes_place AS place ON place.id = place_id
        WHERE programme_id = %(id)s ORDER BY place.code
    )),
    'countries', (
        SELECT count(DISTINCT left(code, 2)) FROM programmes_place AS place
        JOIN programmes_programme_places AS tie ON tie.place_id = place.id
        JOIN programmes_programme AS programme ON programme.id = tie.programme_id
        JOIN programmes_public_programme AS seen ON seen.id = programme.id
        WHERE %(id)s IN (programme.id, programme.parent_id) AND code NOT LIKE 'MA%%'
    ),
    'projects', to_json(ARRAY(
        SELECT json_build_object(
            'slug', project.slug, 'kind', project.kind, 'name', said(project.name),
            'summary', said(project.summary), 'picture', picture_of(project),
            'status', project.status)
        FROM programmes_programme AS project JOIN programmes_public_programme USING (id)
        WHERE parent_id = %(id)s ORDER BY project.name_fr
    )),
    'editions', to_json(ARRAY(
        SELECT json_build_object(
            'year', year, 'held_on', held_on, 'picture', picture_of(edition),
            'laureates', to_json(ARRAY(
            SELECT json_build_object(
                'name', coalesce(cooperative.name, laureate.name), 'slug', cooperative.slug,
                'award', award, 'example', coalesce(cooperative.example, false))
            FROM programmes_laureate AS laureate
            LEFT JOIN programmes_cooperative AS cooperative ON cooperative.id = cooperative_id
            WHERE edition_id = edition.id ORDER BY laureate.id
        )))
        FROM programmes_prizeedition AS edition WHERE prize_id = %(id)s ORDER BY year DESC
    )),
    'events', to_json(ARRAY(
        SELECT json_build_object(
            'slug', event.slug, 'name', said(event.name), 'rule', rule,
            'starts_on', starts_on, 'ends_on', ends_on)
        FROM programmes_event AS event WHERE programme_id = %(id)s
    )),
    'cooperatives', to_json(ARRAY(
        SELECT json_build_object('slug', slug, 'name', name, 'town', town)
        FROM programmes_cooperative AS cooperative WHERE id IN (
            SELECT cooperative_id FROM programmes_tie WHERE programme_id = %(id)s
            ORDER BY cooperative_id LIMIT %(shown)s
        ) ORDER BY name, id
    )),
    'others', to_json(ARRAY(
        SELECT json_build_object('slug', other.slug, 'kind', other.kind,
            'name', said(other.name), 'figure', figure.id)
        FROM unnest(%(kinds)s::text[]) AS wanted(kind) CROSS JOIN LATERAL (
            SELECT * FROM programmes_programme JOIN programmes_public_programme USING (id)
            WHERE kind = wanted.kind AND parent_id IS NULL AND id <> %(id)s
            ORDER BY name_fr, id LIMIT %(looked_at)s
        ) AS other
        LEFT JOIN LATERAL {best_figure("programme_id", "other.id")} AS figure ON true
        ORDER BY figure.id IS NULL, other.kind <> %(kind)s, other.name_fr, other.id
        LIMIT %(others)s
    ))
)
""")  # noqa: S608 - constants


def belongings(programme: Programme) -> ProgrammeBelongings:
    """What belongs to a programme, and a few others."""
    limits = {"shown": SHOWN, "others": OTHERS, "looked_at": LOOKED_AT}
    kinds = {"kind": programme.kind, "kinds": KINDS_OF_OTHERS}
    return ask(BELONGINGS, id=programme.pk, parent=programme.parent_id, **kinds, **limits)


def coming(events: list[EventRow]) -> list[tuple[EventRow, date]]:
    """The next day of each event, soonest first; those that are over are left out."""
    today = timezone.localdate()
    found = []
    for event in events:
        starts, ends = _day(event["starts_on"]), _day(event["ends_on"])
        row = Event(slug=event["slug"], rule=event["rule"], starts_on=starts, ends_on=ends)
        if days := row.next_time(today):
            found.append((event, days[0]))
    return sorted(found, key=itemgetter(1))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
