"""Two editors at one draft: an open form is told, and so is whoever opens it later."""

import re
from threading import Thread

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client

from articles.items.history.past import newest
from articles.items.roles import EDITORS, group_of
from articles.models import Article, Withholding
from articles.tests.factories import make_article, make_draft
from conftest import enter
from seeds.admin.articles import ImportedArticleAdmin
from seeds.tests.desk import form_at, form_of, press, seen

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}


@pytest.fixture
def omar():
    """Another editor."""
    user = User.objects.create_user("omar", is_staff=True)
    user.groups.add(group_of(EDITORS))
    return enter(Client(), user)


def edit(client, article, **changes):
    client.post(form_at(article), form_of(article, **changes), headers=ENGLISH)


def asked(client, article, form=None):
    """What an open form is answered, which asks where it was told to."""
    form = form or seen(client, form_at(article))
    address = re.search(r'data-address="([^"]+)"', form)[1]
    return client.get(address, headers=ENGLISH).json()


def test_an_open_form_is_told_that_somebody_else_saved_a_draft(editor, omar):
    article = make_article("Un titre")
    form = seen(editor, form_at(article))
    edit(omar, article, title="Un autre titre")
    answer = asked(editor, article, form)
    assert re.match(r"omar worked on the draft at ", answer["said"][0])
    assert answer["compare"].endswith(f"/{article.pk}/publish/")


def test_an_open_form_of_a_draft_is_told_that_somebody_else_saved_it(editor, omar):
    article = make_article("Un titre")
    edit(editor, article, title="Un autre titre")
    form = seen(editor, form_at(article))
    assert asked(editor, article, form)["said"] == []
    edit(omar, article, title="Un troisième titre")
    assert len(asked(editor, article, form)["said"]) == 1


def test_an_open_form_is_told_that_a_draft_was_published(editor, omar):
    article = make_article("Un titre")
    edit(omar, article, title="Un autre titre")
    form = seen(editor, form_at(article))
    press(omar, article, "publish")
    said = " ".join(asked(editor, article, form)["said"])
    assert "omar worked on the draft" in said
    assert "omar changed Title" in said


def test_what_is_changed_beside_the_draft_is_compared_from_a_line_of_the_item(editor, omar):
    article = make_article("Un titre")
    edit(editor, article, title="Un autre titre")
    before, form = newest(article), seen(editor, form_at(article))
    article.lede = "Trente femmes."
    article.save()
    assert asked(editor, article, form)["compare"].endswith(f"?from={before}")


def test_whoever_opens_a_draft_of_somebody_else_is_told_who_and_when(editor, omar):
    article = make_article("Un titre")
    edit(omar, article, title="Un autre titre")
    assert re.search(r"Last changed by\s+omar, \d", seen(editor, form_at(article)))


def delete_elsewhere():
    """Delete all articles as another request does."""

    def delete():
        try:
            Article.objects.all().delete()
        finally:
            connection.close()

    thread = Thread(target=delete)
    thread.start()
    thread.join()


@pytest.mark.django_db(transaction=True)
def test_who_publishes_what_is_deleted_at_that_moment_is_told(editor, monkeypatch):
    article = make_draft("Un titre")
    monkeypatch.setattr(ImportedArticleAdmin, "lock", lambda desk, key: delete_elsewhere())
    answer = press(editor, article, "publish")
    assert answer.status_code == 410
    assert "It was deleted meanwhile" in answer.content.decode()


@pytest.mark.django_db(transaction=True)
def test_who_deletes_waits_for_who_publishes(editor):
    address = form_at(make_article()).replace("change", "delete")

    def delete():
        try:
            editor.post(address, {"post": "yes"})
        finally:
            connection.close()

    thread = Thread(target=delete)
    with transaction.atomic():
        Withholding.objects.one_at_a_time()
        thread.start()
        thread.join(timeout=1)
        assert Article.objects.exists()
    thread.join()
    assert not Article.objects.exists()
