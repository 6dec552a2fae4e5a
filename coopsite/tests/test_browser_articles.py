"""The saved page beside the form, in a browser: zones, doubts, and a click on a candidate."""

import pytest

from articles.models import Article
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of
from seeds.loading.loader import Options, import_documents
from seeds.tests.pages import save

pytestmark = IN_A_BROWSER
FRENCH = """Le Lien du Rif
Un pont neuf pour le haut village
Un puits rouvre à la sortie du bourg

Tissage : un atelier ouvre au village
Par Salma Exemple
31 février 2025

La coopérative a ouvert mardi un atelier au centre du village. Trente femmes y travaillent.
Un second atelier suivra au printemps, annonce la présidente de la coopérative.

© 2025 Le Lien du Rif
"""
# What stands below its title is as likely to be one.
TWO_TITLES = FRENCH.replace(
    "au village\nPar",
    "au village\nTrente femmes y travaillent depuis mardi, et un second suivra\n\nPar",
)
ARABIC = """صحيفة الواحة
جسر جديد للقرية العليا

ورشة للنسيج تفتح في القرية
بقلم: سلمى الإدريسي
31 فبراير 2025

فتحت التعاونية يوم الثلاثاء ورشة للنسيج في وسط القرية. تعمل فيها ثلاثون امرأة بالتناوب.
ستليها ورشة ثانية في الربيع، حسب ما أعلنته رئيسة التعاونية.

© 2025 صحيفة الواحة
"""


def opened(browser, address, folder, text, **how):
    """The form of an article that was read from a page."""
    save(folder, text=text)
    import_documents([folder], Options())
    article = Article.objects.get()
    page, complaints = page_of(browser, **how)
    enter(page, f"{address}/admin/articles/article/{article.pk}/change/")
    return page, complaints, article


def test_a_click_takes_a_candidate(browser, live_server, tmp_path):
    page, complaints, article = opened(browser, live_server.url, tmp_path, TWO_TITLES, width=1280)
    page.wait_for_selector(".candidates[data-field=title] button[aria-pressed=true]")
    other = page.locator(".candidates[data-field=title] button[aria-pressed=false]").first
    wanted = other.get_attribute("data-value")
    other.click()
    assert page.input_value("#id_title") == wanted != article.title
    assert page.locator(".candidates [aria-pressed=true]").get_attribute("data-value") == wanted
    page.click("[name=_continue]")
    page.wait_for_selector(".messagelist")
    article.refresh_from_db()
    assert article.title == wanted
    assert all("inline style" in complaint for complaint in complaints), complaints


def test_a_doubt_is_answered_by_its_button(browser, live_server, tmp_path):
    page, _, article = opened(browser, live_server.url, tmp_path, FRENCH, width=1280)
    assert "une date qui n'existe pas" in page.inner_text(".doubts")
    before = len(article.doubts)
    page.locator(".doubts button", has_text="C'est juste ainsi").first.click()
    page.wait_for_selector(".messagelist")
    article.refresh_from_db()
    assert (len(article.doubts), len(article.answered)) == (before - 1, 1)


def only_what_was_left_out(page):
    """Choose so; whether what was read was there before, and is gone."""
    read = page.locator(".zones .zone.read").first
    before = read.is_visible()
    page.check(".zones .only-left-out")
    return before and not read.is_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_zones_stand_beside_the_form_in_french(browser, live_server, tmp_path, width):
    page, _, _ = opened(browser, live_server.url, tmp_path, FRENCH, width=width)
    assert "titre" in page.inner_text(".zones .legend")
    assert "seulement ce qui a été laissé de côté" in page.inner_text(".zones .filter")
    assert page.inner_text(".doubts")
    assert only_what_was_left_out(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [390, 1280])
def test_zones_stand_beside_the_form_in_arabic(browser, live_server, tmp_path, width):
    page, _, _ = opened(browser, live_server.url, tmp_path, ARABIC, width=width, locale="ar-MA")
    assert page.get_attribute("html", "dir") == "rtl"
    assert "العنوان" in page.inner_text(".zones .legend")
    assert "المتروك فقط" in page.inner_text(".zones .filter")
    assert page.inner_text(".doubts")
    assert only_what_was_left_out(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_the_candidates_are_text_to_copy(browser, live_server, tmp_path):
    page, _, article = opened(browser, live_server.url, tmp_path, TWO_TITLES, width=1280)
    cookies = page.context.cookies()
    context = browser.new_context(java_script_enabled=False, locale="fr-FR")
    context.add_cookies(cookies)
    plain = context.new_page()
    plain.goto(page.url)
    assert article.title in plain.inner_text(".candidates[data-field=title]")
    assert plain.locator(".candidates button:visible").count() == 0
