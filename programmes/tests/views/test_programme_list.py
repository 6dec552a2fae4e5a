"""The list of programmes and its filters."""

import pytest

from programmes.models import Partnership
from programmes.tests.factories import make_organisation, make_place, make_programme
from programmes.tests.reading import page, rows_of_ledger, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def field():
    """Two programmes and a field project, with what the filters ask for."""
    furrow = make_programme("Sillon", goals=[5], audiences=["women"])
    furrow.places.add(make_place("MA-05", "Plateau"))
    Partnership.objects.create(programme=furrow, organisation=make_organisation(), role=1)
    make_programme("Verger", kind="network", status="completed")
    trial = make_programme("Essai", kind="project", parent=furrow)
    trial.places.add(make_place("SN", "Sénégal"))


def test_programmes_are_listed_by_name_with_their_projects_counted(client, field):
    html = page(client, "/programmes/")
    assert rows_of_ledger(html) == ["Sillon", "Verger"]
    assert "1 project" in text_of(html)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kind=network", ["Verger"]),
        ("kind=project", ["Essai"]),
        ("status=completed", ["Verger"]),
        ("goal=5", ["Sillon"]),
        ("goal=6", []),
        ("audience=women", ["Sillon"]),
        ("partner=office-des-sources", ["Sillon"]),
        ("place=MA-05", ["Sillon"]),
        ("place=MA", ["Sillon"]),
        ("place=SN", ["Essai"]),
        ("place=MA&kind=network", []),
        ("kind=", ["Sillon", "Verger"]),
    ],
)
def test_a_filter_keeps_what_answers_to_it(client, field, query, found):
    assert rows_of_ledger(page(client, f"/programmes/?{query}")) == found


@pytest.mark.parametrize("query", ["kind=nonsense", "goal=18", "goal=x", "place=LONGCODE"])
def test_a_filter_that_means_nothing_is_told(client, field, query):
    assert "means nothing here" in text_of(page(client, f"/programmes/?{query}"))


def test_what_was_chosen_stays_chosen(client, field):
    html = " ".join(page(client, "/programmes/?kind=network").split())
    assert '<option value="network" selected>' in html


def test_a_long_list_is_walked_in_both_directions(client):
    for number in range(50):
        make_programme(f"Programme {number:02}")
    first = page(client, "/programmes/")
    second = page(client, "/programmes/" + link(first, "next"))
    assert rows_of_ledger(first) == [f"Programme {n:02}" for n in range(18)]
    assert rows_of_ledger(second) == [f"Programme {n:02}" for n in range(18, 36)]
    assert rows_of_ledger(page(client, "/programmes/" + link(second, "prev"))) == rows_of_ledger(
        first
    )


def link(html, rel):
    """Where the walker's link leads."""
    return html.partition(f'rel="{rel}" href="')[2].partition('"')[0]


@pytest.mark.parametrize("cursor", ["after=x", "after=9999999", "before=-1", "after=" + "9" * 40])
def test_a_cursor_that_leads_nowhere_does_no_harm(client, field, cursor):
    page(client, f"/programmes/?{cursor}")


@pytest.mark.parametrize("count", [3, 30])
def test_the_list_costs_three_queries(client, django_assert_num_queries, count):
    for number in range(count):
        make_programme(f"Programme {number}")
    with django_assert_num_queries(3):
        page(client, "/programmes/")


def test_without_programmes_the_list_says_so(client):
    assert "No programme answers" in text_of(page(client, "/programmes/"))
