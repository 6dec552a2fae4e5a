"""Notes between editors, in a browser: by keyboard beside an open form, and without scripts."""

import pytest
from django.contrib.auth.models import Permission, User

from articles.models import Article, Mailing, Note
from articles.tests.factories import make_draft
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture

pytestmark = IN_A_BROWSER
TEXT = "@omar, le chiffre du second paragraphe ?"


@pytest.fixture(autouse=True)
def omar():
    """A colleague who may look at articles."""
    user = User.objects.create_user("omar", email="omar@example.org", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_article"))
    return user


def form_of(article, address):
    return f"{address}/admin/articles/article/{article.pk}/change/"


def type_note(page, text):
    """Write a note by keyboard alone, from the field to the button."""
    page.focus("#note_text")
    page.keyboard.type(text)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    page.keyboard.press("Enter")


def test_a_note_is_written_by_keyboard_and_what_is_typed_in_the_form_stays(browser, live_server):
    article = make_draft()
    page, complaints = page_of(browser, 1280)
    enter(page, form_of(article, live_server.url))
    page.fill("#id_title", "Le titre d'Anna")
    type_note(page, "@personne, tu vois ?")
    page.wait_for_selector(".notes .said:has-text('@personne')")
    assert page.input_value("#note_text") == "@personne, tu vois ?"
    page.fill("#note_text", "")
    type_note(page, TEXT)
    page.wait_for_selector(".notes .note")
    assert page.inner_text(".notes .said") == "La note est enregistrée."
    assert TEXT in page.inner_text(".notes .note")
    assert page.evaluate("document.activeElement.id") == "note_text"
    assert page.input_value("#id_title") == "Le titre d'Anna"
    picture(page, "notes", of="#notes")
    assert Mailing.objects.get().addressee.user.email == "omar@example.org"
    page.click("[name=_continue]")
    page.wait_for_selector(".messagelist")
    assert Article.objects.get().title == "Le titre d'Anna"
    refused = "400"
    assert all("inline style" in said or refused in said for said in complaints), complaints


def test_without_scripts_a_note_is_written_on_a_page_of_its_own(browser, live_server):
    article = make_draft()
    page = browser.new_context(java_script_enabled=False, locale="fr-FR").new_page()
    enter(page, form_of(article, live_server.url))
    assert not page.is_visible("#note_text")
    page.click("text=Les notes sur une page à part")
    page.fill("#note_text", TEXT)
    page.click(".notes button")
    assert "La note est enregistrée." in page.inner_text(".messagelist")
    page.click("summary")
    page.click("text=Oui, la supprimer")
    assert not Note.objects.exists()


def test_what_a_note_says_runs_nothing(browser, live_server):
    article = make_draft()
    page, _ = page_of(browser, 1280)
    enter(page, form_of(article, live_server.url))
    page.fill("#note_text", "<img src=x onerror=\"document.title='run'\"><script>run()</script>")
    page.click(".notes button")
    page.wait_for_selector(".notes .note")
    assert page.locator(".notes .note img, .notes .note script").count() == 0
    assert "onerror" in page.inner_text(".notes .note")
    assert page.title() != "run"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("locale", ["fr-FR", "ar-MA"])
def test_the_pages_of_notes_fit_the_screen(browser, live_server, omar, width, locale):
    article = make_draft()
    said = {"tabled": "articles_article", "key": str(article.pk), "by_name": "omar"}
    note = Note.objects.create(text=f"@anna {'anticonstitutionnellement' * 9}\n\nDemain.", **said)
    page, _ = page_of(browser, width, locale)
    form = form_of(article, live_server.url)
    enter(page, form)
    note.addressees.create(user=User.objects.get(username="anna"))
    desk = f"{live_server.url}/admin/"
    for where in (form, form.replace("change/", "notes/"), f"{desk}articles/addressee/", desk):
        page.goto(where)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, where
