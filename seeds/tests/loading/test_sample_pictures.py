"""The pictures of the samples."""

import pytest

from articles.models import Image
from programmes.tests.factories import make_place, make_programme
from seeds.loading.sample_pictures import SAMPLES, show_pictures

pytestmark = pytest.mark.django_db


def test_some_samples_show_a_picture_that_lacks_nothing():
    programme, place = make_programme("Mourafaka"), make_place()
    show_pictures()
    for item in (programme, place):
        item.refresh_from_db()
        assert item.image.lacking() == ""
        assert item.image.missing_translations() == item.image.outdated_translations() == []


def test_a_picture_is_drawn_alike_each_time():
    show_pictures()
    show_pictures()
    assert Image.objects.count() == len(SAMPLES)
