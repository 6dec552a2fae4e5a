"""Citations that were stored before they had a block get one."""

from importlib import import_module

import pytest
from django.apps import apps

from articles.tests.factories import make_article
from programmes.models import Citation
from programmes.tests.factories import SENTENCE, make_figure

pytestmark = pytest.mark.django_db

migration = import_module("programmes.migrations.0012_fill_blocks")


def filled(**stored):
    """A citation after the migration, of what was stored of it."""
    Citation.objects.update(block=0, **stored)
    migration.fill(apps, None)
    return Citation.objects.get()


def test_a_block_is_counted_in_the_text_of_the_article():
    make_figure(article=make_article(lede="Un.", body=f"<p>Deux.</p><p>{SENTENCE(932)}</p>"))
    assert filled().block == 2


def test_without_its_article_the_block_is_the_first():
    make_figure().citations.get().article.delete()
    assert filled().block == 0


def test_a_quote_that_was_refused_because_it_stood_twice_stands_again():
    article = make_figure().citations.get().article
    type(article).objects.update(body=f"<p>{SENTENCE(932)}</p><p>Gris.</p><p>{SENTENCE(932)}</p>")
    assert filled(state="orphan", prefix="", suffix="").state == "standing"
    assert Citation.objects.get().suffix == "\nGris.\nAu Maroc, 932"


def test_a_quote_that_is_gone_stays_an_orphan():
    article = make_figure().citations.get().article
    type(article).objects.update(body="<p>Rien de tel.</p>")
    assert filled(state="orphan").state == "orphan"


def test_all_are_filled_chunk_by_chunk(monkeypatch):
    monkeypatch.setattr(migration, "CHUNK", 2)
    for _ in range(5):
        make_figure(article=make_article(lede="Un.", body=f"<p>{SENTENCE(932)}</p>"))
    Citation.objects.update(block=0)
    migration.fill(apps, None)
    assert set(Citation.objects.values_list("block", flat=True)) == {1}
