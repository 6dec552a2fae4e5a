"""The sentence that says when takes over a figure that readers see; nothing they saw is lost."""

from datetime import date

import pytest

from articles.tests.factories import make_article
from programmes.figures import deciding
from programmes.tests.factories import make_editor, make_figure

pytestmark = pytest.mark.django_db
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
