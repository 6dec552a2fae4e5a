"""From five files to what readers see of them: brought in, corrected, imported, given a photograph,
published, blocked by readers, shown again."""

import pytest

from articles.items.roles import CONTRIBUTORS
from articles.models import Article, Image, Report
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from coopsite.tests.test_browser_bringing import drop, five_files, say, worked
from coopsite.tests.test_browser_images import add, choose_image, is_drawn
from coopsite.tests.test_browser_reports import is_shown, reader, send
from programmes.reports import forms
from seeds.loading.sample_pictures import field
from seeds.models import ZoneCase
from seeds.tests.bringing.batches import BRING

pytestmark = IN_A_BROWSER
TITLE = "La coopérative Tifawin a ouvert mardi un atelier"
LINE = "Les trente adhérentes"


@pytest.fixture(autouse=True)
def _a_site_of_its_own(settings, monkeypatch, tmp_path):
    """Files have a folder, visitors an address each; nobody waits for a form to be old enough."""
    settings.BROUGHT_DIR = tmp_path / "brought"
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    settings.REPORTS_AN_HOUR = 50
    monkeypatch.setattr(forms, "SWIFT", -1)


def colleague(browser, number):
    """A page of somebody at the desk, with an address of their own, and its complaints."""
    page, complaints = page_of(browser, 1280)
    page.set_extra_http_headers({"X-Forwarded-For": f"192.0.2.{number}"})
    return page, complaints


def test_five_files_become_what_readers_see_block_and_see_again(browser, live_server):
    clara, complaints = colleague(browser, 50)
    enter(clara, f"{live_server.url}{BRING}", "clara", CONTRIBUTORS)
    brings_five_files_of_which_one_is_broken(clara)
    sees_zones_and_corrects_a_title_and_a_line(clara)
    article = imports_four(clara)
    gives_it_a_photograph_and_sends_it(clara, live_server.url, article)

    anna, others = colleague(browser, 51)
    enter(anna, f"{live_server.url}/admin/articles/article/{article.pk}/publish/")
    anna.click("[name=act][value=publish]")
    address = live_server.url + Article.objects.get(pk=article.pk).get_absolute_url()
    assert is_shown(browser, address)
    thirty_reports_of_one_reader_hide_nothing_and_three_readers_do(browser, address)
    anna.goto(f"{live_server.url}/admin/articles/reporteditem/")
    answers_that_it_is_fine(anna)
    assert is_shown(browser, address)
    assert all("inline style" in said for said in complaints + others)  # the search box's own


def read_through(page):
    """Wait for a worker to have done what the batch waits for."""
    worked()
    page.wait_for_selector("#batch:not([data-at-work])")


def brings_five_files_of_which_one_is_broken(page):
    drop(page, "presse.zip", five_files())
    read_through(page)
    assert page.locator("[name=row]:checked").count() == 4
    assert "abime.pdf" in page.locator("tr", has=page.locator(".status.failed")).inner_text()


def sees_zones_and_corrects_a_title_and_a_line(page):
    page.locator("#batch tr", has_text="marche.txt").locator("th a").click()
    assert "Un marché de gros" in page.inner_text(".lines .zone-title")
    assert {"Pluie", LINE} & {*page.locator(".lines .zone-body").all_inner_texts()} == set()
    assert LINE in " ".join(page.locator(".lines .zone-body").all_inner_texts())
    say(page, TITLE, "title")
    say(page, LINE, "furniture")
    picture(page, "brought", of="#content")
    with page.expect_navigation():
        page.click("[value=keep]")
    read_through(page)
    assert {case.by_name for case in ZoneCase.objects.all()} == {"clara"}


def imports_four(page):
    with page.expect_navigation():
        page.click("[value=import]")
    read_through(page)
    assert page.locator("#batch .status.created").count() == 4
    assert [*Article.objects.values_list("status", flat=True)] == ["draft"] * 4
    article = Article.objects.get(title__startswith=TITLE)
    assert LINE not in article.body
    return article


def gives_it_a_photograph_and_sends_it(page, address, article):
    texts = {"name": "Champ au printemps", "alternative_fr": "Un champ", "credit": "Salma Exemple"}
    add(page, address, field, **texts)
    assert Image.objects.count() == 1
    page.goto(f"{address}/admin/articles/article/{article.pk}/change/")
    choose_image(page, "printemps")
    assert is_drawn(page, page.locator(".chosen-image"))
    page.click("[name=_publishing]")
    page.click("[name=act][value=send]")


def thirty_reports_of_one_reader_hide_nothing_and_three_readers_do(browser, address):
    flood = reader(browser, 1)
    for _ in range(30):
        send(flood, address)
    assert (is_shown(browser, address), Report.objects.count()) == (True, 1)
    send(reader(browser, 2, scripts=False), address, "C'est ma photo, prise l'an dernier.")
    assert is_shown(browser, address)
    send(reader(browser, 3, scripts=False), address)
    assert not is_shown(browser, address)


def answers_that_it_is_fine(page):
    page.click("#result_list tbody th a")
    page.check("[value=fine]")
    page.fill("[name=words_fr]", "La photographe a donné son accord.")
    picture(page, "reported", of="#content")
    page.click("#reporteditem_form [type=submit]")
    assert page.locator(".messagelist .success").count() == 1
