"""A sentence that its own article has lost is offered, and cited, from another that prints it."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from articles.models import Article
from articles.tests.factories import make_article
from programmes.figures.citing import check_citations
from programmes.figures.reciting import CANDIDATES, _candidates, elsewhere, recite
from programmes.models import Citation
from programmes.tests.factories import make_citation, make_confirmed, make_editor

pytestmark = pytest.mark.django_db
SENTENCE = "Au total, 932 coopératives sont soutenues."


@pytest.fixture
def orphan():
    """The citation of a confirmed figure whose article no longer prints the sentence."""
    citation = make_confirmed().citations.get()
    Article.objects.update(body="<p>Le bilan viendra.</p>")
    check_citations(Article.objects.select_related("publication"))
    citation.refresh_from_db()
    return citation


def prints(sentence=SENTENCE, title="Le relevé", **values):
    """Another article, of the day after, that prints a sentence between others."""
    values = {"published_on": "2025-07-09"} | values
    return make_article(title, body=f"<p>Un mot.</p><p>Un mot. {sentence} Fin.</p>", **values)


def offered(citation):
    return [(one.article.title, one.is_public) for one in elsewhere(citation)]


def test_articles_that_print_it_word_for_word_are_offered_the_published_first(orphan):
    prints(title="Un brouillon", status="draft")
    prints("Au total, 932\u00a0coopératives sont soutenues.", title="Le relevé")
    prints("Au total, 932 coopératives seraient soutenues.", title="Presque")
    prints("Au total, 1 932 coopératives sont soutenues.", title="Un autre nombre")
    assert offered(orphan) == [("Le relevé", True), ("Un brouillon", False)]


def test_an_article_that_the_figure_is_cited_from_already_is_not_offered(orphan):
    make_citation(orphan.figure, SENTENCE, article=prints())
    assert offered(orphan) == []


def test_the_quote_of_a_deleted_article_is_offered_another(orphan):
    orphan.article.delete()
    prints()
    assert offered(Citation.objects.get()) == [("Le relevé", True)]


@pytest.mark.parametrize(
    "around", ["Il est faux que {}", "Selon des rumeurs : {}", "Hier, {}", "« Faux ! Que {} »"]
)
def test_a_part_of_a_longer_sentence_is_not_the_sentence(orphan, around):
    orphan.exact = "932 coopératives sont soutenues"
    prints(around.format("932 coopératives sont soutenues."))
    prints("932 coopératives sont soutenues, dit-on.")
    assert offered(orphan) == []


@pytest.mark.parametrize("around", ["{}", "« {} »", "Un mot ! {}", "(Un mot.) {}"])
def test_a_sentence_is_found_wherever_one_begins(orphan, around):
    prints(around.format(SENTENCE))
    assert offered(orphan) == [("Le relevé", True)]


@pytest.mark.parametrize("sentence", ["932 sur 940.", "or or or 932"])
def test_a_sentence_without_words_to_look_for_is_offered_nothing(orphan, sentence):
    prints(sentence)
    orphan.exact = sentence
    assert offered(orphan) == []


def test_however_many_print_its_words_few_texts_are_read(orphan, django_assert_num_queries):
    for number in range(CANDIDATES + 3):
        prints(title=f"Le relevé {number}")
    with django_assert_num_queries(1):
        assert len(elsewhere(orphan)) == CANDIDATES


def test_the_index_of_words_finds_them():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # a small table is read as a whole
    assert "articles_by_word" in _candidates(SENTENCE)[:CANDIDATES].explain()


def test_the_citation_moves_to_the_sentence_of_the_other_article(orphan):
    article = prints("Au total, 932\u00a0coopératives sont soutenues.")
    recite(orphan, article, by=make_editor())
    citation = Citation.objects.get()
    assert (citation.article, citation.state, citation.block) == (article, "standing", 2)
    assert citation.around_number[1] == "932"
    assert citation.article_title == "Le relevé"
    assert not citation.trouble()


def test_where_it_stands_twice_it_is_cited_where_it_stands_first(orphan):
    article = make_article("Le relevé", lede=SENTENCE, body=f"<p>{SENTENCE}</p>")
    recite(orphan, article, by=make_editor())
    assert Citation.objects.get().block == 0


def test_the_move_is_a_decision_that_names_both_articles(orphan):
    before = orphan.article_title
    recite(orphan, prints(), by=make_editor())
    decision = orphan.figure.decisions.first()
    assert (decision.verb, decision.by_name, decision.public_reason) == ("recite", "imane", "")
    assert before in decision.reason
    assert "Le relevé" in decision.reason


@pytest.mark.parametrize(
    "article",
    [{"status": "draft"}, {"sentence": "Au total, 932 coopératives seraient soutenues."}],
)
def test_a_draft_and_a_sentence_that_only_looks_alike_are_refused(orphan, article):
    with pytest.raises(ValidationError):
        recite(orphan, prints(**article), by=make_editor())
    assert Citation.objects.get().state == "orphan"
    assert orphan.figure.decisions.count() == 1  # its confirmation


def test_a_sentence_that_stands_is_not_moved(orphan):
    Citation.objects.update(state="standing")
    with pytest.raises(ValidationError, match="de nouveau"):
        recite(orphan, prints(), by=make_editor())


def test_a_sentence_that_the_figure_is_cited_from_already_is_not_cited_twice(orphan):
    article = prints()
    make_citation(orphan.figure, SENTENCE, article=article)
    with pytest.raises(ValidationError, match="déjà"):
        recite(orphan, article, by=make_editor())


def test_an_article_that_was_deleted_meanwhile_is_told(orphan):
    article = prints()
    Article.objects.filter(pk=article.pk).delete()
    with pytest.raises(ValidationError, match="existe plus"):
        recite(orphan, article, by=make_editor())


def test_a_figure_that_no_sentence_dates_takes_the_day_of_its_new_paper(orphan):
    recite(orphan, prints(), by=make_editor())
    assert str(orphan.figure.period) == "2025-07-08"
    assert str(Citation.objects.get().figure.period) == "2025-07-09"
