"""The rows of the catalogue as nodes: a programme is a Project, a cooperative an Organization."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import models

from articles.linked import Node, filled, image_of, known_as, named, on_the_web
from articles.text.own_addresses import own_address
from articles.text.printing import address
from programmes.catalogue.cooperative_page import ShownTie
from programmes.catalogue.partnerships import OrganisationBelongings, PartnerRow
from programmes.catalogue.place_page import PlaceBelongings
from programmes.catalogue.programme_page import EventRow, ProgrammeBelongings
from programmes.evidence.figure_question import ScopePlace
from programmes.models import Cooperative, Event, Organisation, Partnership, Place, Programme
from programmes.shared.goals import Goal
from programmes.shared.links import OrganisationLink, PlaceLink, ProgrammeLink

GOALS = "https://metadata.un.org/sdg/"
COUNTRY = 2  # letters of its code; that of a region goes on


# What other pages tell of


def programme_link(programme: ProgrammeLink) -> Node:
    """A programme or prize by its name."""
    return _programme(programme["kind"], programme["slug"], programme["name"]["text"])


def _programme(kind: str, slug: str, name: str) -> Node:
    path = address("prize" if kind == Programme.Kind.PRIZE else "programme", slug)
    return named("Project", known_as(path, "programme"), name)


def organisation_link(organisation: OrganisationLink) -> Node:
    """An organisation by its name."""
    known = known_as(address("organisation", organisation["slug"]), "organisation")
    return named("Organization", known, organisation["name"]["text"])


def place_link(place: PlaceLink | ScopePlace) -> Node:
    """A country or region by its name; one of which there is no page has no more than that."""
    return _place(place["code"], place["name"]["text"])


def _place(code: str | None, name: str) -> Node:
    if not code:
        return {"@type": "Place", "name": name}
    kind = "Country" if len(code) == COUNTRY else "AdministrativeArea"
    return named(kind, known_as(address("place", code.lower()), "place"), name)


# The way to a page


def step_to(programme: ProgrammeLink) -> tuple[str, str]:
    """A programme above a project: its name, and the path of its page."""
    kind = "prize" if programme["kind"] == Programme.Kind.PRIZE else "programme"
    return programme["name"]["text"], address(kind, programme["slug"])


def step_to_place(place: PlaceLink) -> tuple[str, str]:
    """A country above a region."""
    return place["name"]["text"], address("place", place["code"].lower())


# What a page is about


def programme_node(programme: Programme, has: ProgrammeBelongings) -> Node:
    """A programme, project or prize with its partners and places."""
    name = str(programme.shown("name"))
    return filled(
        _programme(programme.kind, programme.slug, name)
        | {
            "description": str(programme.shown("summary")),
            "url": _page_of(programme),
            "sameAs": on_the_web(programme.website),
            "image": image_of(getattr(programme, "picture", None)),
            "foundingDate": str(programme.start or ""),
            "dissolutionDate": str(programme.end or ""),
            "parentOrganization": programme_link(has["parent"]) if has["parent"] else None,
            "subOrganization": [programme_link(project) for project in has["projects"]],
            "funder": _partners(has["partners"], funding=True),
            "member": _partners(has["partners"], funding=False),
            "areaServed": [place_link(place) for place in has["places"]],
        }
    )


def _partners(partners: Iterable[PartnerRow], funding: bool) -> list[Node]:
    wanted = (one for one in partners if (one["role"] == Partnership.Role.FUNDING) == funding)
    return list({one["slug"]: organisation_link(one) for one in wanted}.values())


def organisation_node(organisation: Organisation, has: OrganisationBelongings) -> Node:
    """An organisation and the programmes in which it has a part other than to fund them."""
    parts = [one for one in has["programmes"] if one["role"] != Partnership.Role.FUNDING]
    path = organisation.get_absolute_url()
    name = str(organisation.shown("name"))
    return filled(
        named("Organization", known_as(path, "organisation"), name)
        | {
            "alternateName": organisation.short_name,
            "description": str(organisation.shown("summary")),
            "url": own_address(path),
            "sameAs": on_the_web(organisation.website),
            "image": image_of(getattr(organisation, "picture", None)),
            "memberOf": list({one["slug"]: programme_link(one) for one in parts}.values()),
        }
    )


def cooperative_node(cooperative: Cooperative, ties: Iterable[ShownTie]) -> Node | None:
    """A cooperative without how to reach it, which is for readers; of a made-up one nothing."""
    if cooperative.example:
        return None
    path, place = cooperative.get_absolute_url(), cooperative.place
    programmes = {tie.programme["slug"]: programme_link(tie.programme) for tie in ties}
    return filled(
        named("Organization", known_as(path, "cooperative"), cooperative.name)
        | {
            "description": cooperative.description,
            "url": own_address(path),
            "image": image_of(getattr(cooperative, "picture", None)),
            "foundingDate": str(cooperative.founded or ""),
            "location": _place(place.code, str(place.shown("name"))) if place else None,
            "memberOf": list(programmes.values()),
        }
    )


def place_node(place: Place, has: PlaceBelongings) -> Node:
    """A country or region, and what it is part of."""
    return filled(
        _place(place.code, str(place.shown("name")) or place.code)
        | {
            "identifier": place.code,
            "description": str(place.shown("summary")),
            "url": _page_of(place),
            "image": image_of(getattr(place, "picture", None)),
            "containedInPlace": place_link(has["parent"]) if has["parent"] else None,
            "containsPlace": [place_link(region) for region in has["regions"]],
        }
    )


def goal_node(goal: Goal) -> Node:
    """A goal as a term of the United Nations' list."""
    known = known_as(address("goal", goal.number), "goal")
    node = named("DefinedTerm", known, str(goal.name))
    return node | {"termCode": str(goal.number), "inDefinedTermSet": GOALS}


# Days


def event_node(event: Event, days: tuple[date, date]) -> Node:
    """An event of the calendar at its next time."""
    place, programme = event.place, event.programme
    return filled(
        _event(event.slug, str(event.shown("name")), days)
        | {
            "description": str(event.shown("summary")),
            "sameAs": on_the_web(event.website),
            "image": image_of(getattr(event, "picture", None)),
            "location": _place(place.code, str(place.shown("name"))) if place else None,
            "organizer": _programme(programme.kind, programme.slug, str(programme.shown("name")))
            if programme
            else None,
        }
    )


def programme_event(event: EventRow, first: date, programme: Programme) -> Node:
    """An event on the page of its programme."""
    last = date.fromisoformat(event["ends_on"]) if event["ends_on"] else first
    of = _programme(programme.kind, programme.slug, str(programme.shown("name")))
    return _event(event["slug"], event["name"]["text"], (first, max(first, last))) | {
        "organizer": of
    }


def _event(slug: str, name: str, days: tuple[date, date]) -> Node:
    first, last = days
    path = address("calendar")
    node = named("Event", known_as(path, slug), name)
    return node | {
        "url": f"{own_address(path)}#{slug}",
        "startDate": first.isoformat(),
        "endDate": last.isoformat(),
    }


def _page_of(row: models.Model) -> str:
    path: str = row.get_absolute_url()  # type: ignore[attr-defined]  # each has a page
    return own_address(path)
