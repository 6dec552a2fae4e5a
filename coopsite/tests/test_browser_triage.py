"""Figures by the editor's hand, in a browser: chosen by name, worded, rejected by the dozen."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from coopsite.tests.browsing import IN_A_BROWSER, enter, page_of, picture
from programmes.models import Figure, Indicator
from programmes.tests.factories import (
    make_figure,
    make_indicator,
    make_place,
    make_programme,
)

pytestmark = IN_A_BROWSER
REVIEW = "/admin/programmes/figure/review/"
REJECT = "/admin/programmes/figure/reject/"


@pytest.fixture
def figure():
    """A figure that waits, and two places to choose from."""
    make_place("MA-02", "Oriental", name_ar="الشرق")
    make_place("SN", "Sénégal")
    return make_figure(subject="groupements de femmes")


def opened(browser, address, width=1280, locale="fr-FR", wait="#confirm [role=combobox]"):
    page, complaints = page_of(browser, width, locale)
    enter(page, address)
    page.wait_for_selector(wait)
    return page, complaints


def typed_in(page, field, words):
    """Type words into a search box by keys alone, until it offers something."""
    page.focus(field)
    page.keyboard.type(words)
    page.wait_for_selector(f"{field}[aria-expanded=true]")


def test_a_place_is_chosen_by_its_name_and_confirmed_by_keys(browser, live_server, figure):
    page, complaints = opened(browser, f"{live_server.url}{REVIEW}")
    assert "Maroc (MA)" in page.inner_text(".field-places .chips")
    typed_in(page, "#id_places", "orient")
    option = page.locator(".field-places [role=option][aria-selected=true]")
    assert "MA-02, Maroc" in option.inner_text()
    assert page.get_attribute("#id_places", "aria-activedescendant") == option.get_attribute("id")
    picture(page, "choosing", of=".review-sides")
    page.keyboard.press("Enter")
    assert "Oriental (MA-02)" in page.inner_text(".field-places .chips")
    typed_in(page, "#id_places", "senegal")
    page.keyboard.press("Enter")
    page.keyboard.press("Backspace")  # takes the last away
    page.keyboard.press("Enter")
    page.wait_for_selector(".review-end")
    assert Figure.objects.confirmed().get().places == ["MA", "MA-02"]
    assert complaints == []


def test_enter_before_the_answer_chooses_and_confirms_nothing(browser, live_server, figure):
    programme = make_programme("Sillon d'été")
    page, _ = opened(browser, f"{live_server.url}{REVIEW}")
    page.focus("#id_programme")
    page.keyboard.type("ete")
    page.keyboard.press("Enter")
    expect(page.locator("#id_programme")).to_have_value("Sillon d'été")
    assert (
        page.locator("#confirm [name=programme]").evaluate("one => one.value") == f"{programme.pk}"
    )
    assert Figure.objects.suggested().get() == figure


def test_escape_leaves_the_choice_as_it_was(browser, live_server, figure):
    page, _ = opened(browser, f"{live_server.url}{REVIEW}")
    page.focus("#id_indicator")
    chosen = page.input_value("#id_indicator")
    page.keyboard.type("zzz")
    expect(page.locator(".field-indicator [role=status]")).not_to_be_empty()
    page.keyboard.press("Escape")
    assert page.input_value("#id_indicator") == chosen == "Coopératives soutenues"
    assert Figure.objects.suggested().exists()


def test_the_queue_is_narrowed_by_a_place_in_arabic(browser, live_server, figure):
    make_figure("214", places=["MA-02"])
    page, complaints = opened(browser, f"{live_server.url}{REVIEW}", locale="ar-MA")
    typed_in(page, "#filter-place", "الشرق")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**place=MA-02**")
    assert "214" in page.inner_text("#read")
    assert complaints == []


def test_a_wording_and_an_indicator_are_made_by_keys(browser, live_server, figure):
    page, complaints = opened(browser, f"{live_server.url}{REVIEW}")
    page.fill("#id_unit", "typed")
    page.focus(".making summary")
    page.keyboard.press("Enter")
    page.focus("#new_wording")
    page.keyboard.press("Control+A")
    page.keyboard.type("groupements")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "groupements" in page.inner_text(".messagelist .success")
    assert page.input_value("#id_unit") == "typed"
    assert "groupements" in make_indicator().wordings_fr
    page.focus(".making summary")
    page.keyboard.press("Enter")
    page.focus("#new_indicator")
    page.keyboard.type("Groupements soutenus")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    made = Indicator.objects.get(name_fr="Groupements soutenus")
    assert page.input_value("#id_indicator") == "Groupements soutenus"
    assert page.input_value("[name=indicator] >> nth=-1") == str(made.pk)
    assert Figure.objects.suggested().get() == figure
    assert complaints == []


def test_several_are_rejected_by_keys_and_taken_back(browser, live_server, figure):
    for value in ("214", "60"):
        make_figure(value)
    page, complaints = opened(browser, f"{live_server.url}{REJECT}", wait=".all:visible")
    page.keyboard.press("a")
    assert page.locator("[name=figures]:checked").count() == 3
    page.locator("[name=figures]").last.focus()
    page.keyboard.press("Space")
    page.keyboard.press("r")
    page.keyboard.type("Pas un résultat.")
    picture(page, "reject", of="#content")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "2 chiffres" in page.inner_text(".messagelist .success")
    assert Figure.objects.filter(state="rejected", reason="Pas un résultat.").count() == 2
    page.wait_for_load_state()
    with page.expect_navigation():
        page.keyboard.press("u")
    assert Figure.objects.suggested().count() == 3
    assert complaints == []


def test_where_the_search_does_not_answer_the_menus_stay(browser, live_server, figure):
    page, _ = opened(browser, f"{live_server.url}{REVIEW}")
    page.route("**/figure/search/**", lambda route: route.abort())
    page.focus("#id_indicator")
    page.keyboard.type("coop")
    page.wait_for_selector("select#id_indicator:visible")
    assert "menu" in page.inner_text(".field-indicator [role=status]")


def test_without_scripts_menus_and_names_do_the_same(browser, live_server, figure):
    Article.objects.update(title="Le bilan des groupements")
    page, _ = opened(browser, f"{live_server.url}{REVIEW}")
    context = browser.new_context(java_script_enabled=False, locale="fr-FR")
    context.add_cookies(page.context.cookies())
    plain = context.new_page()
    plain.goto(page.url)
    plain.fill("[name=article_words]", "groupements")
    plain.click(".review-filters button")
    plain.select_option("#filter-article", label="Le bilan des groupements")
    plain.click(".review-filters button")
    assert f"article={Article.objects.get().pk}" in plain.url
    plain.fill("#id_places", "الشرق، senegal")
    plain.click("[value=confirm]")
    assert Figure.objects.confirmed().get().places == ["MA-02", "SN"]


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("locale", ["fr-FR", "ar-MA"])
def test_the_pages_fit_and_have_targets_large_enough(browser, live_server, figure, width, locale):
    make_figure("214", subject="Anticonstitutionnellement" * 6)
    page, _ = opened(browser, f"{live_server.url}{REVIEW}", width, locale)
    typed_in(page, "#id_places", "senegal")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    targets = ".chips button, .found:not([hidden]) li, .choosing [role=combobox]"
    for target in page.locator(targets).all():
        assert target.bounding_box()["height"] >= 44
    page.goto(f"{live_server.url}{REJECT}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.get_attribute("html", "dir") == ("rtl" if locale.startswith("ar") else "ltr")
