"""The page of places: a map, and a table that says the same."""

import re
from html import unescape
from itertools import product

import pytest

from programmes.catalogue import place_list
from programmes.map.outlines import outlines
from programmes.tests.factories import (
    make_confirmed,
    make_cooperative,
    make_indicator,
    make_place,
    make_programme,
)
from programmes.tests.pages import LANGUAGES, Links, page, work_in

pytestmark = pytest.mark.django_db

LIST = "/fr/places/"


def drawing(html):
    """The map of a page."""
    return re.search(r"<svg.*</svg>", html.partition('class="atlas-map"')[2], re.DOTALL)[0]


def words(html):
    """The table of a page, and the regions below it."""
    return re.search(r"<tbody>.*(?=</main>)", html, re.DOTALL)[0]


def plain(html):
    """What a reader reads, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def titles(html):
    """The names of the links of a map, which a reader hears."""
    return [unescape(title) for title in re.findall(r"<title[^>]*>([^<]+)</title>", drawing(html))]


@pytest.fixture
def senegal():
    place = make_place("SN", "Sénégal", name_en="Senegal", name_ar="السنغال")
    for name in ("Mangrove", "Fermes"):
        work_in(place, name, kind="project")
    return place


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_country_is_a_link_of_the_map_named_in_the_readers_language(client, senegal, language):
    html = page(client, f"/{language}/places/")
    assert Links(drawing(html)).found == [f"/{language}/places/sn/"]
    (title,) = titles(html)
    name = senegal.in_language("name", language)
    assert title.startswith(name)
    assert len(title) > len(name) + 2


def test_the_map_says_what_is_done(client, senegal):
    assert titles(page(client, "/en/places/")) == ["Senegal: 2 projects"]


def test_a_name_in_another_language_is_marked(client):
    work_in(make_place("SN", "Sénégal"))
    assert '<title lang="fr">Sénégal' in drawing(page(client, "/en/places/"))


def test_every_country_of_the_map_stands_in_the_list(client):
    for code in ("MA", "SN", "CV", "IN", "BR", "FR"):
        work_in(make_place(code, f"Pays {code}"), f"Programme {code}")
    html = page(client, LIST)
    linked = set(Links(drawing(html)).found)
    assert linked == {f"/fr/places/{code}/" for code in ("ma", "sn", "cv", "in", "fr")}
    assert set(Links(words(html)).found) == linked | {"/fr/places/br/"}


def test_a_country_without_work_is_quiet_land_and_stands_in_the_list(client):
    make_place("SN", "Sénégal")
    html = page(client, LIST)
    assert not Links(drawing(html)).found
    assert "land.svg#land" in drawing(html)
    assert "#SN" not in drawing(html)
    assert Links(words(html)).found == ["/fr/places/sn/"]


def test_a_small_country_has_a_ring_and_room_for_a_finger(client):
    work_in(make_place("CV", "Cap-Vert"))
    x, y = outlines().countries["CV"].centre
    html = drawing(page(client, LIST))
    assert f'<circle class="touch" cx="{x}" cy="{y}" r="72" />' in html
    assert 2 * 72 * 358 / outlines().width >= 24  # on a screen of 390 pixels


def test_the_map_is_a_named_group_of_links(client, senegal):
    html = drawing(page(client, "/en/places/"))
    assert re.match(r'<svg viewBox="0 0 \d+ \d+" role="group" aria-label="Map of [^"]+">', html)
    assert "style=" not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_is_small_and_the_same_from_right_to_left(client, senegal, language):
    html = drawing(page(client, f"/{language}/places/"))
    assert len(html.encode()) < 4_000
    assert "land.svg#SN" in html
    assert "transform" not in html


def test_morocco_comes_first_and_the_others_by_name_in_the_readers_language(client):
    for code, french, english in (
        ("ZW", "Zimbabwe", "Zimbabwe"),
        ("EG", "Égypte", "Egypt"),
        ("MA", "Maroc", "Morocco"),
        ("DE", "Allemagne", "Germany"),
        ("FR", "France", "France"),
    ):
        make_place(code, french, name_en=english)
    names = {
        language: Links(words(page(client, f"/{language}/places/"))).found
        for language in ("fr", "en")
    }
    assert [a[-3:-1] for a in names["fr"]] == ["ma", "de", "eg", "fr", "zw"]
    assert [a[-3:-1] for a in names["en"]] == ["ma", "eg", "fr", "de", "zw"]


def test_regions_stand_below_the_table_of_countries(client):
    make_place("MA-05", "Béni Mellal-Khénifra")
    make_place("SN", "Sénégal")
    found = Links(words(page(client, LIST))).found
    assert found == ["/fr/places/ma/", "/fr/places/sn/", "/fr/places/ma-05/"]


def test_what_is_done_in_a_region_is_done_in_its_country_and_counted_once(client):
    region = make_place("MA-05", "Tadla")
    work_in(region).places.add(region.parent)
    make_cooperative(place=region)
    text = plain(words(page(client, "/en/places/")))
    assert text == (
        "Maroc – no value 1 programme, 1 cooperative"
        " Maroc: its regions Tadla 1 programme, 1 cooperative"
    )


def test_many_are_told_without_counting_them_all(client, monkeypatch):
    monkeypatch.setattr(place_list, "MANY", 2)
    monkeypatch.setattr(place_list, "CROWD", 2)
    for number, code in product(range(3), ("MA-05", "MA-06")):
        place = make_place(code, code)
        work_in(place, f"Sillon {code} {number}")
        make_cooperative(f"Tissage {code} {number}", place=place)
    text = plain(words(page(client, "/en/places/")))
    assert "Maroc – no value more than 2 programmes and projects, more than 4 cooperatives" in text
    assert "MA-05 more than 2 programmes and projects, more than 2 cooperatives" in text


def test_a_place_without_anything_says_so(client):
    make_place("SN", "Sénégal")
    assert plain(words(page(client, "/en/places/"))) == "Sénégal – no value nothing entered yet"


def test_a_site_without_places_says_so(client):
    html = page(client, "/en/places/")
    assert "No place has been entered yet." in html
    assert "atlas-map" not in html


def test_countries_that_are_counted_and_not_named_are_told_with_their_programme(client, senegal):
    programme = make_programme("Sud", kind="cooperation", countries_said=9)
    senegal.programmes.update(parent=programme)
    html = page(client, "/en/places/")
    said = "9 countries are counted; 8 of them are not named."
    assert said in html
    assert said in page(client, "/en/programmes/sud/")
    assert '<a href="/en/programmes/sud/">' in html


def test_nothing_is_told_where_all_countries_are_named(client):
    work_in(make_place("SN", "Sénégal"), countries_said=1)
    assert "not named" not in page(client, "/en/places/")


def test_a_page_of_many_places_asks_as_much_as_one_of_few(client, django_assert_num_queries):
    for code in ("SN", "CI"):
        work_in(make_place(code, code), f"Un {code}", countries_said=3)
    with django_assert_num_queries(2):
        page(client, LIST)
    for number in range(1, 13):
        place = make_place(f"MA-{number:02}", f"Région {number}")
        work_in(place, f"Programme {number}", countries_said=number)
        make_cooperative(f"Tissage {number}", place=place)
    with django_assert_num_queries(2):
        page(client, LIST)


def test_names_are_escaped_on_the_map_and_in_the_list(client):
    work_in(make_place("SN", "<b>Sénégal</b>"))
    html = page(client, LIST)
    assert "<b>" not in html
    assert "&lt;b&gt;Sénégal" in drawing(html)


def test_places_are_only_read(client):
    assert client.post(LIST).status_code == 405
    assert client.post("/fr/places/ma/").status_code == 405


def valued(code, name, value="80", indicator="Femmes formées", **values):
    """A country of which a value of an indicator is confirmed."""
    make_place(code, name)
    return make_confirmed(value, indicator=make_indicator(indicator), places=[code], **values)


def shades(html):
    """The shade of each country of a map."""
    found = re.findall(r'<a class="shade-(\d)" href="/\w\w/places/(\w\w)/"', drawing(html))
    return {code: int(degree) for degree, code in found}


def test_the_map_is_shaded_by_how_much_is_confirmed(client):
    for number in range(3):
        valued("SN", "Sénégal", indicator=f"Femmes {number}")
    valued("MW", "Malawi")
    work_in(make_place("ZW", "Zimbabwe"))
    assert shades(page(client, LIST)) == {"sn": 3, "mw": 1, "zw": 0}


def test_the_map_is_shaded_by_the_indicator_that_is_chosen(client):
    valued("SN", "Sénégal", "700")
    valued("MW", "Malawi", "80")
    valued("GN", "Guinée", "5", indicator="Autre chose")
    html = page(client, "/en/places/?indicator=femmes-formees")
    assert shades(html) == {"sn": 3, "mw": 1}
    assert titles(html) == ["Malawi: Femmes formées: 80", "Sénégal: Femmes formées: 700"]
    assert '<option value="femmes-formees" selected>' in html


def test_the_table_says_a_value_as_its_figure_does_with_who_says_so(client):
    figure = valued("SN", "Sénégal", "700", qualifier="more")
    html = page(client, "/en/places/?indicator=femmes-formees")
    assert "more than 700" in plain(words(html))
    assert "1 origin" in plain(words(html))
    assert f'href="/en/figures/{figure.pk}/"' in words(html)
    assert "&gt; 700" in drawing(html)


def test_a_value_of_several_places_is_that_of_none(client):
    make_place("GN", "Guinée")
    valued("SN", "Sénégal", "700", indicator="Autre chose")
    make_confirmed(indicator=make_indicator("Femmes formées"), places=["GN", "SN"])
    assert "femmes-formees" not in page(client, LIST)


@pytest.mark.parametrize("asked", ["nothing", "count.nothing", "%00", "femmes-formees'", "x" * 500])
def test_what_nobody_can_choose_is_as_if_nothing_were_chosen(client, asked):
    valued("SN", "Sénégal")
    assert shades(page(client, f"{LIST}?indicator={asked}")) == {"sn": 3}


def test_the_map_may_be_shaded_by_what_is_done(client, senegal):
    work_in(make_place("CI", "Côte d’Ivoire"), "Manioc", kind="project")
    assert shades(page(client, f"{LIST}?indicator=count.projects")) == {"ci": 1, "sn": 3}


def test_a_chosen_indicator_costs_one_query_more(client, django_assert_num_queries):
    for code in ("SN", "CI", "MW", "GN"):
        valued(code, code)
    with django_assert_num_queries(2):
        page(client, f"{LIST}?indicator=femmes-formees")


def test_a_country_with_regions_leads_to_them(client):
    make_cooperative(place=make_place("MA-05", "Tadla"))
    html = page(client, "/en/places/?indicator=count.cooperatives")
    assert "/en/places/ma/?indicator=count.cooperatives#regions" in Links(html).found
