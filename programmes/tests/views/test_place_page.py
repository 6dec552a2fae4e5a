"""The page of a country or region."""

import re
from datetime import date

import pytest

from articles.tests.factories import make_article
from programmes.catalogue import place_page
from programmes.models import Mention
from programmes.tests.factories import (
    make_confirmed,
    make_cooperative,
    make_indicator,
    make_mention,
    make_name,
    make_place,
)
from programmes.tests.pages import LANGUAGES, Links, page, work_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def senegal():
    place = make_place("SN", "Sénégal", name_en="Senegal", name_ar="السنغال")
    for name in ("Mangrove", "Fermes"):
        work_in(place, name, kind="project")
    return place


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_country_shows_its_programmes_and_projects(client, senegal, language):
    work_in(senegal, "Sillon")
    html = page(client, f"/{language}/places/sn/")
    found = Links(html).found
    assert senegal.in_language("name", language) in html
    for slug in ("sillon", "mangrove", "fermes"):
        assert f"/{language}/programmes/{slug}/" in found
    assert html.index('id="projects"') < html.index("mangrove") < html.index('id="programmes"')


def test_a_prize_leads_to_its_page_among_prizes(client):
    work_in(make_place(), "Épi", slug="epi", kind="prize")
    assert "/fr/prizes/epi/" in Links(page(client, "/fr/places/ma/")).found


def test_a_country_shows_its_regions_and_what_belongs_to_them(client):
    region = make_place("MA-05", "Tadla")
    work_in(region)
    make_cooperative(place=region)
    found = Links(page(client, "/fr/places/ma/")).found
    assert "/fr/places/ma-05/" in found
    assert "/fr/programmes/sillon/" in found
    assert "/fr/cooperatives/tissage-du-haut-val/" in found
    assert "/fr/cooperatives/?place=MA" in found


def test_a_region_leads_to_its_country_and_shows_the_programmes_of_it_apart(client):
    region = make_place("MA-05", "Tadla")
    work_in(region, "Sillon").places.add(region.parent)
    work_in(region.parent, "Semis")
    html = page(client, "/fr/places/ma-05/")
    assert "/fr/places/ma/" in Links(html).found
    around = html[html.index('id="around"') :]
    assert "/fr/programmes/semis/" in around
    assert "/fr/programmes/sillon/" not in around
    assert html.count("/fr/programmes/sillon/") == 1


def test_the_programmes_of_another_region_stay_there(client):
    work_in(make_place("MA-06", "Chaouia"))
    make_place("MA-05", "Tadla")
    assert "/fr/programmes/sillon/" not in Links(page(client, "/fr/places/ma-05/")).found


def test_long_lists_show_their_beginning_and_lead_to_the_rest(client):
    place = make_place("SN", "Sénégal")
    for number in range(max(place_page.SHOWN, place_page.MAKERS) + 1):
        work_in(place, f"Programme {number:02}")
        work_in(place, f"Projet {number:02}", kind="project")
        make_cooperative(f"Tissage {number:02}", place=place)
    found = Links(page(client, "/fr/places/sn/")).found
    assert sum("/programmes/pro" in a for a in found) == 2 * place_page.SHOWN
    assert sum("/cooperatives/tissage" in a for a in found) == place_page.MAKERS
    assert "/fr/programmes/?place=SN" in found
    assert "/fr/programmes/?place=SN&kind=project" in found
    assert "/fr/cooperatives/?place=SN" in found


def test_the_press_of_a_country_has_that_of_its_regions(client):
    region = make_place("MA-05", "Tadla")
    make_mention(make_article("Dans la région"), region)
    make_mention(make_article("Dans le pays"), region.parent)
    make_mention(make_article("Ailleurs"), make_place("SN", "Sénégal"))
    country = page(client, "/fr/places/ma/")
    assert "Dans la région" in country
    assert "Dans le pays" in country
    assert "Ailleurs" not in country
    assert "Dans le pays" not in page(client, "/fr/places/ma-05/")


def test_an_article_that_names_two_regions_stands_once(client):
    article = make_article("Deux régions")
    for code in ("MA-05", "MA-06"):
        make_mention(article, make_place(code, code))
    assert page(client, "/fr/places/ma/").count("Deux régions") == 1


def test_drafts_and_mentions_struck_out_are_no_press(client, senegal):
    make_mention(make_article("Un brouillon", status="draft"), senegal)
    make_mention(make_article("Rayé"), senegal)
    Mention.objects.filter(article__title="Rayé").update(state=Mention.State.STRUCK)
    html = page(client, "/fr/places/sn/")
    assert "Un brouillon" not in html
    assert "Rayé" not in html


def test_a_place_of_which_nothing_is_told_leads_on(client):
    make_place("MA-05", "Tadla")
    work_in(make_place())
    make_place("SN", "Sénégal")
    assert "Nothing is told of this place yet." in page(client, "/en/places/sn/")
    assert "Nothing is told of this region alone yet" in page(client, "/en/places/ma-05/")


