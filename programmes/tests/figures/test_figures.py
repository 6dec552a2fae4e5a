"""The adjectives of figures."""

from datetime import date

import pytest

from programmes.models import Figure
from programmes.tests.factories import (
    make_confirmed,
    make_editor,
    make_figure,
    make_indicator,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db


def test_a_suggested_figure_is_not_public():
    make_figure()
    assert not Figure.objects.confirmed().exists()


def test_adjectives_chain():
    sillon, senegal = make_programme("Sillon"), make_place("SN", "Sénégal")
    wanted = make_confirmed("700", programme=sillon, places=["SN"])
    make_confirmed("80", programme=sillon, places=["MW"])
    make_confirmed("600", places=["SN"])
    found = Figure.objects.confirmed().for_programme(sillon).in_place(senegal)
    assert found.latest_per_indicator().get() == wanted


def test_a_figure_may_name_several_places():
    figure = make_figure(places=["SN", "MA", "SN"])
    assert figure.places == ["MA", "SN"]
    assert Figure.objects.in_place(make_place("MA")).get() == figure


def test_the_latest_year_is_shown():
    make_confirmed("800", as_of=date(2023, 11, 7)).prefer(by=make_editor())
    latest = make_confirmed("932")
    assert Figure.objects.confirmed().latest_per_indicator().get() == latest


def test_within_a_year_the_preferred_value_is_shown():
    preferred = make_confirmed("932", as_of=date(2025, 3, 1))
    make_confirmed("940", as_of=date(2025, 7, 1))
    preferred.prefer(by=make_editor())
    assert Figure.objects.confirmed().latest_per_indicator().get() == preferred


def test_a_value_without_a_date_is_shown_where_there_is_no_other():
    undated = make_confirmed("932", as_of=None)
    assert Figure.objects.confirmed().latest_per_indicator().get() == undated
    dated = make_confirmed("940")
    assert Figure.objects.confirmed().latest_per_indicator().get() == dated


def test_each_indicator_and_scope_has_its_latest_value():
    make_confirmed("932")
    make_confirmed("74", places=["MA-09"])
    make_confirmed("72", indicator=make_indicator("Experts"))
    assert Figure.objects.confirmed().latest_per_indicator().count() == 3


def test_figures_come_in_the_order_of_editors():
    second, first = make_confirmed("932", position=2), make_confirmed("72", position=1)
    assert list(Figure.objects.confirmed().in_editors_order()) == [first, second]


def test_a_figure_reads_as_it_was_printed():
    assert str(make_figure("9000", number="9.000")) == "9.000 coopératives"
    assert make_figure(as_of_precision="month").as_of_in_iso == "2025-07"
