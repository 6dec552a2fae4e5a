"""What was done, undone."""

from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from articles.items.acting import acting
from articles.items.undoing import changed_again, undo
from articles.models import Article, Publication, Trace

pytestmark = pytest.mark.django_db


def stands():
    """All articles, as the database holds them."""
    kept = [
        one.attname
        for one in Article._meta.concrete_fields
        if one.name not in ("search", "updated_at")
    ]
    return list(Article.objects.order_by("pk").values(*kept))


def since(trace):
    return Trace.objects.filter(pk__gt=trace.pk)


def last():
    return Trace.objects.first()


def undo_act(act):
    """Undo an act, but for what was changed again since; what was left."""
    lines = list(Trace.objects.filter(act=act))
    left = changed_again(lines)
    undo(line for line in lines if line not in left)
    return left


@pytest.fixture
def article():
    paper = Publication.objects.create(name="Le Lien", slug="le-lien")
    return Article.objects.create(
        title="Un atelier « ouvre »",
        body="<p>Trente femmes</p>",
        publication=paper,
        authors=["Salma Exemple", "Ali, dit l'Exemple"],
        published_on=date(2025, 2, 3),
        as_read={"title": "x", "number": 1.10},
    )


def test_a_change_is_undone(article):
    before, mark = stands(), last()
    article.title, article.authors, article.published_on = "Deux", [], None
    article.save()
    undo(since(mark))
    assert stands() == before


def test_a_deletion_is_undone_with_every_value(article):
    before, mark = stands(), last()
    article.delete()
    undo(since(mark))
    assert stands() == before


def test_undoing_is_undone(article):
    mark = last()
    article.title = "Deux"
    article.save()
    changed, middle = stands(), last()
    undo(since(mark).filter(pk__lte=middle.pk))
    undo(since(middle))
    assert stands() == changed


def test_what_was_added_goes(article):
    before, mark = stands(), last()
    Article.objects.create(title="Neuf")
    undo(since(mark))
    assert stands() == before


def test_a_bulk_act_is_undone_but_for_what_changed_since(article):
    other = Article.objects.create(title="Autre")
    with acting("bulk"):
        Article.objects.update(language="en")
    Article.objects.filter(pk=other.pk).update(language="ar")
    left = undo_act("bulk")
    languages = dict(Article.objects.values_list("pk", "language"))
    assert languages == {article.pk: "fr", other.pk: "ar"}
    assert [trace.key for trace in left] == [str(other.pk)]


def test_what_somebody_changed_elsewhere_in_a_row_does_not_hinder(article):
    with acting("bulk"):
        Article.objects.update(language="en")
    Article.objects.update(title="Deux")
    undo_act("bulk")
    article.refresh_from_db()
    assert (article.language, article.title) == ("fr", "Deux")


def test_what_has_lost_its_place_is_told_and_nothing_is_written(article):
    article.identity = "abc"
    article.save()
    mark = last()
    article.delete()
    Article.objects.create(title="Autre", identity="abc")
    before = stands()
    with translation.override("en"), pytest.raises(ValidationError, match="identity"):
        undo(Trace.objects.filter(pk__gt=mark.pk, done="deleted"))
    assert stands() == before


def test_what_lost_its_parent_is_told(article):
    mark = last()
    paper = article.publication
    article.delete()
    deleted = since(mark).get(tabled="articles_article")
    paper.delete()
    with translation.override("en"), pytest.raises(ValidationError, match="is gone"):
        undo([deleted])


def test_a_column_that_is_gone_is_named_and_a_new_one_gets_its_default(article):
    mark = last()
    article.delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('coopsite.emptying', 'yes', true)")
        cursor.execute(
            "UPDATE articles_trace SET before = before - 'answered' || '{\"former\": 1}'"
            " WHERE done = 'deleted'"
        )
    undone = undo(since(mark))
    assert undone.lost == {"former"}
    assert Article.objects.get().answered == []


def test_what_undoing_brings_back_is_taken_away_by_undoing_that(article):
    sketches = apps.get_model("programmes", "Sketch").objects
    sketches.create(article=article)
    mark = last()
    sketches.all().delete()
    middle = last()
    undo(since(mark))
    assert sketches.exists()
    undo(since(middle))
    assert not sketches.exists()


def test_many_rows_cost_no_more_statements_than_some():
    def asked(count):
        Article.objects.bulk_create(Article(title=str(n)) for n in range(count))
        mark = last()
        Article.objects.update(language="ar")
        with CaptureQueriesContext(connection) as context:
            undo(since(mark))
        return len(context)

    assert asked(3) == asked(90)
