"""The evidence of figures in a browser: popover, panels, print, directions, targets, axe."""

import io

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe

from articles.tests.factories import make_article, make_publication
from coopsite.tests.browsing import IN_A_BROWSER, page_of
from programmes.models import Origin
from programmes.tests.factories import (
    make_citation,
    make_confirmed,
    make_indicator,
    make_place,
    make_programme,
)

pytestmark = IN_A_BROWSER
QUOTE = "Au total, 932 coopératives sont soutenues."
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
FINDINGS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": RULES}}
FLOWING = "blockquote, h1, .headline, p"  # links in running text have its height


@pytest.fixture
def figure():
    """A disputed figure with a reprint, in an article long enough to be scrolled."""
    make_place()
    before = "<p>Le réseau grandit, dit la fondation.</p>" * 60
    article = make_article(lede="", body=f"{before}<p>{QUOTE}</p>{before}")
    figure = make_confirmed(quote=QUOTE, article=article, programme=make_programme())
    again = make_article("Reprise", body=f"<p>{QUOTE}</p>", publication=make_publication("Le Fil"))
    make_citation(figure, QUOTE, article=again)
    figure.citations.update(origin=Origin.objects.create(kind="communique", words="Bilan"))
    make_confirmed("923", programme=figure.programme)
    return figure


def address(live_server, figure, language="fr"):
    return f"{live_server.url}/{language}/figures/{figure.pk}/"


def test_a_marked_number_opens_its_evidence_by_keyboard_and_gives_the_focus_back(
    browser, live_server, figure
):
    page, complaints = page_of(browser, 390)
    article = figure.citations.order_by("pk").first().article
    page.goto(f"{live_server.url}{article.get_absolute_url()}")
    page.focus("a.claim")
    page.keyboard.press("Enter")
    page.wait_for_selector(".popover:popover-open")
    assert page.get_attribute(".popover", "aria-label") == "932, Coopératives soutenues"
    assert page.evaluate("document.activeElement.id") == "evidence"
    assert QUOTE in page.inner_text(".popover blockquote")
    page.keyboard.press("Escape")
    assert not page.is_visible(".popover")
    assert page.evaluate("document.activeElement.className") == "claim"
    assert complaints == []


def test_a_title_lands_on_the_marked_sentence_in_the_article(browser, live_server, figure):
    page, _ = page_of(browser, 1280)
    page.goto(address(live_server, figure))
    page.click(".cutting .headline a >> nth=0")
    page.wait_for_selector("a.claim")
    page.wait_for_function("scrollY > 0")
    box = page.locator("a.claim").first.bounding_box()
    assert 0 < box["y"] < 900


@pytest.mark.parametrize("scripts", [True, False])
def test_cite_and_share_open_without_a_script_too(browser, live_server, figure, scripts):
    page = browser.new_context(java_script_enabled=scripts).new_page()
    page.goto(address(live_server, figure))
    assert not page.is_visible("#cite")
    page.click("[popovertarget=cite]")
    assert page.is_visible("#cite >> text=BibTeX")
    page.keyboard.press("Escape")
    page.click("[popovertarget=share]")
    assert page.is_visible("#share a[href^='mailto:']")


def test_the_sheet_of_a_programme_is_one_page_of_paper(browser, live_server):
    sillon = make_programme()
    long = "Au total, {} coopératives sont soutenues " + "dans tous les villages " * 4 + "du pays."
    for number in range(9):
        value = str(9_000_000 + number)
        make_confirmed(
            value,
            quote=long.format(value),
            programme=sillon,
            indicator=make_indicator(f"Coopératives et groupements soutenus {number}"),
        )
    page, _ = page_of(browser, 1280)
    for language in ("fr", "ar"):
        page.goto(f"{live_server.url}/{language}/programmes/sillon/sheet/")
        paper = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        assert len(paper) == 1
        assert paper[0].get_textpage().get_text_range().count("/figures/") == 8


def test_on_paper_a_marked_number_bears_the_number_of_its_note(browser, live_server, figure):
    page, _ = page_of(browser, 1280)
    article = figure.citations.order_by("pk").first().article
    page.goto(f"{live_server.url}{article.get_absolute_url()}")
    assert not page.is_visible(".footnotes")
    page.emulate_media(media="print")
    assert page.is_visible(".footnotes")
    mark = "getComputedStyle(document.querySelector('.claim'), '::after').content"
    assert page.evaluate(mark) == "counter(note)"


def test_a_french_title_stands_under_the_arabic_caption_of_its_list(browser, live_server):
    sillon = make_programme()
    article = make_article("Un bilan")
    article.mentions.create(words="Sillon", state="read", programme=sillon)
    page, _ = page_of(browser, 1280)
    page.goto(f"{live_server.url}/ar/programmes/sillon/")
    edges = page.evaluate(
        """() => {
            const link = document.querySelector("#press a[lang=fr]");
            const text = document.createRange();
            text.selectNodeContents(link);
            return [text.getBoundingClientRect().right,
                    link.closest("h3").getBoundingClientRect().right];
        }"""
    )
    assert edges[0] == pytest.approx(edges[1], abs=2)


@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_of_the_page_is_24_pixels_high_and_nothing_is_too_wide(
    browser, live_server, figure, width
):
    page, _ = page_of(browser, width)
    for language in ("fr", "ar"):
        page.goto(address(live_server, figure, language))
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        low = page.evaluate(
            """flowing => [...document.querySelectorAll("main a, main button, main summary")]
                .filter(one => one.checkVisibility() && !one.closest(flowing))
                .filter(one => one.getBoundingClientRect().height < 24)
                .map(one => one.outerHTML)""",
            FLOWING,
        )
        assert low == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_axe_finds_nothing_on_the_page_of_a_figure(browser, live_server, figure, language, scheme):
    page = browser.new_context(color_scheme=scheme).new_page()
    page.goto(address(live_server, figure, language))
    for panel in ("", "cite", "share"):
        if panel:
            page.click(f"[popovertarget={panel}]")
        found = Axe().run(page, options=FINDINGS).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
        page.keyboard.press("Escape")
