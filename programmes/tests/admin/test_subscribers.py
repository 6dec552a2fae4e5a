"""Subscribers at the desk: counted by administrators, deleted at their wish, listed nowhere."""

import pytest

from articles.models import Trace
from programmes.models import Subscriber
from programmes.tests.alerts.asking import ADDRESS, make_alert
from programmes.tests.factories import make_place, make_programme

pytestmark = pytest.mark.django_db
LIST = "/admin/programmes/subscriber/"
RIGHTS = ("view_subscriber", "delete_subscriber")


@pytest.fixture
def subscriber():
    make_alert(make_place(), "autre@coops.example")
    make_alert(make_programme(), "autre@coops.example")
    return make_alert(make_place()).subscriber


def test_administrators_see_how_many_are_told_of_what_and_no_address(staff_with, subscriber):
    html = staff_with(*RIGHTS).get(LIST).content.decode()
    assert "2 lecteurs ont des alertes" in html
    assert "Maroc" in html
    assert "Sillon" in html
    assert "coops.example" not in html


def test_an_address_is_deleted_when_it_is_typed_whole_and_the_record_does_not_hold_it(
    staff_with, subscriber
):
    client = staff_with(*RIGHTS)
    client.post(LIST, {"address": "lectrice"})
    client.post(LIST, {"address": "ectrice@coops.example"})
    assert Subscriber.objects.count() == 2
    answer = client.post(LIST, {"address": ADDRESS.upper()}, follow=True)
    assert "effacées" in answer.content.decode()
    assert [one.address for one in Subscriber.objects.all()] == ["autre@coops.example"]
    line = Trace.objects.get(tabled="programmes_subscriber")
    assert (line.by_name, line.done) == ("bernard", "deleted")
    assert not Trace.objects.filter(before__icontains="lectrice").exists()
    assert "lectrice" not in f"{line.named}{line.note}{line.key}"
    assert line not in Trace.objects.in_bin()


@pytest.mark.parametrize("path", ["{}/change/", "{}/delete/", "{}/history/", "add/"])
def test_no_page_shows_one_subscriber(staff_with, subscriber, path):
    answer = staff_with(*RIGHTS).get(LIST + path.format(subscriber.pk))
    assert answer.status_code in (302, 403)
    assert "coops.example" not in answer.content.decode()


def test_there_is_no_list_to_filter_nor_to_take_out(staff_with, subscriber):
    client = staff_with(*RIGHTS)
    for ending in ("csv", "xlsx"):
        path = f"/admin/table/programmes.subscriber.{ending}?address__startswith=l"
        assert client.get(path).status_code == 404
    assert "coops.example" not in client.get(f"{LIST}?address__startswith=l").content.decode()


def test_who_may_look_may_not_delete_and_editors_may_not_even_look(staff_with, subscriber, editor):
    assert editor.get(LIST).status_code == 403
    client = staff_with("view_subscriber")
    assert "<form" not in client.get(LIST).content.decode().partition('id="content-main"')[2]
    assert client.post(LIST, {"address": ADDRESS}).status_code == 403
    assert Subscriber.objects.count() == 2
