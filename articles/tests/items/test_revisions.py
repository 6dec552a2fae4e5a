"""The revisions of an item, and the item as it stood at each of them."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils import translation

from articles.items.acting import acting
from articles.items.history.comparing import differences
from articles.items.history.past import newest, row_of, values_at
from articles.items.history.restoring import restore
from articles.items.history.revisions import acts_of, deletion, revision_at, revisions, said_since
from articles.models import Article, Publication, Trace
from articles.tests.factories import make_article, make_publication

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def told(item):
    """The revisions of an item."""
    return revisions(item, list(acts_of(item)))


def write(item, act="", by=None, note="", **values):
    """What is saved in one act; the mark of it."""
    for name, value in values.items():
        setattr(item, name, value)
    with acting(act, by, note):
        item.save()
    return newest(item)


def own(item, mark):
    """The columns of an item at a revision."""
    return values_at(item, mark)[row_of(item)]


def both(item, mark):
    """The states before and at the newest line of an item."""
    return values_at(item, mark), values_at(item, newest(item))


def test_a_revision_says_who_when_why_and_what_in_the_words_of_the_reader():
    article = make_article()
    anna = User.objects.create_user("anna")
    write(article, by=anna, note="Faute de frappe", title="Un autre", language="ar")
    with translation.override("fr"):
        (last, *_) = told(article)
        day = last.day
    assert (last.by, last.note) == ("anna", "Faute de frappe")
    assert last.written == ("Modifié : Titre, Langue",)
    assert day.startswith(f"{Trace.objects.first().at.astimezone():%d/%m/%Y}")


def test_an_import_is_named_by_its_run():
    article = make_article()
    write(article, "import 12", body="<p>Autre</p>", as_read={"body": "x"})
    last = told(article)[0]
    assert (last.by, last.written, last.kept) == ("import 12", ("Changed: Body",), ("read anew",))


def test_what_the_machine_keeps_is_told_in_a_phrase_and_is_no_change():
    article = make_article()
    write(article, as_read={"title": "x"}, identity="abc")
    write(article, answered=[{"code": "no-date", "detail": ""}])
    answered, read, _added = told(article)
    assert (read.written, read.kept) == ((), ("read anew",))
    assert answered.kept == ("doubts answered",)


def test_the_values_at_each_revision_are_those_that_stood():
    article = make_article("Un")
    marks = [newest(article), *(write(article, title=title) for title in ("Deux", "Trois"))]
    assert [own(article, mark)["title"] for mark in marks] == ["Un", "Deux", "Trois"]
    assert values_at(article, 0) == {}


def test_the_values_of_an_item_that_is_gone_are_known():
    article = make_article("Un")
    first = newest(article)
    write(article, title="Deux")
    item = Article(pk=article.pk)
    article.delete()
    assert own(item, first)["title"] == "Un"
    assert deletion(item).named == "Deux"


def test_all_of_it_stands_again_with_every_value():
    article = make_article(authors=["Salma, dit l'Exemple"], source_url="https://example.org/a")
    first, before = newest(article), Article.objects.values().get()
    write(article, title="Deux", authors=[], published_on=date(2024, 1, 1), source_url="")
    restore(article, first)
    after = Article.objects.values().get()
    assert after.pop("updated_at") > before.pop("updated_at")
    assert after == before


def test_one_field_stands_again_and_no_other():
    article = make_article("Un", lede="Un")
    first = newest(article)
    write(article, title="Deux", lede="Deux")
    restored = restore(article, first, "title")
    article.refresh_from_db()
    assert (article.title, article.lede, restored.columns) == ("Un", "Deux", ["title"])


def test_restoring_is_a_revision_that_can_be_taken_back():
    article = make_article("Un")
    first, second = newest(article), write(article, title="Deux")
    for mark in (first, second):
        with acting():
            restore(article, mark)
    article.refresh_from_db()
    assert article.title == "Deux"
    assert [one.written for one in told(article)] == [("Changed: Title",)] * 3 + [("Added",)]


def test_what_imports_remember_and_what_withholds_is_left():
    article = make_article("Un", identity="abc", as_read={"title": "Un"})
    first = newest(article)
    write(article, title="Deux", as_read={"title": "Deux"}, withheld_words=["un mot"])
    restore(article, first)
    article.refresh_from_db()
    assert (article.title, article.as_read) == ("Un", {"title": "Deux"})
    assert article.withheld_words == ["un mot"]


def test_what_its_form_would_refuse_is_refused_and_nothing_is_written():
    article = make_article("Un", published_on=None, status="draft")
    first = newest(article)
    write(article, title="Deux", published_on=date(2025, 1, 1), status="published")
    with pytest.raises(ValidationError, match="needs its publication date"):
        restore(article, first, "published_on")
    article.refresh_from_db()
    assert (article.title, article.published_on) == ("Deux", date(2025, 1, 1))


def test_what_lost_what_it_refers_to_is_refused():
    article = make_article("Un")
    paper, first = article.publication, newest(article)
    write(article, publication=None)
    paper.delete()
    with pytest.raises(ValidationError):
        restore(article, first)


def test_two_revisions_differ_in_words_with_what_differs_marked():
    paper = make_publication("La Gazette")
    article = make_article("Un atelier ouvre", publication=paper, body="<p>Trente</p>")
    mark = newest(article)
    write(article, title="Un atelier ferme", publication=None, body="<h2>Trente</h2>")
    body, title, publication = sorted(
        differences(article, *both(article, mark)), key=lambda one: one.label
    )[:1] + [
        one
        for label in ("Title", "Publication")
        for one in differences(article, *both(article, mark))
        if one.label == label
    ]
    assert title.right == "Un atelier <ins>ferme</ins>"
    assert publication.left == "<del>La Gazette</del>"
    assert body.same_words


def test_what_others_changed_since_is_said_in_a_sentence():
    article = make_article()
    mark = newest(article)
    write(article, by=User.objects.create_user("anna"), title="Deux")
    write(article, as_read={"x": 1})
    (said,) = said_since(article, mark)
    assert said.startswith("anna changed Title at ")


def test_before_the_first_revision_there_is_none():
    article = make_article()
    assert revision_at(article, 0) is None
    assert revision_at(article, 10**9) is None


def test_a_line_of_another_item_is_no_revision_of_this_one():
    article, other = make_article("Un"), make_article("Autre")
    assert revision_at(article, newest(other)) is None


def test_a_thousand_revisions_are_listed_and_restored_with_few_statements(
    django_assert_max_num_queries,
):
    paper = Publication.objects.create(name="Le Lien", slug="le-lien")
    first = newest(paper)
    for number in range(1000):
        with acting():
            Publication.objects.update(name=f"Le Lien {number}")
    with django_assert_max_num_queries(4):
        assert acts_of(paper).count() == 1001
        page = revisions(paper, list(acts_of(paper)[:25]))
    assert page[0].mark == newest(paper)
    with django_assert_max_num_queries(16):
        restore(paper, first)
    assert Publication.objects.get().name == "Le Lien"
