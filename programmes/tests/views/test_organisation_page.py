"""The page of an organisation."""

import pytest

from articles.tests.factories import make_article
from programmes.models import Organisation, Origin, Partnership, Programme
from programmes.tests.factories import (
    make_confirmed,
    make_hidden,
    make_indicator,
    make_mention,
    make_name,
    make_organisation,
    make_partner,
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


def test_an_organisation_tells_the_figures_that_it_said_first_and_those_of_its_programmes(
    client, django_assert_num_queries
):
    office = make_organisation()
    programme = make_programme()
    Partnership.objects.create(programme=programme, organisation=office, role=1)
    said = make_confirmed("932")
    origin = Origin.objects.create(kind="communique", organisation=office)
    said.citations.update(origin=origin)
    counted = make_confirmed("60", programme=programme, indicator=make_indicator("Membres"))
    with django_assert_num_queries(4):
        html = page(client, "/organisations/office-des-sources/")
    first, _, rest = html.partition("Results of its programmes</h2>")
    assert f'data-figure="{said.pk}"' in first
    assert f'data-figure="{counted.pk}"' in rest
    assert f'data-figure="{counted.pk}"' not in first


def test_the_list_names_organisations_of_which_anything_is_told(client, django_assert_num_queries):
    make_organisation("Maison du vide")
    for name in ("Office des sources", "Tifawin"):
        make_partner(name, Programme.objects.first() or make_programme())
    with django_assert_num_queries(1):
        words = text_of(page(client, "/organisations/"))
    assert "Office des sources public body 1 – Tifawin public body 1 –" in words
    assert "Maison du vide" not in words


def test_what_readers_do_not_see_tells_nothing_of_an_organisation(client):
    office = make_organisation()
    Partnership.objects.create(programme=make_hidden(), organisation=office, role=1)
    make_mention(make_article("Brouillon", status="draft"), office)
    html = page(client, "/organisations/office-des-sources/")
    assert '<meta name="robots" content="noindex">' in html
    assert not Organisation.objects.told().exists()


def test_a_site_without_organisations_says_so(client):
    assert "No organisation has been entered yet." in page(client, "/organisations/")


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
