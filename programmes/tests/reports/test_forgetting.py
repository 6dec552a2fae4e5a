"""What is kept of reports no longer than it is needed."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils.timezone import now

from articles.models import CountedReader, ReaderKey, Report, ReportedItem
from programmes.reports.answering import answer
from programmes.tests.factories import make_confirmed, make_editor
from programmes.tests.reports.sending import report

pytestmark = pytest.mark.django_db


def reported(value="932", text=""):
    figure = make_confirmed(value)
    report(f"/en/reports/figures/{figure.pk}/", "outdated", text=text)
    return ReportedItem.objects.of(figure).get()


def made(days, **which):
    ReaderKey.objects.filter(**which).update(made_at=now() - timedelta(days=days))


def test_a_key_goes_after_its_days_with_all_that_it_wrote(capsys):
    item = reported()
    made(6)
    call_command("forget_readers")
    assert ReaderKey.objects.filter(item=item).exists()
    made(7)
    call_command("forget_readers")
    assert not ReaderKey.objects.exists()
    assert not CountedReader.objects.exists()
    assert Report.objects.count() == 1
    assert "1 keys of readers were deleted" in capsys.readouterr().out


def test_a_key_whose_time_is_over_counts_nothing_though_nobody_deleted_it():
    item = reported()
    before = bytes(item.reader_key.secret)
    made(7, item=item)
    report(f"/en/reports/figures/{item.key}/", "outdated", "192.0.2.2")
    key = ReaderKey.objects.get(item=item)
    assert bytes(key.secret) != before
    assert key.readers.count() == 1
    assert item.reports.count() == 2


def test_no_two_keys_are_the_same():
    keys = {bytes(reported(value).reader_key.secret) for value in ("932", "800", "700")}
    assert len(keys) == 3
    assert {len(key) for key in keys} == {32}


def test_texts_go_some_time_after_the_answer_and_reasons_stay(settings):
    waiting, answered = reported("932", "Voyez."), reported("800", "Regardez.")
    answer(answered, "fine", {"fr": "Relu."}, by=make_editor())
    late = now() - timedelta(days=settings.BIN_DAYS)
    ReportedItem.objects.filter(pk=answered.pk).update(answered_at=late)
    call_command("forget_readers")
    assert [one.text for one in waiting.reports.all()] == ["Voyez."]
    assert [(one.text, one.reason) for one in answered.reports.all()] == [("", "outdated")]
