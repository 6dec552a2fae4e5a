"""The sentence that says when takes over a figure that readers see; nothing they saw is lost."""

from datetime import UTC, date, datetime

import pytest

from articles.tests.factories import make_article
from programmes.figures import deciding, settling
from programmes.models import Relation
from programmes.tests.factories import make_editor, make_figure

pytestmark = pytest.mark.django_db
NOW = datetime(2025, 10, 1, tzinfo=UTC)
JULY, SEPTEMBER = date(2025, 7, 5), date(2025, 9, 15)


def printed(day, **values):
    """What a paper of a day prints, without a date in the sentence."""
    quote = f"Le {day.day}, 932 coopératives."
    article = make_article(f"Page du {day}", body=f"<p>{quote}</p>", published_on=day)
    return make_figure("932", quote, article=article, **{"as_of": day} | values)


def stated(**values):
    values = {"as_of": date(2025, 6, 1), "as_of_precision": "month", "dated": "stated"} | values
    return printed(date(2025, 8, 1), **values)


def confirmed(figure):
    return deciding.confirm(figure, by=make_editor())


def reopen(figure):
    deciding.reopen(figure, by=make_editor(), reason="Misread.")
    figure.refresh_from_db()


def chain():
    """A printed figure that joined another one, which joined a third."""
    second, first = confirmed(printed(JULY)), printed(SEPTEMBER)
    confirmed(first)
    third = confirmed(stated())
    for figure in (first, second):
        figure.refresh_from_db()
    return first, second, third


def test_what_joined_a_figure_goes_with_it():
    first, second, third = chain()
    assert (first.same_as, second.same_as) == (third, third)
    reopen(second)
    assert (first.same_as, third.citations.count()) == (third, 2)


def test_each_takes_its_own_sentence_back():
    first, second, third = chain()
    for figure in (third, first, second):
        reopen(figure)
    assert [one.citations.count() for one in (first, second, third)] == [1, 1, 1]


def test_it_keeps_the_place_that_editors_gave_it_on_pages():
    july = confirmed(printed(JULY, position=2))
    deciding.prefer(july, by=make_editor())
    june = confirmed(stated())
    june.refresh_from_db()
    assert (june.preferred, june.position) == (True, 2)


def test_a_preference_of_another_year_is_not_taken_over():
    july = confirmed(printed(JULY))
    deciding.prefer(july, by=make_editor())
    assert not confirmed(stated(as_of=date(2024, 6, 1))).preferred


def test_it_leads_nowhere_new_while_the_sentence_that_took_it_over_waits(client):
    _first, second, third = chain()
    assert client.get(f"/en/figures/{second.pk}/").status_code == 302
    reopen(third)
    assert client.get(f"/en/figures/{second.pk}/").status_code == 200


def test_a_month_stays_a_month_when_its_article_is_gone():
    july = printed(date(2025, 7, 1), as_of_precision="month")
    confirmed(july).citations.get().article.delete()
    again = printed(SEPTEMBER)
    confirmed(again)
    reopen(again)
    july.refresh_from_db()
    assert july.as_of_in_iso == "2025-07"


def test_a_contradiction_that_an_editor_settled_is_settled_of_the_one_that_takes_over():
    july = confirmed(printed(JULY))
    against = confirmed(make_figure("5000", "Soit 5000.", as_of=JULY))
    relation = Relation.objects.contradicting().get()
    settling.settle(relation, by=make_editor(), public_reason="Un zéro de trop.")
    june = confirmed(stated())
    kept = Relation.objects.settled().contradicting().of(june).get()
    assert (kept.other(june), kept.public_reason) == (against, "Un zéro de trop.")
    assert not Relation.objects.of(july).settled().exists()


def test_of_two_that_only_paper_dates_the_first_is_borne_out():
    figures = [printed(SEPTEMBER), printed(JULY), printed(date(2025, 12, 1))]
    for figure in figures[:2]:  # as they stand from before
        figure.state, figure.decided_at, figure.first_confirmed_at = "confirmed", NOW, NOW
        figure.save()
    assert confirmed(figures[2]) == figures[1]
