"""The figures of a place or programme on one page to print."""

import re

import pytest

from articles.models import Withholding
from programmes.cuttings.codes import code_of
from programmes.figures import withholding
from programmes.figures.withholding import Grounds
from programmes.tests.factories import (
    make_confirmed,
    make_editor,
    make_hidden,
    make_indicator,
    make_place,
    make_programme,
)
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db


def kinds(count):
    """So many confirmed figures of Morocco, each of an indicator of its own."""
    make_place()
    return [
        make_confirmed(str(100 + number), indicator=make_indicator(f"Mesure {number}"))
        for number in range(count)
    ]


def test_a_figure_stands_with_its_sentence_its_paper_its_day_and_its_address(client):
    [figure] = kinds(1)
    words = text_of(page(client, "/places/ma/sheet/"))
    assert "Au total, 100 coopératives sont soutenues." in words
    assert "La Gazette , 8 July 2025" in words
    assert f"http://testserver/en/figures/{figure.pk}/" in words


def test_each_figure_and_the_page_itself_have_a_code(client):
    kinds(2)
    html = page(client, "/places/ma/sheet/")
    assert html.count('<a class="code"') == 3


def test_no_more_figures_stand_on_it_than_a_page_holds(client):
    kinds(12)
    html = page(client, "/places/ma/sheet/")
    assert len(re.findall('class="number" data-figure', html)) == 8


def test_a_programme_has_one_as_far_as_readers_see_it(client):
    make_confirmed(programme=make_programme())
    make_hidden("Caché")
    assert "932" in text_of(page(client, "/programmes/sillon/sheet/"))
    assert client.get("/en/programmes/cach%C3%A9/sheet/").status_code == 404


@pytest.mark.parametrize("path", ["places/zz/sheet/", "places/MA/sheet/", "programmes/x/sheet/"])
def test_what_is_not_there_has_none(client, path):
    make_place()
    assert client.get(f"/en/{path}").status_code == 404


def test_a_long_quote_is_cut_where_it_stays_true_or_left_out(client):
    make_place()
    quote = (
        "La Fondation a soutenu 932 coopératives au Maroc avec ses partenaires de la région, qui "
        "travaillent la laine et le cuir des troupeaux de la montagne et de la plaine du sud."
    )
    make_confirmed(quote=quote)
    words = text_of(page(client, "/places/ma/sheet/"))
    assert "avec ses partenaires de la région…" in words
    assert "troupeaux" not in words


def test_what_is_withheld_is_not_handed_out(client):
    figure, other = kinds(2)
    grounds = Grounds("privacy", "A letter.", "Asked for.")
    withholding.withhold_figure(figure, by=make_editor(), grounds=grounds)
    withholding.withhold_quote(other.citations.get(), by=make_editor(), grounds=grounds)
    words = text_of(page(client, "/places/ma/sheet/"))
    assert Withholding.objects.count() == 2
    assert "Mesure 0" not in words
    assert "Au total" not in words


@pytest.mark.parametrize("count", [1, 8])
def test_the_sheet_costs_the_same_whatever_it_holds(client, django_assert_num_queries, count):
    kinds(count)
    with django_assert_num_queries(4):
        page(client, "/places/ma/sheet/")


def test_a_code_has_its_finders_and_a_quiet_margin():
    code = code_of("https://example.org/fr/figures/69/")
    assert code.path.startswith("M4 4h7v1h-7z")  # the first row of the first finder
    assert code.side == 29 + 2 * 4


def test_two_addresses_have_two_codes():
    assert code_of("https://example.org/1/") != code_of("https://example.org/2/")


@pytest.mark.parametrize("code", ["%00", "ma%00", "MA", "m%61%0a"])
def test_what_is_no_code_of_a_place_has_no_sheet(client, code):
    make_place()
    assert client.get(f"/en/places/{code}/sheet/").status_code == 404
