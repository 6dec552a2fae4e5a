"""The review screen at its edges: ends of the queue, values that cannot be, rights, its cost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from programmes.figures.relating import suggest_relations
from programmes.models import Figure, Relation, Story, StoryArticle
from programmes.tests.admin.test_review import REVIEW, form_of, post
from programmes.tests.desk import at, seen
from programmes.tests.factories import (
    make_confirmed,
    make_figure,
    make_indicator,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def morocco():
    return make_place()


@pytest.mark.parametrize("changes", [{"measure": "share"}, {"value": "-932"}], ids=str)
def test_a_value_that_cannot_be_is_told_and_not_written(editor, changes):
    figure = make_figure()
    html = post(editor, **form_of(figure, **changes))
    assert "A percentage is at most 100" in html or "is not negative" in html
    figure.refresh_from_db()
    assert (figure.state, figure.measure, figure.value) == ("suggested", "count", 932)


def test_a_correction_of_a_decided_figure_is_refused(editor):
    figure = make_confirmed()
    assert "already" in post(editor, **form_of(figure, qualifier="more"))
    figure.refresh_from_db()
    assert figure.qualifier == ""


def test_an_indicator_that_came_later_is_proposed_by_its_wordings(editor):
    figure = make_figure(indicator=None)
    indicator = make_indicator()
    assert f'<option value="{indicator.pk}" selected>' in seen(editor, REVIEW)
    post(editor, **form_of(figure, indicator=indicator.pk))
    assert Figure.objects.confirmed().get().indicator == indicator


def test_programmes_can_be_chosen_without_scripts(editor):
    make_figure()
    programme = make_programme('A"<b>')
    html = seen(editor, REVIEW)
    assert f'<option value="{programme.pk}">A&quot;&lt;b&gt;</option>' in html
    assert "select2" not in html


def test_the_end_of_a_queue_leads_back_to_what_was_passed_over(editor):
    figure = make_figure(ambiguous="no-subject")
    html = seen(editor, f"{REVIEW}?only=ambiguous&after={figure.pk}")
    assert '<a href="?only=ambiguous">' in html


def test_a_queue_of_one_story(editor):
    make_figure("214")
    figure = make_figure()
    story = Story.objects.create()
    StoryArticle.objects.create(story=story, article=figure.citations.get().article)
    html = seen(editor, f"{REVIEW}?story={story.pk}")
    assert f'name="figure" value="{figure.pk}"' in html
    assert f'<option value="{story.pk}" selected>' in html


@pytest.mark.parametrize("story", ["x", "0", "9" * 40])
def test_a_story_that_cannot_be_has_no_figures(editor, story):
    make_figure()
    assert "Nothing more waits here" in seen(editor, f"{REVIEW}?story={story}")


def test_confirming_a_story_of_no_article_confirms_nothing(editor):
    figure = make_figure()
    assert "0 figures of the story are confirmed" in post(editor, figure=figure.pk, act="story")
    assert not Figure.objects.confirmed().exists()


def test_the_desk_and_a_story_lead_to_what_waits(editor, staff_with):
    story = Story.objects.create()
    StoryArticle.objects.create(story=story, article=make_figure().citations.get().article)
    assert f'href="{REVIEW}"' in seen(editor, "/admin/")
    assert f'href="{REVIEW}?story={story.pk}"' in seen(editor, at(story))
    assert f'href="{REVIEW}"' not in seen(staff_with("view_figure"), "/admin/")


def test_relations_take_a_right_of_their_own(staff_with):
    confirmed, figure = make_confirmed(), make_figure("940")
    suggest_relations(figure)
    relation = Relation.objects.get()
    client = staff_with("change_figure")
    assert 'name="relation"' not in seen(client, REVIEW)
    data = {"figure": figure.pk, "act": "relate", "relation": relation.pk, "how": "dismiss"}
    assert client.post(REVIEW, data).status_code == 403
    relation.refresh_from_db()
    assert relation.state == "suggested"
    assert relation.other(figure) == confirmed


def asked(client, address):
    """How many questions a page asks."""
    with CaptureQueriesContext(connection) as queries:
        seen(client, address)
    return len(queries)


def test_the_screen_asks_the_same_of_5_figures_and_of_100(editor):
    figures = [make_figure(str(n + 1)) for n in range(5)]
    suggest_relations(figures[0])
    address = f"{REVIEW}?figure={figures[0].pk}"
    few = asked(editor, address)
    article = figures[0].citations.get().article
    for n in range(5, 100):
        make_figure(str(n + 1), quote=article.citations.first().exact, number="1", article=article)
    suggest_relations(figures[0])
    assert asked(editor, address) == few
    assert few < 20


@pytest.mark.parametrize("name", ["programme", "indicator", "place", "only", "story", "run"])
def test_a_control_in_the_address_takes_no_page_down(editor, name):
    make_figure()
    assert editor.get(REVIEW, {name: "\x00"}).status_code == 200
