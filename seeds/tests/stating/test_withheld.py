"""What is withheld stays so when its page is imported again, and its reprint is withheld too."""

import pytest
from django.core.management import call_command
from django.utils.timezone import now

from articles.models import Article, Withholding
from programmes.figures import withholding
from programmes.figures.withholding import Grounds
from programmes.models import Citation, Figure
from programmes.tests.factories import make_editor
from seeds.loading import writing
from seeds.loading.loader import Options, import_documents
from seeds.stating.finding import Desk
from seeds.tests.pages import PARAGRAPHS, save

pytestmark = pytest.mark.django_db

SENTENCE = "Au Maroc, 932 coopératives ont été soutenues."
TEXT = (PARAGRAPHS[0], f"{SENTENCE} {PARAGRAPHS[1]}", PARAGRAPHS[2])
REPRINT = (PARAGRAPHS[0], "«  Au Maroc, 932 coopératives ont été soutenues !  »", PARAGRAPHS[2])
TITLE = "Les coopératives du pays comptées une à une"
LAW = Grounds("law")


@pytest.fixture
def citation(tmp_path):
    load(tmp_path)
    return Citation.objects.get(number="932")


def load(tmp_path, name="page.txt", paragraphs=TEXT, **parts):
    save(tmp_path, name, paragraphs=paragraphs, **parts)
    options = Options(publish=True, reuse="full")
    import_documents([tmp_path / name], options)


def withhold_quote(citation):
    withholding.withhold_quote(citation, by=make_editor(), grounds=LAW)


def withhold_article(article):
    withholding.withhold_article(article, by=make_editor(), grounds=LAW)


def seen():
    """Whether readers see the sentence in an article."""
    return any("932" in article.shown_body for article in Article.objects.published())


def test_the_page_read_again_keeps_a_quote_withheld(tmp_path, citation):
    withhold_quote(citation)
    load(tmp_path, paragraphs=(*TEXT, "Une ligne de plus suit."))
    assert "plus suit" in Article.objects.get().shown_body
    assert not seen()
    assert not Citation.objects.shown().filter(number="932").exists()


def test_a_quote_is_withheld_again_when_its_article_was_deleted_and_comes_back(tmp_path, citation):
    withhold_quote(citation)
    Article.objects.get().delete()
    Figure.objects.all().delete()
    call_command("empty_bin", "--now")
    load(tmp_path, strip=("Une autre",))
    assert Article.objects.published().count() == 1
    assert not seen()
    assert Citation.objects.get(number="932").withholding


def test_a_reprint_that_is_imported_later_is_withheld_too(tmp_path, citation):
    withhold_quote(citation)
    load(tmp_path, "b.txt", REPRINT, paper="Le Relais", title=TITLE)
    assert Article.objects.published().count() == 2
    assert not seen()


def test_a_new_article_with_the_words_in_its_title_is_withheld(tmp_path, citation):
    withhold_quote(citation)
    load(tmp_path, "b.txt", title=SENTENCE)
    assert Article.objects.published().count() == 1


def test_an_article_is_withheld_again_when_it_comes_back(tmp_path, citation):
    withhold_article(citation.article)
    load(tmp_path, paragraphs=(*TEXT, "Une ligne de plus suit."))
    assert not Article.objects.published().exists()
    Article.objects.get().delete()
    call_command("empty_bin", "--now")
    load(tmp_path, strip=("Une autre",))
    assert Article.objects.get().withholding
    assert not Citation.objects.shown().exists()


def test_what_was_taken_back_and_deleted_is_not_published_by_an_import(tmp_path, citation):
    withholding.take_back(citation.article, by=make_editor())
    Article.objects.get().delete()
    call_command("empty_bin", "--now")
    load(tmp_path, strip=("Une autre",))
    assert not Article.objects.published().exists()


def test_a_figure_is_withheld_again_when_it_comes_back(tmp_path, citation):
    figure = citation.figure
    figure.first_confirmed_at = figure.decided_at = now()
    figure.state, figure.reason = "rejected", "Misread."
    figure.save()
    withholding.withhold_figure(figure, by=make_editor(), grounds=LAW)
    figure.decisions.all().delete()
    figure.delete()
    Article.objects.get().delete()
    call_command("empty_bin", "--now")
    load(tmp_path, strip=("Une autre",))
    assert Figure.objects.get(value=932).withholding
    assert Citation.objects.shown().filter(number="932").exists()


def test_an_article_is_never_public_before_its_figures_are_found(tmp_path, citation, monkeypatch):
    withhold_quote(citation)
    monkeypatch.setattr(Desk, "find", lambda *_: None)
    load(tmp_path, "b.txt", REPRINT, paper="Le Relais", title=TITLE)
    assert Article.objects.published().count() == 2
    assert not seen()


def test_what_is_withheld_while_its_chunk_is_read_is_so_at_its_end(tmp_path, citation, monkeypatch):
    withhold_quote(citation)
    standing = Withholding.objects.standing()
    nothing = type(standing)({}, {}, {}, {}, frozenset())
    monkeypatch.setattr(writing.Withholding.objects, "standing", lambda: nothing)
    find = Desk.find

    def find_as_usual(*arguments):
        monkeypatch.undo()
        find(*arguments)

    monkeypatch.setattr(Desk, "find", find_as_usual)
    load(tmp_path, "b.txt", REPRINT, paper="Le Relais", title=TITLE)
    assert Article.objects.published().count() == 2
    assert not seen()
