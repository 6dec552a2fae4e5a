"""What becomes of figures when an editor changes or deletes their article."""

import pytest

from articles.models import Article
from articles.tests.factories import make_article
from programmes.models import Figure
from programmes.tests.factories import make_confirmed
from seeds.tests.desk import LIST, change

pytestmark = pytest.mark.django_db

BODY = "<p>La Fondation OCP a soutenu 932 coopératives au Maroc.</p>"
QUOTE = "La Fondation OCP a soutenu 932 coopératives au Maroc."


@pytest.fixture
def cited():
    """An article and the confirmed figure that quotes it."""
    article = make_article(body=BODY)
    return article, make_confirmed("932", article=article, quote=QUOTE)


def test_a_sentence_that_goes_leaves_an_orphan_and_one_that_is_back_stands_again(editor, cited):
    article, figure = cited
    change(editor, article, body="<p>Le bilan viendra.</p>")
    assert figure.citations.get().state == "orphan"
    article.refresh_from_db()
    change(editor, article, body=BODY)
    assert figure.citations.get().state == "standing"
    figure.refresh_from_db()
    assert figure.state == "confirmed"


def test_an_editor_is_told_of_orphans(editor, cited):
    answer = editor.post(f"{LIST}{cited[0].pk}/change/", {}, headers={"accept-language": "en"})
    assert answer.status_code == 200  # refused: nothing was looked at
    change(editor, cited[0], body="<p>Le bilan viendra.</p>")
    html = editor.get(LIST, headers={"accept-language": "en"}).content.decode()
    assert "1 figure" in html or "1 chiffre" in html


def test_a_new_sentence_is_read(editor):
    article = make_article(body="<p>Le bilan viendra.</p>")
    change(editor, article, body=BODY)
    figure = Figure.objects.suggested().get()
    assert figure.value == 932
    assert figure.citations.get().exact == QUOTE


def test_deleting_a_cited_article_says_that_its_quote_is_kept(editor, cited):
    article, figure = cited
    address = f"{LIST}{article.pk}/delete/"
    html = editor.get(address, headers={"accept-language": "en"}).content.decode()
    assert "1 figure quotes it: its sentence is kept" in html
    assert editor.post(address, {"post": "yes"}).status_code == 302
    assert not Article.objects.exists()
    citation = figure.citations.get()
    assert (citation.exact, citation.publication_name) == (QUOTE, "La Gazette")
    assert editor.get(f"/fr/figures/{figure.pk}/").status_code == 200
