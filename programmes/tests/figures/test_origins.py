"""Who said it first: nine papers that print one communiqué are one origin."""

from datetime import date, timedelta

import pytest

from articles.tests.factories import make_article, make_publication
from articles.text.shingles import shingles
from programmes.evidence.shown_figures import shown
from programmes.figures import deciding
from programmes.figures.origins import Witness, origins, share_origin
from programmes.figures.tracing import trace_origins
from programmes.models import Figure, Origin
from programmes.tests.factories import (
    make_editor,
    make_figure,
    make_organisation,
)

DAY = date(2025, 7, 8)
COPY = (
    "Selon l'Office, 932 coopératives sont soutenues dans douze régions, et la moitié l'est depuis"
    " peu."
)


def witness(key=1, **values):
    """A citation of 8 July 2025."""
    return Witness(key, **{"day": DAY} | values)


def test_papers_that_say_nothing_of_their_source_are_origins_of_their_own():
    assert len(origins([witness(1), witness(2)])) == 2


def test_a_reprint_has_the_origin_of_its_copy():
    copied = witness(2, shingles=shingles("Tazarine – " + COPY))
    assert share_origin(witness(1, shingles=shingles(COPY)), copied)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ({"kind": "communique"}, {"kind": "communique"}, True),
        (
            {"kind": "communique", "words": "un communiqué"},
            {"kind": "communique", "words": "un communiqué de l'Office"},
            True,
        ),
        (
            {"kind": "communique", "words": "un communiqué du Réseau"},
            {"kind": "communique", "words": "un communiqué de l'Office"},
            False,
        ),
        (
            {"kind": "communique", "organisation": 1},
            {"kind": "organisation", "organisation": 1},
            True,
        ),
        (
            {"kind": "communique", "organisation": 1},
            {"kind": "communique", "organisation": 2},
            False,
        ),
        ({"kind": "interview", "organisation": 1}, {"kind": "interview", "organisation": 1}, False),
        ({"kind": "report"}, {"kind": "report"}, False),
        ({"kind": "communique"}, {"kind": "communique", "day": DAY + timedelta(days=9)}, False),
    ],
)
def test_cues_that_name_one_source_are_one_origin(one, other, shared):
    assert share_origin(witness(1, **one), witness(2, **other)) is shared
    assert share_origin(witness(2, **other), witness(1, **one)) is shared


def test_a_paper_between_two_others_ties_them():
    ends = [witness(1, kind="communique"), witness(2, shingles=shingles(COPY))]
    tie = witness(3, kind="communique", shingles=shingles(COPY))
    assert len(origins(ends)) == 2
    assert len(origins([*ends, tie])) == 1


def print_in(paper, text=COPY, origin=None, day=DAY):
    """A figure that a paper prints."""
    article = make_article(
        f"Chez {paper}",
        lede="",
        body=f"<p>{text}</p>",
        publication=make_publication(paper),
        published_on=day,
    )
    figure = make_figure(quote=text, article=article)
    figure.citations.update(origin=origin)
    return figure


def counted():
    """Origins and papers of the one confirmed figure."""
    (figure,) = shown(Figure.objects.all())
    return figure.origin_count, figure.paper_count


@pytest.mark.django_db
def test_three_papers_that_print_one_communique_are_one_origin():
    for number in range(3):
        deciding.confirm(print_in(f"Journal {number}"), by=make_editor())
    assert counted() == (1, 3)


@pytest.mark.django_db
def test_nine_papers_that_name_one_communique_are_one_origin():
    for number in range(9):
        text = f"Le {number}, le journal lit 932 coopératives dans un communiqué."
        origin = Origin.objects.create(kind="communique", words="dans un communiqué", day=DAY)
        deciding.confirm(print_in(f"Journal {number}", text, origin), by=make_editor())
    assert counted() == (1, 9)
    assert Origin.objects.count() == 1


@pytest.mark.django_db
def test_two_papers_with_words_of_their_own_are_two_origins():
    deciding.confirm(print_in("Journal"), by=make_editor())
    deciding.confirm(
        print_in("Gazette", "Nous en avons compté 932 sur le terrain."), by=make_editor()
    )
    assert counted() == (2, 2)


@pytest.mark.django_db
def test_one_paper_that_says_it_twice_is_one_origin():
    deciding.confirm(print_in("Journal"), by=make_editor())
    deciding.confirm(
        print_in("Journal", "Elles sont donc 932, nous l'avons écrit."), by=make_editor()
    )
    assert counted() == (1, 1)


@pytest.mark.django_db
def test_the_origin_that_names_an_organisation_is_kept():
    office = make_organisation()
    named = Origin.objects.create(kind="organisation", organisation=office)
    deciding.confirm(
        print_in("Journal", origin=Origin.objects.create(kind="communique")), by=make_editor()
    )
    figure = deciding.confirm(print_in("Gazette", origin=named), by=make_editor())
    assert {citation.origin for citation in figure.citations.all()} == {named}


@pytest.mark.django_db
def test_what_an_editor_settled_stays():
    origin = Origin.objects.create(kind="paper", words="Journal", settled=True)
    deciding.confirm(print_in("Journal", origin=origin), by=make_editor())
    deciding.confirm(print_in("Gazette"), by=make_editor())
    assert counted() == (2, 2)


@pytest.mark.django_db
def test_a_reprint_without_a_cue_has_the_first_paper_for_its_origin():
    deciding.confirm(print_in("Gazette", day=DAY + timedelta(days=1)), by=make_editor())
    figure = deciding.confirm(print_in("Journal"), by=make_editor())
    assert {citation.origin.words for citation in figure.citations.all()} == {"Journal"}


@pytest.mark.django_db
def test_the_text_of_a_deleted_article_is_no_reprint():
    figure = deciding.confirm(print_in("Journal"), by=make_editor())
    deciding.confirm(print_in("Gazette"), by=make_editor())
    figure.citations.update(origin=None)
    figure.citations.first().article.delete()
    trace_origins(figure)
    assert counted() == (2, 2)
