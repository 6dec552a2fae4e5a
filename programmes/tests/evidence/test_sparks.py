"""Small charts for the rows of a table."""

import re
from datetime import date

import pytest
from django.utils.translation import override

from programmes.evidence.shown_figures import shown_by_key
from programmes.evidence.sparks import sparklines
from programmes.models import Figure
from programmes.tests.factories import make_confirmed, make_figure, make_indicator

pytestmark = pytest.mark.django_db


def pair(name, *years):
    """The last of some values of an indicator."""
    indicator = make_indicator(name)
    for number, year in enumerate(years, 1):
        last = make_confirmed(str(100 * number), indicator=indicator, as_of=date(year, 7, 1))
    return last


def sparklines_of(keys):
    return sparklines(shown_by_key(keys, over_time=keys))


def across(drawn):
    return [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', drawn)]


def test_all_rows_share_one_axis_of_days():
    long, short = pair("Hectares", 2021, 2025), pair("Emplois", 2023, 2025)
    drawn = sparklines_of([long.pk, short.pk])
    assert list(drawn.years) == [2021, 2025]
    first, last = across(drawn.get(long.pk))
    middle, end = across(drawn.get(short.pk))
    assert first < middle < last == end


def test_a_value_alone_is_not_drawn():
    alone = pair("Hectares", 2025)
    drawn = sparklines_of([alone.pk])
    assert drawn.get(alone.pk) == ""
    assert not drawn.years


def test_a_figure_whose_values_were_not_asked_for_is_not_drawn(django_assert_num_queries):
    shown, alone = pair("Hectares", 2021, 2025), pair("Emplois", 2023, 2025)
    with django_assert_num_queries(1):
        drawn = sparklines(shown_by_key([shown.pk, alone.pk], over_time=[shown.pk]))
    assert drawn.get(shown.pk)
    assert not drawn.get(alone.pk)


def test_what_only_repeats_a_value_is_not_drawn():
    first = pair("Hectares", 2024)
    again = make_confirmed("100", indicator=first.indicator, as_of=date(2025, 7, 1), dated="stated")
    Figure.objects.filter(pk=again.pk).update(dated="printed")
    assert sparklines_of([again.pk]).get(again.pk) == ""


def test_what_no_editor_confirmed_is_not_drawn():
    shown = pair("Hectares", 2024)
    make_figure("700", indicator=shown.indicator, as_of=date(2025, 7, 1))
    assert sparklines_of([shown.pk]).get(shown.pk) == ""


def test_targets_and_other_scopes_are_not_drawn():
    shown = pair("Hectares", 2024)
    later = {"indicator": shown.indicator, "as_of": date(2030, 1, 1)}
    make_confirmed("700", kind="target", dated="stated", **later)
    make_confirmed("80", places=["SN"], indicator=shown.indicator, as_of=date(2023, 7, 1))
    assert sparklines_of([shown.pk]).get(shown.pk) == ""


def test_it_is_turned_round_in_arabic():
    shown = pair("Hectares", 2021, 2025)
    with override("ar"):
        assert across(sparklines_of([shown.pk]).get(shown.pk)) == [115.0, 5.0]
