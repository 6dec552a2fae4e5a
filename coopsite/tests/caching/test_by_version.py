"""What a process asks for once a version of the content."""

from dataclasses import replace

import pytest

from articles.models import Publication
from articles.tests.factories import make_article
from coopsite.caching.by_version import by_version
from coopsite.caching.version import Version, versions


def asker():
    """Who tells how often it was asked."""

    def ask(*given):
        ask.times += 1
        return ask.times, *given

    ask.times = 0
    return ask


def test_the_same_is_asked_once():
    ask = asker()
    assert [by_version(ask), by_version(ask)] == [(1,), (1,)]


def test_another_version_asks_anew():
    ask = asker()
    by_version(ask)
    versions.known = replace(versions.known, name="another")
    assert by_version(ask) == (2,)


def test_what_is_given_is_asked_for_by_itself():
    ask = asker()
    assert [by_version(ask, "fr"), by_version(ask, "ar"), by_version(ask, "fr")] == [
        (1, "fr"),
        (2, "ar"),
        (1, "fr"),
    ]


def test_while_no_version_is_known_it_is_asked_each_time():
    versions.known = None
    ask = asker()
    assert [by_version(ask), by_version(ask)] == [(1,), (2,)]


def test_a_version_that_comes_while_it_is_asked_is_asked_for_again():
    ask = asker()

    def slow():
        versions.known = Version("another", 0, 0)
        return ask()

    by_version(slow)
    assert by_version(slow) == (2,)


@pytest.mark.django_db
def test_the_menus_of_the_list_of_articles_are_of_the_version(client, django_assert_num_queries):
    make_article()
    assert "Le Littoral" not in client.get("/fr/articles/").content.decode()
    paper = Publication.objects.create(name="Le Littoral", slug="littoral")
    make_article(title="Un autre", publication=paper)
    with django_assert_num_queries(1):  # the articles alone
        client.get("/fr/articles/")
    versions.known = replace(versions.known, name="another")
    assert ">Le Littoral</option>" in client.get("/fr/articles/").content.decode()
