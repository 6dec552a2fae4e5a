"""Drafts whose time has come are published by themselves."""

import logging
from datetime import timedelta
from io import StringIO
from threading import Thread

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import DataError, connection, transaction
from django.utils.timezone import localtime, now

from articles.items.drafts import due as applying
from articles.items.drafts.acts import open_draft
from articles.items.drafts.due import publish_due
from articles.models import Article, Draft, Trace, Withholding
from articles.tests.factories import make_article, make_draft
from programmes.models import Citation
from programmes.tests.factories import make_citation, make_figure
from seeds.tests.admin.test_history import restore, write
from seeds.tests.desk import form_at, form_of, press

QUOTE = "La Fondation a formé 932 coopératives."
pytestmark = pytest.mark.django_db


def save(client, article, **changes):
    """Save the form of an article."""
    return client.post(form_at(article), form_of(article, **changes), follow=True)


def scheduled(client, article, **changes):
    """An article of which a draft beside it is due, or which appears by itself, since a moment."""
    if changes:
        save(client, article, **changes)
    soon = localtime() + timedelta(hours=1)
    press(client, article, "schedule", due=soon.strftime("%Y-%m-%dT%H:%M"))
    return its_time_comes(article)


def its_time_comes(article, ago=1):
    at = now() - timedelta(seconds=ago)
    Article.objects.filter(pk=article.pk, public_from__isnull=False).update(public_from=at)
    Draft.objects.of(article).open().update(due=at)
    return Article.objects.get(pk=article.pk)


def applied():
    """The exit status of the command and what it said."""
    out = StringIO()
    try:
        call_command("apply_due", stdout=out)
    except SystemExit as end:
        return end.code, out.getvalue()
    return 0, out.getvalue()


def test_a_draft_beside_is_published_at_its_time(editor):
    article = scheduled(editor, make_article("Un titre"), title="Un autre titre")
    assert article.title == "Un titre"
    assert applied() == (0, "1 drafts were published.\n")
    assert Article.objects.get().title == "Un autre titre"
    assert Draft.objects.get().state == Draft.State.PUBLISHED


def test_before_its_time_nothing_is_published(editor):
    article = scheduled(editor, make_article("Un titre"), title="Un autre titre")
    its_time_comes(article, ago=-60)
    assert applied() == (0, "")
    assert open_draft(article).state == Draft.State.SCHEDULED


def test_a_second_run_finds_nothing(editor):
    scheduled(editor, make_article("Un titre"), title="Un autre titre")
    applied()
    lines = Trace.objects.count()
    assert applied() == (0, "")
    assert Trace.objects.count() == lines


def test_what_it_did_is_traced_as_its_act_by_who_scheduled_it(editor):
    article = scheduled(editor, make_article("Un titre"), title="Un autre titre")
    draft = open_draft(article)
    applied()
    line = Trace.objects.of(article).filter(tabled="articles_article").first()
    assert (line.act, line.by_name) == (f"apply_due {draft.pk}", "anna")


def test_the_earliest_comes_first(editor):
    later, sooner = make_article("Plus tard"), make_article("Plus tôt")
    for article in (later, sooner):
        scheduled(editor, article, lede="Autre chose.")
    its_time_comes(sooner, ago=60)
    applied()
    drafts = Draft.objects.order_by("changed_at").values_list("key", flat=True)
    assert list(drafts) == [str(sooner.pk), str(later.pk)]


def test_quotes_follow_an_article_that_appeared_by_query(editor):
    article = make_article(body=f"<p>{QUOTE}</p>")
    citation = make_citation(make_figure(), QUOTE, article=article)
    press(editor, article, "take-back")
    assert Citation.objects.get(pk=citation.pk).withholding_id
    article = scheduled(editor, article)
    assert article.is_public
    assert article.withholding_id
    assert applied()[0] == 0
    assert not Citation.objects.get(pk=citation.pk).withholding_id
    assert not Withholding.objects.in_force().exists()
    assert not open_draft(article)


def test_what_is_edited_once_it_appeared_is_not_published_by_itself(editor):
    article = scheduled(editor, make_draft("Un titre"))
    save(editor, article, title="Un autre titre")
    assert open_draft(article).state == Draft.State.WRITING
    assert applied() == (0, "")
    assert Article.objects.get().title == "Un titre"


