"""The page for a form whose token is older than the last login: what happened, and the way back."""

import pytest
from django.test import Client
from lxml import html as parser

from coopsite.tests.entrance.accounts import DOOR, make_staff

pytestmark = pytest.mark.django_db

FORM = "/admin/programmes/place/add/?_changelist_filters=q%3Drif"
SAID = {
    "fr": "Votre saisie est conservée dans ce navigateur",
    "en": "What you typed is kept in this browser",
    "ar": "ما كتبته مستبقى في هذا المتصفح",
}


@pytest.fixture
def browser():
    """A browser that shows its tokens, as every real one does."""
    return Client(enforce_csrf_checks=True)


def back_from(answer):
    """Where the page leads on."""
    assert answer.status_code == 403
    [link] = parser.fromstring(answer.content.decode()).xpath("//main//a[@class='button']/@href")
    return link


@pytest.mark.parametrize("language", SAID)
def test_the_page_says_that_what_was_typed_is_kept(browser, language):
    browser.force_login(make_staff())
    answer = browser.post(FORM, headers={"accept-language": language})
    assert SAID[language] in answer.content.decode()
    assert f'lang="{language}"' in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


def test_the_page_leads_back_to_the_form(browser):
    browser.force_login(make_staff())
    answer = browser.post(FORM)
    assert back_from(answer) == FORM
    assert answer.context["is_inside"]


def test_without_a_session_the_way_back_leads_past_the_door(browser):
    answer = browser.post(FORM, headers={"accept-language": "en"})
    assert "You are not logged in" in answer.content.decode()
    assert browser.get(back_from(answer))["Location"].startswith(DOOR)


def test_the_door_leads_back_to_itself_and_on_to_the_page_that_was_asked_for(browser):
    answer = browser.post(DOOR, {"login": "anna", "password": "x", "next": "/admin/articles/"})
    assert back_from(answer) == f"{DOOR}?next=%2Fadmin%2Farticles%2F"
    assert SAID["fr"] not in answer.content.decode()


@pytest.mark.parametrize("where", ["https://evil.example/admin/", "//evil.example", "/nowhere"])
def test_the_door_leads_nowhere_else(browser, where):
    assert back_from(browser.post(DOOR, {"next": where})) == DOOR
    assert back_from(browser.post(f"{DOOR}?next={where}")).startswith(DOOR)
