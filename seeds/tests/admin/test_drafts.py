"""Drafts beside what readers see, and the page that publishes them."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils.timezone import localtime, now

from articles.items.drafts.acts import open_draft
from articles.models import Article, Draft, Note
from articles.tests.factories import make_article, make_draft
from programmes.models import Mention
from programmes.tests.factories import make_mention, make_programme
from seeds.tests.desk import form_at, form_of, press

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}


def save(client, article, **changes):
    """Save the form of an article; the page that follows."""
    posted = form_of(article, **changes)
    return client.post(form_at(article), posted, headers=ENGLISH, follow=True)


def read(client, article):
    """The page that readers see."""
    return client.get(article.get_absolute_url(), follow=True).content.decode()


def test_an_edit_of_what_readers_see_is_a_draft(editor, client):
    article = make_article("Un titre")
    answer = save(editor, article, title="Un autre titre")
    assert "Saved as a draft" in answer.content.decode()
    assert Article.objects.get().title == "Un titre"
    assert "Un autre titre" not in read(client, article)
    assert open_draft(article).state == Draft.State.WRITING


def test_the_form_shows_the_draft_and_says_so(editor):
    article = make_article("Un titre")
    save(editor, article, title="Un autre titre")
    html = editor.get(form_at(article), headers=ENGLISH).content.decode()
    assert "Un autre titre" in html
    assert "A draft beside it is being written." in html


def test_what_is_published_is_what_the_draft_says(editor, client):
    article = make_article("Un titre", lede="Ancien.")
    save(editor, article, title="Un autre titre")
    answer = press(editor, article, "publish")
    assert "Readers see it." in answer.content.decode()
    assert Article.objects.get().title == "Un autre titre"
    assert not open_draft(article)


def test_an_edit_of_a_draft_of_its_own_is_written_at_once(editor):
    article = make_draft("Un titre")
    save(editor, article, title="Un autre titre")
    assert Article.objects.get().title == "Un autre titre"
    assert not Draft.objects.exists()


def test_rows_of_an_inline_are_drafted_too(editor):
    article = make_article()
    mention = make_mention(article, make_programme())
    save(editor, article, **{"mentions-0-struck": "on"})
    assert Mention.objects.get(pk=mention.pk).state != "struck"
    press(editor, article, "publish")
    assert Mention.objects.get(pk=mention.pk).state == "struck"


def test_what_an_act_changed_meanwhile_is_kept(editor):
    article = make_article("Un titre")
    save(editor, article, title="Un autre titre")
    Article.objects.update(language="en")
    press(editor, article, "publish")
    assert Article.objects.values_list("title", "language").get() == ("Un autre titre", "en")


def test_a_draft_that_says_what_stands_is_none(editor):
    article = make_article("Un titre")
    save(editor, article, title="Un autre titre")
    answer = save(editor, article, title="Un titre")
    assert "there is no draft" in answer.content.decode()
    assert not open_draft(article)


def test_a_page_that_is_stale_does_nothing(editor):
    article = make_draft()
    answer = press(editor, article, "publish", seen="0 ")
    assert "nothing was done" in answer.content.decode()
    assert not Article.objects.get().is_public


def test_a_first_publication_appears_at_its_time_by_query(editor, client):
    article = make_draft()
    due = (localtime() + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M")
    assert "Readers see it from" in press(editor, article, "schedule", due=due).content.decode()
    assert client.get(article.get_absolute_url()).status_code == 404
    Article.objects.update(public_from=now() - timedelta(seconds=1))
    assert client.get(article.get_absolute_url()).status_code == 200


def test_a_time_that_has_passed_schedules_nothing(editor):
    article = make_draft()
    answer = press(editor, article, "schedule", due="2020-01-01T08:00")
    assert "That time has passed" in answer.content.decode()
    assert not Draft.objects.exists()


def test_a_dropped_draft_is_opened_again(editor):
    article = make_article("Un titre")
    save(editor, article, title="Un autre titre")
    press(editor, article, "drop")
    assert not open_draft(article)
    press(editor, article, "reopen")
    press(editor, article, "publish")
    assert Article.objects.get().title == "Un autre titre"


def test_sending_back_needs_a_note(editor):
    article = make_draft()
    press(editor, article, "send")
    assert "Say in a note" in press(editor, article, "send-back").content.decode()
    press(editor, article, "send-back", note="Le titre est trop long.")
    assert open_draft(article).state == Draft.State.WRITING


def test_a_draft_is_sent_back_whose_writer_has_left_the_desk(editor):
    article = make_draft()
    press(editor, article, "send")
    Draft.objects.update(opened_by=User.objects.create_user("carl", is_staff=False))
    press(editor, article, "send-back", note="Le titre est trop long.")
    assert open_draft(article).state == Draft.State.WRITING
    assert Note.objects.get().text == "Le titre est trop long."


def test_an_archived_article_is_taken_from_readers(editor):
    article = make_article()
    press(editor, article, "archive", note="Remplacé.")
    assert Article.objects.get().status == "archived"
    assert not Article.objects.published().exists()


@pytest.mark.parametrize("act", ["send", "drop", "send-back", "unschedule"])
def test_who_may_not_publish_leaves_alone_what_is_scheduled(staff_with, act):
    article = make_draft()
    article.publish(at=now() + timedelta(hours=1))
    later = {"state": "scheduled", "due": article.public_from}
    Draft.objects.create(tabled="articles_article", key=article.pk, **later)
    client = staff_with("view_article", "change_article", "review_article")
    assert press(client, article, act, note="Trop tôt.").status_code == 403
    assert open_draft(article).state == Draft.State.SCHEDULED
