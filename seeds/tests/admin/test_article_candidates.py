"""The candidates for a field, beside it in the form of an article."""

from dataclasses import replace

import pytest

from articles.models import Article, Publication
from seeds.admin import drawing
from seeds.loading.loader import Options, import_documents
from seeds.models import SeedDocument
from seeds.reading import Candidate
from seeds.reading.zones import draw
from seeds.tests.desk import form_at, seen
from seeds.tests.pages import PARAGRAPHS, portal_page, save

pytestmark = pytest.mark.django_db
CANDIDATES = (
    Candidate("title", "Tissage : un atelier ouvre au village", ("main heading", "apart"), 0.7),
    Candidate("title", "Un <b>pont</b> neuf", ("reads like a title", "a menu"), 0.2),
    Candidate("title", "Sport", ("one or two words",), 0.02),
    Candidate("title", "", ("none of them",), 0.08),
    Candidate("publication", "La Gazette du Haut Plateau", ("masthead",), 0.6),
    Candidate("publication", "Le Lien du Rif", ("signed",), 0.3),
    Candidate("published_on", "2025-07-08", ("chosen by place",), 0.6),
    Candidate("published_on", "2025-06", ("a month alone",), 0.4),
    Candidate("authors", "Salma Exemple", ("labelled",), 0.9),
)


@pytest.fixture
def doubtful(db, tmp_path, monkeypatch):
    """An article whose page leaves a choice; the weights of signs are the reader's affair."""
    save(tmp_path)
    import_documents([tmp_path], Options())
    monkeypatch.setattr(drawing, "draw", with_candidates(draw))
    return Article.objects.get()


def with_candidates(draw):
    """Draw a page as if these were what could be read of it."""

    def drawn(data, **how):
        page = draw(data, **how)
        return replace(page, page=replace(page.page, candidates=CANDIDATES))

    return drawn


def beside(client, article, field):
    """What stands beside a field of the form."""
    html = seen(client, form_at(article))
    start = html.index(f'data-field="{field}"')
    return html[start : html.index("</ul>", start)]


def test_the_likely_titles_stand_beside_the_title_with_what_speaks_for_them(editor, doubtful):
    told = beside(editor, doubtful, "title")
    assert 'data-value="Tissage : un atelier ouvre au village"' in told
    assert "the main heading" in told
    assert " · " in told
    assert told.count("<li>") == 2  # neither what is hardly likely nor "none of them"


def test_what_speaks_against_a_candidate_is_not_told_for_it(editor, doubtful):
    told = beside(editor, doubtful, "title")
    assert "reads like a title" in told
    assert "in a menu" not in told


def test_a_paper_of_the_catalogue_is_taken_by_its_key(editor, doubtful):
    key = Publication.objects.get(name="La Gazette du Haut Plateau").pk
    assert f'data-value="{key}"' in beside(editor, doubtful, "publication")


def test_a_paper_that_the_catalogue_lacks_is_to_be_added(editor, doubtful):
    told = beside(editor, doubtful, "publication")
    assert "not in the catalogue" in told
    assert "/admin/articles/publication/add/?name=Le%20Lien%20du%20Rif" in told


def test_a_day_brings_its_precision(editor, doubtful):
    told = beside(editor, doubtful, "published_on")
    assert 'data-precision="day"' in told
    assert 'data-precision="month"' in told
    assert "June 2025" in told


def test_a_single_candidate_is_shown_where_its_field_is_in_doubt(editor, doubtful):
    with pytest.raises(ValueError, match="not found"):
        beside(editor, doubtful, "authors")
    Article.objects.update(doubts=[{"code": "unsure-authors", "detail": "Salma Exemple"}])
    assert 'data-value="Salma Exemple"' in beside(editor, doubtful, "authors")


def test_a_field_that_leaves_no_choice_has_no_candidates(editor, imported):
    assert 'class="candidates"' not in seen(editor, form_at(imported))


def test_a_page_that_is_too_long_is_not_read_anew(editor, doubtful, monkeypatch):
    monkeypatch.setattr(drawing, "draw", None)
    SeedDocument.objects.update(raw=portal_page().encode() * 1000)
    html = seen(editor, form_at(doubtful))
    assert "too long to be read anew" in html
    assert 'class="candidates"' not in html


def test_a_form_opens_where_reading_fails(editor, doubtful, monkeypatch):
    monkeypatch.setattr(drawing, "draw", lambda *args, **options: 1 / 0)
    html = seen(editor, form_at(doubtful))
    assert "could not be read anew" in html
    assert PARAGRAPHS[0] in html


def test_a_page_is_read_once_a_form(editor, doubtful, monkeypatch):
    read = []
    original = drawing.draw
    monkeypatch.setattr(
        drawing, "draw", lambda data, **how: read.append(1) or original(data, **how)
    )
    seen(editor, form_at(doubtful))
    assert len(read) == 1


def test_the_values_of_a_page_are_escaped(editor, doubtful):
    told = beside(editor, doubtful, "title")
    assert "Un &lt;b&gt;pont&lt;/b&gt; neuf" in told
    assert "<b>" not in told