def test_what_is_restored_once_it_appeared_is_not_published_by_itself(editor):
    article = make_draft("Un titre")
    mark = write(article, title="Un autre titre")
    article = scheduled(editor, article)
    restore(editor, article, mark)
    assert open_draft(article).state == Draft.State.WRITING
    assert applied() == (0, "")
    assert Article.objects.get().title == "Un autre titre"


def test_what_somebody_restored_who_may_not_publish_waits_for_a_reviewer(editor, staff_with):
    article = make_draft("Un titre")
    mark = write(article, title="Un autre titre")
    article = scheduled(editor, article)
    its_time_comes(article, ago=-60)
    restore(staff_with("view_article", "change_article"), article, mark)
    assert Article.objects.get().title == "Un titre"
    assert open_draft(article).state == Draft.State.REVIEW
    assert not Article.objects.get().is_scheduled


def test_what_was_taken_back_does_not_appear(editor):
    article = make_article("Un titre")
    save(editor, article, title="Un autre titre")
    article = scheduled(editor, article)
    press(editor, article, "take-back", evidence_stays="on")
    its_time_comes(article)
    assert applied() == (0, "")
    assert Article.objects.get().status == Article.Status.DRAFT


def test_what_lost_its_date_stays_scheduled_and_says_why(editor, caplog):
    caplog.set_level(logging.WARNING)
    article = scheduled(editor, make_article("Un titre"), lede="Autre chose.")
    draft = open_draft(article)
    draft.edits[0]["after"]["published_on"] = None
    draft.save()
    assert applied()[0] == 1
    draft = open_draft(article)
    assert draft.state == Draft.State.SCHEDULED
    assert draft.trouble
    assert draft.trouble in caplog.text
    page = editor.get(form_at(article), follow=True).content.decode()
    assert draft.trouble in page.replace("&#x27;", "'")


def test_the_same_trouble_is_logged_once(editor, caplog):
    article = scheduled(editor, make_article("Un titre"), title="Un autre titre")
    User.objects.all().update(is_active=False)
    assert [applied()[0], applied()[0]] == [1, 1]
    assert len([one for one in caplog.records if one.name == "coopsite.due"]) == 1
    assert open_draft(article).trouble.startswith("anna, qui l’a programmé,")


def test_what_failed_is_published_once_it_can_be(editor):
    article = scheduled(editor, make_article("Un titre"), title="Un autre titre")
    User.objects.all().update(is_active=False)
    applied()
    User.objects.all().update(is_active=True)
    assert applied()[0] == 0
    assert Article.objects.get().title == "Un autre titre"
    assert Draft.objects.of(article).get().trouble == ""


def test_a_draft_of_an_account_that_is_gone_waits(editor):
    article = scheduled(editor, make_article("Un titre"), title="Un autre titre")
    User.objects.all().delete()
    assert applied()[0] == 1
    assert "supprimé" in open_draft(article).trouble
    assert Article.objects.get().title == "Un titre"


def test_a_draft_of_an_article_in_the_bin_waits_and_is_no_failure(editor):
    article = scheduled(editor, make_article("Un titre"), title="Un autre titre")
    key = article.pk
    article.delete()
    assert applied()[0] == 0
    assert "corbeille" in Draft.objects.get(key=key).trouble


def test_one_that_fails_keeps_no_other(editor, monkeypatch):
    bad, good = make_article("Mauvais"), make_article("Bon")
    for article in (bad, good):
        scheduled(editor, article, lede="Autre chose.")
    its_time_comes(bad, ago=60)
    write = applying._item

    def refuse(desk, draft):
        if draft.key == str(bad.pk):
            raise DataError("odd")
        return write(desk, draft)

    monkeypatch.setattr(applying, "_item", refuse)
    assert applied() == (1, "1 drafts were published.\n")
    assert Article.objects.get(pk=good.pk).lede == "Autre chose."
    assert "journal" in open_draft(bad).trouble


@pytest.mark.django_db(transaction=True)
def test_two_at_once_publish_once(editor):
    article = scheduled(editor, make_article("Un titre"), title="Un autre titre")
    done = []

    def other():
        try:
            done.append(publish_due())
        finally:
            connection.close()

    with transaction.atomic():
        list(Article.objects.select_for_update().filter(pk=article.pk))
        threads = [Thread(target=other) for _ in range(2)]
        for thread in threads:
            thread.start()
        threads[0].join(timeout=0.5)
        assert not done  # both wait for the item
    for thread in threads:
        thread.join()
    assert sorted(one["published"] for one in done) == [0, 1]
    assert Article.objects.get().title == "Un autre titre"
