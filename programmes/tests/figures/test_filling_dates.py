"""The migration that tells stated dates from those of papers, and targets from results."""

from datetime import date
from importlib import import_module

import pytest
from django.db import connection

from programmes.models import Figure, Relation
from programmes.tests.factories import make_confirmed, make_figure

pytestmark = pytest.mark.django_db
PRINTED = date(2025, 7, 8)  # the day of the articles


def filled(figure):
    with connection.cursor() as cursor:
        cursor.execute(import_module("programmes.migrations.0013_stated_and_targets").FILL)
    figure.refresh_from_db()
    return figure.dated, figure.kind


@pytest.mark.parametrize(
    ("as_of", "precision", "found"),
    [
        (PRINTED, "day", ("printed", "result")),
        (date(2025, 6, 30), "day", ("stated", "result")),
        (date(2023, 1, 1), "year", ("stated", "result")),
        (date(2025, 7, 1), "month", ("stated", "result")),
        (date(2030, 1, 1), "year", ("stated", "target")),
        (None, "day", ("printed", "result")),
    ],
)
def test_a_date_that_is_of_no_paper_was_stated(as_of, precision, found):
    assert filled(make_figure(as_of=as_of, as_of_precision=precision)) == found


def test_a_month_is_the_day_of_a_paper_that_is_dated_by_month():
    figure = make_figure(as_of=PRINTED.replace(day=1), as_of_precision="month")
    figure.citations.get().article.__class__.objects.update(date_precision="month")
    figure.citations.update(article_day=PRINTED.replace(day=1))
    assert filled(figure) == ("printed", "result")


def test_what_was_read_is_filled_too_and_an_editor_s_own_is_left():
    read = make_figure(as_of=date(2023, 1, 1), as_read={"value": "932"})
    own = make_figure("80", as_of=date(2023, 1, 1))
    filled(read)
    own.refresh_from_db()
    assert read.as_read == {"value": "932", "dated": "stated", "kind": "result"}
    assert own.as_read == {}


def test_a_target_is_no_longer_preferred():
    figure = make_confirmed(as_of=date(2030, 1, 1))
    Figure.objects.update(preferred=True)
    assert filled(figure) == ("stated", "target")
    assert not figure.preferred


def test_what_only_an_editor_dated_was_not_read_so():
    figure = make_figure(as_of=date(2023, 1, 1), as_read={"as_of": "2025-07-08"})
    assert filled(figure) == ("stated", "result")
    assert figure.as_read["dated"] == "printed"


def test_the_month_after_a_paper_that_is_dated_by_month_is_still_to_come():
    figure = make_figure(as_of=date(2025, 8, 1), as_of_precision="month")
    figure.citations.get().article.__class__.objects.update(date_precision="month")
    figure.citations.update(article_day=date(2025, 7, 1))
    assert filled(figure) == ("stated", "target")


def test_a_target_and_a_result_no_longer_contradict_each_other():
    to_come = make_figure("1300", as_of=date(2025, 12, 31))
    made = make_figure(as_of=date(2025, 12, 31))
    made.citations.update(article_day=date(2026, 1, 9))
    Relation.objects.create(first=to_come, second=made, kind="contradicts")
    filled(to_come)
    assert not Relation.objects.exists()
