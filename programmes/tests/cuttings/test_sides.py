"""The sides of a dispute, and who printed what on which day."""

from datetime import date

import pytest

from articles.tests.factories import make_article, make_publication
from programmes.cuttings.sides import printings, sides
from programmes.evidence.proof import decided, gather
from programmes.models import Origin
from programmes.tests.factories import make_citation, make_confirmed

pytestmark = pytest.mark.django_db


def evidence_of(figure):
    return gather(decided(figure.pk))


def printed_in(
    paper, day, figure, quote="Au total, 932 coopératives sont soutenues.", number="932"
):
    """A sentence of a figure in a paper of July 2025."""
    article = make_article(
        f"Bilan par {paper}",
        lede="",
        body=f"<p>{quote}</p>",
        publication=make_publication(paper),
        published_on=date(2025, 7, day),
    )
    return make_citation(figure, quote, number, article)


def parts(figure):
    """The day of the month, the papers and their parts."""
    return [
        (day.day, [(one.sentence.citation.publication_name, one.part) for one in printed])
        for day, printed in printings(evidence_of(figure))
    ]


def test_both_values_stand_side_by_side_with_their_sentences():
    figure = make_confirmed()
    make_confirmed("923")
    ours, theirs = sides(evidence_of(figure))
    assert [piece.text for piece in ours.pieces if piece.differs] == ["32"]
    assert [piece.text for piece in theirs.pieces if piece.differs] == ["23"]
    assert ours.sentence.text.startswith("Au total, 932")
    assert theirs.sentence.text.startswith("Au total, 923")
    assert (ours.judged, theirs.judged) == (True, False)


def test_where_nothing_contradicts_there_are_no_sides():
    assert sides(evidence_of(make_confirmed())) == []


def test_papers_are_told_by_their_day_and_their_part():
    figure = make_confirmed()
    printed_in("Le Sillon", 9, figure)
    figure.citations.update(origin=Origin.objects.create(kind="communique", words="Bilan"))
    printed_in("Le Relais", 10, figure)
    other = make_confirmed("923", as_of=date(2025, 7, 9))
    other.citations.update(article_day=date(2025, 7, 9), publication_name="Tamesna Éco")
    assert parts(figure) == [
        (8, [("La Gazette", "origin")]),
        (9, [("Le Sillon", "again"), ("Tamesna Éco", "other")]),
        (10, [("Le Relais", "origin")]),
    ]


def test_a_paper_that_prints_it_twice_on_a_day_is_told_once():
    figure = make_confirmed()
    printed_in("Le Sillon", 9, figure)
    printed_in("Le Sillon", 9, figure, "Soit 932 en tout.")
    printed_in("Le Sillon", 9, figure, "On en compte 932.")
    figure.citations.update(origin=Origin.objects.create(kind="communique", words="Bilan"))
    assert parts(figure)[1] == (9, [("Le Sillon", "again")])


def test_a_paper_without_a_day_stands_last():
    figure = make_confirmed()
    printed_in("Le Sillon", 9, figure)
    figure.citations.filter(publication_name="La Gazette").update(article_day=None)
    assert [day for day, _ in printings(evidence_of(figure))] == [date(2025, 7, 9), None]
