"""The list of figures: what an editor sees of each without opening it."""

import pytest

from programmes.models import Figure
from programmes.tests.desk import seen
from programmes.tests.factories import make_confirmed, make_indicator, make_place, make_programme

pytestmark = pytest.mark.django_db
LIST = "/admin/programmes/figure/"


def test_a_row_says_how_a_figure_stands_and_what_it_measures(editor):
    make_place()
    figure = make_confirmed("932", indicator=make_indicator(), programme=make_programme())
    Figure.objects.filter(pk=figure.pk).update(preferred=True)
    html = seen(editor, LIST)
    assert '<span class="status confirmed">confirmed</span>' in html
    assert '<span class="mark">preferred</span>' in html
    measured = f"<div><bdi>{figure.indicator}</bdi></div><div><bdi>{figure.programme}</bdi></div>"
    assert measured in html


def test_a_figure_that_waits_is_not_called_preferred(editor):
    make_place()
    Figure.objects.filter(pk=make_confirmed("932").pk).update(preferred=False)
    assert '<span class="mark">' not in seen(editor, LIST)


def test_an_address_that_asks_for_no_list_of_signs_leads_to_the_whole_list(editor):
    response = editor.get("/admin/programmes/figure/?worth_signs=body-said")
    assert response.status_code == 302
    assert response.url.endswith("?e=1")
