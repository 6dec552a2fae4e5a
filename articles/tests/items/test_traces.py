"""Lines of what was done, written by the database whoever did it."""

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, connection, transaction

from articles.items.acting import acting
from articles.models import Article, Publication, Trace

pytestmark = pytest.mark.django_db


def lines(tabled="articles_article", **of):
    """What was done in a table, the first first. (Migrations left lines of rights.)"""
    done = Trace.objects.filter(tabled=tabled, **of).order_by("pk")
    return list(done.values_list("done", "before"))


def test_a_row_leaves_a_line_when_it_comes_changes_and_goes():
    paper = Publication.objects.create(name="Le Lien", slug="le-lien")
    key = str(paper.pk)
    paper.name = "Le Lien du Rif"
    paper.save()
    paper.delete()
    (added, changed, deleted) = lines(tabled="articles_publication", key=key)
    assert added == ("added", None)
    assert changed == ("changed", {"name": "Le Lien"})
    assert deleted[0] == "deleted"
    assert deleted[1]["name"] == "Le Lien du Rif"


def test_bulk_acts_and_sql_by_hand_leave_lines_too():
    Article.objects.bulk_create([Article(title="Un"), Article(title="Deux")])
    Article.objects.update(language="ar")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE articles_article SET lede = 'x' WHERE title = 'Un'")
    assert lines(done="changed") == [
        ("changed", {"language": "fr"}),
        ("changed", {"language": "fr"}),
        ("changed", {"lede": ""}),
    ]


def test_saving_what_did_not_change_leaves_no_line():
    article = Article.objects.create(title="Un")
    article.save()
    assert [done for done, _ in lines()] == ["added"]


def test_generated_columns_are_not_kept():
    Article.objects.create(title="Un").delete()
    assert "search" not in Trace.objects.get(done="deleted").before


def test_a_line_says_who_in_which_act_and_why():
    anna = User.objects.create_user("anna")
    with acting(user=anna, note="Faute de frappe") as act:
        Article.objects.create(title="Un")
    Article.objects.create(title="Deux")
    by_anna, by_nobody = Trace.objects.filter(tabled="articles_article").order_by("pk")
    said = (by_anna.act, by_anna.by, by_anna.by_name, by_anna.note)
    assert said == (act, anna.pk, "anna", "Faute de frappe")
    assert (by_nobody.by, by_nobody.by_name, by_nobody.note) == (None, "", "")


def test_an_act_that_broke_its_transaction_is_over_all_the_same():
    with pytest.raises(DatabaseError), transaction.atomic(), acting("broken"):
        connection.cursor().execute("SELECT 1 / 0")
    Article.objects.create(title="Un")
    assert Trace.objects.get(tabled="articles_article").act != "broken"


def test_nobody_changes_a_line():
    Article.objects.create(title="Un")
    for act in (Trace.objects.all().delete, lambda: Trace.objects.update(note="x")):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()
    assert Trace.objects.get(tabled="articles_article").note == ""


def test_a_row_that_belongs_to_an_item_says_to_which():
    paper = Publication.objects.create(name="Le Lien", slug="le-lien")
    trace = Trace.objects.of(paper).get()
    assert (trace.item_tabled, trace.item_key) == ("articles_publication", str(paper.pk))
    assert trace.named == "Le Lien"
