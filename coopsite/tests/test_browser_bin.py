"""The bin, in a browser: an article with confirmed figures, and 120 at once."""

import pytest

from articles.items.acting import acting
from articles.models import Article
from articles.tests.factories import make_articles
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from programmes.figures import deciding
from programmes.models import Citation, Figure
from programmes.tests.factories import make_editor, make_indicator
from seeds.tests.statements import MEMBERS, make_morocco, state

pytestmark = IN_A_BROWSER
BIN = "/admin/articles/trace/bin/"


def confirmed(folder):
    """A public article with a figure that readers see."""
    make_morocco()
    state(folder, MEMBERS)
    article = Article.objects.get()
    article.publish()
    deciding.confirm(Figure.objects.get(), by=make_editor(), indicator=make_indicator())
    return article


def test_an_article_with_confirmed_figures_is_deleted_and_had_back(browser, live_server, tmp_path):
    article = confirmed(tmp_path)
    before = list(Citation.objects.values())
    page, complaints = page_of(browser, 1280)
    enter(page, f"{live_server.url}/admin/articles/article/{article.pk}/delete/")
    assert "corbeille" in page.inner_text(".goes-into-the-bin")
    picture(page, "delete", of="#content")
    page.click("#content [type=submit]")
    assert page.goto(f"{live_server.url}{article.get_absolute_url()}").status == 404
    page.goto(live_server.url + BIN)
    page.check("table.bin [name=key]")
    picture(page, "bin", of="#content")
    page.click("text=Restaurer les éléments choisis")
    button = page.locator("[name=_restore]")
    assert button.get_attribute("value") == "Restaurer – il sera de nouveau public"
    button.click()
    page.click(".messagelist a")
    assert page.input_value("#id_title") == article.title
    assert page.goto(f"{live_server.url}{article.get_absolute_url()}").status == 200
    assert list(Citation.objects.values()) == before
    assert all("inline style" in said or "404" in said for said in complaints), complaints


@pytest.mark.parametrize(("width", "locale"), [(390, "fr-FR"), (1280, "ar-MA")])
def test_120_that_one_act_deleted_are_had_back_at_once(browser, live_server, width, locale):
    make_articles(120)
    with acting("bulk"):
        Article.objects.all().delete()
    page, _ = page_of(browser, width, locale=locale)
    enter(page, live_server.url + BIN)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("table.bin a").first.click()
    page.click("[name=_all]")
    assert "120" in page.locator("[name=_restore]").get_attribute("value")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.click("[name=_restore]")
    page.wait_for_selector(".messagelist .success")
    assert Article.objects.published().count() == 120
