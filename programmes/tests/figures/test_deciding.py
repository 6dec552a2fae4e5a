"""Rejecting, reopening and preferring figures, and the record of it."""

from datetime import date
from importlib import import_module

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.db.models import ProtectedError
from django.utils.translation import override

from programmes.figures import deciding
from programmes.models import Decision, Figure
from programmes.tests.factories import make_confirmed, make_editor, make_figure

pytestmark = pytest.mark.django_db
State = Figure.State


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


def test_a_rejected_figure_keeps_its_reason():
    figure = make_figure()
    deciding.reject(figure, by=make_editor(), reason=" Read from a caption. ")
    assert Figure.objects.get(state=State.REJECTED).reason == "Read from a caption."


def test_a_figure_is_not_rejected_without_a_reason():
    figure = make_figure()
    with pytest.raises(ValidationError, match="Say why"):
        deciding.reject(figure, by=make_editor(), reason=" ")
    assert Figure.objects.suggested().get() == figure


def test_a_rejected_figure_is_not_rejected_again():
    figure = make_figure()
    deciding.reject(figure, by=make_editor(), reason="No result.")
    with pytest.raises(ValidationError, match="is rejected already"):
        deciding.reject(figure, by=make_editor("omar"), reason="Twice.")


def test_a_figure_that_an_import_took_away_is_said_to_be_gone():
    figure = make_figure()
    Figure.objects.all().delete()
    with pytest.raises(ValidationError, match="The figure is gone"):
        deciding.reject(figure, by=make_editor(), reason="No result.")


def test_a_confirmed_figure_can_be_rejected_and_loses_its_preference():
    figure = make_confirmed()
    deciding.prefer(figure, by=make_editor())
    deciding.reject(figure, by=make_editor(), reason="The paper corrected it.")
    assert not Figure.objects.get().preferred


def test_a_reopened_figure_waits_for_an_editor_again():
    figure = make_confirmed()
    deciding.reopen(figure, by=make_editor(), reason="Of another programme.")
    assert Figure.objects.suggested().get() == figure
    assert deciding.confirm(figure, by=make_editor()) == figure


def test_a_suggested_figure_is_not_reopened():
    with pytest.raises(ValidationError, match="is suggested already"):
        deciding.reopen(make_figure(), by=make_editor(), reason="Again.")


def test_a_figure_that_is_another_takes_its_citations_back():
    first, second = make_confirmed(), make_figure()
    quote = second.citations.get()
    deciding.confirm(second, by=make_editor())
    deciding.reopen(second, by=make_editor(), reason="Another programme after all.")
    assert second.citations.get() == quote
    assert first.citations.count() == 1
    assert Figure.objects.suggested().get().same_as is None


def test_preferring_a_value_takes_the_preference_from_the_other():
    first, second = make_confirmed(), make_confirmed("940")
    deciding.prefer(first, by=make_editor())
    deciding.prefer(second, by=make_editor(), reason="The report says so.")
    assert Figure.objects.get(preferred=True) == second


def test_another_year_has_a_preference_of_its_own():
    deciding.prefer(make_confirmed(), by=make_editor())
    deciding.prefer(make_confirmed("800", as_of=date(2023, 11, 1)), by=make_editor())
    assert Figure.objects.filter(preferred=True).count() == 2


def test_a_suggested_figure_is_not_preferred():
    with pytest.raises(ValidationError, match="is suggested already"):
        deciding.prefer(make_figure(), by=make_editor())


def test_the_database_holds_one_preferred_figure_for_a_scope_and_year():
    make_confirmed()
    make_confirmed("940")
    with pytest.raises(IntegrityError, match="one_figure_is_preferred_for_a_scope_and_year"):
        Figure.objects.update(preferred=True)


def test_every_decision_is_kept_with_its_reason():
    figure = make_confirmed()
    deciding.reopen(figure, by=make_editor("omar"), reason="Look at the year.")
    deciding.reject(figure, by=make_editor(), reason="Of 2023.")
    history = figure.decisions.order_by("id").values_list("verb", "by_name", "reason")
    assert list(history) == [
        ("confirm", "imane", ""),
        ("reopen", "omar", "Look at the year."),
        ("reject", "imane", "Of 2023."),
    ]


def test_a_decision_keeps_the_words_for_readers_beside_the_note():
    figure = make_confirmed()
    deciding.reject(figure, by=make_editor(), reason="Omar.", public_reason=" Of 2023. ")
    decision = figure.decisions.get(verb="reject")
    assert (decision.reason, decision.public_reason) == ("Omar.", "Of 2023.")
    assert (figure.reason, figure.public_reason) == ("Omar.", "Of 2023.")


def test_a_figure_remembers_when_it_was_first_confirmed():
    figure = make_confirmed()
    first = figure.first_confirmed_at
    deciding.reopen(figure, by=make_editor(), reason="Look again.")
    deciding.confirm(figure, by=make_editor())
    assert Figure.objects.get().first_confirmed_at == first


def test_what_was_only_suggested_was_never_confirmed():
    figure = make_figure()
    deciding.reject(figure, by=make_editor(), reason="No result.")
    assert Figure.objects.get().first_confirmed_at is None


def test_the_record_tells_an_older_database_what_was_once_confirmed():
    once, never = make_confirmed(), make_figure("41")
    for figure in (once, never):
        deciding.reject(figure, by=make_editor(), reason="Misread.")
    Figure.objects.update(first_confirmed_at=None)
    with connection.cursor() as cursor:
        cursor.execute(import_module("programmes.migrations.0010_first_confirmed").FILL)
    assert Figure.objects.exclude(first_confirmed_at=None).get() == once


def test_a_decision_outlives_the_account_that_took_it():
    figure = make_confirmed()
    make_editor().delete()
    assert figure.decisions.get().by_name == "imane"
    assert Figure.objects.confirmed().get().decided_by is None


def test_a_figure_that_was_decided_on_is_not_deleted():
    figure = make_confirmed()
    with pytest.raises(ProtectedError):
        figure.delete()
    assert Decision.objects.exists()


def test_an_unknown_place_is_named():
    figure = make_figure(places=["XX"])
    with pytest.raises(ValidationError, match="No place has the code “XX”"):
        figure.clean()


def test_an_orphan_of_the_twin_does_not_take_the_place_of_a_quote_that_stands():
    twin, figure = make_confirmed(), make_figure()
    stands = figure.citations.get()
    place = {name: getattr(stands, name) for name in ("exact", "start", "end", "number_offset")}
    twin.citations.update(article=stands.article, state="orphan", **place)
    assert deciding.confirm(figure, by=make_editor()) == twin
    assert twin.citations.filter(state="standing").get() == stands


def test_a_twin_of_a_twin_takes_its_own_citations_back():
    first, second = make_confirmed(), make_figure()
    deciding.confirm(second, by=make_editor())
    deciding.reopen(first, by=make_editor(), reason="Again.")
    third = make_confirmed()
    assert deciding.confirm(first, by=make_editor()) == third
    deciding.reopen(second, by=make_editor(), reason="Again.")
    assert second.citations.count() == 1
