"""Whose own word a report, a law, a release is; what sentences name comes first."""

import pytest

from articles.models import Article, Publication
from articles.tests.factories import make_article, make_publication
from programmes.figures.issuing import renew_own_words
from programmes.models import Citation, Issuer, Origin
from programmes.tests.factories import (
    make_citation,
    make_figure,
    make_organisation,
    make_programme,
)
from seeds.stating.finding import find_figures

pytestmark = pytest.mark.django_db
OWN = "Le Sillon a formé 214 coopératives."
NAMED = "Selon l'Office des sources, le Sillon a formé 214 coopératives."


@pytest.fixture
def office():
    make_programme("Sillon")
    return make_organisation()


def report(office, sentence=OWN, kind="report"):
    """A publication of the office that printed a sentence."""
    publication = make_publication("Rapport annuel", kind=kind)
    Issuer.objects.create(publication=publication, organisation=office)
    make_article("Bilan", body=f"<p>{sentence}</p>", publication=publication)
    return publication


def origin():
    """The origin of the one figure, read from the one article."""
    find_figures(Article.objects.all())
    return Citation.objects.get().origin


@pytest.mark.parametrize(
    ("kind", "said"),
    [("report", "report"), ("law", "law"), ("release", "communique"), ("book", "book")],
)
def test_what_is_no_paper_is_the_own_word_of_who_issues_it(office, kind, said):
    publication = report(office, kind=kind)
    found = origin()
    assert (found.kind, found.organisation, found.publication) == (said, office, publication)


@pytest.mark.parametrize("kind", ["newspaper", "agency", "site"])
def test_a_paper_is_no_origin_of_its_own(office, kind):
    report(office, kind=kind)
    assert origin() is None


def test_what_a_sentence_names_comes_first(office):
    report(make_organisation("Ministère"), NAMED)
    assert (origin().organisation, origin().publication) == (office, None)


def test_a_kind_that_is_chosen_later_gives_quotes_their_origin(office):
    publication = report(office, kind="site")
    assert origin() is None
    Publication.objects.update(kind="report")
    renew_own_words(publication)
    assert Citation.objects.get().origin.organisation == office


def test_a_kind_that_is_taken_back_takes_it_away(office):
    publication = report(office)
    assert origin()
    Publication.objects.update(kind="newspaper")
    renew_own_words(publication)
    assert Citation.objects.get().origin is None
    assert not Origin.objects.exists()


def test_what_an_editor_settled_stays(office):
    publication = report(office)
    Origin.objects.filter(pk=origin().pk).update(settled=True)
    Publication.objects.update(kind="newspaper")
    renew_own_words(publication)
    assert Citation.objects.get().origin.settled


def reprinted(publication):
    """The origin that a reprint in a newspaper shares with the report."""
    citation = Citation.objects.get()
    copy = make_article("Copie", body=f"<p>{OWN}</p>", publication=make_publication("Le Fil"))
    make_citation(citation.figure, OWN, "214", copy, origin=citation.origin)
    assert publication.own_words.get().citations.count() == 2


def test_a_reprint_keeps_the_origin_that_it_shares_when_a_publication_is_saved(office):
    publication = report(office)
    assert origin()
    reprinted(publication)
    ministry = make_organisation("Ministère")
    Issuer.objects.update(organisation=ministry)
    renew_own_words(publication)
    assert {one.origin.organisation for one in Citation.objects.all()} == {ministry}
    assert Origin.objects.count() == 1


def test_a_kind_that_is_taken_back_leaves_copies_one_origin(office):
    publication = report(office)
    assert origin()
    reprinted(publication)
    Publication.objects.update(kind="newspaper")
    renew_own_words(publication)
    (shared,) = {one.origin for one in Citation.objects.all()}
    assert (shared.kind, shared.words, shared.publication) == ("paper", "Rapport annuel", None)


def test_a_publication_cited_often_is_renewed_in_a_few_statements(
    office, django_assert_max_num_queries
):
    publication = report(office, kind="site")
    for number in range(30):
        article = make_article(f"Bilan {number}", body=f"<p>{OWN}</p>", publication=publication)
        make_citation(make_figure("214"), OWN, "214", article)
    Publication.objects.update(kind="report")
    with django_assert_max_num_queries(10):
        renew_own_words(publication)
    assert not Citation.objects.filter(origin=None, article__publication=publication).exists()
