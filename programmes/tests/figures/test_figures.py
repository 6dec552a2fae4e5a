"""What a figure says of itself."""

import pytest

from programmes.models import Figure
from programmes.tests.factories import make_figure

pytestmark = pytest.mark.django_db


def test_a_suggested_figure_is_not_public():
    make_figure()
    assert not Figure.objects.confirmed().exists()


def test_a_figure_may_name_several_places():
    assert make_figure(places=["SN", "MA", "SN"]).places == ["MA", "SN"]


def test_a_figure_reads_as_it_was_printed():
    assert str(make_figure("9000", number="9.000")) == "9.000 coopératives"
    assert make_figure(as_of_precision="month").as_of_in_iso == "2025-07"
