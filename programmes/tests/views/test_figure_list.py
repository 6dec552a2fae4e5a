"""The table of figures: filters, order, search by value, pages."""

import re
from datetime import date
from decimal import Decimal

import pytest

from programmes.catalogue.figure_filters import values_of
from programmes.figures import deciding
from programmes.models import Origin
from programmes.tests.factories import (
    make_confirmed,
    make_editor,
    make_figure,
    make_indicator,
    make_organisation,
    make_place,
    make_programme,
)
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db


def numbers(client, query=""):
    """The values of the table, from top to bottom."""
    html = page(client, f"/figures/{query}")
    return re.findall(r'<span class="number"[^>]*>([^<]+)', html)


def test_the_table_shows_confirmed_figures_with_their_sentences(client):
    make_confirmed()
    make_figure("93", quote="Soit 93 coopératives.")
    deciding.reject(
        make_figure("94", quote="Soit 94 coopératives."), by=make_editor(), reason="Misprint."
    )
    assert numbers(client) == ["932"]
    words = text_of(page(client, "/figures/"))
    for part in ["Au total, 932 coopératives sont soutenues.", "La Gazette", "1 origin, 1 paper"]:
        assert part in re.sub(r"\s+(?=[,.])", "", words)


def test_the_latest_date_comes_first_and_what_has_none_last(client):
    make_confirmed("800", as_of=None)
    make_confirmed("700", as_of=date(2023, 1, 1))
    make_confirmed("932", as_of=date(2025, 1, 1))
    assert numbers(client) == ["932", "700", "800"]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("value", ["7", "80", "932"]),
        ("-value", ["932", "80", "7"]),
        ("newest", ["80", "932", "7"]),
        ("as_of", ["7", "932", "80"]),
    ],
)
def test_the_table_is_put_in_order(client, sort, order):
    for value, year in (("7", 2025), ("932", 2024), ("80", 2023)):
        make_confirmed(value, as_of=date(year, 1, 1))
    assert numbers(client, f"?sort={sort}") == order


@pytest.mark.parametrize(
    "query",
    [
        "programme=sillon",
        "indicator=seances",
        "place=SN",
        "year=2023",
        "origin=report",
        "organisation=office-des-sources",
        "value=41",
    ],
)
def test_the_table_is_filtered(client, query):
    make_place("SN", "Sénégal")
    figure = make_confirmed(
        "41",
        programme=make_programme("Sillon"),
        places=["SN"],
        indicator=make_indicator("Séances"),
        as_of=date(2023, 5, 1),
    )
    figure.citations.update(
        origin=Origin.objects.create(kind="report", organisation=make_organisation())
    )
    make_confirmed("932")
    assert numbers(client, f"?{query}") == ["41"]


def test_a_country_is_chosen_with_its_regions(client):
    make_place("MA-05", "Béni Mellal-Khénifra")
    make_confirmed("41", places=["MA-05"])
    assert numbers(client, "?place=MA") == ["41"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("932", {"932"}), ("9 000", {"9000"}), ("9\u202f000", {"9000"}),
        ("9.000", {"9000", "9.000"}), ("2.681", {"2681", "2.681"}), ("1.234.567", {"1234567"}),
        ("1,2", {"1.2"}),
        ("75 %", {"75"}), ("٩٣٢", {"932"}), ("1.2.3.4", set()), ("abc", set()), ("-3", set()),
        ("9" * 40, set()), ("", set()), ("1e9", set()), ("NaN", set()),
    ],
)  # fmt: skip
def test_a_value_is_searched_as_people_write_it(text, values):
    assert values_of(text) == {Decimal(value) for value in values}


def test_a_value_is_found_however_it_is_grouped(client):
    make_confirmed("9000")
    for written in ("9000", "9 000", "9.000", "9,000"):
        assert numbers(client, f"?value={written}") == ["9,000"]


@pytest.mark.parametrize(
    "query",
    [
        "sort=nonsense",
        "year=abc",
        "year=99999",
        "year=-1",
        "origin=rumour",
        "value=1.2.3.4",
        "value=%00",
        "place=MA-05-XX",
        "value=" + "9" * 40,
    ],
)
def test_a_filter_that_means_nothing_is_said_so(client, query):
    make_confirmed()
    words = text_of(page(client, f"/figures/?{query}"))
    assert "means nothing here" in words
    assert "Au total" not in words


@pytest.mark.parametrize("query", ["programme=nobody", "indicator=none", "organisation=none"])
def test_a_choice_without_figures_offers_all(client, query):
    make_confirmed()
    assert "No figure answers" in text_of(page(client, f"/figures/?{query}"))


def test_the_table_is_turned_page_by_page(client):
    for number in range(20):
        make_confirmed(str(100 + number), as_of=date(2000 + number, 1, 1))
    assert len(numbers(client)) == 15
    assert numbers(client, "?page=2") == ["104", "103", "102", "101", "100"]
    html = page(client, "/figures/?sort=value")
    assert 'href="?sort=value&amp;page=2"' in html


@pytest.mark.parametrize("number", ["0", "-1", "abc", "9" * 40, "²"])
def test_a_page_that_is_none_is_the_first(client, number):
    make_confirmed()
    assert numbers(client, f"?page={number}") == ["932"]


def test_the_file_holds_what_is_chosen(client):
    make_confirmed()
    assert 'href="/en/figures.csv?value=932"' in page(client, "/figures/?value=932")


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_table_stands_in_other_languages(client, language):
    make_confirmed("1240")
    html = page(client, "/figures/", language)
    assert {"fr": "1\u202f240", "ar": "1.240"}[language] in html


@pytest.mark.parametrize("count", [1, 20])
def test_the_table_costs_four_queries(client, django_assert_num_queries, count):
    for number in range(count):
        make_confirmed(str(100 + number), programme=make_programme(f"Sillon {number}"))
    with django_assert_num_queries(4):
        page(client, "/figures/")


@pytest.mark.parametrize(
    ("query", "values"),
    [("", ["932"]), ("?kind=target", ["1,300"]), ("?kind=all", ["932", "1,300"])],
)
def test_targets_are_shown_where_they_are_asked_for(client, query, values):
    make_confirmed("932")
    make_confirmed("1300", kind="target")
    html = page(client, f"/figures/{query}")
    assert sorted(re.findall(r'class="number"[^>]*>([\d,]+)<', html)) == sorted(values)
