"""Withholding at the desk: its doors, its page, its list, and articles that are taken back."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User

from articles.models import Article, Trace, Withholding
from articles.tests.factories import make_article
from programmes.models import Figure
from programmes.tests.factories import make_confirmed
from seeds.tests.desk import LIST, act, change, press

pytestmark = pytest.mark.django_db

ENGLISH = {"accept-language": "en"}
WHY = {"why": "privacy", "reason": "A letter.", "public_reason": "Asked for."}
LISTED = "/admin/articles/withholding/"


@pytest.fixture
def figure():
    return make_confirmed()


def door(row):
    return f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/withhold/"


def rows(figure):
    citation = figure.citations.get()
    return figure, citation, citation.article


def test_an_editor_withholds_each_kind(editor, figure):
    for row in rows(figure):
        assert editor.get(door(row)).status_code == 200
        assert editor.post(door(row), WHY).status_code == 302
        withheld = Withholding.objects.latest("pk")
        assert (withheld.why, withheld.reason, withheld.by_name) == ("privacy", "A letter.", "anna")
    assert LogEntry.objects.count() == 2
    assert "withholding_id" in Trace.objects.of(rows(figure)[2]).first().before


def test_the_page_is_closed_to_strangers_and_to_who_may_only_look(client, staff_with, figure):
    for row in rows(figure):
        assert "/admin/login/" in client.get(door(row))["Location"]
    staff = staff_with("view_figure", "view_citation", "view_article")
    for row in rows(figure):
        assert staff.get(door(row)).status_code == 403
        assert staff.post(door(row), WHY).status_code == 403
    assert not Withholding.objects.exists()


def test_a_reason_is_needed_and_a_refusal_is_told(editor, figure):
    citation = figure.citations.get()
    assert editor.post(door(citation), {}).context["form"].errors["why"]
    make_article(citation.exact)
    answer = editor.post(door(citation), WHY, headers=ENGLISH)
    assert "withhold the article first" in answer.content.decode()
    assert not Withholding.objects.exists()


def test_a_row_that_is_gone_is_not_found(editor):
    assert editor.get(f"{LIST}0/withhold/").status_code == 404


def test_the_forms_lead_to_the_page_and_then_to_what_withholds(editor, figure):
    for row in rows(figure):
        form = door(row).replace("withhold/", "change/")
        assert door(row) in editor.get(form).content.decode()
        editor.post(door(row), WHY)
        html = editor.get(form).content.decode()
        assert door(row) not in html
        assert LISTED in html


def test_the_list_says_what_is_withheld_and_nobody_changes_it_there(editor, figure):
    editor.post(door(figure), WHY)
    withheld = Withholding.objects.get()
    assert "anna" in editor.get(LISTED).content.decode()
    html = editor.get(f"{LISTED}{withheld.pk}/change/").content.decode()
    assert f"/admin/programmes/figure/{figure.pk}/change/" in html
    assert "_lift" not in html
    assert editor.get(f"{LISTED}add/").status_code == 403
    assert editor.post(f"{LISTED}{withheld.pk}/delete/", {"post": "yes"}).status_code == 403


def test_the_list_is_narrowed_to_what_is_in_force(admin_client, figure):
    admin_client.post(door(figure), WHY)
    for state, count in (("in-force", 1), ("lifted", 0), ("", 1)):
        assert len(admin_client.get(f"{LISTED}?state={state}").context["cl"].result_list) == count


def test_a_superuser_lifts_and_an_editor_is_refused(client, editor, figure):
    editor.post(door(figure), WHY)
    address = f"{LISTED}{Withholding.objects.get().pk}/change/"
    assert editor.post(address, {"_lift": ""}).status_code == 403
    assert not Figure.objects.confirmed().exists()
    client.force_login(User.objects.create_superuser("root"))
    assert "_lift" in client.get(address).content.decode()
    assert client.post(address, {"_lift": ""}).status_code == 302
    assert Figure.objects.confirmed().get() == figure
    assert Withholding.objects.get().lifted_by_name == "root"


def test_lifting_twice_is_told(admin_client, figure):
    admin_client.post(door(figure), WHY)
    address = f"{LISTED}{Withholding.objects.get().pk}/change/"
    admin_client.post(address, {"_lift": ""})
    answer = admin_client.post(address, {"_lift": ""}, follow=True, headers=ENGLISH)
    assert "lifted already" in answer.content.decode()


def test_taking_back_in_the_list_withholds_the_quotes_and_publishing_shows_them(editor, figure):
    article = figure.citations.get().article
    act(editor, "unpublish", article)
    assert not Figure.objects.confirmed().exists()
    act(editor, "publish", article)
    assert Figure.objects.confirmed().exists()
    assert Article.objects.published().exists()


def test_taking_back_in_the_list_leaves_the_evidence_where_that_is_chosen(editor, figure):
    act(editor, "unpublish_alone", figure.citations.get().article)
    assert not Article.objects.published().exists()
    assert Figure.objects.confirmed().exists()


def test_taking_back_withholds_the_quotes_and_publishing_shows_them(editor, figure):
    article = figure.citations.get().article
    press(editor, article, "take-back")
    assert not Figure.objects.confirmed().exists()
    press(editor, article, "publish")
    assert Figure.objects.confirmed().exists()


def test_taking_back_leaves_the_evidence_where_it_is_ticked(editor, figure):
    press(editor, figure.citations.get().article, "take-back", evidence_stays="on")
    assert Figure.objects.confirmed().exists()


def test_saving_a_withheld_article_frees_nothing(editor, figure):
    article = figure.citations.get().article
    editor.post(door(figure.citations.get()), WHY)
    editor.post(door(article), WHY)
    article.refresh_from_db()
    change(editor, article, title="Un autre titre")
    assert not Article.objects.published().exists()
    assert Article.objects.get().withheld_words


def test_withheld_words_that_an_editor_types_again_are_withheld(editor, figure):
    citation = figure.citations.get()
    editor.post(door(citation), WHY)
    other = make_article("Un autre")
    change(editor, other, body=f"<p>Un mot. {citation.exact}</p>")
    other.refresh_from_db()
    assert "total" not in other.shown_body
