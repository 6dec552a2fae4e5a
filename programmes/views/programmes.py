"""The pages of programmes and prizes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import IntegerField, QuerySet
from django.db.models.expressions import RawSQL
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from programmes.catalogue.filters import ProgrammeFilter
from programmes.catalogue.press import press
from programmes.catalogue.unnamed_countries import Unnamed, figures_of_countries, unnamed_countries
from programmes.evidence.key_figures import of_programme
from programmes.models import Audience, Event, Partnership, Programme
from programmes.shared.goals import GOALS
from programmes.shared.questions import ask
from programmes.shared.walking import walk
from programmes.views.other_names import called

KINDS = dict(Programme.Kind.choices)
SIZE = 18  # full rows of cards in one, two and three columns
SHOWN = 12  # cooperatives on a programme's page

# What belongs to a programme. Countries are counted with those of its projects, without Morocco:
# papers say "and in 9 other countries".
BELONGINGS = """
SELECT json_build_object(
    'parent', (
        SELECT json_build_object('slug', parent.slug, 'kind', parent.kind, 'name', said(parent.name))
        FROM programmes_programme AS parent WHERE parent.id = %(parent)s
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
        FROM programmes_programme_places AS tie JOIN programmes_place AS place ON place.id = place_id
        WHERE programme_id = %(id)s ORDER BY place.code
    )),
    'countries', (
        SELECT count(DISTINCT left(code, 2)) FROM programmes_place AS place
        JOIN programmes_programme_places AS tie ON tie.place_id = place.id
        JOIN programmes_programme AS programme ON programme.id = tie.programme_id
        WHERE %(id)s IN (programme.id, programme.parent_id) AND code NOT LIKE 'MA%%'
    ),
    'projects', to_json(ARRAY(
        SELECT json_build_object(
            'slug', project.slug, 'kind', project.kind, 'name', said(project.name),
            'summary', said(project.summary), 'status', project.status)
        FROM programmes_programme AS project WHERE parent_id = %(id)s ORDER BY project.name_fr
    )),
    'editions', to_json(ARRAY(
        SELECT json_build_object('year', year, 'held_on', held_on, 'laureates', to_json(ARRAY(
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
    ))
)
"""

# What the filters of the list offer: places and partners that some programme has.
CHOICES = """
SELECT json_build_object(
    'places', to_json(ARRAY(
        SELECT json_build_array(place.code, text_of(place.name))
        FROM programmes_place AS place
        WHERE EXISTS (SELECT FROM programmes_programme_places WHERE place_id = place.id)
        ORDER BY place.code
    )),
    'partners', to_json(ARRAY(
        SELECT json_build_array(partner.slug, text_of(partner.name))
        FROM programmes_organisation AS partner
        WHERE EXISTS (SELECT FROM programmes_partnership WHERE organisation_id = partner.id)
        ORDER BY partner.name_fr
    ))
)
"""


PROJECT_COUNT = """(
    SELECT count(*) FROM programmes_programme AS project
    WHERE project.parent_id = programmes_programme.id
)"""


@require_safe
def programme_list(request: HttpRequest) -> HttpResponse:
    """The programmes; where something is chosen, also the field projects that answer to it."""
    chosen = without_cursor(request.GET)
    programmes = Programme.objects.all() if chosen else Programme.objects.filter(parent=None)
    found, valid = cards(programmes), True
    if chosen:  # a form of six choices is not made for nothing
        filters = ProgrammeFilter(chosen, queryset=found)
        found, valid = filters.qs, filters.is_valid()
    return render(
        request,
        "programmes/programme_list.html",
        {
            "page": walk(found, request.GET, "name_fr", SIZE) if valid else None,
            "chosen": chosen,
            "filters": f"{chosen.urlencode()}&" if chosen else "",
            "kinds": KINDS,
            "goals": GOALS.items(),
            "audiences": Audience.choices,
            "statuses": Programme.Status.choices,
            **ask(CHOICES),
        },
    )


@require_safe
def prize_list(request: HttpRequest) -> HttpResponse:
    """The prizes."""
    prizes = cards(Programme.objects.filter(kind=Programme.Kind.PRIZE))
    page = walk(prizes, request.GET, "name_fr", SIZE)
    return render(request, "programmes/prize_list.html", {"page": page, "kinds": KINDS})


def cards(programmes: QuerySet[Programme]) -> QuerySet[Programme]:
    """Programmes with what their cards show."""
    language = get_language()
    cards = programmes.only(
        "slug", "kind", "status", "name_fr", "summary_fr", f"name_{language}", f"summary_{language}"
    )
    return cards.annotate(project_count=RawSQL(PROJECT_COUNT, (), IntegerField()))  # noqa: S611 - a constant


def without_cursor(query: QueryDict) -> QueryDict:
    """What was chosen on a list, without the place in it and what was left open."""
    chosen = query.copy()
    for name in list(chosen):
        if name in ("before", "after") or not chosen[name]:
            chosen.pop(name)
    return chosen


@require_safe
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """A programme or project; a prize has its page among prizes, another name leads here."""
    return _page(request, slug)


@require_safe
def prize(request: HttpRequest, slug: str) -> HttpResponse:
    """A prize with its editions and laureates."""
    return _page(request, slug)


def _page(request: HttpRequest, slug: str) -> HttpResponse:
    programmes = Programme.objects.defer("as_read", "translated_from", "words")
    found = programmes.filter(slug=slug).first()
    if not found or found.get_absolute_url() != request.path:
        return redirect(found or called("programme", slug), permanent=True)
    has = ask(BELONGINGS, id=found.pk, parent=found.parent_id, shown=SHOWN)
    figures, totals = of_programme(found)
    return render(
        request,
        "programmes/programme.html",
        {
            "programme": found,
            "kinds": KINDS,
            "has": has,
            "figures": figures,
            "totals": totals,
            "roles": by_role(has["partners"]),
            "unnamed": _unnamed(found, has["countries"]),
            "events": list(_coming(has["events"])),
            "press": press("programme", [found.pk], request.GET),
            "goals": [GOALS[number] for number in found.goals],
            "audiences": [audience.label for audience in Audience if audience in found.audiences],
        },
    )


def _unnamed(programme: Programme, named: int) -> Unnamed | None:
    """The countries that it is said to work in and that are named neither here nor by projects."""
    said = programme.countries_said
    if (said or 0) <= named:
        return None
    figure = figures_of_countries({programme.slug: said}).get(programme.slug)
    return unnamed_countries(said, named, figure)


def by_role(partnerships: list[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Partners of a programme, or programmes of a partner, by role in the order of the IATI list."""
    grouped = groupby(partnerships, key=itemgetter("role"))
    return [(str(Partnership.Role(role).label), list(group)) for role, group in grouped]


def _coming(events: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], date]]:
    """The next day of each event, soonest first."""
    today = timezone.localdate()
    coming = []
    for event in events:
        starts, ends = _day(event["starts_on"]), _day(event["ends_on"])
        row = Event(slug=event["slug"], rule=event["rule"], starts_on=starts, ends_on=ends)
        if days := row.next_time(today):
            coming.append((event, days[0]))
    yield from sorted(coming, key=itemgetter(1))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
