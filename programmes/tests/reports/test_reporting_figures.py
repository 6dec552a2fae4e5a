"""The form in which readers say that a figure looks wrong, and what comes of it."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.utils.translation import override

from articles.models import CountedReader, ReaderKey, Report, ReportedItem, Trace
from programmes.figures import deciding, withholding
from programmes.figures.withholding import Grounds
from programmes.models import Figure
from programmes.tests.factories import make_confirmed, make_editor, make_figure
from programmes.tests.reports.sending import aged, drawn, report

pytestmark = pytest.mark.django_db
WHY = "wrong-unit"


def form_of(figure, language="en"):
    return f"/{language}/reports/figures/{figure.pk}/"


def text_of(answer):
    return answer.content.decode()


def test_the_page_of_a_figure_leads_to_the_form(client):
    figure = make_confirmed()
    html = text_of(client.get(f"/en/figures/{figure.pk}/"))
    assert f'href="{form_of(figure)}">Report</a>' in html


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("fr", "La phrase ne dit pas cela"),
        ("en", "The sentence does not say this"),
        ("ar", "الجملة لا تقول ذلك"),
    ],
)
def test_the_form_asks_in_the_language_of_the_reader(client, language, reason):
    answer = client.get(form_of(make_confirmed(), language))
    assert reason in text_of(answer)
    assert "no-store" in answer["Cache-Control"]


def test_a_report_is_written_down_and_the_answer_says_what_happens_now():
    figure = make_confirmed()
    answer = report(form_of(figure), WHY, text="Ce sont\r\ndes dirhams.")
    assert answer.status_code == 200
    assert "waits for an editor" in text_of(answer)
    item = ReportedItem.objects.of(figure).get()
    assert "932" in item.named
    assert [(one.reason, one.text) for one in item.reports.all()] == [
        (WHY, "Ce sont\ndes dirhams.")
    ]


def test_a_reader_needs_no_cookie_and_gets_none():
    client = Client(enforce_csrf_checks=True)
    answer = report(form_of(make_confirmed()), WHY, client=client)
    assert answer.status_code == 200
    assert not client.cookies


def test_whoever_is_logged_in_reports_as_any_reader_does(client):
    client.force_login(make_editor())
    report(form_of(make_confirmed()), WHY, client=client)
    line = Trace.objects.get(tabled="articles_reporteditem")
    assert (line.done, line.by, line.by_name) == ("added", None, "")


def test_thirty_reports_of_one_reader_count_once(settings):
    settings.REPORTS_AN_HOUR = 50
    figure = make_confirmed()
    for _ in range(30):
        assert report(form_of(figure), WHY).status_code == 200
    assert Report.objects.count() == 1


@pytest.mark.parametrize(
    ("addresses", "readers"),
    [
        (["192.0.2.1", "192.0.2.2"], 2),
        (["2001:db8::1", "2001:db8::ffff:2"], 1),  # one subscriber
        (["2001:db8::1", "2001:db8:0:1::1"], 2),
        (["::ffff:192.0.2.1", "192.0.2.1"], 1),
        (["::ffff:192.0.2.1", "::ffff:192.0.2.2"], 2),
        (["fe80::1%eth0", "fe80::2%eth0"], 1),
        (["", ""], 1),
    ],
)
def test_readers_are_told_apart_by_their_network(addresses, readers):
    figure = make_confirmed()
    for address in addresses:
        report(form_of(figure), WHY, address)
    assert Report.objects.count() == readers


def test_an_address_that_the_sender_wrote_counts_nothing():
    figure = make_confirmed()
    for n in range(3):
        report(form_of(figure), WHY, headers={"X-Forwarded-For": f"198.51.100.{n}"})
    assert Report.objects.count() == 1


def test_behind_a_proxy_its_word_counts_and_no_other(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    figure = make_confirmed()
    for forged, real in (("9.9.9.1", "192.0.2.1"), ("9.9.9.2", "192.0.2.1"), ("", "192.0.2.2")):
        named = ", ".join(filter(None, (forged, real)))
        report(form_of(figure), WHY, "127.0.0.1", headers={"X-Forwarded-For": named})
    assert Report.objects.count() == 2


def test_no_table_holds_the_address_or_a_code_that_can_be_laid_beside_another():
    one, other = make_confirmed(), make_confirmed("800")
    for figure in (one, other):
        report(form_of(figure), WHY, "203.0.113.77")
    codes = list(CountedReader.objects.values_list("code", flat=True))
    assert len(codes) == len({bytes(code) for code in codes}) == 3  # with that of the pace
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(
                f"SELECT count(*) FROM {table} AS one WHERE one::text LIKE '%203.0.113%'"
            )
            assert cursor.fetchone() == (0,), table


def test_too_many_reports_of_one_address_wait_with_a_sentence(settings):
    settings.REPORTS_AN_HOUR = 2
    figures = [make_confirmed(value) for value in ("932", "800", "700")]
    answers = [report(form_of(figure), WHY, text="Regardez.") for figure in figures]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 3500 < int(answers[-1]["Retry-After"]) <= 3600
    assert "try again in an hour" in text_of(answers[-1])
    assert "Regardez." in text_of(answers[-1])
    assert report(form_of(figures[2]), WHY, "192.0.2.9").status_code == 200


def test_an_hour_later_the_address_may_report_again(settings):
    settings.REPORTS_AN_HOUR = 1
    one, other = make_confirmed(), make_confirmed("800")
    report(form_of(one), WHY)
    ReaderKey.objects.filter(item=None).update(made_at="2026-01-01T00:00:00Z")
    assert report(form_of(other), WHY).status_code == 200


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"reason": ""}, "Choose what is wrong."),
        ({"reason": "offensive"}, "Choose what is wrong."),  # of images alone
        ({"text": "a" * 1001}, "at most 1000 characters"),
        ({"text": "a\0b"}, "Null characters are not allowed."),
        ({"page": "forged"}, "stood open for long"),
        ({"website": "https://example.org"}, "send it again"),
    ],
)
def test_what_cannot_be_taken_is_asked_for_again_with_what_was_typed(said, told):
    answer = report(form_of(make_confirmed()), **{"reason": WHY, "text": "Voyez."} | said)
    assert answer.status_code == 422
    assert told in text_of(answer)
    assert not Report.objects.exists()
    if "text" not in said:
        assert "Voyez." in text_of(answer)


@pytest.mark.parametrize("seconds", [0, 25 * 3600])
def test_nobody_is_kept_out_by_the_time_that_they_take(seconds):
    path = form_of(make_confirmed())
    answer = report(path, WHY, seconds=seconds)
    assert answer.status_code == 422
    again = Client().post(path, aged(drawn(answer)))
    assert (again.status_code, Report.objects.count()) == (200, 1)


def test_a_form_of_one_figure_is_none_of_another():
    one, other = make_confirmed(), make_confirmed("800")
    said = aged(drawn(Client().get(form_of(one)))) | {"reason": WHY}
    assert Client().post(form_of(other), said).status_code == 422


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://testserver"}, 200),
        ({"Origin": "https://evil.example"}, 422),
        ({"Origin": "null"}, 422),
        ({"Sec-Fetch-Site": "cross-site"}, 422),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
    ],
)
def test_no_other_site_can_let_its_visitors_report(headers, status):
    assert report(form_of(make_confirmed()), WHY, headers=headers).status_code == status
    assert Report.objects.exists() == (status == 200)


def test_a_form_in_no_encoding_of_the_web_is_refused_in_a_sentence(client):
    body = b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n\xff\r\n--x--\r\n'
    kind = "multipart/form-data; boundary=x; charset=rot13"
    answer = client.generic("POST", form_of(make_confirmed()), body, kind)
    assert answer.status_code == 400
    assert b"UTF-8" in answer.content


def withhold(figure):
    withholding.withhold_figure(figure, by=make_editor(), grounds=Grounds("privacy"))


@pytest.mark.parametrize(("act", "status"), [(withhold, 410), (Figure.delete, 404)])
def test_what_readers_see_no_more_meanwhile_is_not_reported(act, status):
    figure = make_figure() if act is Figure.delete else make_confirmed()
    if act is Figure.delete:
        Figure.objects.filter(pk=figure.pk).update(state="suggested")
    path = form_of(figure)
    act(figure)
    assert Client().get(path).status_code == status
    assert Client().post(path, {"reason": WHY}).status_code == status


def test_a_value_that_was_rejected_after_readers_saw_it_can_be_reported():
    figure = make_confirmed()
    deciding.reject(figure, by=make_editor(), reason="Misread.")
    assert report(form_of(figure), WHY).status_code == 200


def test_the_form_of_the_same_value_is_that_of_its_twin(client):
    figure, twin = make_confirmed(), make_confirmed("933")
    Figure.objects.filter(pk=twin.pk).update(state="rejected", same_as=figure, reason="Same.")
    assert client.get(form_of(twin))["Location"] == form_of(figure)


def test_the_form_asks_no_more_than_a_page(client, django_assert_num_queries):
    figure = make_confirmed()
    with django_assert_num_queries(2):
        client.get(form_of(figure))


@pytest.mark.parametrize("status", [200, 404, 429])
def test_no_line_of_the_log_tells_who_reports(settings, caplog, status):
    settings.ACCESS_LOG = True
    settings.REPORTS_AN_HOUR = 0 if status == 429 else 5
    figure = make_confirmed()
    path = form_of(figure) if status != 404 else "/en/reports/figures/999999/"
    with caplog.at_level("INFO"), override("en"):
        said = aged(drawn(Client().get(form_of(figure)))) | {"reason": WHY}
        headers = {"X-Forwarded-For": "203.0.113.78"}
        answer = Client().post(path, said, REMOTE_ADDR="203.0.113.77", headers=headers)
    assert answer.status_code == status
    assert re.search(r"\d in \d+ ms for -", caplog.text)
    assert "203.0.113" not in caplog.text
