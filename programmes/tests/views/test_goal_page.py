"""The pages of the 17 goals."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from programmes.shared.goals import GOALS
from programmes.tests.factories import make_programme
from programmes.tests.reading import page, text_of, titles

pytestmark = pytest.mark.django_db


def test_a_goal_shows_the_programmes_that_work_towards_it(client, django_assert_num_queries):
    make_programme("Sillon", goals=[5, 8])
    make_programme("Verger", goals=[8])
    with django_assert_num_queries(1):
        assert titles(page(client, "/goals/5/")) == ["Sillon"]


def test_every_goal_has_its_page(client):
    for number in GOALS:
        assert "No programme works" in text_of(page(client, f"/goals/{number}/"))


@pytest.mark.parametrize("number", ["0", "18", "999999999999"])
def test_there_are_seventeen(client, number):
    assert client.get(f"/en/goals/{number}/").status_code == 404


def test_pages_show_goals_in_the_colours_of_the_united_nations():
    css = Path(finders.find("coopsite/site.css")).read_text()
    shown = dict(re.findall(r"\.goal-(\d+) b \{ background: (#\w+)", css))
    assert shown == {str(number): goal.colour for number, goal in GOALS.items()}
