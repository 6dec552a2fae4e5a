"""What the bench adds to its database."""

import pytest

from articles.tests.factories import make_article
from coopsite.bench.figures import grow_figures
from programmes.models import Figure
from programmes.tests.factories import make_place, make_programme

pytestmark = pytest.mark.django_db


def test_figures_are_cited_and_as_many_wait_as_one_asks_for():
    make_programme()
    make_place("SN", "Sénégal")
    for number in range(3):
        make_article(f"Article {number}", lede="Neuf coopératives vendent leur miel au marché.")
    grow_figures(20, waiting=0.75)
    assert Figure.objects.confirmed().count() == 5
    assert Figure.objects.suggested().count() == 15
    assert not Figure.objects.filter(citations=None).exists()
