"""The key figures of the home page."""

import re

import pytest

from programmes.figures import deciding
from programmes.tests.factories import make_confirmed, make_editor, make_figure, make_indicator
from programmes.tests.reading import page

pytestmark = pytest.mark.django_db


def measured(value):
    return make_confirmed(value, indicator=make_indicator(f"Indicateur de {value}"))


def figures(html):
    return re.findall(r'data-figure="\d+">([^<]+)<', html)


def test_home_shows_what_editors_prefer(client):
    measured("11")
    deciding.prefer(measured("12"), by=make_editor())
    html = page(client, "/")
    assert figures(html) == ["12"]
    assert 'href="/en/indicators/"' in html


def test_home_shows_the_latest_as_long_as_editors_prefer_nothing(client):
    for value in ("10", "11", "12", "13", "14", "15"):
        measured(value)
    assert figures(page(client, "/")) == ["15", "14", "13", "12", "11"]


def test_home_shows_only_what_an_editor_confirmed(client):
    make_figure("932")
    html = page(client, "/")
    assert figures(html) == []
    assert 'class="results"' not in html


@pytest.mark.parametrize("count", [1, 20])
def test_home_asks_as_much_of_many_figures_as_of_one(client, django_assert_num_queries, count):
    for number in range(count):
        deciding.prefer(measured(str(100 + number)), by=make_editor())
    with django_assert_num_queries(6):
        page(client, "/")
