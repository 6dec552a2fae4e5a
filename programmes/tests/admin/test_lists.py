"""The lists of organisations, places, cooperatives, events and prize editions."""

from datetime import date

import pytest

from programmes.models import Event, PrizeEdition, Tie
from programmes.tests.desk import DESK, listed, seen
from programmes.tests.factories import (
    make_cooperative,
    make_name,
    make_organisation,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def catalogue():
    """A little of everything."""
    place = make_place("MA-05", "Plateau")
    weavers = make_cooperative(place=place, activities=["textiles"], contact_agreed=True)
    make_name(weavers, "نسيج", "ar")
    make_cooperative("Abeilles", town="Là-bas", example=False)
    Tie.objects.create(cooperative=weavers, programme=make_programme(), kind="member")
    make_name(make_organisation(short_name="OSO"), "Bureau des sources")
    Event.objects.create(slug="j", kind="day", name_fr="Journée", rule="FREQ=YEARLY", place=place)
    Event.objects.create(slug="r", kind="ceremony", name_fr="Remise", starts_on=date(2020, 1, 1))
    prize = make_programme("Prix d'or", kind="prize")
    PrizeEdition.objects.create(prize=prize, year=2023)
    PrizeEdition.objects.create(prize=make_programme("Coupe", kind="prize"), year=2024)


@pytest.mark.parametrize(
    ("model", "query", "names"),
    [
        ("organisation", "?q=oso", {"Office des sources"}),
        ("organisation", "?q=bureau", {"Office des sources"}),
        ("organisation", "?kind__exact=company", set()),
        ("place", "?q=ma-05", {"Plateau"}),
        ("place", "?q=plateau", {"Plateau"}),
        ("place", "?kind__exact=country", {"Maroc"}),
        ("cooperative", "?q=نسيج", {"Tissage du Haut Val"}),
        ("cooperative", "?q=la-bas", {"Abeilles"}),
        ("cooperative", "?place=MA", {"Tissage du Haut Val"}),
        ("cooperative", "?place=MA-05", {"Tissage du Haut Val"}),
        ("cooperative", "?activity=textiles", {"Tissage du Haut Val"}),
        ("cooperative", "?activity=nonsense&example__exact=0", {"Abeilles"}),
        ("cooperative", "?programme=sillon", {"Tissage du Haut Val"}),
        ("cooperative", "?contact_agreed__exact=1", {"Tissage du Haut Val"}),
        ("event", "?q=journee", {"Journée"}),
        ("event", "?time=yearly", {"Journée"}),
        ("event", "?time=past", {"Remise"}),
        ("event", "?time=coming", set()),
        ("event", "?place=MA-05", {"Journée"}),
        ("prizeedition", "?q=or", {"Prix d'or 2023"}),
        ("prizeedition", "?q=2024", {"Coupe 2024"}),
        ("prizeedition", "?prize=coupe", {"Coupe 2024"}),
    ],
)
def test_rows_are_found_and_chosen(editor, catalogue, model, query, names):
    assert listed(editor, model, query) == names


def fill(model, count):
    """Rows of one kind."""
    place, prize = make_place("MA-05"), make_programme("Prix", kind="prize")
    for n in range(count):
        if model == "organisation":
            make_organisation(f"Office {n}")
        elif model == "place":
            make_place(f"MA-{n + 10}", f"Région {n}")
        elif model == "cooperative":
            make_cooperative(f"Tissage {n}", place=place)
        elif model == "event":
            values = {"starts_on": date(2024, 1, 1), "programme": prize, "place": place}
            Event.objects.create(slug=f"e-{n}", kind="day", name_fr=f"Jour {n}", **values)
        else:
            PrizeEdition.objects.create(prize=prize, year=2000 + n)


@pytest.mark.parametrize("count", [2, 25])
@pytest.mark.parametrize(
    ("model", "queries"),
    [("organisation", 7), ("place", 7), ("cooperative", 9), ("event", 8), ("prizeedition", 8)],
)
def test_lists_cost_the_same_queries_for_few_and_for_many(
    editor, django_assert_num_queries, model, queries, count
):
    fill(model, count)
    with django_assert_num_queries(queries):
        seen(editor, f"{DESK}{model}/")
