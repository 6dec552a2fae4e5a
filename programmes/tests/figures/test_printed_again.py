"""A value that papers print again is one figure; what a sentence dates is a value of its own."""

from datetime import date

import pytest

from articles.tests.factories import make_article
from programmes.evidence.series import by_scope
from programmes.evidence.shown_figures import shown
from programmes.figures import deciding
from programmes.models import Figure, Relation
from programmes.tests.factories import make_editor, make_figure

pytestmark = pytest.mark.django_db


def printed(day, value="932", **values):
    """What a paper of a day prints, without a date in the sentence."""
    quote = f"Le {day.day}, {value} coopératives."
    article = make_article(f"Page du {day}", body=f"<p>{quote}</p>", published_on=day)
    return make_figure(value, quote, article=article, as_of=day, **values)


def confirmed(figure):
    return deciding.confirm(figure, by=make_editor())


JULY, SEPTEMBER = date(2025, 7, 5), date(2025, 9, 15)


def test_the_repetition_of_september_joins_the_figure_of_july():
    july = confirmed(printed(JULY))
    assert confirmed(printed(SEPTEMBER)) == july
    assert july.citations.count() == 2
    july.refresh_from_db()
    assert july.as_of == JULY


def test_it_is_proposed_as_the_same_value_before():
    july, september = confirmed(printed(JULY)), printed(SEPTEMBER)
    assert deciding.borne_out(september, [july]) == july
    deciding.suggest_relations(september)
    assert Relation.objects.get().kind == "same"


def test_an_earlier_paper_gives_the_figure_its_day():
    september = confirmed(printed(SEPTEMBER))
    assert confirmed(printed(JULY)) == september
    september.refresh_from_db()
    assert september.as_of == JULY


def test_the_day_goes_back_with_the_paper_that_gave_it():
    september, july = confirmed(printed(SEPTEMBER)), printed(JULY)
    confirmed(july)
    deciding.reopen(july, by=make_editor(), reason="Misread.")
    september.refresh_from_db()
    assert september.as_of == SEPTEMBER


def test_a_preference_is_for_its_year():
    figure = confirmed(printed(date(2025, 1, 9)))
    deciding.prefer(figure, by=make_editor())
    confirmed(printed(date(2024, 12, 9)))
    figure.refresh_from_db()
    assert (figure.as_of.year, figure.preferred) == (2024, False)


def test_what_a_sentence_dates_is_a_value_of_its_own():
    july = confirmed(printed(JULY))
    september = printed(SEPTEMBER, dated="stated")
    assert confirmed(september) == september
    assert Figure.objects.confirmed().count() == 2
    assert july.citations.count() == 1


def test_an_editor_may_say_that_it_is_of_its_own_time():
    confirmed(printed(JULY))
    september = printed(SEPTEMBER)
    own = deciding.confirm(september, by=make_editor(), dated="stated")
    assert (own, own.as_of) == (september, SEPTEMBER)


def test_what_was_only_printed_joins_the_sentence_that_says_when():
    september = confirmed(printed(SEPTEMBER))
    stated = confirmed(printed(date(2025, 12, 1), dated="stated", as_of_precision="month"))
    assert stated.citations.count() == 1
    august = make_figure("932", "Soit 932.", as_of=date(2025, 8, 1), dated="stated")
    assert confirmed(august) == august
    september.refresh_from_db()
    assert (september.state, september.same_as) == ("rejected", august)
    assert august.citations.count() == 2


def test_a_target_of_the_same_value_is_another_figure():
    confirmed(printed(JULY))
    target = printed(SEPTEMBER, kind="target")
    assert confirmed(target) == target
    assert not Relation.objects.exists()


def test_a_chart_plots_no_reprint_that_stands_from_before():
    first, again = printed(JULY), printed(SEPTEMBER)
    other = printed(date(2024, 7, 5), "800")
    Figure.objects.filter(pk__in=[first.pk, again.pk, other.pk]).update(
        state="confirmed", decided_at="2025-01-01T00:00Z", first_confirmed_at="2025-01-01T00:00Z"
    )
    (series,) = by_scope(shown(Figure.objects.confirmed().order_by("-as_of")))
    assert [one.id for one in series.reprints] == [again.pk]
    assert [one.id for one in series.counting] == [first.pk, other.pk]
