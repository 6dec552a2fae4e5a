"""What only a browser can tell: the policy lets the editor work, and no page is too wide."""

import pytest

from articles.models import Article
from articles.tests.factories import make_article, make_articles, make_draft
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of
from programmes.figures.relating import suggest_relations
from programmes.models import Cooperative, Figure
from programmes.tests.factories import (
    make_confirmed,
    make_cooperative,
    make_figure,
    make_place,
    make_programme,
)
from programmes.tests.tables import as_csv, rows_of

pytestmark = IN_A_BROWSER


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_public_pages_fit_the_screen_and_break_no_rule(browser, live_server, width):
    make_articles(3)
    long = make_article(
        "Anticonstitutionnellement" * 8, language="ar", body=f"<p>{'تعاونية' * 60}</p>"
    )
    page, complaints = page_of(browser, width)
    for code in ("fr", "ar"):
        for place in (
            "",
            "articles/",
            "publications/",
            "search/?q=article",
            f"articles/{long.pk}/{long.slug}/",
        ):
            page.goto(f"{live_server.url}/{code}/{place}")
            needed = page.evaluate("document.documentElement.scrollWidth")
            assert needed <= width, f"{place} needs {needed} pixels"
    assert complaints == []


def test_a_reader_reaches_the_text_by_keyboard(browser, live_server):
    make_article()
    page, _ = page_of(browser, 1280)
    page.goto(f"{live_server.url}/fr/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_an_editor_types_into_the_body_and_saves(browser, live_server):
    article = make_draft()
    page, complaints = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/articles/article/{article.pk}/change/")
    page.locator(".ProseMirror[contenteditable=true]").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Une phrase de plus.")
    page.click("[name=_continue]")
    page.wait_for_selector(".messagelist")
    article.refresh_from_db()
    assert article.body == ("<p>La présidente annonce un second atelier. Une phrase de plus.</p>")
    # The editor's own style element is kept out, and our stylesheet does its work.
    assert all("inline style" in complaint for complaint in complaints), complaints
    assert Article.objects.count() == 1


def test_the_desk_of_programmes_fits_the_screen_and_breaks_no_rule(
    browser, live_server, settings, tmp_path
):
    settings.VAR_DIR = tmp_path
    programme, weavers = make_programme(name_en="Furrow"), make_cooperative()
    table = tmp_path / "table.csv"
    table.write_bytes(as_csv(rows_of({"slug": weavers.slug, "name": "Autre"})))
    page, complaints = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/programmes/programme/{programme.pk}/change/")
    page.click(".field-parent .select2-selection")
    page.wait_for_selector(".select2-results__option")
    desk = f"{live_server.url}/admin/programmes"
    for place in ("programme/", f"cooperative/{weavers.pk}/change/", "cooperative/export/"):
        page.goto(f"{desk}/{place}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    page.goto(f"{desk}/cooperative/import/")
    page.set_input_files("#id_import_file", table)
    page.click("[type=submit].default")
    assert page.inner_text(".preview ins") == "Autre"
    page.click("[name=confirm]")
    assert Cooperative.objects.get().name == "Autre"
    assert complaints == []


def test_the_evidence_of_a_figure_opens_beside_it_and_closes_by_keyboard(browser, live_server):
    figure = make_confirmed()
    page, complaints = page_of(browser, 390)
    for place in ("figures/", f"figures/{figure.pk}/"):
        page.goto(f"{live_server.url}/en/{place}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, place
    page.goto(f"{live_server.url}/en/figures/")
    page.click("a.evidence")
    page.wait_for_selector(".popover:popover-open")
    assert "932 coopératives sont soutenues" in page.inner_text(".popover")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('a.evidence')")
    assert complaints == []


def test_the_evidence_of_a_figure_is_a_page_without_scripts(browser, live_server):
    figure = make_confirmed()
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{live_server.url}/en/figures/")
    page.click("a.evidence")
    assert page.url == f"{live_server.url}/en/figures/{figure.pk}/"
    assert "932 coopératives sont soutenues" in page.inner_text("blockquote mark")


def shows(page, figure):
    """Wait until the review screen shows a figure and hears keys."""
    page.wait_for_selector(f'#reject input[name=figure][value="{figure.pk}"]', state="attached")
    page.wait_for_load_state()


def test_figures_are_reviewed_by_keys_alone(browser, live_server):
    make_place()
    first, second, third = (make_figure(value) for value in ("932", "214", "60"))
    page, complaints = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/programmes/figure/review/")
    shows(page, first)
    page.keyboard.press("c")
    shows(page, second)
    page.keyboard.press("r")
    page.keyboard.type("Misread: no result.")
    page.keyboard.press("Enter")
    shows(page, third)
    page.keyboard.press("p")
    page.wait_for_selector(".review-end")
    states = dict(Figure.objects.values_list("pk", "state"))
    assert states == {first.pk: "confirmed", second.pk: "rejected", third.pk: "suggested"}
    assert Figure.objects.get(pk=second.pk).reason == "Misread: no result."
    assert complaints == []


def test_five_figures_are_reviewed_by_keys_and_a_key_pressed_twice_decides_once(
    browser, live_server
):
    make_place()
    figures = [make_figure(value) for value in ("932", "214", "60", "75", "48")]
    page, complaints = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/programmes/figure/review/")
    for figure in figures[:3]:
        shows(page, figure)
        page.keyboard.press("c")
        page.keyboard.press("c")
    shows(page, figures[3])
    page.keyboard.press("e")
    page.keyboard.press("Tab")
    page.keyboard.type("76")  # does not stand in the sentence
    page.keyboard.press("Enter")
    page.wait_for_selector(".messagelist .error")
    page.wait_for_load_state()
    page.keyboard.press("n")
    shows(page, figures[4])
    page.keyboard.press("c")
    page.wait_for_selector(".review-end")
    states = [figure.state for figure in Figure.objects.order_by("pk")]
    assert states == ["confirmed", "confirmed", "confirmed", "suggested", "confirmed"]
    assert complaints == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_review_screen_fits_and_has_targets_large_enough(browser, live_server, width):
    make_place()
    make_confirmed("800")
    suggest_relations(make_figure(subject="coopératives" * 10))
    page, _ = page_of(browser, width)
    enter(page, f"{live_server.url}/admin/programmes/figure/review/")
    page.wait_for_selector("#confirm")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    targets = page.locator(
        ".review .button, .review .turn, .review summary"
    )  # some for phones alone
    for target in targets.locator("visible=true").all():
        assert target.bounding_box()["height"] >= 44


def with_a_passkey(page):
    """A browser that holds an authenticator, and says yes to whatever it is asked."""
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    kind = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": kind})


@pytest.mark.parametrize("width", [320, 1280])
def test_an_editor_adds_a_passkey_and_enters_with_it(browser, live_server, settings, width):
    settings.SECOND_FACTOR = ["editors"]
    page, complaints = page_of(browser, width)
    with_a_passkey(page)
    enter(page, f"{live_server.url}/admin/")
    assert page.url == f"{live_server.url}/admin/account/factor/"
    page.click("[href$='webauthn/add/']")
    page.fill("#id_password", "anna")
    page.click("form.entrance [type=submit]")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.click("#mfa_webauthn_add")
    page.wait_for_url("**/recovery-codes/")
    page.goto(f"{live_server.url}/admin/")
    page.click("#logout-form button")
    page.fill("#id_login", "anna")
    page.fill("#id_password", "anna")
    page.click("form.entrance [type=submit]")
    page.wait_for_url("**/authenticate/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.click("#mfa_webauthn_authenticate")
    page.wait_for_url(f"{live_server.url}/admin/")
    assert complaints == []


@pytest.mark.parametrize("place", ["login/", "account/password/"])
def test_the_door_fits_the_screen_and_breaks_no_rule(browser, live_server, place):
    for width in (320, 1280):
        page, complaints = page_of(browser, width)
        page.goto(f"{live_server.url}/admin/{place}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert complaints == []
