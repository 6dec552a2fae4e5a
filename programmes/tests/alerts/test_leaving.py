"""The end of alerts, by a person and by a mail program, and what is left then: nothing."""

import pytest
from django.test import Client

from programmes.alerts.ending import leave
from programmes.alerts.links import leave_link
from programmes.models import Alert, Subscriber
from programmes.tests.alerts.asking import make_alert, press
from programmes.tests.factories import make_place, make_programme

pytestmark = pytest.mark.django_db


def path_of(subscriber):
    return leave_link(subscriber).removeprefix("http://testserver")


@pytest.fixture
def subscriber():
    make_alert(make_programme())
    return make_alert(make_place()).subscriber


def test_looking_at_the_link_ends_nothing(client, subscriber):
    html = client.get(path_of(subscriber)).content.decode()
    assert "Sillon" in html
    assert "Maroc" in html
    assert subscriber.address not in html
    assert Alert.objects.count() == 2


def test_one_alert_ends_and_the_other_goes_on(subscriber):
    first, second = Alert.objects.order_by("pk")
    assert "Maroc" in press(path_of(subscriber), alert=first.pk).content.decode()
    assert Alert.objects.get() == second


def test_a_mail_program_ends_all_by_one_post_and_the_address_is_gone(subscriber):
    said = {"List-Unsubscribe": "One-Click"}
    client = Client(enforce_csrf_checks=True, headers={"Origin": "https://mail.example"})
    assert client.post(path_of(subscriber), said).status_code == 200
    assert not Subscriber.objects.exists()
    assert client.post(path_of(subscriber), said).status_code == 200  # once more is no error


@pytest.mark.parametrize("alert", ["x", "-1", "9" * 40])
def test_what_names_no_alert_of_theirs_ends_nothing(subscriber, alert):
    assert press(path_of(subscriber), alert=alert).status_code == 200
    assert Alert.objects.count() == 2


def test_nobody_ends_the_alerts_of_another(subscriber):
    other = make_alert(make_programme("Vallée"), "autre@coops.example")
    press(path_of(subscriber), alert=other.pk)
    assert Alert.objects.filter(pk=other.pk).exists()
    assert Alert.objects.count() == 3


def test_a_link_that_is_cut_or_guessed_ends_nothing_and_does_not_say_so(client, subscriber):
    for end in (path_of(subscriber)[17:-9], subscriber.code.hex):
        for answer in (client.get(f"/fr/alerts/leave/{end}/"), press(f"/fr/alerts/leave/{end}/")):
            assert answer.status_code == 404
            assert "Rien n’a pris fin" in answer.content.decode()
    assert Alert.objects.count() == 2


def test_where_alerts_are_not_offered_any_more_they_still_end(subscriber, settings):
    settings.ALERTS = False
    press(path_of(subscriber))
    assert not Subscriber.objects.exists()


def test_the_last_alert_takes_the_address_with_it(subscriber):
    for alert in Alert.objects.all():
        leave(subscriber, alert.pk)
    assert not Subscriber.objects.exists()
