"""The pages of the 17 goals."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from programmes.shared.goals import GOALS
from programmes.tests.factories import make_confirmed, make_programme
from programmes.tests.pages import Links
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db


def test_a_goal_shows_the_programmes_that_work_towards_it(client, django_assert_num_queries):
    make_programme("Sillon", goals=[5, 8])
    make_programme("Verger", goals=[8])
    with django_assert_num_queries(1):
        html = page(client, "/goals/5/")
    assert "/en/programmes/sillon/" in Links(html).found
    assert "/en/programmes/verger/" not in Links(html).found


def test_a_goal_shows_what_a_programme_reached(client, django_assert_num_queries):
    figure = make_confirmed("60", programme=make_programme("Sillon", goals=[5]))
    with django_assert_num_queries(2):
        html = page(client, "/goals/5/")
    assert f'data-figure="{figure.pk}"' in html
    assert "1 origin" in html


def test_the_list_of_goals_tells_each_with_its_programmes_and_a_figure(
    client, django_assert_num_queries
):
    for number in range(5):
        make_confirmed(f"6{number}", programme=make_programme(f"Sillon {number}", goals=[5, 8]))
    with django_assert_num_queries(2):
        html = page(client, "/goals/")
    assert html.count('data-figure="') == 2  # of goals 5 and 8
    assert {f"/en/goals/{number}/" for number in GOALS} <= set(Links(html).found)
    assert html.count("no programme yet") == 15
    assert "Sillon 2" in html
    assert "Sillon 3" not in html  # the page of the goal has the rest


def test_every_goal_has_its_page(client):
    for number in GOALS:
        assert "No programme works" in text_of(page(client, f"/goals/{number}/"))


@pytest.mark.parametrize("number", ["0", "18", "999999999999"])
def test_there_are_seventeen(client, number):
    assert client.get(f"/en/goals/{number}/").status_code == 404


def test_pages_show_goals_in_the_colours_of_the_united_nations():
    css = Path(finders.find("coopsite/parts.css")).read_text()
    shown = dict(re.findall(r"\.goal-(\d+) b \{ background: (#\w+)", css))
    assert shown == {str(number): goal.colour for number, goal in GOALS.items()}
