"""The pages of programmes and prizes."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.lists.query import chosen_in, leading
from articles.models import Publishing
from articles.querysets import with_picture
from programmes.catalogue.filters import ProgrammeListFilter
from programmes.catalogue.other_names import called
from programmes.catalogue.partnerships import by_role
from programmes.catalogue.press import press
from programmes.catalogue.programme_cards import KINDS, SIZE, cards
from programmes.catalogue.programme_page import belongings, coming
from programmes.catalogue.unnamed_countries import unnamed_by
from programmes.evidence.key_figures import by_slug, known, of_programme
from programmes.evidence.sentences import all_spoken
from programmes.linked.catalogue import programme_event, programme_node, step_to
from programmes.models import Audience, Programme
from programmes.shared.goals import GOALS
from programmes.shared.once import Once, given
from programmes.shared.walking import Walk, first_page, is_turned, walk
from programmes.views.feeds import programme_feed
from programmes.views.withheld import Way, as_archived

AUDIENCES = dict(Audience.choices)
PROGRAMME: Once[Programme] = Once(
    lambda: with_picture(Programme.objects.filter(slug=given("slug"))).defer(
        "as_read", "translated_from", "words"
    )
)
FIRST: Once[Programme] = Once(lambda: cards(_main()).order_by("name_fr", "pk")[: SIZE + 1])


def _main() -> QuerySet[Programme]:
    """The programmes that are part of no other: they stand in the list before one chooses."""
    return Programme.objects.published().filter(parent=None)


@require_safe
def programme_list(request: HttpRequest) -> HttpResponse:
    """The programmes; where something is chosen, also the field projects that answer to it."""
    chosen = chosen_in(request.GET)
    is_first = not chosen and not is_turned(request.GET)
    page = first_page(FIRST.rows(), SIZE) if is_first else _chosen_page(chosen, request.GET)
    return render(
        request,
        "programmes/programme_list.html",
        {
            "page": page,
            "known": known(page.rows) if page else {},
            "chosen": chosen,
            "filters": leading(chosen),
            "kinds": KINDS,
        },
    )


def _chosen_page(chosen: QueryDict, query: QueryDict) -> Walk | None:
    """A page of the programmes that answer to a choice; none where that means nothing."""
    if not chosen:  # a form of six choices is not made for nothing
        return walk(cards(_main()), query, "name_fr", SIZE)
    filters = ProgrammeListFilter(chosen, queryset=Programme.objects.published())
    return walk(cards(filters.qs), query, "name_fr", SIZE) if filters.is_valid() else None


@require_safe
def prize_list(request: HttpRequest) -> HttpResponse:
    """The prizes."""
    prizes = Programme.objects.published().filter(kind=Programme.Kind.PRIZE)
    page = walk(cards(prizes), request.GET, "name_fr", SIZE)
    context = {"page": page, "known": known(page.rows), "kinds": KINDS}
    return render(request, "programmes/prize_list.html", context)


@require_safe
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """A programme or project; a prize has its page among prizes, another name leads here."""
    return _page(request, slug)


@require_safe
def prize(request: HttpRequest, slug: str) -> HttpResponse:
    """A prize with its editions and laureates."""
    return _page(request, slug)


def _page(request: HttpRequest, slug: str) -> HttpResponse:
    found = PROGRAMME.first(slug=slug) or called("programme", slug)
    if found.publishing == Publishing.ARCHIVED:
        way = Way(reverse("programme-list"), _("All programmes"))
        return as_archived(request, found.archive_note, request.path, way)
    if not found.is_public:
        raise Http404
    if found.get_absolute_url() != request.path:
        return redirect(found, permanent=True)
    has = belongings(found)
    others = [one["figure"] for one in has["others"] if one["figure"]]
    figures, totals, of_others = of_programme(found, others)
    events = coming(has["events"])
    return render(
        request,
        "programmes/programme.html",
        {
            "programme": found,
            "kinds": KINDS,
            "has": has,
            "figures": figures,
            "sentences": all_spoken([figure.id for figure in figures]),
            "others": by_slug(has["others"], of_others),
            "totals": totals,
            "roles": by_role(has["partners"]),
            "unnamed": unnamed_by(found, has["countries"]),
            "events": events,
            "press": press("programme", [found.pk], request.GET),
            "goals": [GOALS[number] for number in found.goals],
            "audiences": [AUDIENCES[one] for one in found.audiences if one in AUDIENCES],
            "feed": programme_feed(found),
            "linked": [
                programme_node(found, has),
                *(programme_event(event, day, found) for event, day in events),
            ],
            "above": [step_to(has["parent"])] if has["parent"] else [],
        },
    )
