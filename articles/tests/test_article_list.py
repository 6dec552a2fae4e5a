"""The list of articles: filters, and walking it by keyset."""

from datetime import date
from itertools import chain

import pytest

from articles.models import Article, Publication
from articles.tests.factories import make_article, make_articles, make_publication

pytestmark = pytest.mark.django_db

LIST = "/fr/articles/"


def titles(client, address=LIST):
    answer = client.get(address)
    assert answer.status_code == 200
    page = answer.context["page"]
    return [article.title for article in page.articles] if page else None


def walk(client, address, direction):
    """All titles from an address on, by the links of one direction."""
    seen = []
    while address:
        answer = client.get(address)
        page = answer.context["page"]
        seen.append([article.title for article in page.articles])
        cursor = getattr(page, direction)
        name = {"older": "before", "newer": "after"}[direction]
        address = cursor and f"{LIST}?{name}={cursor}"
    return seen


def test_articles_come_newest_first(client):
    make_article("Ancien", published_on=date(2024, 1, 1))
    make_article("Récent", published_on=date(2025, 1, 1))
    make_article("Brouillon", status=Article.Status.DRAFT)
    assert titles(client) == ["Récent", "Ancien"]


def test_walking_to_the_end_and_back_meets_every_article_once(client):
    make_articles(45)
    there = walk(client, LIST, "older")
    back = walk(client, f"{LIST}?after=", "newer")
    everything = [f"Article numéro {n}" for n in range(45)]
    assert [len(page) for page in there] == [20, 20, 5]
    assert list(chain.from_iterable(there)) == everything
    assert list(chain.from_iterable(reversed(back))) == everything


def test_articles_of_one_day_are_neither_skipped_nor_repeated(client):
    for number in range(41):
        make_article(f"Article {number}")
    assert len(set(chain.from_iterable(walk(client, LIST, "older")))) == 41


@pytest.mark.parametrize(
    "cursor",
    ["", "x", "2025-07-08", "2025-13-45.1", "2025-07-08.", "2025-07-08.-1", "2025-07-08." + "9" * 30,
     "'; drop table articles_article --", "\x00"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["before", "after"])
def test_a_cursor_that_means_nothing_shows_an_end_of_the_list(client, name, cursor):
    make_articles(3)
    answer = client.get(LIST, {name: cursor})
    assert answer.status_code == 200
    assert len(answer.context["page"].articles) == 3


def test_articles_are_chosen_by_publication_year_and_language(client):
    make_article("A", published_on=date(2024, 5, 1))
    make_article("B", published_on=date(2025, 5, 1), language="ar")
    make_article("C", publication=make_publication("Le Fil"), published_on=date(2025, 6, 1))
    assert titles(client, f"{LIST}?publication=le-fil") == ["C"]
    assert titles(client, f"{LIST}?year=2025") == ["C", "B"]
    assert titles(client, f"{LIST}?language=ar") == ["B"]
    assert titles(client, f"{LIST}?language=fr&year=2024&publication=la-gazette") == ["A"]


@pytest.mark.parametrize(
    "query", ["publication=nowhere", "year=abc", "year=99999999999", "language=xx", "year=-5"]
)
def test_a_filter_that_means_nothing_is_told_kindly(client, query):
    make_article()
    answer = client.get(f"{LIST}?{query}")
    assert answer.status_code == 200
    assert 'role="alert"' in answer.content.decode()


def test_the_links_to_the_neighbours_keep_the_filters(client):
    make_articles(25)
    html = client.get(f"{LIST}?language=fr&year=2025").content.decode()
    assert "?language=fr&amp;year=2025&amp;before=" in html


def test_only_publications_with_something_to_read_are_offered(client):
    make_article()
    Publication.objects.create(name="Sans article", slug="sans-article")
    html = client.get(LIST).content.decode()
    assert "La Gazette" in html
    assert "Sans article" not in html


def test_an_empty_site_says_so(client):
    assert "empty" in client.get(LIST).content.decode()
    assert "empty" in client.get("/fr/").content.decode()


def test_a_link_only_publication_shows_no_lede_in_lists(client):
    make_article(publication=make_publication("Le Fil", reuse=Publication.Reuse.LINK))
    for address in (LIST, "/fr/", "/fr/publications/le-fil/"):
        assert "adhérentes" not in client.get(address).content.decode()


@pytest.mark.parametrize(
    ("address", "queries"),
    [
        (LIST, 3),
        (f"{LIST}?publication=la-gazette", 4),
        (f"{LIST}?after=", 3),
        (f"{LIST}?before=2025-07-01.99999", 3),
        ("/fr/", 2),
        ("/fr/publications/", 1),
        ("/fr/publications/la-gazette/", 2),
    ],
)
@pytest.mark.parametrize("count", [3, 30])
def test_a_list_costs_the_same_queries_for_few_and_for_many(
    client, django_assert_num_queries, address, queries, count
):
    make_articles(count)
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200
