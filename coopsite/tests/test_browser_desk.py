"""The desk in a browser: what waits, the search by "/", a list that is kept, a change of many."""

import pytest

from articles.models import Article, Draft
from articles.tests.factories import make_draft
from coopsite.models import SavedList
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from programmes.tests.factories import make_confirmed, make_figure

pytestmark = IN_A_BROWSER
LIST = "/admin/articles/article/"


@pytest.fixture
def desk(browser, live_server):
    """The first page of an editor's desk, on which something waits."""
    make_confirmed()
    make_figure("214")
    make_draft("Un pont", doubts=[{"code": "no-date", "detail": ""}])
    Draft.objects.create(
        tabled="articles_article", key=make_draft("Une école").pk, named="", state="review"
    )
    page, complaints = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/")
    yield page
    assert complaints == []


def test_the_desk_leads_to_what_waits(desk):
    picture(desk, "desk")
    link = desk.get_by_role("link", name="1 Articles en relecture")
    with desk.expect_navigation():
        link.click()
    assert desk.locator("#result_list tbody tr").count() == 1
    assert "Une école" in desk.inner_text("#result_list")


def test_a_slash_leads_to_the_search_but_not_while_one_writes(desk, live_server):
    desk.keyboard.press("/")
    desk.keyboard.type("pont/x")
    assert desk.input_value("#desk-search") == "pont/x"
    desk.fill("#desk-search", "pont")
    with desk.expect_navigation():
        desk.keyboard.press("Enter")
    assert "Un pont" in desk.inner_text(".found")
    desk.goto(f"{live_server.url}{LIST}")
    desk.focus("#searchbar")
    desk.keyboard.press("/")
    assert desk.input_value("#searchbar") == "/"


def test_a_list_is_kept_and_opened_again(desk, live_server):
    desk.goto(f"{live_server.url}{LIST}?state=review")
    desk.click(".list-tools summary")
    desk.fill(".list-tools [name=name]", "Mes relectures")
    with desk.expect_navigation():
        desk.keyboard.press("Enter")
    assert SavedList.objects.get().query == "state=review"
    desk.goto(f"{live_server.url}/admin/")
    with desk.expect_navigation():
        desk.get_by_role("link", name="Mes relectures").click()
    assert desk.url.endswith("?state=review")


def test_the_language_of_many_is_changed_at_once(desk, live_server):
    desk.goto(f"{live_server.url}{LIST}?state=draft")
    desk.check("#action-toggle")
    desk.select_option("[name=action]", "change_together")
    with desk.expect_navigation():
        desk.click(".actions button")
    desk.select_option("[name=language]", "ar")
    picture(desk, "together", of="#content")
    with desk.expect_navigation():
        desk.click("[name=_together]")
    assert "modifié" in desk.inner_text(".messagelist")
    assert Article.objects.filter(language="ar").count() >= 1
