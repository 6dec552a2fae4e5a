"""Pages brought in by a browser: dropped, read, corrected, imported; and without a script."""

import base64
import os

import pytest
from django.conf import settings
from django.db import connection

from articles.items.roles import CONTRIBUTORS
from articles.models import Article
from coopsite.embedded import url_of
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from coopsite.tests.processes import manage
from coopsite.tests.test_browser_axe import grave
from seeds.models import Batch
from seeds.tests.bringing.batches import BRING
from seeds.tests.opening.making import archive, page, word
from seeds.tests.opening.making_pdf import one_column
from seeds.tests.pages import portal_page

pytestmark = IN_A_BROWSER
DROP = """([name, bytes]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], name));
    document.querySelector(".drop").dispatchEvent(new DragEvent("drop", { dataTransfer: data }));
}"""


@pytest.fixture(autouse=True)
def kept_in(settings, tmp_path):
    settings.BROUGHT_DIR = tmp_path / "brought"
    return settings.BROUGHT_DIR


def five_files():
    """Pages of five kinds, one of them broken."""
    return archive(
        {
            "marche.txt": portal_page("Un marché de gros ouvre à Tamda", strip=("Pluie",)),
            "label.html": page("Le miel du haut plateau a son label"),
            "nasij.docx": word("ar"),
            "rapport.pdf": one_column(),
            "abime.pdf": b"%PDF-1.7 and nothing more",
        }
    )


def worked():
    """Let a worker do what waits."""
    place = {"DATABASE_URL": url_of(connection.settings_dict)}
    done = manage("work", "--once", **place, BROUGHT_DIR=str(settings.BROUGHT_DIR))
    assert done.returncode == 0, done.stderr


def drop(page, name, data):
    """Let go of a file above the page, which leads to its batch."""
    with page.expect_navigation():
        page.evaluate(DROP, [name, base64.b64encode(data).decode()])


def test_a_contributor_drops_five_files_and_imports_four(browser, live_server):
    page, complaints = page_of(browser, 1280)
    enter(page, f"{live_server.url}{BRING}", "clara", CONTRIBUTORS)
    picture(page, "bring", of="#content")
    drop(page, "presse.zip", five_files())
    assert page.locator("[data-at-work]").count() == 1
    worked()
    page.wait_for_selector("#batch:not([data-at-work])")
    assert page.locator("[name=row]:checked").count() == 4
    assert "abime.pdf" in page.locator("tr", has=page.locator(".status.failed")).inner_text()
    picture(page, "batch", of="#content")
    page.locator("[name=row]").first.uncheck()
    assert page.locator(".count").inner_text() == "(3)"
    page.locator("[name=row]").first.check()
    with page.expect_navigation():
        page.click("[value=import]")
    worked()
    page.wait_for_selector("#batch:not([data-at-work])")
    assert Article.objects.count() == 4
    assert {*Article.objects.values_list("status", flat=True)} == {"draft"}
    assert complaints == []


def say(page, words, what):
    """Choose a line, and say what it is."""
    page.locator("label.line", has_text=words).locator("input").check()
    with page.expect_navigation():
        page.click(f".saying [value={what}]")


def test_what_is_too_large_is_said_before_it_is_sent(browser, live_server, settings):
    settings.BROUGHT_BYTES = 1000
    page, _ = page_of(browser, 1280)
    enter(page, f"{live_server.url}{BRING}", "clara", CONTRIBUTORS)
    file = {"name": "a.zip", "mimeType": "application/zip", "buffer": b"x" * 2000}
    page.set_input_files("[type=file]", file)
    assert page.locator(".refused").is_visible()
    assert not Batch.objects.exists()


def test_without_a_script_one_presses_the_button_and_looks_again(browser, live_server):
    context = browser.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    enter(page, f"{live_server.url}{BRING}", "clara", CONTRIBUTORS)
    page.set_input_files("[type=file]", {"name": "a.txt", "mimeType": "", "buffer": text()})
    page.click(".acts [type=submit]")
    worked()
    page.click(".said a")
    page.click("[value=import]")
    worked()
    page.click(".said a")
    assert Article.objects.count() == 1
    assert page.locator(".status.created").count() == 1


def text():
    return portal_page().encode()


@pytest.mark.parametrize(("locale", "width"), [("fr-FR", 1280), ("ar-MA", 390)])
def test_nothing_grave_is_found_on_the_pages_of_an_import(browser, live_server, locale, width):
    page, _ = page_of(browser, width, locale)
    enter(page, f"{live_server.url}{BRING}")
    assert grave(page) == []
    shoot(page, f"bring-{locale}")
    drop(page, "presse.zip", five_files())
    worked()
    page.wait_for_selector("#batch:not([data-at-work])")
    shoot(page, f"batch-{locale}")
    assert grave(page) == []
    page.click("#batch tr:has([name=row]) th a")
    page.wait_for_load_state("networkidle")
    shoot(page, f"brought-{locale}")
    assert grave(page) == []
    page.goto(f"{live_server.url}/admin/seeds/importrun/")
    shoot(page, f"imports-{locale}")
    assert grave(page) == []


def shoot(page, name):
    if folder := os.environ.get("SHOTS"):
        page.screenshot(path=f"{folder}/{name}.png", full_page=True)
