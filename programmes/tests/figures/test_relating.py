"""Which relations are suggested for a figure, and what editors make of them."""

from datetime import date

import pytest
from django.db import IntegrityError

from programmes.figures import deciding, settling
from programmes.figures.relating import suggest_relations
from programmes.models import Relation
from programmes.tests.factories import (
    make_confirmed,
    make_editor,
    make_figure,
    make_indicator,
    make_programme,
)

pytestmark = pytest.mark.django_db


def test_a_contradiction_is_suggested():
    first, second = make_confirmed(), make_figure("214")
    suggest_relations(second)
    relation = Relation.objects.contradicting().get()
    assert (relation.first, relation.second, relation.state) == (first, second, "suggested")


def test_confirming_suggests_relations():
    make_confirmed()
    floor = make_figure("900", qualifier="more", quote="Elles sont plus de 900 coopératives.")
    deciding.confirm(floor, by=make_editor())
    assert Relation.objects.get().kind == "floor"


def test_a_figure_without_indicator_relates_to_none():
    make_confirmed()
    suggest_relations(make_figure("214", indicator=None))
    assert not Relation.objects.exists()


def test_a_rejected_figure_relates_to_none():
    deciding.reject(make_figure(), by=make_editor(), reason="No result.")
    suggest_relations(make_figure("214"))
    assert not Relation.objects.exists()


def test_another_programme_is_not_compared():
    make_confirmed(programme=make_programme("Sillon"))
    suggest_relations(make_figure("214", programme=make_programme("Verger")))
    assert not Relation.objects.exists()


def test_one_value_of_two_indicators_is_compared():
    make_confirmed()
    other = make_figure("932", indicator=make_indicator("Bénéficiaires"))
    suggest_relations(other)
    assert Relation.objects.get().kind == "unit"


def test_a_value_of_a_series_relates_to_the_ones_before_and_after():
    years = (2021, 2022, 2024, 2025)
    figures = [make_figure(str(y), as_of=date(y, 3, 1), quote=None) for y in years]
    middle = make_figure("2023", as_of=date(2023, 3, 1), quote=None)
    suggest_relations(middle)
    assert {relation.other(middle) for relation in Relation.objects.all()} == set(figures[1:3])


def test_suggesting_again_suggests_the_same():
    make_confirmed()
    figure = make_figure("214")
    for _ in range(2):
        suggest_relations(figure)
    assert Relation.objects.get().kind == "contradicts"


def test_what_no_longer_holds_is_taken_back():
    make_confirmed()
    figure = make_figure("214")
    suggest_relations(figure)
    figure.places = ["SN"]
    figure.save()
    suggest_relations(figure)
    assert not Relation.objects.exists()


def suggested():
    """A contradiction that was suggested, and its newer figure."""
    make_confirmed()
    figure = make_figure("214")
    suggest_relations(figure)
    return Relation.objects.get(), figure


def test_an_editor_settles_a_relation_in_another_way():
    relation, figure = suggested()
    settling.settle(relation, by=make_editor(), kind="scope", reason="Mourafaka alone.")
    suggest_relations(figure)
    relation = Relation.objects.settled().get()
    assert (relation.kind, relation.reason) == ("scope", "Mourafaka alone.")
    assert relation.decided_by == make_editor()


def test_a_dismissed_relation_is_not_suggested_again():
    relation, figure = suggested()
    settling.dismiss(relation, by=make_editor(), reason="Two programmes.")
    suggest_relations(figure)
    assert not Relation.objects.not_dismissed().exists()
    assert relation.decisions.get().verb == "dismiss"


def test_an_unknown_kind_is_refused():
    relation, _ = suggested()
    with pytest.raises(ValueError, match="cousin"):
        settling.settle(relation, by=make_editor(), kind="cousin")


def test_the_database_holds_a_pair_in_one_order():
    first, second = make_figure(), make_figure("214")
    with pytest.raises(IntegrityError, match="older_figure_of_a_pair_stands_first"):
        Relation.objects.create(first=second, second=first, kind="same")


@pytest.mark.parametrize("count", [1, 12])
def test_relating_asks_as_often_however_many_there_are(count, django_assert_num_queries):
    for n in range(count):
        make_figure(str(500 + n))
    figure = make_figure("214")
    with django_assert_num_queries(4):
        suggest_relations(figure)
