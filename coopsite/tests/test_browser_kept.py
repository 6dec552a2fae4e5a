"""Nothing typed at the desk is lost: sessions end, windows close, others save first."""

import time

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session

from articles.items.roles import EDITORS, group_of
from articles.models import Article
from articles.tests.factories import make_draft
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from coopsite.tests.serving import until
from programmes.models import Name
from programmes.tests.factories import make_hidden

pytestmark = IN_A_BROWSER
OFFER = ".kept [data-said=offer]"
KEPT = "Object.keys(localStorage).filter((key) => key.split('/').length > 2).length"
AGED = """(days) => Object.keys(localStorage).filter((key) => key.split("/").length > 2).forEach(
    (key) => { const entry = JSON.parse(localStorage.getItem(key)); entry.at -= days * 86400000;
    localStorage.setItem(key, JSON.stringify(entry)); })"""
TYPED_SOON = """() => { setTimeout(() => { const lede = document.getElementById("id_lede");
    lede.value += " Encore."; lede.dispatchEvent(new Event("input", {bubbles: true})); }, 900) }"""
FORBIDDEN = """Object.defineProperty(window, "localStorage", {get() { throw new Error("no"); }})"""


@pytest.fixture
def form(browser, live_server):
    """The form of an article, opened by Anna; its page, its complaints and the article."""
    article = make_draft()
    page, complaints = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/articles/article/{article.pk}/change/")
    return page, complaints, article


def type_into(page):
    """Write a title, and a sentence at the end of the body; wait until the browser has kept it."""
    page.locator(".ProseMirror[contenteditable=true]").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Une phrase de plus.")
    page.fill("#id_title", "Le titre d'Anna")
    until(lambda: page.evaluate(KEPT) == 1)


def another_window(page, address=None):
    """Another window of the same browser."""
    other = page.context.new_page()
    other.goto(address or page.url)
    return other


def opened_again(page):
    """The same form in a new window; the first is closed without a word."""
    other = another_window(page)
    page.close()
    return other


def log_in(page, name="anna"):
    page.fill("#id_login", name)
    page.fill("#id_password", name)
    page.click("form.entrance [type=submit]")


def log_out(page):
    page.click("#logout-form button")
    page.wait_for_selector("#id_login")


def restore_and_save(page):
    page.click("[data-act=restore]")
    page.wait_for_selector("[data-said=restored]")
    page.click("[name=_continue]")
    page.wait_for_selector(".messagelist .success")


def is_saved(article):
    article.refresh_from_db()
    return article.title == "Le titre d'Anna" and article.body.endswith(" Une phrase de plus.</p>")


def test_what_is_typed_outlives_the_session_and_is_forgotten_once_saved(form):
    page, complaints, article = form
    type_into(page)
    Session.objects.all().delete()
    page.click("[name=_continue]")
    log_in(page)
    offered = page.inner_text(OFFER)
    picture(page, "kept", of=".kept")
    assert "Titre" in offered
    assert "Corps" in offered
    restore_and_save(page)
    assert is_saved(article)
    assert page.evaluate(KEPT) == 0
    assert page.url.endswith("/change/")
    assert all("inline style" in complaint for complaint in complaints), complaints


def test_a_login_in_another_window_costs_no_word(form):
    page, _, article = form
    type_into(page)
    Session.objects.all().delete()
    log_in(another_window(page))
    page.click("[name=_continue]")
    assert "avant votre dernière connexion" in page.inner_text("#content")
    page.click("#content .button")
    restore_and_save(page)
    assert is_saved(article)


def test_a_site_that_does_not_answer_costs_no_word(form):
    page, _, article = form
    type_into(page)
    page.route("**/change/", lambda route: route.abort("connectionrefused"))
    page.click("[name=_continue]")
    page.wait_for_url("chrome-error://**")
    page.unroute("**/change/")
    page.go_back()
    restore_and_save(page)
    assert is_saved(article)


