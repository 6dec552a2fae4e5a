"""Which relations are suggested for a figure, and what editors make of them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import translation

from programmes.figures import deciding, settling
from programmes.figures.relating import relate, suggest_relations
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


def regions_of(value, **values):
    """A value of each of twelve regions, of one indicator and programme."""
    return [make_figure(str(value + n), places=[f"MA-{n:02}"], **values) for n in range(1, 13)]


def test_the_places_of_an_article_do_not_hide_each_other():
    for figure in regions_of(500):
        deciding.confirm(figure, by=make_editor())
    relate(figure.pk for figure in regions_of(700))
    assert Relation.objects.contradicting().count() == 12


def test_an_undated_value_meets_the_confirmed_one_that_it_contradicts():
    confirmed = make_confirmed("900", as_of=date(2023, 7, 8))
    for n in range(6):
        make_figure(str(500 + n), as_of=date(2025, 7, 8))
    undated = make_figure("400", as_of=None)
    suggest_relations(undated)
    assert Relation.objects.contradicting().filter(first=confirmed, second=undated).exists()


def test_a_rejected_figure_contradicts_nothing_any_more():
    other, figure = make_figure("940"), make_figure("214")
    suggest_relations(figure)
    deciding.reject(figure, by=make_editor(), reason="Misread.")
    assert not Relation.objects.of(other).exists()


def test_what_a_rejected_figure_hid_of_its_partner_is_seen_again():
    far, near, figure = (
        make_figure(v, as_of=d)
        for v, d in (
            ("910", date(2025, 7, 1)),
            ("214", date(2025, 7, 7)),
            ("940", date(2025, 7, 8)),
        )
    )
    suggest_relations(figure)
    deciding.reject(near, by=make_editor(), reason="Misread.")
    assert Relation.objects.contradicting().filter(first=far, second=figure).exists()


def test_a_relation_that_is_gone_is_told_in_words():
    relation, _ = suggested()
    Relation.objects.all().delete()
    with translation.override("en"), pytest.raises(ValidationError, match="gone"):
        settling.dismiss(relation, by=make_editor())
