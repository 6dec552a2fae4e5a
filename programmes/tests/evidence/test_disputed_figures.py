"""A disputed figure never stands without its flag."""

import pytest
from django.utils.translation import override

from articles.tests.factories import make_article, make_publication
from programmes.evidence.shown_figures import shown_by_key
from programmes.models import Figure, Relation
from programmes.statements.comparing import RelationKind
from programmes.tests.factories import make_citation, make_confirmed

pytestmark = pytest.mark.django_db


def against(figure, *values, state=Relation.State.SUGGESTED, papers=("La Gazette",)):
    """Other confirmed values, each printed by these papers, that contradict a figure."""
    for value in values:
        other = make_confirmed(value)
        other.citations.all().delete()
        for paper in papers:
            told = make_article(
                publication=make_publication(paper), body=f"<p>{value} en tout.</p>"
            )
            make_citation(other, f"{value} en tout.", value, told)
        Relation.objects.filter(first__in=[figure, other], second__in=[figure, other]).delete()
        Relation.objects.create(
            first=figure,
            second=other,
            kind=RelationKind.CONTRADICTS,
            state=state,
            decided_at=None if state == Relation.State.SUGGESTED else figure.created_at,
        )
    return other


def flag(figure, language="en"):
    with override(language):
        (shown,) = shown_by_key([figure.pk])
        return shown.against


def test_a_figure_that_nobody_contradicts_has_none():
    assert flag(make_confirmed("932")) == ""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "1 paper prints 923"),
        ("fr", "1 journal imprime 923"),
        ("ar", "صحيفة واحدة تكتب 923"),
    ],
)
def test_the_flag_says_how_many_papers_print_what(language, words):
    figure = make_confirmed("932")
    against(figure, "923")
    assert flag(figure, language).replace("\xa0", " ") == words


def test_both_sides_have_it():
    figure = make_confirmed("932")
    assert flag(against(figure, "923")) == "1 paper prints 932"


def test_several_values_are_told_together():
    figure = make_confirmed("932")
    against(figure, "923", papers=("La Gazette",))
    against(figure, "950", papers=("Le Sillon",))
    assert flag(figure) == "2 papers print other values"


def test_a_paper_that_prints_several_of_them_is_counted_once():
    figure = make_confirmed("932")
    against(figure, "923", "950", papers=("La Gazette", "Le Sillon"))
    assert flag(figure) == "2 papers print other values"


def test_of_a_value_that_no_sentence_bears_any_more_no_paper_is_counted():
    figure = make_confirmed("932")
    against(figure, "923", papers=())
    assert flag(figure) == "another value: 923"


@pytest.mark.parametrize("state", [Relation.State.SUGGESTED, Relation.State.SETTLED])
def test_it_stands_until_an_editor_dismisses_the_contradiction(state):
    figure = make_confirmed("932")
    against(figure, "923", state=state)
    assert flag(figure)
    Relation.objects.update(state=Relation.State.DISMISSED, decided_at=figure.created_at)
    assert flag(figure) == ""


def test_what_readers_may_not_see_contradicts_nothing():
    figure = make_confirmed("932")
    other = against(figure, "923")
    Figure.objects.filter(pk=other.pk).update(state=Figure.State.SUGGESTED)
    assert flag(figure) == ""
