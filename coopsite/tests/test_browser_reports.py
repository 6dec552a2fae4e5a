"""Reports in a browser: readers send them without scripts and cookies, an editor answers."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from articles.models import ReportedItem
from articles.tests.factories import make_article
from articles.tests.images.pictures import make_image
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from coopsite.tests.test_browser_axe import FINDINGS, GRAVE
from programmes.reports import forms
from programmes.tests.factories import make_confirmed
from programmes.tests.reports.sending import report

pytestmark = IN_A_BROWSER
SCREENS = [(1280, "fr-FR"), (390, "ar-MA")]


@pytest.fixture(autouse=True)
def _behind_a_proxy(settings, monkeypatch):
    """Each visitor has an address; nobody waits for a form to be old enough."""
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    settings.REPORTS_AN_HOUR = 50
    monkeypatch.setattr(forms, "SWIFT", -1)


@pytest.fixture
def article():
    return make_article(image=make_image())


def reader(browser, number, scripts=True):
    """A page of a reader with an address of their own."""
    address = {"X-Forwarded-For": f"192.0.2.{number}"}
    return browser.new_context(
        locale="fr-FR", java_script_enabled=scripts, extra_http_headers=address
    ).new_page()


def send(page, address, text=""):
    """Follow the link below an image, choose a reason and send it."""
    page.goto(address)
    page.click(".report-this")
    page.check("[value=rights]")
    page.fill("[name=text]", text)
    page.click(".report button")
    assert page.locator("h1").inner_text() == "Merci"
    assert not page.context.cookies()


def is_shown(browser, address):
    """Whether somebody who comes by sees the image."""
    page = reader(browser, 99)
    page.goto(address)
    return page.locator("figure.picture img").count() == 1


def test_a_figure_is_reported_by_keys_alone(browser, live_server):
    figure = make_confirmed()
    page, complaints = page_of(browser, 1280)
    page.goto(f"{live_server.url}/fr/figures/{figure.pk}/")
    page.get_by_role("link", name="Signaler", exact=True).first.focus()
    page.keyboard.press("Enter")
    page.locator(".report [type=radio]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Le journal écrit 39.")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    told = ReportedItem.objects.of(figure).get().reports.get()
    assert (told.reason, told.text) == ("outdated", "Le journal écrit 39.")
    assert complaints == []


def grave(page):
    found = Axe().run(page, options=FINDINGS).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in GRAVE]


@pytest.mark.parametrize(("width", "locale"), SCREENS)
def test_forms_and_counts_fit_the_screen_and_keep_nobody_out(
    browser, live_server, article, width, locale
):
    figure = make_confirmed()
    report(f"/fr/reports/figures/{figure.pk}/", "outdated")
    page, complaints = page_of(browser, width, locale)
    own = f"{live_server.url}/{locale[:2]}/reports/"
    for place in ("", f"figures/{figure.pk}/", f"images/{article.image.digest}/"):
        page.goto(f"{own}{place}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        picture(page, f"report-{place.partition('/')[0] or 'counts'}-{width}")
        assert grave(page) == [], place
    page.locator(".report [type=radio]").last.check()
    page.evaluate("document.querySelector('[name=page]').value = 'old'")
    page.click(".report button")
    picture(page, f"report-again-{width}")
    assert grave(page) == []
    page.click(".report button")
    picture(page, f"report-sent-{width}")
    assert (page.locator("ol.index li").count(), grave(page)) == (3, [])
    assert [one for one in complaints if "422" not in one] == []


@pytest.mark.parametrize(("width", "locale"), SCREENS)
def test_the_desk_of_reports_fits_the_screen_and_keeps_nobody_out(
    browser, live_server, article, width, locale
):
    for n in range(3):
        text = "Ma fille est sur la photo.\nJe n'ai rien signé."
        address = f"192.0.2.{n}"
        said = {"client": None, "headers": {"X-Forwarded-For": address}, "text": text}
        report(f"/fr/reports/images/{article.image.digest}/", "no-consent", **said)
    page, _ = page_of(browser, width, locale)
    enter(page, f"{live_server.url}/admin/articles/reporteditem/")
    assert grave(page) == []
    picture(page, f"reported-list-{width}")
    page.click("#result_list tbody th a")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert grave(page) == []
    picture(page, f"reported-{width}")
