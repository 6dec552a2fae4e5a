"""Charts in a browser: on phones, in the dark, on paper, and for who does not see them."""

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe

from coopsite.tests.browsing import IN_A_BROWSER, page_of, picture
from programmes.figures import deciding, settling
from programmes.models import Relation
from programmes.tests.factories import make_confirmed, make_editor, make_place

pytestmark = IN_A_BROWSER
PAGE = "indicators/cooperatives-soutenues/"
WCAG = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}


@pytest.fixture
def figure():
    """What editors prefer among three values, one of which contradicts it; and a target."""
    make_place()
    make_confirmed("800", qualifier="more", as_of=date(2023, 11, 14))
    kept = make_confirmed("932", as_of=date(2025, 7, 5))
    make_confirmed("923", as_of=date(2025, 7, 9))
    make_confirmed("5000", kind="target", as_of=date(2030, 1, 1), as_of_precision="year")
    settling.settle(Relation.objects.contradicting().get(), by=make_editor(), public_reason="Non.")
    return deciding.prefer(kept, by=make_editor()) or kept


def violations(page):
    """What axe finds of WCAG 2.2 A and AA: the rule and where."""
    found = Axe().run(page, options=WCAG).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found]


@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [("fr", 1280, "light"), ("ar", 390, "light"), ("en", 320, "dark"), ("ar", 1280, "dark")],
)
def test_nothing_keeps_somebody_from_reading_a_chart(
    browser, live_server, figure, language, width, scheme
):
    page, complaints = page_of(browser, width)
    page.emulate_media(color_scheme=scheme)
    for path in (PAGE, f"figures/{figure.pk}/chart/"):
        page.goto(f"{live_server.url}/{language}/{path}")
        assert violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints == []


@pytest.mark.parametrize(("width", "drawn"), [(1280, "wide"), (768, "wide"), (390, "narrow")])
def test_one_drawing_is_seen(browser, live_server, figure, width, drawn):
    page, _ = page_of(browser, width)
    page.goto(f"{live_server.url}/fr/{PAGE}")
    seen = [name for name in ("wide", "narrow") if page.locator(f".drawn-{name}").is_visible()]
    assert seen == [drawn]
    picture(page, f"indicator-{width}")


def test_letters_of_a_chart_can_be_read_on_the_narrowest_phone(browser, live_server, figure):
    page, _ = page_of(browser, 320)
    page.goto(f"{live_server.url}/ar/{PAGE}")
    heights = page.eval_on_selector_all(
        ".drawn-narrow text", "all => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert min(heights) > 10


def test_paper_has_the_chart_and_none_of_its_buttons(browser, live_server, figure):
    page, _ = page_of(browser, 390)
    page.goto(f"{live_server.url}/fr/{PAGE}")
    page.emulate_media(media="print")
    assert page.locator(".drawn-wide").is_visible()
    assert not page.locator(".chart-tools").is_visible()


def test_the_code_of_the_frame_shows_the_chart_in_another_page(browser, live_server, figure):
    page, complaints = page_of(browser, 800)
    frame = f'<iframe src="{live_server.url}/fr/figures/{figure.pk}/chart/" height="500"></iframe>'
    other = {"body": f"<!DOCTYPE html>{frame}", "content_type": "text/html"}
    page.route("http://elsewhere.test/", lambda route: route.fulfill(**other))
    # Chromium lets no page of the web into this machine: it is handed the answer, headers too.
    page.route("**/chart/", lambda route: route.fulfill(response=route.fetch()))
    page.goto("http://elsewhere.test/")
    page.frame_locator("iframe").locator(".charted").wait_for()
    assert complaints == []
