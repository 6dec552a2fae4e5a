"""How many statements a decision takes, those that open and end its transaction among them."""

import pytest

from programmes.figures import deciding
from programmes.figures.relating import suggest_relations
from programmes.models import Figure
from programmes.tests.factories import make_confirmed, make_editor, make_figure

pytestmark = pytest.mark.django_db


def as_typed(figure, **changes):
    """What the review screen hands over: every field, as it stands or as it was corrected."""
    names = ("indicator", "value", "qualifier", "measure", "unit", "programme", "places")
    return {name: getattr(figure, name) for name in names} | changes


def related(value="932"):
    """A figure that waits, with relations that a comparison suggested."""
    make_confirmed("940")
    figure = make_figure(value)
    suggest_relations(figure)
    return figure


def test_confirming_as_read(django_assert_max_num_queries):
    figure, editor = make_figure(), make_editor()
    typed = as_typed(figure)
    with django_assert_max_num_queries(15):
        deciding.confirm(figure, by=editor, **typed)


def test_confirming_what_was_corrected_and_relates_to_another(django_assert_max_num_queries):
    figure, editor = related(), make_editor()
    typed = as_typed(figure, qualifier="more")
    with django_assert_max_num_queries(19):
        assert deciding.confirm(figure, by=editor, **typed) == figure
    assert figure.relations_to.get().kind == "floor"


def test_corroborating(django_assert_max_num_queries):
    twin, figure, editor = make_confirmed(), related(), make_editor()
    typed = as_typed(figure)
    with django_assert_max_num_queries(19):
        assert deciding.confirm(figure, by=editor, **typed) == twin


def test_rejecting(django_assert_num_queries):
    figure, editor = related(), make_editor()
    with django_assert_num_queries(14):  # eight of them for the relations of two figures
        deciding.reject(figure, by=editor, reason="Misread.")


def test_preferring(django_assert_num_queries):
    figure, editor = Figure.objects.get(pk=make_confirmed().pk), make_editor()
    with django_assert_num_queries(7):
        deciding.prefer(figure, by=editor)
