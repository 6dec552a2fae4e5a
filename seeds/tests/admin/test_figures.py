"""What saving and deleting an article at the desk does to the figures that it is cited for."""

import pytest

from articles.models import Article
from articles.tests.factories import make_article
from programmes.figures import deciding
from programmes.models import Citation, Figure
from programmes.tests.factories import make_editor, make_indicator, make_partner
from seeds.stating.finding import find_figures
from seeds.tests.desk import change, form_at, form_of, press

pytestmark = pytest.mark.django_db
SENTENCE = "Au Maroc, 932 coopératives ont été soutenues."


@pytest.fixture
def article():
    """An article with one figure."""
    make_indicator()
    make_partner("Tifawin")
    article = make_article("Tifawin : bilan", body=f"<p>{SENTENCE}</p>")
    find_figures(Article.objects.all())
    return article


def confirm():
    return deciding.confirm(Figure.objects.get(), by=make_editor())


def said(client, article):
    """What the desk says after the last act, in English."""
    answer = client.get(form_at(article), headers={"accept-language": "en"})
    return [str(message) for message in answer.context["messages"]]


def test_a_text_that_an_editor_writes_is_searched_for_figures(editor, article):
    change(editor, article, body="<p>Au Maroc, 845 coopératives ont été soutenues.</p>")
    assert Figure.objects.get().number == "845"


def test_an_article_written_by_hand_is_searched_too(editor, article):
    Article.objects.all().delete()
    form = form_of(Article(title="Bilan", lede=SENTENCE))
    editor.post("/admin/articles/article/add/", form)
    assert Figure.objects.filter(citations__article__title="Bilan").exists()


def test_an_editor_hears_of_the_quotes_that_are_gone(editor, article):
    figure = confirm()
    posted = form_of(article, body="<p>Au Maroc, des coopératives ont été soutenues.</p>")
    editor.post(form_at(article), posted)
    assert figure.citations.get().state == "standing"
    assert "no longer stands" in press(editor, article, "publish").content.decode()
    assert figure.citations.get().state == "orphan"


def test_saving_without_a_change_of_the_text_searches_for_nothing(editor, article):
    Figure.objects.all().delete()
    change(editor, article, source_url="https://example.org/bilan")
    assert not Figure.objects.exists()


def test_deleting_a_cited_article_asks_first_and_shows_the_quotes(editor, article):
    confirm()
    answer = editor.get(
        f"/admin/articles/article/{article.pk}/delete/", headers={"accept-language": "en"}
    )
    text = answer.content.decode()
    assert "They stay, and these quotes are kept" in text
    assert SENTENCE in text
    assert Article.objects.exists()


def test_a_deleted_article_leaves_its_quote_and_the_confirmed_figure(editor, article):
    confirm()
    editor.post(f"/admin/articles/article/{article.pk}/delete/", {"post": "yes"})
    assert not Article.objects.exists()
    citation = Citation.objects.get()
    assert (citation.exact, citation.article, citation.state) == (SENTENCE, None, "orphan")
    assert Figure.objects.confirmed().exists()


def test_what_was_only_suggested_goes_with_its_article(editor, article):
    answer = editor.get(f"/admin/articles/article/{article.pk}/delete/")
    assert SENTENCE not in answer.content.decode()
    data = {"action": "delete_selected", "_selected_action": [article.pk], "post": "yes"}
    editor.post("/admin/articles/article/", data)
    assert not Article.objects.exists()
    assert not Figure.objects.exists()


def test_a_sentence_that_is_back_stands_again(editor, article):
    figure = confirm()
    change(editor, article, body="<p>Le bilan viendra.</p>")
    article.refresh_from_db()
    change(editor, article, body=f"<p>{SENTENCE}</p>")
    assert figure.citations.get().state == "standing"
    figure.refresh_from_db()
    assert figure.state == "confirmed"
