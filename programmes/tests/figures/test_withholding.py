"""What is withheld is nowhere for readers, and comes back when it is lifted."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError

from articles.models import Article, Withholding
from articles.tests.factories import make_article, make_publication
from programmes.figures import deciding, withholding
from programmes.figures.withholding import Grounds
from programmes.models import Citation, Figure
from programmes.tests.factories import make_citation, make_confirmed, make_editor, make_figure

pytestmark = pytest.mark.django_db

SENTENCE = "Au total, 932 coopératives sont soutenues."
PRIVACY = Grounds("privacy", "Asked for by letter.", "Asked for by the person.")


def root():
    return User.objects.create_superuser("root")


def withhold(row, grounds=PRIVACY):
    _what, act = withholding.ACTS[type(row)]
    return act(row, by=make_editor(), grounds=grounds)


def shown():
    return Figure.objects.confirmed().count(), Citation.objects.shown().count()


def test_a_figure_goes_with_its_last_quote_and_comes_back_with_it():
    figure = make_confirmed()
    withheld = withhold(figure.citations.get())
    assert shown() == (0, 0)
    assert figure.decisions.first().verb == "withhold"
    withholding.lift(withheld, by=root())
    assert shown() == (1, 1)
    assert figure.decisions.first().verb == "lift"


def test_a_figure_with_another_quote_stays():
    figure = make_confirmed()
    make_citation(figure, "Soit 932 coopératives.")
    withhold(figure.citations.first())
    assert shown() == (1, 1)


def test_the_same_words_in_a_reprint_are_withheld_too():
    figure = make_confirmed()
    reprint = make_article(
        "Reprise",
        publication=make_publication("Le Relais"),
        body="<p>Un mot. AU TOTAL, <em>932</em> coopera\u0301tives\u00a0sont soutenues ! Fin.</p>",
    )
    withhold(figure.citations.get())
    reprint.refresh_from_db()
    assert reprint.withheld_words == ["au total 932 cooperatives sont soutenues"]
    assert reprint.shown_body == "<p>Un mot. [masqué]<em></em> ! Fin.</p>"


def test_words_across_the_end_of_an_extract_are_cut_before_it():
    paper = make_publication("Le Relais", reuse="extract")
    lede = f"{'mot ' * 58}{SENTENCE}"
    article = make_article(lede=lede, body="", publication=paper)
    figure = make_figure(article=article, quote=SENTENCE)
    withhold(figure.citations.get())
    article.refresh_from_db()
    assert "total" not in article.shown_lede
    assert article.shown_lede.endswith("[masqué].")


def test_words_that_cannot_be_placed_hide_the_whole_text():
    article = make_article()
    article.withheld_words = ["words that stand nowhere"]
    assert (article.shown_lede, article.shown_body) == ("", "")


def test_words_in_a_title_are_refused_and_nothing_is_written():
    figure = make_confirmed()
    make_article("Au total : 932 coopératives sont soutenues")
    with pytest.raises(ValidationError, match="Au total : 932"):
        withhold(figure.citations.get())
    assert not Withholding.objects.exists()


def test_an_article_is_withheld_with_its_quotes_and_its_figure():
    figure = make_confirmed()
    article = figure.citations.get().article
    withheld = withhold(article)
    assert shown() == (0, 0)
    assert not Article.objects.published().exists()
    withholding.lift(withheld, by=root())
    assert shown() == (1, 1)
    assert Article.objects.published().get() == article


def test_another_title_frees_no_article():
    article = make_article()
    withhold(article)
    article.refresh_from_db()
    article.title = "Un autre titre"
    assert not article.mark(Withholding.objects.standing())


def test_a_figure_is_withheld_alone():
    figure = make_confirmed()
    withhold(figure)
    assert shown() == (0, 1)


def test_what_no_reader_saw_is_not_withheld():
    with pytest.raises(ValidationError):
        withhold(make_figure())


def test_nothing_is_withheld_twice():
    figure = make_confirmed()
    for row in (figure, figure.citations.get(), figure.citations.get().article):
        withhold(row)
        with pytest.raises(ValidationError):
            withhold(row)


def test_what_two_withhold_stays_until_both_are_lifted():
    figure = make_confirmed()
    first, second = withhold(figure.citations.get()), withhold(figure.citations.get().article)
    withholding.lift(first, by=(superuser := root()))
    assert shown() == (0, 0)
    withholding.lift(second, by=superuser)
    assert shown() == (1, 1)


def test_only_a_superuser_lifts():
    withheld = withhold(make_article())
    with pytest.raises(PermissionDenied):
        withholding.lift(withheld, by=make_editor())
    assert not Article.objects.published().exists()


def test_a_deleted_article_leaves_its_quote_withheld():
    figure = make_confirmed()
    article = figure.citations.get().article
    withhold(article)
    article.delete()
    withhold(make_article("Un autre"))
    assert shown() == (0, 0)


def test_taking_an_article_back_withholds_its_quotes_until_it_is_published_again():
    figure, editor = make_confirmed(), make_editor()
    article = figure.citations.get().article
    withholding.take_back(article, by=editor)
    assert shown() == (0, 0)
    withholding.publish(article, by=editor)
    assert shown() == (1, 1)
    assert Article.objects.published().get() == article


def test_the_evidence_stays_where_the_editor_says_so():
    article = make_confirmed().citations.get().article
    withholding.take_back(article, by=make_editor(), evidence_stays=True)
    assert shown() == (1, 1)


def test_publishing_again_lifts_nothing_else():
    article, editor = make_confirmed().citations.get().article, make_editor()
    withhold(article)
    withholding.take_back(article, by=editor)
    withholding.publish(article, by=editor)
    assert shown() == (0, 0)


def test_what_was_taken_back_may_be_withheld_for_good():
    article, editor = make_confirmed().citations.get().article, make_editor()
    withholding.take_back(article, by=editor)
    withhold(article)
    withholding.publish(article, by=editor)
    assert shown() == (0, 0)


def test_another_quote_shows_a_figure_again_and_its_loss_withholds_it():
    figure = make_confirmed()
    withhold(figure.citations.get())
    other = make_figure(quote="Ils sont 932 coopératives.")
    deciding.confirm(other, by=make_editor())
    assert shown() == (1, 1)
    deciding.reopen(other, by=make_editor(), reason="Misread.")
    assert shown() == (0, 1)


def test_a_figure_with_withheld_quotes_alone_cannot_be_confirmed():
    figure = make_figure()
    withhold(figure.citations.get())
    with pytest.raises(ValidationError):
        deciding.confirm(figure, by=make_editor())
