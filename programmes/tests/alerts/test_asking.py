"""The form by which a reader asks for an alert, and the yes of whom the address belongs to."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils.timezone import now
from procrastinate.contrib.django.models import ProcrastinateJob as Job

from articles.models import CountedReader, Trace
from programmes.alerts.asking import MOST
from programmes.alerts.ending import forget_unconfirmed
from programmes.models import Alert, Subscriber
from programmes.tests.alerts.asking import ADDRESS, ask, link_in, make_alert, path_of, press
from programmes.tests.factories import make_hidden, make_indicator, make_place, make_programme

pytestmark = pytest.mark.django_db


def text_of(answer):
    return answer.content.decode()


def asked(subject, run_jobs, **said):
    """Ask for an alert; the link of the mail that came."""
    assert ask(subject, **said).status_code == 200
    run_jobs()
    return link_in(mail.outbox[-1], "confirm")


@pytest.mark.parametrize(
    ("make", "page"),
    [
        (make_programme, "programmes/sillon/"),
        (make_place, "places/ma/"),
        (make_indicator, "indicators/cooperatives-soutenues/"),
    ],
)
def test_the_page_leads_to_the_form_which_no_cache_keeps_and_no_robot_lists(client, make, page):
    path = path_of(make())
    assert f'href="{path}"' in text_of(client.get(f"/fr/{page}"))
    answer = client.get(path)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    assert 'name="robots" content="noindex' in text_of(answer)
    assert not answer.cookies


def test_without_a_mail_server_a_public_site_offers_no_alerts(client, settings):
    settings.ALERTS = False
    programme = make_programme()
    assert "/alerts/" not in text_of(client.get("/fr/programmes/sillon/"))
    assert client.get(path_of(programme)).status_code == 404


def test_what_readers_do_not_see_has_no_alerts(client):
    assert client.get(path_of(make_hidden())).status_code == 404
    assert client.get("/fr/alerts/programme/999/").status_code == 404
    assert client.get("/fr/alerts/figure/1/").status_code == 404


@pytest.mark.parametrize(
    ("language", "title"),
    [("fr", "Voulez-vous"), ("en", "Do you want"), ("ar", "هل تريدون")],
)
def test_a_mail_asks_first_and_only_the_button_behind_its_link_begins_the_alerts(
    client, run_jobs, language, title
):
    link = asked(make_programme(), run_jobs, language=language)
    assert title in mail.outbox[-1].subject
    assert "Sillon" in mail.outbox[-1].subject
    for _ in range(2):  # a mail scanner looks at it
        assert "<button" in text_of(client.get(link))
    assert not Alert.objects.confirmed().exists()
    press(link)
    assert Alert.objects.confirmed().get().subscriber.address == ADDRESS
    assert press(link).status_code == 200
    assert Alert.objects.count() == 1


def test_the_answer_does_not_tell_whether_an_address_is_known():
    known, unknown = make_programme(), make_place()
    make_alert(known)
    answers = [
        text_of(ask(known)).replace(path_of(known), ""),
        text_of(ask(known, "autre@coops.example")).replace(path_of(known), ""),
    ]
    assert answers[0] == answers[1]
    assert ask(unknown).status_code == 200


def test_who_asks_again_has_one_alert_and_is_told_so(run_jobs):
    programme = make_programme()
    make_alert(programme)
    ask(programme, "Lectrice@COOPS.example")
    run_jobs()
    assert Alert.objects.count() == Subscriber.objects.count() == 1
    assert "Vous recevez" in mail.outbox[-1].subject
    link_in(mail.outbox[-1], "leave")


def test_a_stranger_cannot_fill_a_mailbox_nor_change_its_language(run_jobs):
    programme = make_programme()
    make_alert(programme)
    for number in range(MOST + 3):
        answer = ask(programme, language="ar", network=f"192.0.2.{number}")
        assert answer.status_code == 200
    run_jobs()
    assert len(mail.outbox) <= MOST
    assert Subscriber.objects.get().language == "fr"


def test_one_network_asks_so_often_in_an_hour_apart_from_reports_and_is_not_kept(settings):
    settings.ALERTS_AN_HOUR, settings.REPORTS_AN_HOUR = 2, 1
    programme = make_programme()
    answers = [ask(programme, f"{n}@coops.example") for n in range(3)]
    assert [one.status_code for one in answers] == [200, 200, 429]
    assert int(answers[-1]["Retry-After"]) > 3000
    assert ask(programme, network="192.0.2.2").status_code == 200
    codes = CountedReader.objects.values_list("code", flat=True)
    assert all(b"192" not in bytes(code) for code in codes)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "lectrice",
        "a@coops.example\nBcc: b@coops.example",
        "a@coops.example\r\n\r\nText",
        "a@coops.example, b@coops.example",
        "lectrice@localhost",
        "lectrice@[127.0.0.1]",
        "قارئة@coops.example",
        "\u212aate@coops.example",  # the sign of kelvins, a small k to whoever compares
        '"a,b@coops.example"@coops.example',
        "a\0@coops.example",
        f"a@{'é' * 64}.example",
        f"{'a' * 250}@coops.example",
        f"a@{'coops.' * 60}example",
    ],
)
def test_what_is_no_address_is_said_beside_the_field_and_nothing_is_kept(address):
    answer = ask(make_programme(), address)
    assert answer.status_code == 422
    assert "nom@example.org" in text_of(answer)
    assert not Subscriber.objects.exists()
    assert not Job.objects.exists()


def test_a_domain_in_other_letters_is_kept_as_mail_servers_know_it():
    ask(make_programme(), "Ana@Coopérative.example")
    assert Subscriber.objects.get().address == "Ana@xn--cooprative-e7a.example"


def test_from_another_site_nothing_can_be_asked_for():
    path = path_of(make_programme())
    answer = Client().post(path, {"address": ADDRESS}, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 422
    assert not Subscriber.objects.exists()


def test_after_two_days_the_link_is_over_and_the_address_is_gone(client, run_jobs):
    link = asked(make_programme(), run_jobs)
    Alert.objects.update(asked_at=now() - timedelta(days=2, minutes=1))
    for answer in (client.get(link), press(link)):
        assert answer.status_code == 410
    assert forget_unconfirmed() == 1
    assert not Subscriber.objects.exists()
    assert client.get("/fr/alerts/confirm/nonsense/").status_code == 410


def test_what_waits_for_a_yes_and_what_has_it_is_not_forgotten(run_jobs):
    asked(make_place(), run_jobs)
    make_alert(make_programme(), days=40)
    assert forget_unconfirmed() == 0
    assert Alert.objects.count() == 2


def test_no_line_of_what_was_done_and_no_job_holds_an_address(run_jobs):
    before = Trace.objects.count()
    press(asked(make_programme(), run_jobs))
    Subscriber.objects.all().delete()
    tables = ("programmes_subscriber", "programmes_alert")
    assert not Trace.objects.filter(tabled__in=tables).exists()
    assert Trace.objects.count() == before + 1  # the programme
    assert ADDRESS not in str(list(Job.objects.values_list("args")))
