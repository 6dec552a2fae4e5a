"""The forms by which lists are narrowed, drawn once a version of the content."""

from dataclasses import replace

import pytest

from coopsite.caching.version import versions
from programmes.models import Place
from programmes.tests.factories import make_confirmed, make_programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def _of_a_place():
    place, _ = Place.objects.get_or_create(
        code="MA", defaults={"kind": "country", "name_fr": "Maroc"}
    )
    make_programme().places.add(place)


@pytest.mark.parametrize("path", ["/fr/figures/", "/fr/programmes/"])
@pytest.mark.usefixtures("_of_a_place")
def test_a_new_choice_is_offered_with_the_next_version(client, path):
    client.get(path)
    Place.objects.filter(code="MA").update(name_fr="Ailleurs")
    assert ">Ailleurs</option>" not in client.get(path).content.decode()
    versions.known = replace(versions.known, name="another")
    assert ">Ailleurs</option>" in client.get(path).content.decode()


@pytest.mark.parametrize("path", ["/fr/figures/", "/fr/programmes/"])
@pytest.mark.usefixtures("_of_a_place")
def test_what_one_reader_chose_no_other_is_shown(client, path):
    assert " selected" not in client.get(path).content.decode()
    assert 'value="MA"\nselected>' in client.get(f"{path}?place=MA").content.decode()
    assert " selected" not in client.get(path).content.decode()


@pytest.mark.usefixtures("_of_a_place")
def test_each_language_has_its_menus(client):
    assert '<label for="place">Lieu</label>' in client.get("/fr/figures/").content.decode()
    assert '<label for="place">Lieu</label>' not in client.get("/ar/figures/").content.decode()


def test_the_table_of_figures_asks_for_no_menus_again(client, django_assert_num_queries):
    make_confirmed()
    client.get("/fr/figures/")
    with django_assert_num_queries(3):  # keys, figures, sentences
        client.get("/fr/figures/")
