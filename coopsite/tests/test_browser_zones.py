"""A page that was read wrong, corrected in a browser: a menu line as title, a paragraph missed."""

import pytest

from articles.models import Article
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from coopsite.tests.test_browser_axe import grave
from seeds.loading.loader import Options, import_documents
from seeds.models import SeedDocument, ZoneCase
from seeds.tests.pages import save

pytestmark = IN_A_BROWSER
MISSED = "La commune a prêté le local pour dix ans, et 45 jeunes filles y apprennent le métier."
FRENCH = f"""Le Lien du Rif

Le rendez-vous des coopératives du nord

Tifawin

Par Salma Exemple
8 juillet 2025

La coopérative Tifawin compte 120 adhérentes, qui tissent la laine des fermes voisines.

Elles ont vendu 300 tapis depuis le printemps, et un second atelier suivra l'an prochain.

À lire aussi

Le moulin du village tourne de nouveau

Un pont neuf sur l'oued du village

{MISSED}
"""
ARABIC = """جريدة الشاطئ

ملتقى التعاونيات في الشمال

النسيج يعود

بقلم: سلمى مثال
8 يوليوز 2025

تضم تعاونية تيفاوين 120 متعاونة، ينسجن صوف الضيعات المجاورة منذ سنوات طويلة.

وباعت المتعاونات 300 زربية منذ الربيع، وسيفتح مشغل ثان في السنة المقبلة.

اقرأ أيضا

طاحونة القرية تدور من جديد

ومنحت الجماعة المحل لعشر سنوات، وتتعلم فيه 45 شابة حرفة النسيج مع المتعاونات.
"""


@pytest.fixture
def bring_in(tmp_path):
    """Import a page, and answer its article."""

    def imported(text):
        save(tmp_path, text=text)
        import_documents([tmp_path], Options())
        return Article.objects.get()

    return imported


def form_of(article, address):
    return f"{address}/admin/articles/article/{article.pk}/change/"


def choose(page, words, **how):
    page.locator(".line", has_text=words).first.locator("input").click(**how)


def press(page, act):
    with page.expect_navigation():
        page.click(f'[name=act][value="{act}"]')


def test_a_title_and_a_paragraph_are_said_and_the_page_is_read_again(
    browser, live_server, bring_in
):
    article = bring_in(FRENCH)
    assert (article.title, MISSED in article.body) == (
        "Le rendez-vous des coopératives du nord",
        False,
    )
    page, complaints = page_of(browser, 1280)
    enter(page, form_of(article, live_server.url))
    page.click("text=Dire ce que sont les lignes de la page")
    choose(page, "Tifawin")
    assert page.inner_text(".chosen") == "(1)"
    press(page, "title")
    choose(page, MISSED)
    press(page, "body")
    told = page.inner_text(".changes")
    assert "Le rendez-vous des coopératives du nord\tTifawin" in told
    assert f"+ {MISSED}" in told
    assert grave(page) == []
    page.set_viewport_size({"width": 1280, "height": 1600})  # else the buttons hide a line
    picture(page, "zones", of="#content")
    assert Article.objects.get().title == "Le rendez-vous des coopératives du nord"
    press(page, "keep")
    assert "l'article dit maintenant ce qu'elle dit" in page.inner_text(".messagelist")
    corrected = Article.objects.get()
    assert (corrected.title, MISSED in corrected.body) == ("Tifawin", True)
    assert {case.by_name for case in ZoneCase.objects.all()} == {"anna"}
    assert all("inline style" in said for said in complaints), complaints


def test_a_run_of_lines_is_chosen_with_shift_and_a_step_undone(browser, live_server, bring_in):
    article = bring_in(FRENCH)
    page, _ = page_of(browser, 1280)
    enter(page, form_of(article, live_server.url))
    page.click("text=Dire ce que sont les lignes de la page")
    choose(page, "La coopérative Tifawin compte")
    choose(page, "Elles ont vendu", modifiers=["Shift"])
    assert page.inner_text(".chosen") == "(2)"
    press(page, "furniture")
    assert page.locator(".went").count() == 2
    press(page, "undo")
    assert page.locator(".changes").count() == 0
    choose(page, "La coopérative Tifawin compte")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.inner_text(".chosen") == "(2)"


def test_a_phone_corrects_an_arabic_page(browser, live_server, bring_in):
    article = bring_in(ARABIC)
    page, _ = page_of(browser, 390, "ar-MA")
    enter(page, form_of(article, live_server.url))
    page.locator(".saved-page a.button").click()
    choose(page, "النسيج يعود")
    press(page, "title")
    choose(page, "ومنحت الجماعة المحل")
    press(page, "body")
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    assert grave(page) == []
    picture(page, "zones-phone", of="#content")
    press(page, "keep")
    corrected = Article.objects.get()
    assert corrected.title == "النسيج يعود"
    assert "ومنحت الجماعة المحل" in corrected.body


def test_without_scripts_lines_are_chosen_by_boxes_and_numbers(browser, live_server, bring_in):
    article = bring_in(FRENCH)
    page = browser.new_context(java_script_enabled=False, locale="fr-FR").new_page()
    key = SeedDocument.objects.get().pk
    enter(page, f"{live_server.url}/admin/seeds/seeddocument/{key}/zones/")
    choose(page, "Tifawin")
    page.click('[value="title"]')
    page.fill("[name=first]", "11")
    page.fill("[name=last]", "11")
    page.click('[name=act][value="body"]')
    page.click('[name=act][value="keep"]')
    article.refresh_from_db()
    assert (article.title, MISSED in article.body) == ("Tifawin", True)
