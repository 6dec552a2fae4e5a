"""Confirming a figure, and the guards before it."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import override

from articles.tests.factories import make_article
from programmes.figures import deciding
from programmes.models import Citation, Figure
from programmes.tests.factories import (
    make_confirmed,
    make_editor,
    make_figure,
    make_indicator,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db
State = Figure.State


def test_a_confirmed_figure_says_who_and_when():
    figure = make_figure()
    assert deciding.confirm(figure, by=make_editor()) == figure
    figure.refresh_from_db()
    assert (figure.state, figure.decided_by.username) == (State.CONFIRMED, "imane")
    assert figure.decided_at is not None


def test_confirming_is_recorded():
    figure = make_confirmed()
    decision = figure.decisions.get()
    assert (decision.verb, decision.by_name) == ("confirm", "imane")


def test_the_indicator_can_be_given_with_the_confirmation():
    figure = make_figure(indicator=None)
    deciding.confirm(figure, by=make_editor(), indicator=make_indicator("Coopératives"))
    assert Figure.objects.confirmed().get().indicator.name == "Coopératives"


def refusal(figure, **values):
    """The sentence with which a confirmation is refused; the figure stays as it was."""
    with pytest.raises(ValidationError) as caught:
        deciding.confirm(figure, by=make_editor(), **values)
    assert not Figure.objects.confirmed().filter(pk=figure.pk).exists()
    assert not figure.decisions.exists()
    return caught.value.messages[0]


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


def test_a_figure_without_indicator_is_not_confirmed():
    assert "Choose the indicator" in refusal(make_figure(indicator=None))


def test_a_figure_without_a_sentence_is_not_confirmed():
    assert refusal(make_figure(quote=None)) == "A figure needs the sentence that it was read from."


def test_a_share_is_not_a_count():
    figure = make_figure("75", "75 % sont des femmes.", measure="share", unit="%")
    assert refusal(figure) == "A share is not a count."


def test_an_amount_keeps_its_unit():
    indicator = make_indicator("Budget", measure="amount", unit="MAD")
    figure = make_figure("6", "Un budget de 6 euros.", measure="amount", unit="EUR")
    assert refusal(figure, indicator=indicator) == (
        "The figure is in “EUR”, its indicator in “MAD”."
    )


def test_a_percentage_over_100_is_not_confirmed():
    figure = make_figure(
        "175",
        measure="share",
        unit="%",
        ambiguous="over-100",
        quote="175 % sont des femmes.",
        indicator=make_indicator("Femmes", measure="share", unit="%"),
    )
    assert refusal(figure) == "A percentage is at most 100, and this one is 175."


def test_a_negative_count_is_not_confirmed():
    figure = make_figure("-12", "Soit -12 coopératives.", ambiguous="negative")
    assert refusal(figure) == "A count or a share is not negative."


def test_a_value_that_its_number_does_not_say_is_not_confirmed():
    assert refusal(make_figure("93", number="932")) == "“932” does not say 93."


def test_a_number_that_left_its_quote_is_not_confirmed():
    figure = make_figure()
    figure.citations.update(number="923")
    assert refusal(figure) == "“923” does not stand in the quote."


def test_a_quote_that_left_its_article_is_not_confirmed():
    figure = make_figure()
    article = figure.citations.get().article
    article.body = "<p>Au Maroc, 214 coopératives ont été formées.</p>"
    article.save()
    assert refusal(figure) == "The quote no longer stands in the article."


def test_a_quote_that_stands_twice_is_confirmed():
    figure = make_figure()
    article = figure.citations.get().article
    article.body += article.body
    article.save()
    assert deciding.confirm(figure, by=make_editor()) == figure


def test_a_quote_that_stands_in_two_places_alike_is_not_confirmed():
    figure = make_figure()
    article = figure.citations.get().article
    article.body = f"<p>Un mot.</p>{article.body}" * 2
    article.save()
    said = "The quote stands in the article more than once, alike all around."
    assert refusal(figure) == said


def test_the_quote_of_a_deleted_article_is_not_confirmed():
    figure = make_figure()
    figure.citations.get().article.delete()
    assert refusal(figure) == "The article was deleted; its quote is kept."


def test_a_second_editor_does_not_confirm_again():
    figure = make_figure()
    late = Figure.objects.get(pk=figure.pk)
    deciding.confirm(figure, by=make_editor())
    with pytest.raises(ValidationError, match="is confirmed already"):
        deciding.confirm(late, by=make_editor("omar"))
    assert figure.decisions.count() == 1


def test_two_papers_with_one_value_are_one_figure_with_two_citations():
    first = make_confirmed()
    second = make_figure(quote="La fondation soutient 932 coopératives.", as_of=date(2025, 7, 10))
    assert deciding.confirm(second, by=make_editor()) == first
    assert first.citations.count() == 2
    second.refresh_from_db()
    assert (second.state, second.same_as) == (State.REJECTED, first)
    assert not Figure.objects.filter(state=State.REJECTED, same_as=None).exists()


def test_corroborating_is_recorded_on_both_figures():
    first = make_confirmed()
    second = make_figure()
    deciding.confirm(second, by=make_editor())
    assert second.decisions.get().verb == "corroborate"
    assert first.decisions.first().verb == "corroborate"


@pytest.mark.parametrize(
    "values",
    [
        {"qualifier": "more"},
        {"places": ["MA", "SN"]},
        {"as_of": date(2026, 7, 8), "dated": "stated"},
        {"kind": "target"},
        {"value": "933", "quote": "Soit 933 coopératives."},
    ],
)
def test_another_scope_period_or_value_is_a_figure_of_its_own(values):
    first = make_confirmed()
    second = make_figure(**values)
    assert deciding.confirm(second, by=make_editor()) == second
    assert first.citations.count() == 1


def test_another_programme_has_a_figure_of_its_own():
    make_confirmed(programme=make_programme("Sillon"))
    make_confirmed(programme=make_programme("Verger"))
    assert Figure.objects.confirmed().count() == 2


def test_the_same_citation_is_not_moved_twice():
    first = make_figure()
    citation = first.citations.get()
    deciding.confirm(first, by=make_editor())
    second = make_figure(quote=None)
    Citation.quoting(
        citation.article, citation.exact, number="932", offset=10, figure=second
    ).save()
    deciding.confirm(second, by=make_editor())
    assert Citation.objects.get() == citation


def test_the_database_wants_a_date_of_a_confirmed_figure():
    figure = make_figure()
    with pytest.raises(IntegrityError, match="confirmed_figure_has_a_confirmation_date"):
        Figure.objects.filter(pk=figure.pk).update(state="confirmed")


def test_the_database_refuses_a_share_over_100_that_nobody_doubts():
    with (
        pytest.raises(IntegrityError, match="share_is_not_over_100_unless_ambiguous"),
        transaction.atomic(),
    ):
        make_figure("175", measure="share", unit="%")


def test_an_edited_confirmed_figure_must_still_hold():
    make_place("MA")
    figure = make_confirmed()
    figure.value = Decimal(93)
    with pytest.raises(ValidationError, match="does not say 93"):
        figure.clean()


def test_a_figure_of_a_draft_waits_for_its_article():
    article = make_article("Bilan", body="<p>Il compte 932 coopératives.</p>", status="draft")
    figure = make_figure("932", article=article, quote="Il compte 932 coopératives.")
    with pytest.raises(ValidationError, match="Publi"):
        deciding.confirm(figure, by=make_editor())
    article.publish()
    assert deciding.confirm(figure, by=make_editor()).state == "confirmed"
