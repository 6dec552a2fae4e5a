"""Which text a citation cites: the one that readers see, after edits, imports and deletions."""

import pytest
from django.core.management import call_command

from articles.models import Article
from programmes.figures import deciding
from programmes.models import Citation, Figure
from programmes.tests.factories import make_editor, make_indicator, make_partner, make_place
from seeds.loading.loader import Options, import_documents
from seeds.stating.finding import find_figures
from seeds.tests.desk import act, change, press
from seeds.tests.pages import PARAGRAPHS, save

pytestmark = pytest.mark.django_db
SENTENCE = "Au Maroc, plus de 9.000 coopératives ont été soutenues en 2024."
NEWER = "Au Maroc, plus de 9.400 coopératives ont été soutenues en 2024."


def load(folder, *paragraphs, name="page.txt"):
    """Import a page with these paragraphs; its article."""
    save(folder, name, paragraphs=paragraphs)
    import_documents([folder], Options(publish=True))
    return Article.objects.first()


@pytest.fixture
def article(tmp_path):
    """An imported article, whose one figure was confirmed."""
    make_place("MA", "Maroc")
    make_partner("Tifawin")
    make_indicator()
    article = load(tmp_path, *PARAGRAPHS[::2], SENTENCE)
    deciding.confirm(Figure.objects.get(), by=make_editor())
    return article


def cited():
    """What the confirmed figure is cited with: its state, its words, the title of its article."""
    citation = Citation.objects.get(figure__state="confirmed")
    return citation.state, citation.exact, citation.article_title


def page_of_figure(client):
    """The page of the confirmed figure as readers see it."""
    return client.get(Figure.objects.confirmed().get().get_absolute_url()).content.decode()


def test_readers_are_told_when_an_edit_drops_a_cited_sentence(editor, client, article):
    change(editor, article, body="<p>Le bilan viendra.</p>", lede="")
    assert cited() == ("orphan", SENTENCE, article.title)
    assert "no longer stands in it as it was quoted" in page_of_figure(client)


def test_an_import_cites_the_text_that_an_editor_left_not_the_page(editor, tmp_path, article):
    change(editor, article, body="<p>Le bilan viendra.</p>")
    load(tmp_path, *PARAGRAPHS[::2], "Un mot de plus.", SENTENCE)
    assert cited()[:2] == ("orphan", SENTENCE)
    assert Figure.objects.count() == 1


def test_a_sentence_that_only_the_page_lost_is_cited_from_the_editors_text(
    editor, tmp_path, article
):
    change(editor, article, body=f"<p>Un mot d’abord.</p>{article.body}")
    load(tmp_path, *PARAGRAPHS[::2], NEWER)
    assert cited()[:2] == ("standing", SENTENCE)
    assert Figure.objects.get().number == "9.000"


def test_a_deleted_article_that_is_imported_again_is_another_one(editor, tmp_path, article):
    editor.post(f"/admin/articles/article/{article.pk}/delete/", {"post": "yes"})
    call_command("empty_bin", "--now")
    again = load(tmp_path, *PARAGRAPHS[::2], "Un mot de plus.", SENTENCE)
    assert cited() == ("orphan", SENTENCE, article.title)
    assert Citation.objects.get(figure__state="suggested").article == again


@pytest.mark.parametrize("by_the_list", [True, False])
def test_what_a_draft_says_is_copied_when_it_is_published(editor, article, by_the_list):
    press(editor, article, "take-back")
    change(editor, article, title="Un brouillon")
    assert cited()[2] == article.title
    article.refresh_from_db()
    if by_the_list:
        act(editor, "publish", article)
    else:
        press(editor, article, "publish")
    assert cited()[2] == "Un brouillon"


def test_a_new_source_of_an_article_is_that_of_its_quotes(editor, article):
    change(editor, article, source_url="https://example.org/bilan")
    assert Citation.objects.get().source_url == "https://example.org/bilan"


def test_a_draft_that_loses_a_sentence_tells_nothing_else_of_itself(editor, client, article):
    press(editor, article, "take-back", evidence_stays="on")
    change(editor, article, body="<p>Un secret.</p>", lede="")
    find_figures(Article.objects.all())
    html = page_of_figure(client)
    assert cited() == ("orphan", SENTENCE, article.title)
    assert "Un secret" not in html
    assert article.get_absolute_url() not in html
