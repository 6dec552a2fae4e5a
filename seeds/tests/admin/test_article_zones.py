"""The saved page in the form of an article, drawn by the parts of its lines."""

import pytest

from seeds.models import SeedDocument
from seeds.tests.desk import form_at, seen
from seeds.tests.pages import PARAGRAPHS

pytestmark = pytest.mark.django_db


def test_each_line_has_its_part_and_the_reason(editor, imported):
    html = seen(editor, form_at(imported))
    drawn = html[html.index('class="zones"') :]
    assert "<b>headline strip</b> <span>several titles on one line</span>" in drawn
    assert "<b>text</b> <span>a paragraph</span>" in drawn
    assert f'<p dir="auto">{PARAGRAPHS[1]}</p>' in drawn


def test_what_was_read_is_told_from_what_was_left_out(editor, imported):
    html = seen(editor, form_at(imported))
    assert 'class="zone zone-body read"' in html
    assert 'class="zone zone-strip"' in html
    assert "only what was left out: 3 of 10 lines" in html


def test_the_page_stands_below_without_marks(editor, imported):
    html = seen(editor, form_at(imported))
    unmarked = html[html.index("The page as saved, without marks") :]
    assert "Publié dans La Gazette du Haut Plateau le 08 - 07 - 2025" in unmarked


def test_the_document_is_drawn_too(editor, imported):
    key = SeedDocument.objects.get().pk
    assert "zone-body" in seen(editor, f"/admin/seeds/seeddocument/{key}/change/")


def test_what_stands_under_a_photograph_is_listed_in_words(editor, imported):
    document = SeedDocument.objects.get()
    document.raw = bytes(document.raw) + b"\n\nPhoto : archives\n"
    document.save()
    assert "<li><bdi>Photo : archives</bdi></li>" in seen(editor, form_at(imported))
