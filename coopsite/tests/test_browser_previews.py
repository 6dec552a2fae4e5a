"""Previews in a browser: two frames of the very page, and a link that is copied by keys."""

import pytest

from articles.models import Preview
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from programmes.tests.factories import make_confirmed

pytestmark = IN_A_BROWSER


def open_preview(browser, address, width=1280, locale="fr-FR"):
    """The desk's page of previews of a draft that a figure is cited from."""
    article = make_confirmed().citations.get().article
    article.unpublish()
    page, complaints = page_of(browser, width, locale)
    enter(page, f"{address}/admin/articles/article/{article.pk}/preview/")
    return page, complaints


def frame_of(page, kind):
    """What one of the frames shows."""
    return page.query_selector(f".{kind} iframe").content_frame()


def test_both_frames_show_the_page_at_their_width(browser, live_server):
    page, complaints = open_preview(browser, live_server.url)
    for kind, width in (("phone", 390), ("desktop", 1280)):
        frame = frame_of(page, kind)
        frame.wait_for_selector("a.claim")
        assert frame.evaluate("innerWidth") == width
        assert frame.evaluate("document.documentElement.scrollWidth") <= width
    picture(page, "preview", of="#content")
    assert complaints == []


def test_a_link_is_made_marked_and_revoked_by_keys(browser, live_server):
    page, _ = open_preview(browser, live_server.url)
    page.focus("[name=share]")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id == 'link'")
    chosen = page.evaluate(
        "document.activeElement.selectionEnd - document.activeElement.selectionStart"
    )
    assert chosen == len(page.input_value("#link"))
    path = page.input_value("#link").partition("/preview/")[2]
    reader, _ = page_of(browser, 390)
    reader.goto(f"{live_server.url}/fr/preview/{path}")
    assert reader.locator(".previewing").is_visible()
    page.focus("[name=revoke]")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert not Preview.objects.live().exists()


def test_a_link_is_made_without_scripts(browser, live_server):
    page, _ = open_preview(browser, live_server.url)
    plain = browser.new_context(
        java_script_enabled=False, storage_state=page.context.storage_state()
    ).new_page()
    plain.goto(page.url)
    with plain.expect_navigation():  # with its frames, else they still ask when the test is over
        plain.click("[name=share]")
    assert "/preview/" in plain.input_value("#link")
    assert not plain.locator("[data-copies]").is_visible()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("locale", ["fr-FR", "ar-MA"])
def test_the_pages_of_previews_fit_the_screen(browser, live_server, width, locale):
    page, complaints = open_preview(browser, live_server.url, width, locale)
    for where in ("preview/", "publish/"):
        page.goto(page.url.replace("preview/", where))
        assert page.evaluate("document.documentElement.scrollWidth") <= width, where
    assert complaints == []
