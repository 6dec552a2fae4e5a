"""What readers reported, answered at the desk."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from articles.items.roles import group_of
from articles.models import ReaderKey, ReportedItem, Trace
from conftest import enter
from programmes.figures import withholding
from programmes.figures.withholding import Grounds
from programmes.models import Figure
from programmes.reports.answering import answer, open_reports
from programmes.tests.desk import seen
from programmes.tests.factories import make_confirmed, make_editor
from programmes.tests.reports.sending import report

pytestmark = pytest.mark.django_db
LIST = "/admin/articles/reporteditem/"
WORDS = "La phrase est relue, la valeur est juste."


def reported(figure, readers=1, reason="wrong-unit", text=""):
    for n in range(readers):
        report(f"/en/reports/figures/{figure.pk}/", reason, f"192.0.2.{n + 1}", text=text)
    return ReportedItem.objects.of(figure).unanswered().get()


def page_of(item):
    return f"{LIST}{item.pk}/change/"


def press(client, item, verdict="fine", **words):
    said = {"verdict": verdict} | (words or {"words_fr": WORDS})
    return client.post(page_of(item), said, headers={"accept-language": "en"}, follow=True)


def test_what_most_readers_reported_stands_first(editor):
    once, thrice = make_confirmed(), make_confirmed("800")
    reported(once)
    reported(thrice, readers=3)
    assert [item.key for item in open_reports()] == [str(thrice.pk), str(once.pk)]
    rows = editor.get(LIST).context["cl"].result_list
    assert [(row.key, row.readers) for row in rows] == [(str(thrice.pk), 3), (str(once.pk), 1)]


def test_what_was_answered_is_a_click_away(editor):
    item = reported(make_confirmed())
    press(editor, item)
    assert not open_reports()
    assert not editor.get(LIST).context["cl"].result_list
    assert list(editor.get(f"{LIST}?state=answered").context["cl"].result_list) == [item]


def test_the_list_asks_as_much_for_one_as_for_many(editor):
    asked = []
    for value in ("932", "800", "700"):
        reported(make_confirmed(value))
        with CaptureQueriesContext(connection) as queries:
            editor.get(LIST)
        asked.append(len(queries))
    assert asked[1] == asked[2]


def test_the_page_shows_reasons_and_texts_as_they_were_typed(editor):
    item = reported(make_confirmed(), readers=2, text="<b>Voyez</b> https://evil.example")
    html = seen(editor, page_of(item))
    assert "2 readers reported it" in html
    assert "Something else is counted: 2" in html
    assert "&lt;b&gt;Voyez&lt;/b&gt; https://evil.example" in html
    assert 'href="https://evil.example' not in html


def test_the_answer_is_public_on_the_page_of_the_figure(editor, client):
    figure = make_confirmed()
    press(editor, reported(figure), words_fr=WORDS, words_ar="القيمة صحيحة.")
    html = client.get(f"/fr/figures/{figure.pk}/").content.decode()
    assert WORDS in html
    assert "anna" not in html
    assert "القيمة صحيحة." in client.get(f"/ar/figures/{figure.pk}/").content.decode()
    assert WORDS in client.get(f"/en/figures/{figure.pk}/").content.decode()


def test_a_figure_that_was_not_answered_says_nothing_of_reports(client):
    figure = make_confirmed()
    reported(figure, text="Une faute.")
    html = client.get(f"/en/figures/{figure.pk}/").content.decode()
    assert "What readers reported" not in html
    assert "Une faute." not in html


def test_a_mistake_leads_to_its_correction(editor):
    figure = make_confirmed()
    answered = press(editor, reported(figure), "mistake", words_fr="C'était 39.")
    path, _status = answered.redirect_chain[-1]
    assert path.startswith("/admin/programmes/correction/add/?")
    initial = answered.context["adminform"].form.initial
    assert (initial["figure"], initial["text_fr"]) == (str(figure.pk), "C'était 39.")
    assert f"/admin/programmes/figure/{figure.pk}/change/" in answered.content.decode()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"verdict": ""}, "This field is required."),
        ({"verdict": "removed"}, "Select a valid choice"),  # of images alone
        ({"words_fr": "  "}, "Write the answer in one language at least."),
        ({"words_fr": "a" * 3001}, "at most 3000 characters"),
    ],
)
def test_what_is_no_answer_is_told(editor, said, told):
    item = reported(make_confirmed())
    answered = press(editor, item, **{"verdict": "fine", "words_fr": WORDS} | said)
    assert told in answered.content.decode()
    assert open_reports().count() == 1


def test_an_answer_is_given_once(editor):
    item = reported(make_confirmed())
    late = ReportedItem.objects.get(pk=item.pk)
    answer(item, "fine", {"fr": WORDS}, by=make_editor("olga"))
    with pytest.raises(ValidationError, match="olga"):
        answer(late, "mistake", {"fr": "Non."}, by=make_editor("anna"))
    item.refresh_from_db()
    assert (item.verdict, item.words_fr) == ("fine", WORDS)


def test_two_editors_at_once_are_told_who_was_first(editor):
    item = reported(make_confirmed())
    answer(ReportedItem.objects.get(pk=item.pk), "fine", {"fr": WORDS}, by=make_editor("olga"))
    assert "This was answered already, by olga." in press(editor, item).content.decode()


def test_after_the_answer_the_same_reader_may_report_anew():
    figure = make_confirmed()
    answer(reported(figure), "fine", {"fr": WORDS}, by=make_editor())
    assert reported(figure).reports.count() == 1
    assert ReportedItem.objects.of(figure).count() == 2


def test_with_the_answer_goes_what_told_readers_apart():
    item = reported(make_confirmed(), readers=2)
    answer(item, "fine", {"fr": WORDS}, by=make_editor())
    assert not ReaderKey.objects.filter(item=item).exists()


def test_who_answered_what_is_traced(editor):
    item = reported(make_confirmed())
    press(editor, item)
    lines = Trace.objects.filter(tabled="articles_reporteditem", key=str(item.pk)).order_by("pk")
    assert list(lines.values_list("done", "by_name")) == [("added", ""), ("changed", "anna")]


def test_what_was_deleted_meanwhile_can_be_answered(editor):
    figure = make_confirmed()
    item = reported(figure)
    Figure.objects.filter(pk=figure.pk).update(state="suggested")
    figure.refresh_from_db()
    figure.decisions.all()._raw_delete("default")
    figure.delete()
    assert "It was deleted meanwhile." in seen(editor, page_of(item))
    assert press(editor, item, "mistake", words_fr="Retirée.").status_code == 200
    assert not open_reports()


def test_what_was_withheld_meanwhile_is_said_and_can_be_answered(editor):
    figure = make_confirmed()
    item = reported(figure)
    withholding.withhold_figure(figure, by=make_editor(), grounds=Grounds("privacy"))
    assert "Readers do not see it now." in seen(editor, page_of(item))
    press(editor, item)
    assert not open_reports()


def test_an_answer_that_repeats_a_withheld_quote_is_withheld_with_it(client):
    figure = make_confirmed()
    citation = figure.citations.get()
    answer(reported(figure), "fine", {"fr": f"Il est écrit : {citation.exact}"}, by=make_editor())
    withholding.withhold_quote(citation, by=make_editor(), grounds=Grounds("privacy"))
    assert ReportedItem.objects.get().withholding
    late = make_confirmed("800")
    answer(reported(late), "fine", {"fr": f"Il est écrit : {citation.exact}"}, by=make_editor())
    assert citation.exact not in client.get(f"/fr/figures/{late.pk}/").content.decode()


@pytest.mark.parametrize(
    ("role", "looks", "answers"),
    [
        ("Contributors", 403, 403),
        ("Reviewers", 200, 403),
        ("Editors", 200, 200),
        ("Administrators", 200, 200),
    ],
)
def test_each_role_does_what_it_may(client, role, looks, answers):
    user = User.objects.create_user("bruno", is_staff=True)
    user.groups.add(group_of(role))
    item = reported(make_confirmed())
    enter(client, user)
    page = client.get(page_of(item))
    assert page.status_code == looks
    assert (b"reporteditem_form" in page.content) == (answers == 200)
    assert press(client, item).status_code == answers
    assert open_reports().exists() == (answers == 403)


def test_the_database_keeps_an_answer_whole_and_one_open_a_thing():
    item = reported(make_confirmed())
    for wrong in ({"verdict": "fine"}, {"answered_at": "2026-01-01T00:00:00Z"}, {"key": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ReportedItem.objects.filter(pk=item.pk).update(**wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        ReportedItem.objects.create(tabled=item.tabled, key=item.key)
