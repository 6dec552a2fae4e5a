"""Menus of many programmes and indicators: they name what is chosen, words find the others."""

import pytest
from lxml import html

from programmes.admin.reviewing import menus
from programmes.models import Figure
from programmes.tests.admin.test_review import REVIEW, form_of
from programmes.tests.factories import make_figure, make_indicator, make_place, make_programme

pytestmark = pytest.mark.django_db
LIST = "/admin/programmes/figure/"


@pytest.fixture(autouse=True)
def many(monkeypatch):
    monkeypatch.setattr(menus, "WHOLE", 1)
    make_place()
    make_indicator(name_fr="Salaires", slug="salaires")
    return [make_programme(name) for name in ("Hasila", "Moussanada", "Rivage")]


def opened(client, address=REVIEW, **posted):
    answer = client.post(address, posted) if posted else client.get(address)
    return html.fromstring(answer.content.decode())


def options(page, name):
    """What a menu names, by value; and which of it is chosen."""
    (menu,) = page.xpath(f"//select[@name='{name}'][ancestor::form[1][@id='confirm']]")
    found = menu.xpath("option[@value != '']")
    return [one.text for one in found], [one.text for one in menu.xpath("option[@selected]")]


def test_a_long_menu_names_what_is_chosen_and_no_more(editor, many):
    figure = make_figure(programme=many[0])
    assert options(opened(editor), "programme") == (["Hasila"], ["Hasila"])
    assert options(opened(editor), "indicator")[1] == [str(figure.indicator)]


def test_a_short_menu_names_all(editor, many, monkeypatch):
    monkeypatch.setattr(menus, "WHOLE", 3)
    make_figure(programme=many[0])
    assert len(options(opened(editor), "programme")[0]) == 3


def test_without_scripts_words_find_a_programme_and_all_that_was_typed_stays(editor, many):
    figure = make_figure(programme=many[0])
    typed = form_of(figure, qualifier="more") | {"act": "find", "programme_words": "rivag"}
    page = opened(editor, **typed)
    assert options(page, "programme") == (["Hasila", "Rivage"], ["Hasila"])
    assert page.xpath("string(//select[@name='qualifier']/option[@selected]/@value)") == "more"
    assert "rivag" in page.xpath("//noscript//input[@name='programme_words']/@value")


def test_enter_in_the_field_for_words_confirms_nothing(editor, many):
    figure = make_figure(programme=many[0])
    page = opened(editor, **form_of(figure), programme_words="moussa")
    assert "Moussanada" in options(page, "programme")[0]
    assert not Figure.objects.confirmed().exists()


def test_a_programme_that_the_menu_did_not_name_can_be_confirmed(editor, many):
    figure = make_figure(programme=many[0])
    editor.post(REVIEW, form_of(figure, programme=many[2].pk))
    assert Figure.objects.confirmed().get().programme == many[2]


@pytest.mark.parametrize("address", [REVIEW, LIST])
def test_the_filter_by_programme_does_the_same(editor, many, address):
    make_figure(programme=many[2])
    page = opened(editor, f"{address}?programme={many[2].slug}&programme_words=hasi")
    (menu,) = page.xpath("//select[@name='programme'][not(ancestor::form[@id='confirm'])]")
    assert menu.xpath("option[@value != '']/text()") == ["Rivage", "Hasila"]
    assert menu.xpath("option[@selected]/text()") == ["Rivage"]
    assert "hasi" in page.xpath("//noscript//input[@name='programme_words']/@value")


@pytest.mark.parametrize("words", ["\x00", "x" * 5000, "'"])
def test_words_that_find_nothing_break_nothing(editor, many, words):
    make_figure(programme=many[0])
    for address in (REVIEW, LIST):
        query = {"programme": words, "programme_words": words}
        assert editor.get(address, query).status_code == 200


def test_rows_and_filters_of_a_list_are_elements_and_what_they_say_is_escaped(editor, many):
    figure = make_figure(programme=many[0], subject="<b>coopératives</b>")
    page = opened(editor, LIST)
    (row,) = page.xpath("//table[@id='result_list']/tbody/tr")
    assert page.xpath("//table[@id='result_list']/thead//th[1]//input[@id='action-toggle']")
    assert row.xpath(f".//a/@href[contains(., '/figure/{figure.pk}/change/')]")
    assert len(page.xpath("//nav[@id='changelist-filter']/details")) > 5
    assert page.xpath("//nav[@id='changelist-filter']//li[@class='selected']/a")
    assert "<b>coop" not in editor.get(LIST).content.decode()
