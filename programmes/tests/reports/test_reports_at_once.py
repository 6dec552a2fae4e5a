"""Reports that come in at the same moment."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from articles.models import Report, ReportedItem, Withholding
from articles.tests.factories import make_article
from articles.tests.images.pictures import make_image
from programmes.figures.withholding import Grounds, withhold_figure
from programmes.reports.answering import answer
from programmes.tests.factories import make_confirmed, make_editor
from programmes.tests.reports.sending import aged, drawn, report

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts):
    """What these acts answer, each in a connection of its own."""

    def closing(act):
        try:
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=6) as pool:
        return list(pool.map(closing, acts))


def sending(figure, address):
    return lambda: report(f"/en/reports/figures/{figure.pk}/", "outdated", address).status_code


def test_thirty_reports_of_one_reader_count_once(settings):
    settings.REPORTS_AN_HOUR = 30
    figure = make_confirmed()
    assert at_once(*[sending(figure, "192.0.2.1")] * 30) == [200] * 30
    assert (ReportedItem.objects.count(), Report.objects.count()) == (1, 1)


def test_no_more_than_an_hour_allows_come_through(settings):
    settings.REPORTS_AN_HOUR = 4
    figure = make_confirmed()
    assert sorted(at_once(*[sending(figure, "192.0.2.1")] * 12)) == [200] * 4 + [429] * 8


def test_twelve_readers_at_once_all_count():
    figure = make_confirmed()
    assert at_once(*(sending(figure, f"192.0.2.{n}") for n in range(12))) == [200] * 12
    assert (ReportedItem.objects.count(), Report.objects.count()) == (1, 12)


def test_a_report_that_comes_in_during_the_answer_is_lost_nowhere():
    figure, olga = make_confirmed(), make_editor("olga")
    sending(figure, "192.0.2.1")()
    item = ReportedItem.objects.get()
    acts = [sending(figure, f"192.0.2.{n}") for n in range(2, 8)]
    acts.insert(3, lambda: answer(item, "fine", {"fr": "Relu."}, by=olga))
    at_once(*acts)
    assert Report.objects.count() == 7
    assert ReportedItem.objects.filter(answered_at=None).count() <= 1


def make_shown_image():
    return make_article(image=make_image()).image


def reporting(image, address, reason="rights"):
    path = f"/en/reports/images/{image.digest}/"
    said = aged(drawn(Client().get(path))) | {"reason": reason}
    return lambda: Client().post(path, said, REMOTE_ADDR=address).status_code


def test_six_readers_at_once_hide_an_image_once():
    image = make_shown_image()
    done = at_once(*(reporting(image, f"192.0.2.{n}") for n in range(6)))
    assert set(done) <= {200, 410}  # who came after it was hidden
    assert done.count(200) >= 3
    assert Withholding.objects.count() == ReportedItem.objects.count() == 1


def test_a_report_that_comes_in_while_an_image_is_shown_again_hides_it_not():
    image, olga = make_shown_image(), make_editor("olga")
    late = [reporting(image, f"192.0.2.{n}") for n in (4, 5)]
    for n in range(3):
        reporting(image, f"192.0.2.{n}")()
    item = ReportedItem.objects.get()
    at_once(late[0], lambda: answer(item, "fine", {"fr": "Relu."}, by=olga), late[1])
    image.refresh_from_db()
    assert image.withholding is None
    assert not ReportedItem.objects.filter(answered_at=None).exists()  # it is immune by then


def test_reports_while_an_editor_withholds_another_thing_wait_for_each_other_in_turn():
    image, figure, olga = make_shown_image(), make_confirmed(), make_editor("olga")
    acts = [reporting(image, f"192.0.2.{n}") for n in range(3)]
    acts.insert(1, lambda: withhold_figure(figure, by=olga, grounds=Grounds("law")))
    at_once(*acts)
    assert Withholding.objects.in_force().count() == 2
