"""What the filters of lists offer: only what finds something."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, TypedDict

from django.db.models import Exists, OuterRef

from articles.models.translation import text_of
from programmes.catalogue.figure_filters import KINDS as FIGURE_KINDS
from programmes.catalogue.figure_filters import SORTS
from programmes.catalogue.programme_cards import KINDS
from programmes.models import Audience, Organisation, Origin, Place, Programme
from programmes.shared.goals import GOALS
from programmes.shared.questions import Question, ask

OFFERED = 60  # choices of a filter

Choices = Sequence[Sequence[str]]  # pairs: a slug or code, and a name


class CooperativeChoices(TypedDict):
    """What the list of cooperatives offers."""

    places: Choices
    programmes: Choices


class FigureChoices(TypedDict):
    """What the table of figures offers, and the days of its first and its last figure."""

    programmes: Choices
    indicators: Choices
    places: Choices
    organisations: Choices
    first: str | None
    last: str | None


# Places and programmes that have cooperatives, and what was chosen. LATERAL with a LIMIT looks each
# of them up in an index; an EXISTS made PostgreSQL read all cooperatives.
OF_COOPERATIVES = Question[CooperativeChoices]("""
WITH home AS (
    SELECT place.id, place.parent_id FROM programmes_place AS place, LATERAL (
        SELECT FROM programmes_cooperative WHERE place_id = place.id LIMIT 1
    ) AS one
)
SELECT json_build_object(
    'places', to_json(ARRAY(
        SELECT json_build_array(place.code, text_of(place.name)) FROM programmes_place AS place
        WHERE place.id IN (SELECT id FROM home UNION ALL SELECT parent_id FROM home)
        ORDER BY place.code
    )),
    'programmes', to_json(ARRAY(
        (SELECT json_build_array(programme.slug, text_of(programme.name))
        FROM programmes_programme AS programme JOIN programmes_public_programme USING (id)
        WHERE slug = %(chosen)s)
        UNION ALL
        (SELECT json_build_array(programme.slug, text_of(programme.name))
        FROM programmes_programme AS programme JOIN programmes_public_programme USING (id),
        LATERAL (
            SELECT FROM programmes_tie WHERE programme_id = programme.id LIMIT 1
        ) AS one WHERE slug <> %(chosen)s ORDER BY programme.id LIMIT %(offered)s)
    ))
)
""")

# Years come from the two ends of the index `figures_by_day`.
OF_FIGURES = Question[FigureChoices]("""
SELECT json_build_object(
    'programmes', to_json(ARRAY(
        SELECT json_build_array(programme.slug, text_of(programme.name))
        FROM programmes_programme AS programme JOIN programmes_public_programme USING (id),
        LATERAL (
            SELECT FROM programmes_figure JOIN programmes_public_figure USING (id)
            WHERE programme_id = programme.id LIMIT 1
        ) AS one ORDER BY programme.name_fr, programme.id LIMIT %(offered)s
    )),
    'indicators', to_json(ARRAY(
        SELECT json_build_array(indicator.slug, text_of(indicator.name))
        FROM (SELECT * FROM programmes_indicator ORDER BY name_fr, id) AS indicator, LATERAL (
            SELECT FROM programmes_figure JOIN programmes_public_figure USING (id)
            WHERE indicator_id = indicator.id LIMIT 1
        ) AS one ORDER BY indicator.name_fr, indicator.id LIMIT %(offered)s
    )),
    'places', to_json(ARRAY(
        SELECT json_build_array(place.code, text_of(place.name))
        FROM programmes_place AS place ORDER BY place.code LIMIT %(offered)s
    )),
    'organisations', to_json(ARRAY(
        SELECT json_build_array(organisation.slug, text_of(organisation.name))
        FROM programmes_organisation AS organisation
        WHERE EXISTS (SELECT FROM programmes_origin WHERE organisation_id = organisation.id)
        ORDER BY organisation.name_fr LIMIT %(offered)s
    )),
    'first', (SELECT as_of FROM programmes_figure JOIN programmes_public_figure USING (id)
              WHERE as_of IS NOT NULL AND kind = 'result'
              ORDER BY as_of NULLS FIRST LIMIT 1),
    'last', (SELECT as_of FROM programmes_figure JOIN programmes_public_figure USING (id)
             WHERE as_of IS NOT NULL AND kind = 'result'
             ORDER BY as_of DESC NULLS LAST LIMIT 1)
)
""")


def of_programmes() -> dict[str, Any]:
    """What the list of programmes is narrowed by; places and partners are those of some of them."""
    public = Programme.objects.published()
    places = Place.objects.filter(Exists(public.filter(places=OuterRef("pk"))))
    partners = Organisation.objects.filter(
        Exists(public.filter(partnerships__organisation=OuterRef("pk")))
    )
    name = text_of("name")
    return {
        "kinds": KINDS,
        "goals": list(GOALS.items()),
        "audiences": Audience.choices,
        "statuses": Programme.Status.choices,
        "places": list(places.order_by("code").values_list("code", name)),
        "partners": list(partners.order_by("name_fr").values_list("slug", name)),
    }


def of_cooperatives(chosen: str) -> CooperativeChoices:
    """What the list of cooperatives offers, also the programme that is chosen."""
    return ask(OF_COOPERATIVES, chosen=chosen, offered=OFFERED)


def of_figures() -> dict[str, Any]:
    """What the table of figures is narrowed by; of years the latest first."""
    found = ask(OF_FIGURES, offered=OFFERED)
    return {
        **found,
        "years": _years(found["first"], found["last"]),
        "kinds": Origin.Kind.choices,
        "kinds_of_figure": list(FIGURE_KINDS.items()),
        "sorts": list(SORTS.items()),
    }


def _years(first: str | None, last: str | None) -> Choices:
    if not first or not last:
        return []
    earliest, latest = date.fromisoformat(first).year, date.fromisoformat(last).year
    return [(str(year), str(year)) for year in range(latest, earliest - 1, -1)]
