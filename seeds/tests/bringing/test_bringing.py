"""From files in a form to drafts: received, read, imported."""

import re
from html import unescape

import pytest

from articles.models import Article
from seeds.tests.bringing.batches import at, bring, do, sent, the_batch, zipped
from seeds.tests.desk import seen
from seeds.tests.pages import portal_page

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_is_brought_in_is_read_and_nothing_is_imported(contributor, run_jobs):
    bring(contributor, sent())
    run_jobs()
    html = seen(contributor, at(the_batch()))
    assert "Tissage : un atelier ouvre au village" in html
    assert "La Gazette du Haut Plateau" in html
    assert not Article.objects.exists()
    assert the_batch().state == "read"


def test_the_chosen_documents_become_drafts(contributor, run_jobs):
    bring(contributor, zipped(a_txt=portal_page(), b_txt=portal_page("Un autre titre du jour")))
    run_jobs()
    first, second = the_batch().documents.all()
    do(contributor, the_batch(), "import", second)
    run_jobs()
    html = seen(contributor, at(the_batch()))
    article = Article.objects.get()
    assert (article.title, article.status) == ("Un autre titre du jour", "draft")
    assert f"/admin/articles/article/{article.pk}/change/" in html
    assert the_batch().run.created == 1
    first.refresh_from_db()
    assert not first.became


def test_a_document_has_a_page_with_its_zones(contributor, run_jobs):
    bring(contributor, sent())
    run_jobs()
    row = the_batch().documents.get()
    html = seen(contributor, f"{at(the_batch())}document/{row.pk}/")
    assert "zone-body" in html
    assert "Salma Exemple" in html


def test_what_an_editor_says_of_a_line_is_read_before_it_is_imported(contributor, run_jobs):
    bring(contributor, sent(), sent("b.txt", title="Un autre titre du jour"))
    run_jobs()
    row, other = the_batch().documents.all()
    page = f"{at(the_batch())}document/{row.pk}/"
    html = seen(contributor, page)
    seen_by, line = re.search(r'name="seen" value="(\w+)"', html)[1], number_of(html, "Un second")
    step = {"seen": seen_by, "line": line, "act": "title"}
    html = contributor.post(page, step).content.decode()
    steps = unescape(re.search(r'name="steps" value="([^"]*)"', html)[1])
    contributor.post(page, {"seen": seen_by, "steps": steps, "act": "keep"})
    run_jobs()
    row.refresh_from_db()
    assert row.read["title"].startswith("Un second atelier suivra")
    assert the_batch().documents.get(pk=other.pk).read == other.read


def number_of(html, words):
    """The number of a line on the page that corrects it."""
    return re.search(rf'value="(\d+)"(?:(?!<label).)*?{words}', html, re.DOTALL)[1]
