"""Two editors at one item, in a browser: told at once, merged without loss, and taken back."""

import pytest
from django.contrib.auth.models import User

from articles.items.acting import acting
from articles.models import Article
from articles.tests.factories import make_draft
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture

pytestmark = IN_A_BROWSER


def open_form(browser, address, width=1280, locale="fr-FR"):
    """The form of an article that is open in a browser."""
    article = make_draft("Un atelier ouvre", lede="Trente femmes.")
    page, complaints = page_of(browser, width, locale)
    enter(page, f"{address}/admin/articles/article/{article.pk}/change/")
    return page, complaints, article


def somebody_else_writes(**values):
    """What another editor saves meanwhile."""
    with acting(user=User.objects.get_or_create(username="omar")[0], note="Faute"):
        Article.objects.update(**values)


def come_back(page):
    """The editor looks at the page again."""
    page.evaluate("dispatchEvent(new Event('focus'))")


def test_an_open_form_says_what_somebody_else_changed(browser, live_server):
    page, complaints, _ = open_form(browser, live_server.url)
    somebody_else_writes(title="Un atelier ferme")
    assert page.inner_text(".since") == ""
    come_back(page)
    page.wait_for_selector(".since a")
    assert "omar a modifié Titre" in page.inner_text(".since")
    assert page.get_attribute(".since", "role") == "status"
    page.goto(page.evaluate("document.querySelector('.since a').href"))
    assert page.inner_text(".versions ins") == "ferme"
    assert all("inline style" in complaint for complaint in complaints), complaints


def test_a_collision_is_resolved_without_loss_and_a_field_is_restored(browser, live_server):
    page, _, article = open_form(browser, live_server.url)
    somebody_else_writes(title="Un atelier ferme", lede="Quarante femmes.")
    page.fill("#id_title", "Un atelier s'agrandit")
    page.fill("#id_note_of_act", "Le titre du journal")
    page.click("[name=_continue]")
    page.wait_for_selector("#collisions")
    assert "omar a modifié Titre, Chapeau" in page.inner_text(".versions")
    assert page.input_value("#id_note_of_act") == "Le titre du journal"
    picture(page, "collision", of="section:has(#collisions)")
    page.check("[name='_choice-title'][value=mine]")
    page.click("[name=_continue]")
    page.wait_for_selector(".messagelist")
    article.refresh_from_db()
    assert (article.title, article.lede) == ("Un atelier s'agrandit", "Quarante femmes.")

    page.click(".historylink")
    assert "Le titre du journal" in page.inner_text(".revisions-list tbody tr:nth-child(1)")
    picture(page, "history", of="#content")
    page.check(".revisions-list tbody tr:nth-child(2) [name=from]")
    page.check(".revisions-list tbody tr:nth-child(1) [name=to]")
    page.click("form[method=get] button")
    assert page.inner_text(".versions del") == "ferme"
    picture(page, "compare", of="#content")
    with page.expect_navigation():
        page.locator(".versions tbody button").first.click()
    assert "Rétabli du" in page.inner_text(".messagelist")
    article.refresh_from_db()
    assert (article.title, article.lede) == ("Un atelier ferme", "Quarante femmes.")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("locale", ["fr-FR", "ar-MA"])
def test_the_pages_of_the_history_fit_the_screen(browser, live_server, width, locale):
    page, *_ = open_form(browser, live_server.url, width, locale)
    somebody_else_writes(title="Anticonstitutionnellement" * 6, lede="Quarante femmes. " * 40)
    form = page.url
    for where in ("history/", "history/compare/?from=0", ""):
        page.goto(form.replace("change/", where) if where else form)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, where
    assert page.get_attribute("html", "dir") == ("rtl" if locale.startswith("ar") else "ltr")
