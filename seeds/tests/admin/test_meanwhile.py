"""What an editor is told of what others did meanwhile, and the note for colleagues."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.items.acting import acting
from articles.items.history.past import newest
from articles.models import Article, Trace
from articles.tests.factories import make_draft
from programmes.models import Programme
from programmes.tests.factories import make_name, make_place, make_programme
from seeds.tests.admin.test_history import ENGLISH, page, restore, text_of
from seeds.tests.admin.test_two_editors import at, opened, send
from seeds.tests.desk import change

pytestmark = pytest.mark.django_db


def test_a_collision_says_who_changed_it_and_when(editor):
    article = make_draft("Un")
    posted = opened(editor, article)
    with acting(user=User.objects.create_user("omar")):
        Article.objects.update(title="Le titre d'Omar")
    answer = send(editor, article, posted, title="Le titre d'Anna")
    assert "omar changed Title at " in text_of(answer)
    assert "history/compare/?from=" in answer.content.decode()


def test_an_open_form_is_told_what_somebody_else_changed(editor):
    article = make_draft("Un")
    address = at(article).replace("change/", f"since/{newest(article)}/")
    assert editor.get(address, headers=ENGLISH).json()["said"] == []
    with acting(user=User.objects.create_user("omar")):
        Article.objects.update(title="Le titre d'Omar")
    said = editor.get(address, headers=ENGLISH).json()
    assert said["said"][0].startswith("omar changed Title at ")
    assert editor.get(said["compare"]).status_code == 200


def test_lines_that_are_none_are_answered(editor):
    article = make_draft("Un")
    for line in ("0", "99999999999999999999"):
        assert editor.get(at(article).replace("change/", f"since/{line}/")).status_code == 200
    assert "Un" in editor.post(at(article), {"_line": "x", "title": ""}).content.decode()


def test_what_a_page_asks_by_itself_keeps_no_session_awake(editor):
    article = make_draft()
    session = editor.session
    session["seen"] = 1
    session.save()
    address = at(article).replace("change/", f"since/{newest(article)}/")
    editor.get(address, headers={"x-by-itself": "1"})
    assert editor.session["seen"] == 1
    editor.get(address)
    assert editor.session["seen"] > 1


def test_what_was_typed_into_a_deleted_item_is_shown_to_copy(editor):
    programme = make_programme()
    make_name(programme, "Le sillon d'or")
    gone = Programme(pk=programme.pk)
    posted = opened(editor, programme)
    with acting(user=User.objects.create_user("omar"), note="En double"):
        programme.delete()
    answer = send(editor, gone, posted, name_fr="Le <b>texte</b> d'Anna")
    said = text_of(answer)
    assert answer.status_code == 410
    assert "omar deleted it (" in said
    assert "Le <b>texte</b> d'Anna" in said
    assert "Le sillon d'or" in said
    assert "En double" in said


def test_a_row_of_a_deleted_item_whose_number_is_none_is_passed_over(editor):
    article = make_draft("Un")
    gone = Article(pk=article.pk)
    article.delete()
    posted = f"title=Deux&new_mentions-{'9' * 5000}-words=Trois"
    answer = editor.post(at(gone), posted, content_type="application/x-www-form-urlencoded")
    assert "Deux" in text_of(answer)
    assert "Trois" not in text_of(answer)


def test_the_history_of_a_deleted_item_can_be_read_and_leads_to_the_bin(editor):
    article = make_draft("Un")
    gone = Article(pk=article.pk)
    article.delete()
    answer = page(editor, gone)
    assert "It was deleted." in text_of(answer)
    assert "/admin/articles/trace/bin/" in answer.content.decode()
    assert restore(editor, gone, newest(gone)).status_code == 403


def test_a_note_that_is_too_long_is_cut_and_shown_again_where_the_form_was_refused(editor):
    article = make_draft("Un")
    answer = change(editor, article, title="", _note="Pourquoi pas")
    assert 'value="Pourquoi pas"' in answer.content.decode()
    change(editor, article, title="Deux", _note="x" * 600)
    assert len(Trace.objects.of(article).first().note) == 500


def test_saving_asks_nothing_of_djangos_own_log(editor):
    article, place = make_draft("Un"), make_place()
    with CaptureQueriesContext(connection) as asked:
        change(editor, article, title="Deux")
        send(editor, place, opened(editor, place), name_en="Morocco")
    assert not [query for query in asked if "django_admin_log" in query["sql"]]
    assert "admin_log" not in str(editor.get("/admin/").context)
