"""What becomes of citations when their article changes or goes."""

import pytest
from django.db import IntegrityError

from articles.models import Article
from articles.tests.factories import make_article
from articles.text.quotes import QuoteMissing, QuoteRepeated, anchors
from programmes.figures.citing import check_citations
from programmes.models import Citation
from programmes.models.citations import citable_text
from programmes.tests.factories import SENTENCE as QUOTING
from programmes.tests.factories import make_citation, make_confirmed, make_figure

pytestmark = pytest.mark.django_db

SENTENCE = QUOTING(932)


def rewrite(article, body):
    """An article with another body, and what became of its citations."""
    article.body = body
    article.save()
    return check_citations([article])


def test_a_citation_copies_what_pages_print_of_the_article():
    article = make_article(
        "Bilan", body=f"<p>{SENTENCE}</p>", source_url="https://gazette.example/1"
    )
    citation = make_figure(article=article).citations.get()
    assert (citation.article_title, citation.publication_name) == ("Bilan", "La Gazette")
    assert (citation.article_day, citation.source_url) == (
        article.published_on,
        "https://gazette.example/1",
    )


def test_a_citation_marks_its_number():
    citation = make_figure().citations.get()
    assert citation.around_number == (
        "Au Maroc, ",
        "932",
        " coopératives ont été soutenues par la fondation.",
    )


def test_the_number_keeps_its_place_where_controls_are_dropped():
    quote = "Au\u00ad Maroc, 932 coopératives."
    citation = make_citation(make_figure(quote=None), quote)
    assert citation.around_number[1] == "932"


def test_a_quote_that_the_article_does_not_print_is_not_cited():
    with pytest.raises(QuoteMissing):
        make_citation(make_figure(quote=None), article=make_article())


def test_a_quote_that_stands_twice_is_not_cited():
    article = make_article(body=f"<p>{SENTENCE}</p><p>{SENTENCE}</p>")
    with pytest.raises(QuoteRepeated):
        make_citation(make_figure(quote=None), article=article)


def test_two_articles_may_print_one_sentence():
    figure = make_figure()
    make_citation(figure)
    assert figure.citations.count() == 2


def test_a_number_is_cited_once_an_article():
    figure = make_figure()
    with pytest.raises(IntegrityError, match="citation_stands_once"):
        make_citation(figure, article=figure.citations.get().article)


def test_a_quote_that_moved_is_found_again():
    citation = make_figure().citations.get()
    rewrite(citation.article, f"<p>Un mot d'abord.</p><p>{SENTENCE}</p>")
    moved = Citation.objects.get()
    assert moved.start == citation.start + len("Un mot d'abord.\n")
    assert (moved.state, moved.prefix.strip()[-8:]) == ("standing", "d'abord.")


def test_a_quote_that_is_gone_makes_an_orphan():
    citation = make_figure().citations.get()
    checked = rewrite(citation.article, "<p>Au Maroc, 932 coopératives ont été aidées.</p>")
    assert checked.orphaned == (citation,)
    assert Citation.objects.orphaned().get().exact == SENTENCE
    assert Citation.objects.get().trouble()


def test_a_quote_that_is_printed_twice_keeps_the_place_that_it_had():
    citation = make_figure().citations.get()
    rewrite(citation.article, f"<p>{SENTENCE}</p>" * 2)
    assert (Citation.objects.get().state, Citation.objects.get().block) == ("standing", 1)


def test_a_quote_that_stands_in_two_places_alike_makes_an_orphan():
    citation = make_figure().citations.get()
    body = f"<p>Un mot d'abord.</p><p>{SENTENCE}</p>" * 2
    assert rewrite(citation.article, body).orphaned == (citation,)
    assert Citation.objects.get().trouble()


def test_a_figure_is_cited_from_two_places_of_an_article():
    first, second = make_twice()
    assert (first.block, second.block) == (1, 3)
    assert not first.trouble()
    assert not second.trouble()


def test_two_places_of_a_figure_move_together():
    first, second = make_twice()
    first.article.lede += "x" * (
        second.start - first.start
    )  # the first moves to the second's place
    assert check_citations([first.article]).orphaned == ()
    first.refresh_from_db()
    assert (first.start, first.block, first.state) == (second.start, 1, "standing")


def test_of_two_places_that_become_one_one_citation_is_left():
    first, second = make_twice()
    assert rewrite(first.article, f"<p>{SENTENCE}</p>").orphaned == (second,)
    assert Citation.objects.standing().get() == first


def make_twice():
    """Two citations of one figure, from a sentence and from its pull quote."""
    article = make_article(body=f"<p>{SENTENCE}</p><p>Un jour.</p><p>{SENTENCE}</p><p>Gris.</p>")
    figure = make_figure(quote=None)
    for anchor in anchors(citable_text(article), SENTENCE):
        citation = Citation(article=article, figure=figure, number="932", number_offset=10)
        citation.put(anchor)
        citation.save()
    return figure.citations.order_by("start")


def test_a_quote_that_is_back_stands_again():
    citation = make_figure().citations.get()
    rewrite(citation.article, "")
    assert rewrite(citation.article, f"<p>{SENTENCE}</p>").restored == (citation,)
    assert not Citation.objects.standing().get().trouble()


def test_a_quote_is_the_same_with_other_marks_and_spaces():
    citation = make_figure().citations.get()
    rewrite(citation.article, f"<p>{SENTENCE.replace('932 ', '<strong>932</strong>&nbsp;')}</p>")
    assert Citation.objects.get().state == "standing"


def test_a_new_title_is_copied():
    article = make_figure().citations.get().article
    article.title = "Le bilan"
    check_citations([article])
    assert Citation.objects.get().article_title == "Le bilan"


def test_nothing_is_written_where_nothing_changed(django_assert_num_queries):
    article = Article.objects.select_related("publication").get(
        pk=make_figure().citations.get().article_id
    )
    with django_assert_num_queries(1):  # a savepoint, the citations, its end
        check_citations([article])


def test_a_confirmed_figure_survives_its_article():
    figure = make_confirmed()
    figure.citations.get().article.delete()
    citation = figure.citations.get()
    assert citation.article is None
    assert citation.exact == "Au total, 932 coopératives sont soutenues."
    assert citation.publication_name == "La Gazette"


def test_a_number_is_found_again_where_the_text_is_set_in_another_way():
    article = make_article("Bilan", body="<p>« Bien », dit-elle : 9 000 femmes.</p>")
    figure = make_figure(
        "9000", number="9 000", article=article, quote="« Bien », dit-elle : 9 000 femmes."
    )
    article.body = "<p>“Bien”, dit-elle : 9\u202f000 femmes.</p>"
    article.save()
    check_citations([article])
    citation = figure.citations.get()
    assert citation.state == "standing"
    assert citation.around_number[1] == "9\u202f000"


def test_what_a_draft_says_of_itself_is_not_copied():
    article = make_article("Bilan", body=f"<p>{SENTENCE}</p>")
    citation = make_confirmed(article=article, quote=SENTENCE).citations.get()
    Article.objects.update(status="draft", title="Brouillon")
    check_citations(Article.objects.select_related("publication"))
    citation.refresh_from_db()
    assert citation.article_title == "Bilan"
