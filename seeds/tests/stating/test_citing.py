"""Where a suggested figure is cited from: which of two places, which page of a file."""

import pytest

from articles.models import Article
from programmes.catalogue.article_page import named_in
from programmes.evidence.marking import marked
from programmes.figures import deciding
from programmes.models import Citation, Figure
from programmes.tests.factories import make_editor
from seeds.tests.opening import making_pdf
from seeds.tests.pages import PARAGRAPHS
from seeds.tests.stating.imported import SENTENCE, again, imported, load, make_catalogue

pytestmark = pytest.mark.django_db
TWICE = (PARAGRAPHS[0], f"{SENTENCE} Puis rien.", f"Un soir. {SENTENCE}")


@pytest.fixture(autouse=True)
def catalogue():
    make_catalogue()


def cited():
    """The one citation of the one figure, where it stands."""
    citation = Citation.objects.get()
    return citation.state, citation.block, Figure.objects.get().ambiguous


def test_a_sentence_that_stands_twice_is_one_figure_cited_where_it_stands_first(tmp_path):
    imported(tmp_path, *TWICE)
    assert cited() == ("standing", 1, "")
    assert again() == 0


def test_it_is_cited_from_the_other_place_when_an_editor_takes_the_first_out(tmp_path):
    imported(tmp_path, *TWICE)
    Article.objects.update(body=f"<p>À Tifawin.</p><p>{TWICE[2]}</p>", lede="")
    again()
    assert cited() == ("standing", 1, "")


def test_a_pull_quote_that_an_editor_adds_moves_no_citation(tmp_path):
    imported(tmp_path)
    article = Article.objects.get()
    Article.objects.update(body=f"<blockquote><p>{SENTENCE}</p></blockquote>{article.body}")
    again()
    assert cited() == ("standing", 3, "")


def test_a_lede_that_is_repeated_as_a_pull_quote_is_confirmed(tmp_path, client):
    assert imported(tmp_path, SENTENCE, PARAGRAPHS[0], SENTENCE, PARAGRAPHS[2]) == ["9.000"]
    deciding.confirm(Figure.objects.get(), by=make_editor())
    assert cited() == ("standing", 0, "")
    article = Article.objects.select_related("publication").get()
    lede, body = marked(article, named_in(article)["claims"])
    assert (lede.count('class="claim"'), body.count('class="claim"')) == (1, 0)
    html = client.get(Figure.objects.get().get_absolute_url()).content.decode()
    assert html.count('<figure class="cutting">') == 1


def test_a_figure_of_a_paged_file_is_cited_from_its_page(tmp_path):
    (tmp_path / "report.pdf").write_bytes(making_pdf.report(4))
    load(tmp_path)
    pages = dict(Citation.objects.values_list("block", "page"))
    assert pages
    assert all(page == block + 1 for block, page in pages.items())
    assert again() == 0
    assert dict(Citation.objects.values_list("block", "page")) == pages
