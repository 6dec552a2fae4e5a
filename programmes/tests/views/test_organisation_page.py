"""The page of an organisation."""

import pytest

from articles.tests.factories import make_article
from programmes.models import Partnership
from programmes.tests.factories import (
    make_mention,
    make_name,
    make_organisation,
    make_programme,
)
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db


def test_an_organisation_shows_its_programmes_by_role_and_its_press(client):
    office = make_organisation(short_name="OSO", summary_fr="Il compte les sources.")
    for name, role in (("Sillon", 1), ("Verger", 4)):
        Partnership.objects.create(programme=make_programme(name), organisation=office, role=role)
    make_mention(make_article(), office)
    words = text_of(page(client, "/organisations/office-des-sources/"))
    for part in [
        "OSO",
        "Il compte les sources.",
        "Programmes: funding",
        "Sillon",
        "Programmes: implementing",
        "Verger",
        "Un atelier de tissage ouvre",
    ]:
        assert part in words


def test_an_organisation_of_which_nothing_is_told_says_so(client):
    make_organisation()
    assert "Nothing is told" in text_of(page(client, "/organisations/office-des-sources/"))


def test_another_name_leads_to_the_organisation(client):
    make_name(make_organisation(), "Bureau des sources")
    answer = client.get("/en/organisations/bureau-des-sources/")
    assert (answer.status_code, answer["Location"]) == (
        301,
        "/en/organisations/office-des-sources/",
    )
    assert client.get("/en/organisations/nobody/").status_code == 404


@pytest.mark.parametrize("count", [1, 20])
def test_the_page_costs_three_queries(client, django_assert_num_queries, count):
    office = make_organisation()
    for number in range(count):
        programme = make_programme(f"Programme {number}")
        Partnership.objects.create(programme=programme, organisation=office, role=1)
        make_mention(make_article(f"Article {number}"), office)
    with django_assert_num_queries(3):
        page(client, "/organisations/office-des-sources/")
