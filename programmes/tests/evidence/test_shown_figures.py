"""Figures as pages show them."""

from datetime import date
from decimal import Decimal

import pytest
from django.template.loader import get_template
from django.utils.translation import override

from articles.text.printing import date_in_words
from programmes.evidence.numerals import number_in_print, unit_in_words
from programmes.evidence.shown_figures import shown, shown_by_key
from programmes.models import Figure, Origin
from programmes.tests.factories import (
    make_citation,
    make_confirmed,
    make_figure,
    make_indicator,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db


def the_shown(language="en"):
    """The only confirmed figure as readers of a language see it."""
    with override(language):
        return shown(Figure.objects.confirmed())[0]


@pytest.mark.parametrize(
    ("language", "unit", "words"),
    [
        ("fr", "", "1\u202f240"),
        ("en", "", "1,240"),
        ("ar", "", "1.240"),
        ("fr", "%", "1\u202f240\u202f%"),
        ("en", "%", "1,240%"),
    ],
)
def test_digits_are_grouped_as_each_language_prints_them(language, unit, words):
    with override(language):
        assert number_in_print(Decimal("1240.0000"), unit) == words


@pytest.mark.parametrize(
    ("unit", "words"), [("MAD", "dirhams marocains"), ("ha", "hectares"), ("%", ""), ("°C", "°C")]
)
def test_a_unit_is_said_by_its_name(unit, words):
    with override("fr"):
        assert unit_in_words(unit) == words


def test_a_currency_has_a_name_in_arabic_too():
    with override("ar"):
        assert unit_in_words("MAD") == "درهم مغربي"


def test_the_qualifier_stands_before_the_number():
    make_confirmed("900", qualifier="more")
    with override("en"):
        assert the_shown().said == "more than 900"


def test_a_vague_value_is_not_shown_as_exact():
    make_confirmed("1000", number="1000", qualifier="vague")
    with override("en"):
        assert the_shown().said == "in the order of 1,000"


@pytest.mark.parametrize(
    ("precision", "words", "machine"),
    [
        ("day", "8 July 2025", "2025-07-08"),
        ("month", "July 2025", "2025-07"),
        ("year", "2025", "2025"),
    ],
)
def test_the_date_is_as_precise_as_it_is_known(precision, words, machine):
    make_confirmed(as_of=date(2025, 7, 8), as_of_precision=precision)
    with override("en"):
        figure = the_shown()
        assert (date_in_words(figure.as_of), str(figure.as_of)) == (words, machine)


def test_names_are_in_the_readers_language_or_marked_as_french():
    make_place(name_en="Morocco")
    make_confirmed(programme=make_programme("Sillon"))
    figure = the_shown()
    assert figure.name == {"text": "Coopératives soutenues", "language": "fr"}
    assert figure.places == [{"code": "ma", "name": {"text": "Morocco", "language": "en"}}]
    assert figure.programme["slug"] == "sillon"


def test_a_place_that_the_catalogue_does_not_hold_is_shown_by_its_code():
    make_confirmed(places=["SN"])
    assert the_shown().places == [{"code": None, "name": {"text": "SN", "language": "en"}}]


def test_papers_that_print_one_communique_are_one_origin():
    figure = make_confirmed()
    make_citation(figure)
    figure.citations.update(origin=Origin.objects.create(kind="communique"))
    figure.citations.filter(pk=figure.citations.last().pk).update(publication_name="Le Matin bleu")
    with override("en"):
        assert the_shown().witnesses == "1 origin, 2 papers"


def test_what_no_editor_confirmed_is_not_shown():
    figure = make_figure()
    assert shown(Figure.objects.all()) == []
    assert shown_by_key([figure.pk]) == []


def test_figures_keep_the_order_in_which_they_are_asked_for():
    keys = [make_confirmed(value).pk for value in ("12", "13", "14")]
    wanted = [keys[2], keys[0], keys[1]]
    assert [figure.id for figure in shown_by_key(wanted)] == wanted


@pytest.mark.parametrize("count", [1, 20])
def test_showing_figures_costs_two_queries(django_assert_num_queries, count):
    for number in range(count):
        make_confirmed(str(number + 10), indicator=make_indicator(f"Membres {number}"))
    with django_assert_num_queries(2):
        assert len(shown(Figure.objects.confirmed())) == count


def partial(call):
    """What a macro of the partial prints."""
    environment = get_template("programmes/_figure.html").backend.env
    source = '{% from "programmes/_figure.html" import figure, figure_inline %}{{ ' + call + " }}"
    with override("en"):
        return environment.from_string(source).render(f=the_shown())


def test_a_figure_has_a_heading_and_words_that_lead_to_its_sentence():
    figure = make_confirmed("900", qualifier="more")
    html = partial("figure(f, 3)")
    assert "<h3>" in html
    assert f'href="/en/figures/{figure.pk}/"' in html
    assert ">see the sentence<" in html
    assert "of “Coopératives soutenues: more than 900, MA, printed on 8 July 2025”" in html
    assert "8 July 2025" in html


def test_the_name_of_an_indicator_is_escaped():
    make_confirmed(indicator=make_indicator("<b>Membres"))
    assert "&lt;b&gt;Membres" in partial("figure_inline(f)")
