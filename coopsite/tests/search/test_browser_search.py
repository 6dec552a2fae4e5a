"""The search in a browser: nothing keeps anybody from using it, and nothing runs over its edge."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from articles.tests.factories import make_article
from coopsite.tests.browsing import IN_A_BROWSER, page_of
from programmes.tests.factories import make_confirmed, make_indicator, make_place, make_programme

pytestmark = IN_A_BROWSER
QUESTIONS = ("", "?q=932 coopératives", "?q=moraufaka", "?q=xyzzy", "?q=laine&year=2025")
WCAG = {"runOnly": [f"wcag{version}" for version in ("2a", "2aa", "21a", "21aa", "22aa")]}
WIDER = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture
def _site():
    """A disputed figure, a programme and articles in two languages."""
    make_place()
    make_programme("Mourafaka")
    for value in ("932", "923"):
        make_confirmed(value, indicator=make_indicator())
    make_article("La laine", published_on="2025-05-01")
    make_article("الصوف", language="ar", published_on="2025-05-01", body="<p>laine</p>")


@pytest.mark.usefixtures("_site")
@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [("fr", 1280, "light"), ("ar", 390, "light"), ("en", 320, "dark"), ("ar", 768, "dark")],
)
def test_nothing_keeps_anybody_from_searching(browser, live_server, language, width, scheme):
    page, _ = page_of(browser, width)
    page.emulate_media(color_scheme=scheme)
    for question in QUESTIONS:
        page.goto(f"{live_server.url}/{language}/search/{question}")
        found = Axe().run(page, options=WCAG).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == [], question
        assert page.evaluate(WIDER) <= 0, question
