"""What saves is always in reach, also by a key, and after saving one stands where one stood."""

import pytest

from articles.models import Article
from articles.tests.factories import make_draft
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from programmes.models import Figure
from programmes.tests.factories import make_figure, make_place
from seeds.tests.desk import form_at

pytestmark = IN_A_BROWSER
TEXT = "".join(f"<p>Le village {number} a son atelier de tissage.</p>" for number in range(60))
LEAST = 90  # pixels of a button
HINTED = '<h3>Tonte</h3><p>Le détail est <a href="https://example.org/">ici</a>.</p>'
IN_SIGHT = """(button) => { const box = button.getBoundingClientRect();
    const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return box.top >= 0 && box.bottom <= innerHeight && button.contains(there); }"""
HIDDEN = """() => { const one = document.activeElement, box = one.getBoundingClientRect();
    const bar = document.querySelector(".save-bar");
    return !bar.contains(one) && box.height > 0 && box.top >= bar.getBoundingClientRect().top; }"""
HEIGHT = "document.querySelector('#id_source_url').getBoundingClientRect().top"
FOCUSED = "document.activeElement.id"
AFTER = ".save-bar .said p"


def opened(browser, live_server, width=1280, locale="fr-FR", body=TEXT):
    """The form of an article, a long one where nothing else is said."""
    article = make_draft(body=body)
    page, complaints = page_of(browser, width, locale)
    enter(page, f"{live_server.url}{form_at(article)}")
    page.wait_for_selector(".ProseMirror[contenteditable=true]")
    return page, complaints


def saved_by(page, keys):
    """Press keys that save, and wait until the bar says that it is saved."""
    with page.expect_navigation():
        page.keyboard.press(keys)
    page.wait_for_selector(AFTER)


@pytest.mark.parametrize(("width", "locale"), [(1280, "fr-FR"), (390, "fr-FR"), (390, "ar-MA")])
def test_saving_is_in_reach_wherever_one_stands_in_a_form(browser, live_server, width, locale):
    page, _ = opened(browser, live_server, width, locale)
    for place in (0, 900, 100_000):
        page.evaluate(f"scrollTo(0, {place})")
        for button in page.locator(".save-bar input").all():
            assert button.evaluate(IN_SIGHT), place
            assert button.bounding_box()["width"] > LEAST
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width == 390 and locale == "fr-FR":
        picture(page, "saving", of=".save-bar")


@pytest.mark.parametrize("width", [1280, 390])
def test_no_field_is_focused_below_the_bar(browser, live_server, width):
    page, _ = opened(browser, live_server, width)
    page.focus("#id_title")
    for _ in range(40):
        page.keyboard.press("Tab")
        assert not page.evaluate(HIDDEN), page.evaluate("document.activeElement.outerHTML")


def test_ctrl_s_saves_and_one_stands_where_one_stood(browser, live_server):
    page, complaints = opened(browser, live_server)
    page.fill("#id_source_url", "https://example.org/page")
    page.evaluate("scrollBy(0, 120)")
    before = page.evaluate(HEIGHT)
    saved_by(page, "Control+s")
    page.wait_for_function(f"{FOCUSED} === 'id_source_url'")
    assert abs(page.evaluate(HEIGHT) - before) < 4
    assert Article.objects.get().source_url == "https://example.org/page"
    assert all("inline style" in one for one in complaints), complaints


def test_the_caret_stands_in_the_text_where_it_stood(browser, live_server):
    page, _ = opened(browser, live_server)
    page.locator(".ProseMirror p", has_text="village 30 ").click()
    page.keyboard.press("End")
    page.keyboard.type(" Un mot.")
    saved_by(page, "Control+s")
    page.wait_for_function("document.activeElement.classList.contains('ProseMirror')")
    page.keyboard.type(" Un autre.")
    saved_by(page, "Meta+s")
    assert (
        "village 30 a son atelier de tissage. Un mot. Un autre.</p>" in Article.objects.get().body
    )


def test_what_is_refused_is_read_from_the_top(browser, live_server):
    page, _ = opened(browser, live_server)
    page.fill("#id_title", "")
    page.fill("#id_source_url", "rien")
    page.keyboard.press("Control+s")
    page.wait_for_selector(".errornote")
    assert page.evaluate("scrollY") == 0


def test_the_first_key_leads_past_the_menu(browser, live_server):
    for width, locale in ((1280, "fr-FR"), (1280, "ar-MA")):
        page, _ = page_of(browser, width, locale)
        enter(page, f"{live_server.url}/admin/", name=f"anna{locale[:2]}")
        page.keyboard.press("Tab")
        link = page.locator(".skip-to-content-link")
        assert link.evaluate(IN_SIGHT)
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("locale", ["fr-FR", "ar-MA"])
def test_a_figure_is_confirmed_on_a_phone_without_scrolling(browser, live_server, locale):
    make_place()
    make_figure("9000")
    page, _ = page_of(browser, 390, locale)
    enter(page, f"{live_server.url}/admin/programmes/figure/review/")
    assert page.locator("[value=confirm]").evaluate(IN_SIGHT)
    with page.expect_navigation():
        page.click("[value=confirm]")
    assert Figure.objects.get().state != Figure.State.SUGGESTED


@pytest.mark.parametrize(("locale", "said"), [("fr-FR", "gras"), ("ar-MA", "غامق")])
def test_the_buttons_of_a_rich_text_speak_the_language_of_the_desk(
    browser, live_server, locale, said
):
    page, _ = opened(browser, live_server, locale=locale)
    page.wait_for_selector(f".prose-menubar button[title='{said}']")
    titles = page.eval_on_selector_all(
        ".prose-menubar button[title]", "all => all.map((one) => one.title)"
    )
    english = {"bold", "italic", "undo", "redo", "blockquote", "insert link", "Heading 2"}
    assert english.isdisjoint(titles), titles


def test_a_hint_goes_once_its_text_is_mended(browser, live_server):
    page, _ = opened(browser, live_server, body=HINTED)
    assert "ne dit pas où il mène" in page.inner_text(".field-body .hints")
    picture(page, "hints", of=".field-body")
    page.locator(".ProseMirror[contenteditable=true]").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("La laine est tondue au printemps.")
    saved_by(page, "Control+s")
    assert page.locator(".hints").count() == 0
