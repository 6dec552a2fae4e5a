"""Two editors who confirm at once."""

from threading import Barrier, Thread

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from programmes.figures import deciding
from programmes.models import Figure
from programmes.tests.factories import make_editor, make_figure, make_indicator

pytestmark = pytest.mark.django_db(transaction=True)


def confirm_at_once(*keys, **corrected):
    """What comes of each confirmation when all begin together."""
    barrier, outcomes = Barrier(len(keys)), []

    def confirm(key, editor):
        try:
            figure = Figure.objects.get(pk=key)
            barrier.wait(timeout=10)
            outcomes.append(deciding.confirm(figure, by=editor, **corrected).pk)
        except ValidationError:
            outcomes.append("refused")
        finally:
            connection.close()

    editors = [make_editor(f"editor{n}") for n in range(len(keys))]
    threads = [Thread(target=confirm, args=pair) for pair in zip(keys, editors, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    return outcomes


def test_one_figure_is_confirmed_once():
    figure = make_figure()
    outcomes = confirm_at_once(figure.pk, figure.pk)
    assert sorted(outcomes, key=str) == [figure.pk, "refused"]
    assert figure.decisions.count() == 1


def test_two_figures_of_one_value_become_one():
    keys = [make_figure().pk, make_figure().pk]
    outcomes = confirm_at_once(*keys)
    assert len(set(outcomes)) == 1
    assert Figure.objects.confirmed().get().citations.count() == 2


def test_two_figures_that_are_given_one_indicator_become_one():
    keys = [make_figure(indicator=None).pk, make_figure(indicator=None).pk]
    outcomes = confirm_at_once(*keys, indicator=make_indicator())
    assert len(set(outcomes)) == 1
    assert Figure.objects.confirmed().get().citations.count() == 2
