"""The last decision of an editor, taken back."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import override

from articles.items.acting import acting
from articles.models import Article
from articles.tests.factories import make_article
from articles.tests.items.test_emptying import meanwhile
from programmes.figures import deciding, settling
from programmes.figures.citing import check_citations
from programmes.figures.reciting import recite
from programmes.figures.taking_back import take_back
from programmes.models import Citation, Decision, Figure, Relation
from programmes.tests.factories import make_confirmed, make_editor, make_figure
from programmes.tests.figures.test_taking_over import JULY, printed, stated

pytestmark = pytest.mark.django_db
State = Figure.State


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


@pytest.fixture
def anna():
    return make_editor()


def done(verb, *about, by, **values):
    """One act of somebody, as a request is."""
    with acting(user=by):
        return verb(*about, by=by, **values)


def refused(verb, *about):
    with pytest.raises(ValidationError):
        verb(*about)


def state_of(figure):
    return Figure.objects.get(pk=figure.pk).state


def test_a_confirmed_figure_waits_again_and_the_record_says_so(anna):
    figure = make_figure()
    done(deciding.confirm, figure, by=anna)
    assert take_back(anna) == [figure]
    assert state_of(figure) == State.SUGGESTED
    verbs = list(Decision.objects.order_by("pk").values_list("verb", "reason"))
    assert verbs == [("confirm", ""), ("reopen", "Taken back.")]


def test_what_was_corrected_with_the_confirmation_is_as_it_was_read(anna):
    figure = make_figure()
    before = figure.as_of
    done(deciding.confirm, figure, by=anna, as_of=date(2024, 1, 1))
    assert Figure.objects.get().as_of == date(2024, 1, 1)
    take_back(anna)
    assert Figure.objects.get().as_of == before


def test_a_rejected_suggestion_waits_again(anna):
    figure = make_figure()
    done(deciding.reject, figure, by=anna, reason="No result.")
    take_back(anna)
    assert state_of(figure) == State.SUGGESTED


def test_a_rejected_result_is_shown_again_and_preferred(anna):
    figure = make_confirmed()
    deciding.prefer(figure, by=anna)
    done(deciding.reject, figure, by=anna, reason="Misread.")
    take_back(anna)
    figure.refresh_from_db()
    assert (figure.state, figure.preferred) == (State.CONFIRMED, True)


def test_a_reopened_figure_is_rejected_with_its_reason(anna):
    figure = make_figure()
    deciding.reject(figure, by=anna, reason="No result.")
    done(deciding.reopen, figure, by=anna, reason="Look again.")
    take_back(anna)
    figure.refresh_from_db()
    assert (figure.state, figure.reason) == (State.REJECTED, "No result.")


def test_what_readers_were_told_of_a_rejection_is_told_again(anna):
    figure = make_confirmed()
    deciding.reject(figure, by=anna, reason="Misread.", public_reason="It was corrected.")
    done(deciding.reopen, figure, by=anna, reason="Look again.")
    take_back(anna)
    figure.refresh_from_db()
    assert (figure.state, figure.public_reason) == (State.REJECTED, "It was corrected.")


def test_what_a_figure_took_over_is_shown_by_itself_again(anna):
    reprint, figure = printed(JULY), stated()
    deciding.confirm(reprint, by=anna)
    done(deciding.confirm, figure, by=anna)
    assert state_of(reprint) == State.REJECTED
    take_back(anna)
    assert (state_of(figure), state_of(reprint)) == (State.SUGGESTED, State.CONFIRMED)
    assert reprint.citations.count() == 1


def test_taking_back_again_goes_one_decision_further(anna):
    one, two = make_figure(), make_figure("640", "Ils sont 640.")
    done(deciding.confirm, one, by=anna)
    done(deciding.reject, two, by=anna, reason="No result.")
    take_back(anna)
    take_back(anna)
    assert (state_of(one), state_of(two)) == (State.SUGGESTED, State.SUGGESTED)
    with pytest.raises(ValidationError, match="no decision of yours"):
        take_back(anna)


def test_nobody_takes_back_what_somebody_else_decided(anna):
    figure = make_figure()
    done(deciding.confirm, figure, by=anna)
    with pytest.raises(ValidationError, match="no decision of yours"):
        take_back(make_editor("omar"))
    assert state_of(figure) == State.CONFIRMED


def test_what_somebody_decided_again_since_stays(anna):
    figure, omar = make_figure(), make_editor("omar")
    done(deciding.confirm, figure, by=anna)
    done(deciding.reject, figure, by=omar, reason="Misread.")
    with pytest.raises(ValidationError, match="decided again since"):
        take_back(anna)
    assert state_of(figure) == State.REJECTED


def test_what_somebody_decides_at_the_same_time_stays(anna, monkeypatch):
    figure, omar, reopen = make_figure(), make_editor("omar"), deciding.reopen

    def after_omar(figure, **values):
        done(deciding.reject, figure, by=omar, reason="Misread.")
        reopen(figure, **values)

    done(deciding.confirm, figure, by=anna)
    monkeypatch.setattr(deciding, "reopen", after_omar)
    with pytest.raises(ValidationError, match="decided again since"):
        take_back(anna)
    assert not Decision.objects.filter(verb="reopen").exists()


def test_all_of_a_story_is_taken_back_at_once(anna):
    figures = [make_figure(), make_figure("640", "Ils sont 640.")]
    with acting(user=anna):
        for figure in figures:
            deciding.confirm(figure, by=anna)
    assert take_back(anna) == figures
    assert not Figure.objects.confirmed().exists()


def test_a_relation_is_as_it_was(anna):
    one, two = make_confirmed(), deciding.confirm(make_figure("640", "Ils sont 640."), by=anna)
    first, second = sorted((one, two), key=lambda figure: figure.pk)
    relation = Relation.objects.filter(first=first, second=second).first()
    relation = relation or Relation.objects.create(first=first, second=second, kind="contradicts")
    before = Relation.objects.values().get(pk=relation.pk)
    done(settling.dismiss, relation, by=anna, reason="Two things.")
    assert take_back(anna) == [first]
    assert Relation.objects.values().get(pk=relation.pk) == before


@pytest.mark.django_db(transaction=True)
def test_what_is_taken_back_twice_at_once_is_taken_back_once():
    anna = make_editor()
    one, two = make_confirmed(), deciding.confirm(make_figure("640", "Ils sont 640."), by=anna)
    relation, _ = Relation.objects.get_or_create(first=one, second=two)
    done(settling.dismiss, relation, by=anna, reason="Two things.")
    with transaction.atomic():
        take_back(anna)
        other = meanwhile(lambda: refused(take_back, anna))
        assert other.is_alive()
    other.join()
    assert relation.decisions.filter(verb="reopen").count() == 1


def test_a_quote_that_was_cited_from_elsewhere_is_an_orphan_again(anna):
    citation = make_confirmed().citations.get()
    Article.objects.update(body="<p>Le bilan viendra.</p>")
    check_citations(Article.objects.select_related("publication"))
    citation.refresh_from_db()
    before = Citation.objects.values().get()
    other = make_article("Le relevé", body=f"<p>{citation.exact}</p>")
    done(recite, citation, other, by=anna)
    take_back(anna)
    assert Citation.objects.values().get() == before
