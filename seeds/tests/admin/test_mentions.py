"""What an article names, as editors correct it; no import undoes that."""

import pytest
from django.contrib.contenttypes.models import ContentType

from articles.models import Article
from articles.tests.factories import make_article
from programmes.models import Mention
from programmes.tests.factories import (
    make_mention,
    make_organisation,
    make_place,
    make_programme,
)
from seeds.loading.mentions import find_mentions
from seeds.tests.desk import change, form_at, mentions_of, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def sillon():
    """A programme that the article names."""
    return make_programme()


@pytest.fixture
def article():
    """An article whose text names a programme."""
    return make_article("Le programme Sillon ouvre un atelier")


def states():
    """The mentions that are there: what is named, and who says so."""
    return {(str(mention), mention.state) for mention in Mention.objects.all()}


def add(**values):
    """The posted fields of a mention that is added."""
    return {"new_mentions-TOTAL_FORMS": 1} | {f"new_mentions-0-{k}": v for k, v in values.items()}


def read_again(article):
    """What the next import does."""
    find_mentions(type(article).objects.all())


def test_a_mention_that_was_read_is_struck_out_and_not_brought_back(editor, article, sillon):
    read_again(article)
    assert states() == {("Sillon", "read")}
    assert change(editor, article, **{"mentions-0-struck": "on"}).status_code == 302
    assert states() == {("Sillon", "struck")}
    read_again(article)
    assert states() == {("Sillon", "struck")}


def test_a_struck_mention_is_taken_back(editor, article, sillon):
    read_again(article)
    change(editor, article, **{"mentions-0-struck": "on"})
    assert "struck out by an editor" in seen(editor, form_at(article))
    assert change(editor, article).status_code == 302
    assert states() == {("Sillon", "struck")}
    posted = mentions_of(article)
    del posted["mentions-0-struck"]
    assert change(editor, article, **posted, **{"mentions-0-struck": ""}).status_code == 302
    assert states() == {("Sillon", "read")}


def test_a_mention_is_added_and_stays(editor, article):
    office = make_organisation()
    added = add(organisation=office.pk, words="l'Office")
    assert change(editor, article, **added).status_code == 302
    read_again(article)
    assert states() == {("Office des sources", "added")}
    assert Mention.objects.get().words == "l'Office"


def test_an_added_mention_is_deleted_when_it_is_struck_out(editor, article):
    change(editor, article, **add(place=make_place().pk))
    assert change(editor, article, **{"mentions-0-struck": "on"}).status_code == 302
    assert states() == set()


def test_saving_an_article_changes_no_mention(editor, article, sillon):
    make_mention(article, sillon, "Sillon")
    before = Mention.objects.values().get()
    assert change(editor, article).status_code == 302
    assert Mention.objects.values().get() == before


def test_a_mention_names_one_thing(editor, article, sillon):
    for values in ({"words": "x"}, {"programme": sillon.pk, "place": make_place().pk}):
        answer = change(editor, article, **add(**values))
        assert answer.status_code == 200
        errors = str(answer.context["errors"])
        assert "place" in errors or "lieu" in errors
    assert states() == set()


def test_what_stands_there_is_not_added_again(editor, article, sillon):
    make_mention(article, sillon)
    for _ in range(2):
        assert change(editor, article, **add(programme=sillon.pk)).status_code == 200
        Mention.objects.update(state="struck")
    office = make_organisation()
    twice = {f"new_mentions-{n}-organisation": office.pk for n in (0, 1)}
    twice["new_mentions-TOTAL_FORMS"] = 2
    assert change(editor, article, **twice).status_code == 200
    assert states() == {("Sillon", "struck")}


def test_the_form_leads_to_what_is_named(editor, article, sillon):
    make_mention(article, sillon)
    page = seen(editor, form_at(article))
    assert f'<a href="/admin/programmes/programme/{sillon.pk}/change/">' in page
    assert "Add mentions" in page


def test_who_may_not_change_mentions_does_not(staff_with, article, sillon):
    make_mention(article, sillon)
    client = staff_with("view_article", "change_article", "view_mention")
    assert "mentions-0-struck" not in seen(client, form_at(article))
    changes = {"mentions-0-struck": "on"} | add(place=make_place().pk)
    assert change(client, article, **changes).status_code == 302
    assert states() == {("Sillon", "read")}


def test_who_may_not_see_mentions_sees_none(staff_with, article, sillon):
    make_mention(article, sillon)
    page = seen(staff_with("view_article", "change_article"), form_at(article))
    assert "mentions-" not in page


@pytest.mark.parametrize("count", [1, 20])
def test_the_form_costs_the_same_queries_for_few_mentions_and_for_many(
    editor, django_assert_num_queries, article, count
):
    for n in range(count):
        make_mention(article, make_programme(f"Programme {n}"))
        make_mention(article, make_organisation(f"Office {n}"))
    ContentType.objects.get_for_model(Article)  # asked for once a process
    with django_assert_num_queries(17):
        seen(editor, form_at(article))
