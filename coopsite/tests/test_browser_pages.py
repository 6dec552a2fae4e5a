"""Pages that editors write, in a browser: figures put in by a button, and what readers see."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from coopsite.caching.by_version import known
from coopsite.models import Page
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from coopsite.tests.pages.factories import make_news, make_page
from programmes.figures import settling
from programmes.models import Relation
from programmes.tests.factories import make_confirmed, make_editor, make_indicator

pytestmark = IN_A_BROWSER
DESK = "/admin/coopsite/page/"
TEXT = (
    "<p>Ces programmes ont soutenu [[figure cooperatives-soutenues]] coopératives.</p>"
    "<h2>Comment</h2><p>Une personne lit la phrase, puis confirme.</p>"
    "<ul><li><p>[[figure 999999]]</p></li></ul>"
)
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
FINDINGS = {"resultTypes": ["violations"], "runOnly": WCAG}


@pytest.fixture
def disputed():
    """A figure with another beside it."""
    supported = make_indicator()
    figure = make_confirmed("932", indicator=supported)
    make_confirmed("923", indicator=supported)
    settling.settle(Relation.objects.contradicting().get(), by=make_editor())
    return figure


def test_a_button_puts_a_figure_where_the_cursor_stands(browser, live_server, disputed):
    one = make_page(body_fr="<p>Soit </p>")
    page, _ = page_of(browser, 1280)
    enter(page, f"{live_server.url}{DESK}{one.pk}/change/")
    page.locator("[contenteditable=true]").first.click()
    page.keyboard.press("Control+End")
    page.fill("#insert-words", "932")
    page.locator("[data-shown] button").click()
    words = f"[[figure {disputed.pk}]]"
    assert words in page.locator("[contenteditable=true]").first.inner_text()
    picture(page, "page-form", of=".insert-figure")
    with page.expect_navigation():
        page.keyboard.press("Control+s")
    one.refresh_from_db()
    assert "Soit" in one.body_fr
    with page.expect_navigation():
        page.goto(f"{live_server.url}{DESK}{one.pk}/preview/fr/")
    assert page.locator(f"[data-figure='{disputed.pk}']").first.inner_text() == "932"


def test_figures_are_looked_up_without_a_script(browser, live_server, disputed):
    context = browser.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    enter(page, f"{live_server.url}{DESK}figures/")
    page.fill("#offered-words", "932")
    page.click(".offered-search [type=submit]")
    assert page.locator("#offered code").all_inner_texts() == [f"[[figure {disputed.pk}]]"]


@pytest.mark.parametrize(
    ("width", "locale", "scheme"),
    [
        (320, "fr-FR", "light"),
        (390, "ar-MA", "dark"),
        (1280, "fr-FR", "dark"),
        (1280, "ar-MA", "light"),
    ],
)
def test_axe_finds_nothing_on_what_readers_see(
    browser, live_server, disputed, width, locale, scheme
):
    make_page(body_fr=TEXT, summary_fr="Comment un chiffre est lu.", title_ar="منهجنا", footer=1)
    make_news("Un site", summary_fr="Il ouvre.", summary_ar="يفتح.")
    known.clear()
    page, complaints = page_of(browser, width, locale)
    page.emulate_media(color_scheme=scheme)
    for path in ("pages/notre-methode/", "news/", "news/un-site/"):
        page.goto(f"{live_server.url}/{locale[:2]}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found = Axe().run(page, options=FINDINGS).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == [], path
    assert complaints == []


def test_a_page_with_figures_is_pictured(browser, live_server, disputed):
    make_page(body_fr=TEXT.partition("<ul>")[0], summary_fr="Comment un chiffre est lu.")
    page, _ = page_of(browser, 1280)
    page.goto(f"{live_server.url}/fr/pages/notre-methode/")
    assert page.locator(".own-page .body .against").is_visible()
    assert page.locator(".margin-figures .strip").is_visible()
    picture(page, "page", of="main")
    assert Page.objects.count() == 1
