"""The page of an indicator, and the list of indicators."""

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

PAGE = "/indicators/cooperatives-soutenues/"


def women(value, *places, **values):
    """Women trained in some places; values of the indicator may be added."""
    indicator = make_indicator("Femmes formées", may_be_added=True)
    return make_confirmed(value, indicator=indicator, places=list(places), **values)


def contradicted():
    """Two values of July 2025, of which an editor says that they cannot both be right."""
    figures = make_confirmed("932"), make_confirmed("5000", as_of=date(2025, 7, 9))
    relation = Relation.objects.contradicting().get()
    settling.settle(relation, by=make_editor(), public_reason="Le second titre arrondit trop.")
    return figures


def rows(html):
    """The rows of the tables of a page, as words."""
    return [
        text_of(f"<main{row}</main>") for row in re.findall(r"<tr[^>]*>(.*?)</tr>", html, re.DOTALL)
    ]


def across(html):
    """Where the dots of the first drawing of a page stand."""
    svg = re.search(r'<svg[^>]* class="chart".*?</svg>', html, re.DOTALL)[0]
    return [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', svg)]


def test_it_says_what_is_measured(client):
    programme = make_programme("Sillon")
    make_indicator(
        name_en="Cooperatives supported",
        description_en="With training.",
        goal=8,
        programme=programme,
    )
    html = page(client, PAGE)
    assert "Cooperatives supported" in text_of(html)
    assert "With training." in text_of(html)
    assert 'href="/en/programmes/sillon/"' in html
    assert 'href="/en/goals/8/"' in html


def test_a_value_stands_with_its_qualifier_its_day_its_sources_and_its_evidence(client):
    make_place()
    figure = make_confirmed("900", qualifier="more")
    html = page(client, PAGE)
    words = text_of(html)
    assert "Maroc printed on 8 July 2025 more than 900" in words
    assert "1 origin , 1 paper" in words
    assert f'href="/en/figures/{figure.pk}/"' in html


def test_a_series_is_a_chart_and_the_table_that_it_is_drawn_from(client):
    for value, year in (("800", 2023), ("932", 2025)):
        make_confirmed(value, as_of=date(year, 7, 1))
    html = page(client, PAGE)
    svg = re.search(r'<svg[^>]* class="chart".*?</svg>', html, re.DOTALL)[0]
    table = " ".join(rows(html))
    for figure in Figure.objects.all():
        assert f'data-figure="{figure.pk}"' in svg
        assert f"{figure.value:.0f}" in table
    assert "<title>" in svg


def test_time_runs_from_right_to_left_in_arabic(client):
    for value, year in (("800", 2023), ("932", 2025)):
        make_confirmed(value, as_of=date(year, 7, 1))
    left, right = (across(page(client, PAGE, language)) for language in ("en", "ar"))
    assert left == sorted(left)
    assert right == sorted(right, reverse=True)


def test_scopes_stand_apart(client):
    sillon = make_programme("Sillon")
    for programme, value in ((sillon, "12"), (sillon, "14"), (None, "800"), (None, "932")):
        year = 2023 if value in ("12", "800") else 2025
        make_confirmed(value, programme=programme, as_of=date(year, 7, 1))
    assert page(client, PAGE).count('class="charted"') == 2


def test_contradictions_stand_side_by_side_with_the_reason(client):
    contradicted()
    html = page(client, PAGE)
    dispute = html.partition('class="dispute"')[2].partition("</section>")[0]
    assert "932" in dispute
    assert "5,000" in dispute
    assert "Le second titre arrondit trop." in dispute


def test_a_contradiction_that_no_editor_settled_is_not_shown(client):
    make_confirmed("932")
    make_confirmed("5000", as_of=date(2025, 7, 9))
    assert Relation.objects.contradicting().exists()
    assert 'id="disputes"' not in page(client, PAGE)


def test_a_contradiction_with_a_figure_that_was_taken_back_is_not_shown(client):
    deciding.reject(contradicted()[1], by=make_editor(), reason="Erreur de lecture.")
    html = page(client, PAGE)
    assert 'id="disputes"' not in html
    assert "5,000" not in text_of(html)


def test_what_no_editor_confirmed_is_not_shown(client):
    make_figure("932")
    assert "932" not in text_of(page(client, PAGE))
    assert "No value has been confirmed yet." in text_of(page(client, PAGE))


def test_values_of_places_apart_make_a_total_with_its_parts(client):
    parts = [women("80", "MW"), women("700", "SN")]
    html = page(client, "/indicators/femmes-formees/")
    total = html.partition('aria-labelledby="total"')[2].partition("</section>")[0]
    keys = re.search(r'data-total="([\d ]+)">780<', total)[1]
    assert {int(key) for key in keys.split()} == {part.pk for part in parts}
    assert all(f'data-figure="{part.pk}"' in total for part in parts)


def test_a_total_is_of_the_latest_value_of_each_place(client):
    women("60", "MW", as_of=date(2023, 7, 1))
    women("80", "MW")
    women("700", "SN")
    assert ">780<" in page(client, "/indicators/femmes-formees/")


def test_a_country_and_its_region_make_no_total_and_it_is_said_why(client):
    women("80", "MA-09")
    women("700", "MA")
    html = page(client, "/indicators/femmes-formees/")
    assert "data-total" not in html
    assert "some of their places overlap" in text_of(html)


def test_values_that_may_not_be_added_make_no_total(client):
    make_confirmed("80", places=["MW"])
    make_confirmed("700", places=["SN"])
    html = page(client, PAGE)
    assert "data-total" not in html
    assert "no total" not in text_of(html)


def test_a_disputed_value_makes_no_total_until_an_editor_prefers_one(client):
    make_indicator(may_be_added=True)
    first, _other = contradicted()
    make_confirmed("700", places=["SN"])
    assert "contradict each other on one of them" in text_of(page(client, PAGE))
    deciding.prefer(first, by=make_editor())
    assert ">1,632<" in page(client, PAGE)


def test_names_are_escaped(client):
    make_confirmed(indicator=make_indicator("<b>Membres", slug="membres"))
    assert "<b>Membres" not in page(client, "/indicators/membres/")


def test_an_unknown_indicator_is_not_found(client):
    assert client.get("/en/indicators/nothing/").status_code == 404


@pytest.mark.parametrize("count", [2, 30])
def test_the_page_costs_four_queries(client, django_assert_num_queries, count):
    for number in range(count):
        make_confirmed(str(100 + number), as_of=date(1990 + number, 7, 1))
    with django_assert_num_queries(4):  # one for the sentences
        page(client, PAGE)


def test_of_many_values_the_latest_are_shown_and_it_is_said(client, monkeypatch):
    monkeypatch.setattr("programmes.views.indicators.SHOWN", 2)
    for number in range(3):
        make_confirmed(str(251 + 251 * number), as_of=date(2020 + number, 7, 1))
    words = text_of(page(client, PAGE))
    assert "251" not in words
    assert "Only the latest values are shown here." in words


def test_the_list_has_the_indicators_with_a_confirmed_value(client, django_assert_num_queries):
    make_confirmed()
    make_figure(indicator=make_indicator("Hectares"))
    with django_assert_num_queries(2):  # one for the values
        html = page(client, "/indicators/")
    assert f'href="/en{PAGE}"' in html
    assert "Hectares" not in html


def test_targets_stand_apart_and_are_in_no_series_and_no_total(client):
    women("700", "SN")
    women("80", "MW")
    year = {"as_of": date(2030, 1, 1), "as_of_precision": "year", "dated": "stated"}
    women("5000", "MW", kind="target", **year)
    html = page(client, "/indicators/femmes-formees/")
    results, _heading, targets = html.partition('id="targets"')
    assert "by 2030 5,000" in text_of(f"<main>{targets}")
    numbers = re.findall(r'class="number"[^>]*>([\d,]+)<', results)
    assert sorted(numbers) == ["700", "700", "780", "80", "80", "80"]
    # a total, its parts, the values, and the one that is set large


def test_a_target_alone_makes_a_page(client):
    make_confirmed("1300", kind="target")
    assert "No value has been confirmed yet" not in page(client, PAGE)


def test_what_is_printed_again_is_told_so_in_the_table(client):
    make_confirmed("932")
    again = make_confirmed("932", as_of=date(2026, 9, 15), dated="stated")
    Figure.objects.filter(pk=again.pk).update(dated="printed")
    whole = "Coopératives soutenues: 932, MA, printed on 15 September 2026"
    assert f"932 : see the sentence of “{whole}” printed again" in text_of(page(client, PAGE))
