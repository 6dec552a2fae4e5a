"""An article that is restored: its figures, its quotes and what withholds it follow."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils.timezone import localdate, now

from articles.items.acting import acting
from articles.items.drafts.acts import open_draft
from articles.items.drafts.due import publish_due
from articles.items.history.past import newest
from articles.items.roles import CONTRIBUTORS, group_of
from articles.models import Article, Draft
from articles.tests.factories import make_draft
from conftest import enter
from programmes.figures.citing import check_citations
from programmes.models import Citation, Figure
from programmes.tests.factories import make_confirmed, make_mention, make_place
from seeds.tests.admin.test_history import ENGLISH, text_of, write
from seeds.tests.admin.test_history import restore as restore_beside
from seeds.tests.admin.test_two_editors import at
from seeds.tests.desk import change, press

pytestmark = pytest.mark.django_db


@pytest.fixture
def figure():
    return make_confirmed()


@pytest.fixture
def article(figure):
    return figure.citations.get().article


def restore(client, row, mark, only=""):
    """Restore what readers see: a draft of it, which is published."""
    restore_beside(client, row, mark, only)
    if isinstance(row, Article) and open_draft(row):
        press(client, row, "publish")


def test_a_quote_stands_again_with_the_text_that_prints_it(editor, article):
    mark = newest(article)
    change(editor, article, body="<p>Rien.</p>")
    assert Citation.objects.get().state == "orphan"
    restore(editor, article, mark, "body")
    assert Citation.objects.get().state == "standing"


def test_restoring_never_changes_who_may_see_it(editor, article):
    article.unpublish()
    mark = newest(article)
    article.publish()
    restore(editor, article, mark, "status")
    restore(editor, article, mark)
    assert Article.objects.get().is_public
    assert Figure.objects.confirmed().exists()


def test_evidence_that_was_to_stay_stays_whatever_else_is_restored(editor, article):
    mark = newest(article)
    with acting():
        make_mention(article, make_place())
    press(editor, article, "take-back", evidence_stays="on")
    restore(editor, article, mark, "programmes_mention")
    restore(editor, article, newest(article))
    assert not article.mentions.exists()
    assert Figure.objects.confirmed().exists()


def test_restoring_a_text_never_lifts_a_withholding(editor, article):
    mark = newest(article)
    editor.post(at(article).replace("change/", "withhold/"), {"why": "privacy"})
    change(editor, article, title="Autre")
    restore(editor, article, mark)
    article.refresh_from_db()
    assert article.withholding
    assert not Article.objects.published().exists()


def test_withheld_words_that_come_back_are_withheld(editor, figure, article):
    mark = newest(article)
    change(editor, article, body="<p>Rien.</p>")
    citation = figure.citations.get()
    editor.post(at(citation).replace("change/", "withhold/"), {"why": "privacy"})
    restore(editor, article, mark, "body")
    article.refresh_from_db()
    assert article.withheld_words


def test_an_orphan_leads_to_where_its_sentence_last_stood(editor, figure, article):
    mark = newest(article)
    write(article, body="<p>Rien.</p>")
    write(article, body="<p>Rien du tout.</p>")
    check_citations([article])
    door = f"/admin/programmes/citation/{Citation.objects.get().pk}/last-stood/"
    for where in (f"review/?figure={figure.pk}", f"{figure.pk}/change/"):
        assert door in editor.get(f"/admin/programmes/figure/{where}").content.decode()
    answer = editor.get(door)
    assert answer["Location"].endswith(
        f"/articles/article/{article.pk}/history/compare/?from={mark}"
    )
    assert "<del>" in editor.get(answer["Location"]).content.decode()


def test_an_orphan_of_which_nothing_is_known_says_so(editor, figure):
    Citation.objects.update(exact="Une phrase que rien n'imprime.", state="orphan")
    door = f"/admin/programmes/citation/{Citation.objects.get().pk}/last-stood/"
    answer = editor.get(door, headers=ENGLISH, follow=True)
    assert "No known revision" in text_of(answer)


def test_the_way_back_is_closed_to_who_may_not_look(staff_with, figure):
    door = f"/admin/programmes/citation/{Citation.objects.get().pk}/last-stood/"
    assert staff_with("view_citation").get(door).status_code == 403


def test_origins_follow_a_publication_that_is_restored(editor, article):
    paper = article.publication
    write(paper, kind="report")
    mark = write(paper, kind="newspaper")
    assert Citation.objects.get().origin is None
    restore(editor, paper, mark, "kind")
    assert Citation.objects.get().origin.kind == "report"


@pytest.fixture
def contributor():
    user = User.objects.create_user("carl", is_staff=True)
    user.groups.add(group_of(CONTRIBUTORS))
    return enter(Client(), user)


def test_what_a_contributor_restores_of_something_scheduled_is_reviewed(editor, contributor):
    article = make_draft("Un titre")
    mark = newest(article)
    change(contributor, article, title="Un autre titre")
    press(editor, article, "schedule", due=f"{localdate().year + 1}-01-01T08:00")
    restore_beside(contributor, article, mark)
    article.refresh_from_db()
    assert article.title == "Un titre"
    assert not article.is_scheduled
    assert open_draft(article).state == "review"


def test_what_is_restored_of_something_that_has_just_appeared_waits(editor):
    article = make_draft("Un titre")
    mark = newest(article)
    change(editor, article, title="Un autre titre")
    press(editor, article, "schedule", due=f"{localdate().year + 1}-01-01T08:00")
    Article.objects.update(public_from=now())
    Draft.objects.update(due=now())
    restore_beside(editor, Article.objects.get(), mark)
    publish_due()
    assert Article.objects.get().title == "Un autre titre"
    assert open_draft(article).state == "writing"
