"""The list of articles: filters, and walking it by keyset."""

import re
from datetime import date
from html import unescape
from itertools import chain
from urllib.parse import urlencode

import pytest

from articles.models import Article, Publication
from articles.tests.factories import make_article, make_articles, make_publication

pytestmark = pytest.mark.django_db

LIST = "/fr/articles/"


def titles(client, address=LIST):
    """The titles on a page of the list, from top to bottom."""
    answer = client.get(address)
    assert answer.status_code == 200
    return re.findall(r'<h2 [^>]*>\s*<a href="[^"]+">([^<]+)</a>', answer.content.decode())


def walk(client, address, direction):
    """The titles of all pages from an address on, by the links of one direction."""
    pages = []
    while address:
        html = client.get(address).content.decode()
        pages.append(titles(client, address))
        link = re.search(rf'rel="{direction}" href="([^"]+)"', html)
        address = link and LIST + unescape(link[1])
    return pages


def test_articles_come_newest_first(client):
    make_article("Ancien", published_on=date(2024, 1, 1))
    make_article("Récent", published_on=date(2025, 1, 1))
    make_article("Brouillon", status=Article.Status.DRAFT)
    assert titles(client) == ["Récent", "Ancien"]


def test_walking_to_the_end_and_back_meets_every_article_once(client):
    make_articles(45)
    there = walk(client, LIST, "next")
    back = walk(client, f"{LIST}?after=", "prev")
    everything = [f"Article numéro {n}" for n in range(45)]
    assert [len(page) for page in there] == [12, 12, 12, 9]
    assert list(chain.from_iterable(there)) == everything
    assert list(chain.from_iterable(reversed(back))) == everything


def test_articles_of_one_day_are_neither_skipped_nor_repeated(client):
    for number in range(41):
        make_article(f"Article {number}")
    assert len(set(chain.from_iterable(walk(client, LIST, "next")))) == 41


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "x",
        "2025-07-08",
        "2025-13-45.1",
        "2025-07-08.",
        "2025-07-08.-1",
        "2025-07-08." + "9" * 30,
        "'; drop table articles_article --",
        "\x00",
    ],
)
@pytest.mark.parametrize("name", ["before", "after"])
def test_a_cursor_that_means_nothing_shows_an_end_of_the_list(client, name, cursor):
    make_articles(3)
    assert len(titles(client, f"{LIST}?{urlencode({name: cursor})}")) == 3


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
    make_articles(15)
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
        ("/fr/", 4),
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


def test_the_first_page_leads_with_an_article_in_the_readers_language(client):
    make_article("Récent", published_on=date(2025, 3, 1))
    make_article("العربية", language="ar", published_on=date(2025, 2, 1))
    make_article("Ancien", published_on=date(2025, 1, 1))
    found = r"<h3>\s*<a [^>]+>([^<]+)</a>"
    assert re.findall(found, client.get("/ar/").content.decode()) == ["العربية", "Récent", "Ancien"]
    assert re.findall(found, client.get("/fr/").content.decode()) == ["Récent", "العربية", "Ancien"]


def test_no_line_of_a_french_title_begins_with_a_colon(client):
    make_article("Tissage : un « atelier » ouvre !")
    assert (
        "Tissage\u00a0: un «\u00a0atelier\u00a0» ouvre\u00a0!" in client.get(LIST).content.decode()
    )
