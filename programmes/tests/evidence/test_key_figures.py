"""The figures that the pages of programmes and places tell first."""

import re
from datetime import date

import pytest

from programmes.figures import deciding, settling
from programmes.models import Figure, Relation
from programmes.tests.factories import (
    make_confirmed,
    make_editor,
    make_figure,
    make_indicator,
    make_place,
    make_programme,
)
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def furrow():
    """The programme Sillon."""
    return make_programme("Sillon")


def measured(name, value="932", **values):
    """A confirmed value of an indicator with that name."""
    return make_confirmed(value, indicator=make_indicator(name), **values)


def band(html):
    """The numbers of the key figures of a page, in their order."""
    part = html.partition('id="figures"')[2].partition("</section>")[0].partition("<h3>Figures")[0]
    return re.findall(r'data-figure="\d+">([^<]+)<', part)


def test_a_programme_shows_its_figures_with_qualifier_day_and_evidence(client, furrow):
    figure = measured("Membres", "9000", qualifier="more", programme=furrow)
    html = page(client, "/programmes/sillon/")
    assert band(html) == ["9,000"]
    words = text_of(html)
    assert "more than 9,000" in words
    assert "8 July 2025" in words
    assert f'href="/en/figures/{figure.pk}/"' in html
    assert 'href="/en/indicators/membres/"' in html


def test_a_programme_shows_only_what_an_editor_confirmed(client, furrow):
    make_figure("932", programme=furrow)
    measured("Membres", "60")
    assert band(page(client, "/programmes/sillon/")) == []


def test_a_programme_shows_the_latest_value_of_an_indicator(client, furrow):
    for value, year in (("932", 2025), ("800", 2023)):
        measured("Coopératives", value, programme=furrow, as_of=date(year, 7, 1))
    assert band(page(client, "/programmes/sillon/")) == ["932"]


def test_a_programme_shows_what_editors_prefer_first_and_in_their_order(client, furrow):
    for position, value in ((1, "11"), (0, "12"), (3, "13"), (2, "14")):
        measured(f"Indicateur {value}", value, programme=furrow, position=position)
    for figure in Figure.objects.filter(value__gte=12):
        deciding.prefer(figure, by=make_editor())
    assert band(page(client, "/programmes/sillon/")) == ["14", "13", "12", "11"]


def test_a_programme_shows_eight_figures_at_most(client, furrow):
    for number in range(10):
        measured(f"Indicateur {number}", str(20 + number), programme=furrow)
    assert len(band(page(client, "/programmes/sillon/"))) == 8


def trained(furrow, value, place, **values):
    """Women trained by a project of the programme in one place."""
    project = make_programme(f"Projet {value}", kind="project", parent=furrow)
    indicator = make_indicator("Femmes formées", may_be_added=True)
    return make_confirmed(value, indicator=indicator, programme=project, places=[place], **values)


def test_the_values_of_projects_apart_make_a_total_with_its_parts(client, furrow):
    parts = trained(furrow, "80", "MW"), trained(furrow, "700", "SN")
    html = page(client, "/programmes/sillon/")
    total = html.partition('id="totals"')[2].partition("</section>")[0]
    assert re.search(r'data-total="([\d ]+)">780<', total)
    assert all(f'data-figure="{part.pk}"' in total for part in parts)
    assert band(html) == []  # they are figures of the projects


@pytest.mark.parametrize(
    "second", [{"place": "MW"}, {"place": "SN", "as_of": date(2023, 7, 1)}, {"place": "MW-C"}]
)
def test_values_that_overlap_or_are_of_two_years_make_no_total(client, furrow, second):
    trained(furrow, "80", "MW")
    trained(furrow, "700", **second)
    assert "data-total" not in page(client, "/programmes/sillon/")


def test_a_disputed_value_makes_no_total(client, furrow):
    first = trained(furrow, "80", "MW")
    make_confirmed("5000", indicator=first.indicator, programme=first.programme, places=["MW"])
    trained(furrow, "700", "SN")
    settling.settle(Relation.objects.contradicting().get(), by=make_editor())
    assert "data-total" not in page(client, "/programmes/sillon/")


def test_a_total_costs_one_query_more(client, furrow, django_assert_num_queries):
    trained(furrow, "80", "MW")
    trained(furrow, "700", "SN")
    with django_assert_num_queries(6):  # as many as without, and what is disputed among the values
        page(client, "/programmes/sillon/")


def test_a_place_shows_the_figures_that_name_it_and_their_scope(client):
    for code, name in (("GN", "Guinée"), ("SN", "Sénégal"), ("MA", "Maroc")):
        make_place(code, name)
    measured("Formateurs", "22", places=["GN", "SN"])
    measured("Femmes", "700", places=["MA"])
    html = page(client, "/places/gn/")
    shared = text_of(html).partition("Figures of several places together")[2]
    assert "Formateurs Guinée Sénégal 22" in shared
    assert "700" not in shared


def test_a_figure_of_several_places_is_none_of_their_own(client):
    for code, name in (("GN", "Guinée"), ("SN", "Sénégal")):
        make_place(code, name)
    measured("Formateurs", "22", places=["GN", "SN"])
    measured("Femmes", "700", places=["SN"])
    assert band(page(client, "/places/gn/")) == []
    assert band(page(client, "/places/sn/")) == ["700"]


def test_a_target_is_no_key_figure(client):
    make_place("SN", "Sénégal")
    measured("Femmes", "700", places=["SN"], kind="target")
    assert "700" not in page(client, "/places/sn/")