def test_what_is_typed_while_the_form_is_being_saved_is_offered_next(form):
    page, _, article = form
    type_into(page)
    page.evaluate(TYPED_SOON)
    page.route("**/change/", lambda route: (time.sleep(2), route.continue_()))
    page.click("[name=_continue]")
    page.wait_for_selector(OFFER)
    assert page.inner_text(f"{OFFER} ul") == "Chapeau"
    assert is_saved(article)


def test_added_rows_come_back_when_the_form_is_opened_again(browser, live_server):
    programme = make_hidden()
    page, _ = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/programmes/programme/{programme.pk}/change/")
    page.fill("[name$='-0-text'] >> visible=true", "Le sillon")
    page.click("#names-group .add-row a")
    page.fill("[name$='-1-text'] >> visible=true", "Sillon vert")
    until(lambda: page.evaluate(KEPT) == 1)
    page = opened_again(page)
    restore_and_save(page)
    assert {*Name.objects.values_list("text", flat=True)} == {"Le sillon", "Sillon vert"}


def test_what_is_put_back_over_a_newer_version_collides(form):
    page, _, article = form
    type_into(page)
    Article.objects.update(title="Le titre d'Omar")
    page = opened_again(page)
    assert page.is_visible(f"{OFFER} .changed")
    page.click("[data-act=restore]")
    page.click("[name=_continue]")
    assert "Le titre d'Omar" in page.inner_text(".versions")
    article.refresh_from_db()
    assert article.title == "Le titre d'Omar"
    page.check("[name=_choice-title][value=mine]")
    page.click("[name=_continue]")
    page.wait_for_selector(".messagelist .success")
    assert is_saved(article)
    assert page.evaluate(KEPT) == 0


def test_logging_out_forgets_in_every_window(form):
    page, _, _ = form
    type_into(page)
    log_out(another_window(page))
    page.bring_to_front()
    page.wait_for_selector("[data-said=out]")
    page.fill("#id_title", "Plus rien")
    page.wait_for_timeout(600)
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('kept'))") == []


def test_another_account_is_offered_nothing(form):
    page, _, _ = form
    type_into(page)
    Session.objects.all().delete()
    User.objects.create_user("omar", password="omar", is_staff=True).groups.add(group_of(EDITORS))
    other = another_window(page)
    log_in(other, "omar")
    other.wait_for_selector("#article_form")
    assert other.evaluate(KEPT) == 1
    assert other.locator(OFFER).count() == 0


def test_what_nobody_came_back_for_is_forgotten_after_two_weeks(form):
    page, _, _ = form
    type_into(page)
    page = opened_again(page)
    page.evaluate(AGED, 13)
    page.reload()
    assert page.locator(OFFER).count() == 1
    page.evaluate(AGED, 2)
    page.reload()
    assert page.evaluate(KEPT) == 0


def test_leaving_what_is_not_saved_warns_and_throwing_away_can_be_undone(form):
    page, _, _ = form
    type_into(page)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == ["beforeunload"]
    page.click("[data-act=discard]")
    assert page.evaluate(KEPT) == 0
    page.click("[data-act=undo]")
    page.click("[data-act=restore]")
    assert page.input_value("#id_title") == "Le titre d'Anna"
    page.click("[name=_continue]")
    page.wait_for_selector(".messagelist .success")
    assert asked == ["beforeunload"]


def test_a_browser_that_keeps_nothing_says_so_and_the_form_works(browser, live_server):
    article = make_draft()
    page, complaints = page_of(browser, 390, locale="ar-MA")
    page.add_init_script(FORBIDDEN)
    enter(page, f"{live_server.url}/admin/articles/article/{article.pk}/change/")
    page.fill("#id_title", "Le titre d'Anna")
    assert page.locator(".kept section").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.click("[name=_continue]")
    page.wait_for_selector(".messagelist .success")
    assert Article.objects.get().title == "Le titre d'Anna"
    # Django's own scripts ask the store for the theme, and say why they do not get it.
    assert all(one == "no" or "inline style" in one for one in complaints), complaints
