"""Figures by an editor's hand, in a browser: marked in a text, laid on their sentence again."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from articles.tests.factories import make_article
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from programmes.evidence.translating import shown_quote, translate
from programmes.figures.citing import check_citations
from programmes.models import Citation, Figure
from programmes.models.citations import seal
from programmes.tests.factories import make_confirmed, make_editor, make_place

pytestmark = IN_A_BROWSER
HEADING = "La coopérative réunit 40 adhérentes"
BODY = f"<p>Le dossier 4512 attend.</p><h2>{HEADING}</h2><p>Fin.</p>"
QUOTE = "La coopérative réunit 40 adhérantes du village."
MENDED = "La coopérative réunit 40 adhérentes du village."


def fits(page, width):
    """Whether nothing on the page is wider than the screen."""
    return page.evaluate("document.documentElement.scrollWidth") <= width


def select_heading(page):
    """Select the third line of the text by keys alone, as it is printed."""
    page.locator("#missed-text").focus()
    page.keyboard.press("Control+Home")
    for _ in range(2):
        page.keyboard.press("End")
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+End")
    page.keyboard.type("x")  # the text takes nothing
    page.keyboard.press("Delete")


def test_a_missed_figure_is_marked_by_keys_in_the_form_of_its_article(browser, live_server):
    make_place()
    article = make_article(body=BODY)
    page, complaints = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/articles/article/{article.pk}/change/")
    page.wait_for_selector("#missed-text")
    select_heading(page)
    expect(page.locator("#missed-words")).to_have_value(HEADING)
    picture(page, "missed-figure", of="section.missed-figure")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#confirm")
    figure = Figure.objects.get()
    assert (figure.state, figure.value) == ("suggested", 40)
    assert page.url.endswith(f"?figure={figure.pk}")
    assert all("inline style" in complaint for complaint in complaints), complaints


def test_of_words_that_stand_twice_the_selected_ones_are_meant(browser, live_server):
    article = make_article(lede="", body="<h2>Ici 40 femmes</h2><h2>Là 40 femmes</h2>")
    page, _ = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/programmes/figure/missed/?article={article.pk}")
    page.locator("#missed-text").focus()
    page.keyboard.press("Control+End")
    for _ in "40 femmes":
        page.keyboard.press("Shift+ArrowLeft")
    expect(page.locator("#missed-words")).to_have_value("40 femmes")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#confirm")
    assert Citation.objects.get().exact == "Là 40 femmes"


def test_without_scripts_words_are_pasted_and_what_is_not_read_is_typed(browser, live_server):
    article = make_article(body=BODY)
    page, _ = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/")
    cookies = page.context.cookies()
    page = browser.new_context(java_script_enabled=False, locale="fr-FR").new_page()
    page.context.add_cookies(cookies)
    page.goto(f"{live_server.url}/admin/programmes/figure/missed/?article={article.pk}")
    page.fill("#missed-words", "dossier 4512")
    page.click(".missed button")
    page.fill("#id_subject", "dossiers")
    page.click(".missed button")
    assert Figure.objects.get().subject == "dossiers"
    assert page.url.endswith(f"?figure={Figure.objects.get().pk}")


@pytest.fixture
def orphan():
    """A confirmed figure whose sentence had a typing error that was mended since."""
    article = make_article("Le village", lede="", body=f"<p>{QUOTE}</p>")
    citation = make_confirmed("40", quote=QUOTE, article=article).citations.get()
    Article.objects.update(body=f"<p>{MENDED}</p>")
    check_citations(Article.objects.select_related("publication"))
    return citation


def test_an_orphan_is_laid_on_its_sentence_again_by_keys_and_taken_back(
    browser, live_server, orphan
):
    page, complaints = page_of(browser, 1280)
    review = f"{live_server.url}/admin/programmes/figure/review/?only=orphan"
    enter(page, review)
    page.wait_for_selector(".closest")
    picture(page, "laid-again", of=".closest")
    page.locator(".closest [name=compared]").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".messagelist .success")
    assert Citation.objects.get().exact == MENDED
    page.wait_for_load_state()
    page.keyboard.press("u")
    page.wait_for_selector(".closest")
    assert Citation.objects.get().state == "orphan"
    assert complaints == []


@pytest.mark.parametrize("width", [390, 1280])
def test_pages_of_figures_by_hand_fit_and_have_targets_large_enough(
    browser, live_server, orphan, width
):
    page, complaints = page_of(browser, width)
    desk = f"{live_server.url}/admin/programmes"
    enter(page, f"{desk}/figure/review/?only=orphan")
    page.click(".missed-figure summary")
    places = ("figure/review/?only=orphan", f"figure/missed/?article={orphan.article_id}")
    for place in (*places, f"citation/{orphan.pk}/translate/"):
        page.goto(f"{desk}/{place}")
        assert fits(page, width), place
        for target in page.locator(".closest .button, .missed .button").all():
            if target.is_visible():
                assert target.bounding_box()["height"] >= 44
    assert complaints == []


@pytest.mark.parametrize("width", [390, 1280])
def test_a_translation_stands_below_its_quote_in_its_own_direction(
    browser, live_server, orphan, width
):
    orphan.refresh_from_db()
    words = {"ar": "تضم التعاونية 40 عضوة من القرية."}
    translate(orphan, words, seen=seal(shown_quote(orphan)), by=make_editor())
    page, complaints = page_of(browser, width)
    page.goto(f"{live_server.url}/ar/figures/{orphan.figure_id}/")
    assert page.inner_text("blockquote.translation") == words["ar"]
    way = "getComputedStyle(document.querySelector('{}')).direction"
    assert page.evaluate(way.format("blockquote.translation")) == "rtl"
    assert page.evaluate(way.format("blockquote:not(.translation)")) == "ltr"
    assert fits(page, width)
    assert complaints == []
