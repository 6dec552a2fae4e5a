"""A search as a feed and as a file, with the same choice as its page."""

import csv
import io

import pytest
from lxml import etree

from articles.lists.search import CANDIDATES
from articles.models import Article
from articles.tests.factories import make_article, make_publication
from programmes.tests.factories import make_confirmed, make_organisation
from programmes.tests.pages import page

pytestmark = pytest.mark.django_db


def rows(client, **query):
    text = client.get("/en/search.csv", query).content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_the_page_links_feed_and_file_of_the_same_choice(client):
    make_article("laine")
    html = page(client, "/en/search/?q=laine&year=2025")
    for path in ("/en/search/feed/", "/en/search.csv"):
        assert html.count(f'href="{path}?q=laine&amp;year=2025"') == 2  # in the head, on the page


def test_the_feed_has_the_figure_and_the_newest_articles(client):
    figure = make_confirmed("932", quote="Au total, 932 coopératives en laine.")
    make_article("932 laines", published_on="2025-01-01")
    make_article("932 laines encore", published_on="2025-02-01")
    feed = client.get("/en/search/feed/", {"q": "932"}).content.decode()
    places = [feed.index(f"/figures/{figure.pk}/"), feed.index("encore"), feed.index("932 laines<")]
    assert places == sorted(places)
    assert "932 laines" not in client.get("/en/search/feed/?q=932&kind=figure").content.decode()


@pytest.mark.parametrize("sign", ["\x01", "\x1b", "\ufffe", "\uffff", "\x00"])
def test_what_no_feed_can_hold_is_not_asked_for(client, sign):
    answer = client.get("/en/search/feed/", {"q": f"laine{sign}coton"})
    assert answer.status_code == 200
    assert etree.fromstring(answer.content)[0].text.endswith("“laine coton”")


def test_the_file_has_a_row_a_thing(client):
    make_confirmed("932", quote="Au total, 932 coopératives.")
    make_organisation("Bureau des coopératives")
    found = rows(client, q="932 coopératives")
    kinds = [row["kind"] for row in found]
    assert kinds == ["figure", "indicator", "organisation", "article"]
    assert found[0]["value"] == "932"
    assert found[0]["text"] == "Au total, 932 coopératives."


def test_no_cell_of_the_file_is_a_formula(client):
    make_article("=laine(1)", publication=make_publication("+Le Fil"))
    (row,) = rows(client, q="laine")
    assert (row["name"], row["publication"]) == ("'=laine(1)", "'+Le Fil")


def test_the_file_says_where_it_was_cut(client):
    Article.objects.bulk_create(
        Article(title=f"laine {n}", published_on="2025-01-01", status="published")
        for n in range(CANDIDATES + 1)
    )
    found = rows(client, q="laine")
    assert len(found) == CANDIDATES + 1
    assert found[-1]["kind"].startswith("Not all that was found")


def test_a_text_that_may_not_be_shown_is_in_neither(client):
    make_article("laine", body="<p>secret</p>", publication=make_publication("Fil", reuse="link"))
    for path in ("/en/search/feed/", "/en/search.csv"):
        assert b"secret" not in client.get(path, {"q": "laine"}).content


def test_neither_is_listed_by_search_engines(client):
    assert '<meta name="robots" content="noindex">' in page(client, "/en/search/?q=laine")
    assert client.get("/en/search.csv", {"q": "laine"})["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("query", ["", "?q=", "?q=%00", "?q=%", "?q=laine&page=9&year=x"])
def test_any_query_is_answered(client, query):
    for path in ("/en/search/feed/", "/en/search.csv"):
        assert client.get(f"{path}{query}").status_code == 200
