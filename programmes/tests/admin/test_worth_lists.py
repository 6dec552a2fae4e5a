"""The two lists of the review screen: what is worth reading, the worthiest first; the others."""

import pytest

from programmes.models import Figure, Story, StoryArticle
from programmes.tests.admin.test_review import form_of, post, seen
from programmes.tests.factories import make_figure, make_place

pytestmark = pytest.mark.django_db
OTHER = "?list=other"


@pytest.fixture(autouse=True)
def morocco():
    return make_place()


def judged(value, worth, *signs):
    """A figure that waits, judged so."""
    figure = make_figure(value)
    Figure.objects.filter(pk=figure.pk).update(worth=worth, worth_signs=list(signs))
    return figure


def shows(html, figure):
    return f'name="figure" value="{figure.pk}"' in html


def test_the_worthiest_comes_first(editor):
    judged("214", 110)
    worthier = judged("932", 150)
    assert shows(seen(editor), worthier)


def test_one_walks_from_the_worthier_to_the_less_worthy_and_back(editor):
    first, second, third = judged("1", 150), judged("2", 120), judged("3", 120)
    assert shows(seen(editor, f"?after={first.pk}"), second)
    assert shows(seen(editor, f"?after={second.pk}"), third)
    assert shows(seen(editor, f"?before={third.pk}"), second)
    assert shows(seen(editor, f"?before={second.pk}"), first)


def test_other_numbers_wait_in_a_list_of_their_own(editor):
    other = judged("80", 0)
    assert "Nothing more waits here" in seen(editor)
    assert shows(seen(editor, OTHER), other)


def test_both_lists_say_how_many_wait(editor):
    for value, worth in (("1", 150), ("2", 150), ("3", 40)):
        judged(value, worth)
    html = seen(editor)
    assert "Worth reading <b>2</b>" in html
    assert "Other numbers <b>1</b>" in html


def test_what_nobody_judged_is_worth_reading(editor):
    figure = make_figure()
    assert shows(seen(editor), figure)


def test_a_decision_leads_on_in_the_list_that_one_reads(editor):
    one, other = judged("80", 40), judged("90", 30)
    judged("932", 150)
    assert shows(post(editor, OTHER, **form_of(one)), other)


def test_filters_keep_the_list(editor):
    judged("80", 40)
    html = seen(editor, f"{OTHER}&only=ambiguous")
    assert '<input type="hidden" name="list" value="other">' in html
    assert 'href="?only=ambiguous"' in html


def test_a_storys_bulk_confirmation_never_touches_the_other_numbers(editor):
    worth, other = judged("932", 150), judged("80", 40)
    story = Story.objects.create()
    for figure in (worth, other):
        article = figure.citations.get().article
        StoryArticle.objects.create(story=story, article=article)
    post(editor, figure=worth.pk, act="story")
    assert Figure.objects.confirmed().get() == worth
    assert Figure.objects.suggested().get() == other


def test_the_screen_says_what_speaks_for_and_against(editor):
    judged("80", 40, "body-none", "trivia")
    html = seen(editor, OTHER)
    assert "the article names no programme of the catalogue" in html
    assert "it measures a time, a distance, a room or a score" in html


def test_signs_of_an_older_release_fall_away(editor):
    figure = judged("80", 140, "body-said", "result")
    assert "Why it stands in this list" not in seen(editor)
    Figure.objects.filter(pk=figure.pk).update(worth_signs=["body-said", "counts"])
    assert "counts people, cooperatives" in seen(editor)


def test_an_orphan_that_was_decided_stands_in_the_first_list(editor):
    figure = judged("932", 0)
    Figure.objects.update(state="rejected", reason="No.", decided_at="2026-01-01T00:00Z")
    assert Figure.objects.worth_reading().get() == figure