@pytest.mark.parametrize(
    "address",
    ["SN", "Sn", "senegal", "Sénégal", "SÉNÉGAL", "السنغال", "Teranga", "pays-de-la-teranga"],
)
def test_other_names_and_capitals_lead_to_the_page_for_good(client, senegal, address):
    make_name(senegal, "Teranga")
    make_name(senegal, "Pays de la Teranga")
    answer = client.get(f"/fr/places/{address}/")
    assert answer.status_code == 301
    assert answer["Location"] == "/fr/places/sn/"


@pytest.mark.parametrize("address", ["xx", "sn-05", "%00", "--", "%C3%A9", "s" * 500, "sn%00"])
def test_an_unknown_place_is_not_found(client, address):
    make_place("CI", "Côte d’Ivoire")
    assert client.get(f"/fr/places/{address}/").status_code == 404


def test_a_page_of_much_asks_as_much_as_one_of_little(client, django_assert_num_queries):
    region = make_place("MA-05", "Tadla")
    make_mention(make_article(), region)
    make_confirmed()
    with django_assert_num_queries(5):
        page(client, "/fr/places/ma/")
    for number in range(30):
        make_confirmed(indicator=make_indicator(f"Membres {number}"))
        work_in(region, f"Programme {number}")
        make_cooperative(f"Tissage {number}", place=region)
        make_mention(make_article(f"Article {number}"), region)
    with django_assert_num_queries(5):
        page(client, "/fr/places/ma/")


def regions(html):
    """The part of a page that tells the regions."""
    return html.partition('id="regions"')[2].partition("</section>")[0]


def test_regions_of_different_values_are_drawn_as_tiles_in_shades(client):
    work_in(make_place("MA-05", "Tadla-Azilal"))
    make_place("MA-06", "Chaouia")
    part = regions(page(client, "/en/places/ma/"))
    assert re.findall(r'class="shade-(\d)" href="/en/places/(ma-\d+)/"', part) == [
        ("0", "ma-06"),
        ("3", "ma-05"),
    ]
    assert ">Tadla<" in re.sub(r"\s+", "", part)


def test_regions_of_one_value_need_no_map(client):
    for code in ("MA-05", "MA-06"):
        make_cooperative(f"Tissage {code}", place=make_place(code, code))
    part = regions(page(client, "/en/places/ma/?indicator=count.cooperatives"))
    assert "<svg" not in part
    assert "In each of the regions" in part
    assert set(Links(part).found) >= {"/en/places/ma-05/", "/en/places/ma-06/"}


def test_regions_are_shaded_by_an_indicator_that_has_values_of_them(client):
    for code, value in (("MA-05", "80"), ("MA-06", "700")):
        make_place(code, code)
        make_confirmed(value, indicator=make_indicator("Femmes formées"), places=[code])
    html = page(client, "/en/places/ma/?indicator=femmes-formees")
    assert "Femmes formées" in regions(html)
    assert re.findall(r"<title[^>]*>MA-0\d: ([^<]+)<", regions(html)) == [
        "Femmes formées: 80",
        "Femmes formées: 700",
    ]


def test_a_country_without_a_declared_grid_has_a_table_of_its_regions(client):
    make_cooperative(place=make_place("SN-DK", "Dakar", parent=make_place("SN", "Sénégal")))
    make_place("SN-TH", "Thiès", parent=make_place("SN", "Sénégal"))
    part = regions(page(client, "/en/places/sn/?indicator=count.cooperatives"))
    assert "<svg" not in part
    assert "Dakar" in part


def test_a_country_shows_where_it_lies_and_a_region_which_tile_it_is(client, senegal):
    assert 'aria-label="Senegal on the map"' in page(client, "/en/places/sn/")
    make_place("MA-05", "Tadla")
    html = page(client, "/en/places/ma-05/")
    assert 'aria-label="Tadla among the regions of Maroc"' in html
    assert html.count('class="here"') == 1


def test_a_disputed_value_never_stands_without_its_flag(client):
    make_place()
    for value in ("932", "923"):
        make_confirmed(value)
    html = page(client, "/en/places/ma/")
    assert "1 paper prints 923" in html or "1 paper prints 932" in html


def test_the_facts_count_the_press_and_tell_its_first_and_last_day(client, senegal):
    for day in (3, 9):
        make_mention(make_article(f"Article {day}", published_on=date(2025, 7, day)), senegal)
    html = page(client, "/en/places/sn/")
    assert ">2 articles</a>" in html
    for day in ("2025-07-03", "2025-07-09"):
        assert f'datetime="{day}"' in html.partition("<aside")[2].partition("</aside>")[0]


def test_results_with_two_values_are_drawn_over_time(client):
    make_place()
    members = make_indicator("Membres")
    for year in (2023, 2025):
        make_confirmed(str(year), indicator=members, as_of=f"{year}-07-01", places=["MA"])
    make_confirmed("12", places=["MA"])
    html = page(client, "/fr/places/ma/")
    assert html.count('class="sparkline"') == 1
    assert '<time datetime="2023">' in html
