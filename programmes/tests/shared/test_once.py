"""Lists that are put together once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.utils import timezone
from django.utils.translation import override

from articles.querysets import with_picture
from programmes.models import Indicator, Place, Subscriber
from programmes.shared.once import Once, given
from programmes.tests.factories import make_programme

pytestmark = pytest.mark.django_db


def named(made):
    """Indicators of a name; `made` tells in which languages the list was put together."""

    def make():
        made.append(1)
        return Indicator.objects.filter(name_fr=given("name")).order_by("slug")

    return Once(make)


def test_the_rows_are_those_that_django_makes():
    programme = make_programme()
    Indicator.objects.create(slug="emplois", name_fr="Emplois", programme=programme)
    plain = Indicator.objects.select_related("programme").defer("as_read").get(slug="emplois")
    (row,) = Once(
        lambda: (
            Indicator.objects.select_related("programme")
            .defer("as_read")
            .filter(slug=given("slug"))
        )
    ).rows(slug="emplois")
    assert row == plain
    assert row.get_deferred_fields() == plain.get_deferred_fields()
    assert row.__dict__.keys() == plain.__dict__.keys()
    assert row._state.fields_cache["programme"] == programme


def test_annotations_and_values_come_in_their_order():
    first = Place.objects.create(code="XA", kind="country", name_fr="Un pays")
    pictured = Once(lambda: with_picture(Place.objects.filter(code=given("code"))))
    assert pictured.first(code="XA").picture is None
    values = Once(lambda: Place.objects.filter(code=given("code")).values_list("name_fr", "pk"))
    assert values.rows(code="XA") == [("Un pays", first.pk)]


def test_it_is_put_together_once_a_language():
    made = []
    asked = named(made)
    for language in ("fr", "ar", "fr"):
        with override(language):
            asked.rows(name="Emplois")
    assert len(made) == 2


def test_the_rows_are_asked_for_each_time():
    asked = named([])
    assert asked.first(name="Emplois") is None
    Indicator.objects.create(slug="emplois", name_fr="Emplois")
    assert [row.slug for row in asked.rows(name="Emplois")] == ["emplois"]


def test_no_hour_of_this_process_stands_in_a_list_for_good():
    asked = Once(lambda: Subscriber.objects.filter(told_until__lte=timezone.now()))
    with pytest.raises(TypeError, match="ask PostgreSQL"):
        asked.rows()


@pytest.mark.parametrize("planned", [True, False])
def test_another_thread_asks_by_its_own_connection(planned):
    asked = Once(lambda: Place.objects.filter(code=given("code")), planned=planned)
    asked.rows(code="XA")

    def ask():
        try:
            return asked.rows(code="XA")
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(ask).result() == []


@pytest.mark.parametrize("planned", [True, False])
@pytest.mark.parametrize("name", ["100 % 'de' \\ %(name)s", "' OR 1 = 1 --", "given name"])
def test_whatever_is_given_is_a_value(name, planned):
    asked = Once(lambda: Indicator.objects.filter(name_fr=given("name")), planned=planned)
    Indicator.objects.create(slug="autre", name_fr="Autre")
    assert asked.rows(name=name) == []
    Indicator.objects.create(slug="emplois", name_fr=name)
    assert [row.slug for row in asked.rows(name=name)] == ["emplois"]


def test_a_value_that_stands_in_the_list_may_hold_a_percent_sign():
    Indicator.objects.create(slug="part", name_fr="100 %")
    asked = Once(lambda: Indicator.objects.filter(name_fr="100 %", slug=given("slug")))
    assert asked.first(slug="part")
