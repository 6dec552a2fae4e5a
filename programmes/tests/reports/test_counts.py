"""What readers reported, in numbers that everybody may see."""

from datetime import timedelta

import pytest
from django.utils.timezone import now
from lxml import html as parser

from articles.models import ReportedItem
from programmes.reports.answering import answer
from programmes.tests.factories import make_confirmed, make_editor
from programmes.tests.reports.sending import report

pytestmark = pytest.mark.django_db
PAGE = "/en/reports/"


def reported(*reasons, value="932"):
    figure = make_confirmed(value)
    for n, reason in enumerate(reasons):
        report(f"/en/reports/figures/{figure.pk}/", reason, f"192.0.2.{n + 1}")
    return ReportedItem.objects.of(figure).get()


def told(client):
    """The numbers of the page by what they count."""
    page = parser.fromstring(client.get(PAGE).content.decode())
    return {
        " ".join(one.find("dt").text_content().split()): int(one.find("dd").text)
        for one in page.cssselect(".counts div")
    }


def answered_after(item, days):
    answer(item, "fine", {"fr": "Relu."}, by=make_editor())
    ReportedItem.objects.filter(pk=item.pk).update(opened_at=now() - timedelta(days=days))


def test_where_nothing_was_reported_the_page_says_so(client):
    assert "Nothing has been reported." in client.get(PAGE).content.decode()


def test_it_counts_reports_reasons_and_answers(client):
    reported("outdated", "outdated", "wrong-unit")
    answered_after(reported("outdated", value="800"), days=4)
    assert told(client) == {
        "Reports": 4,
        "Figures and images that wait for an answer": 1,
        "Images hidden until then": 0,
        "Answers": 1,
        "Days from the first report to the answer (half of them took no longer)": 4,
        "There is a newer value": 3,
        "Something else is counted": 1,
    }


def test_the_days_are_those_of_the_one_in_the_middle(client):
    for days in (1, 3, 30):
        answered_after(reported("outdated", value=str(days)), days)
    days = "Days from the first report to the answer (half of them took no longer)"
    assert told(client)[days] == 3


def test_it_asks_two_questions(client, django_assert_num_queries):
    reported("outdated")
    with django_assert_num_queries(2):
        client.get(PAGE)


def test_every_page_leads_there(client):
    assert 'href="/fr/reports/"' in client.get("/fr/corrections/").content.decode()
