"""The Atom feed of the latest articles."""

from xml.etree import ElementTree

import pytest

from articles.models import Article, Publication
from articles.tests.factories import make_article, make_articles, make_publication

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def entries(client):
    answer = client.get("/fr/articles/feed/")
    assert answer["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(answer.content).findall(f"{ATOM}entry")


def test_an_entry_has_title_day_link_and_lede(client):
    article = make_article()
    [entry] = entries(client)
    assert entry.findtext(f"{ATOM}title") == "Un atelier de tissage ouvre"
    assert entry.findtext(f"{ATOM}published").startswith("2025-07-08")
    assert entry.find(f"{ATOM}link").get("href").endswith(article.get_absolute_url())
    assert entry.findtext(f"{ATOM}summary") == "Les adhérentes tissent la laine du village."


def test_drafts_and_texts_that_may_not_be_shown_stay_out(client):
    make_article("Brouillon", status=Article.Status.DRAFT)
    make_article("Lien", publication=make_publication("Le Fil", reuse=Publication.Reuse.LINK))
    [entry] = entries(client)
    assert entry.findtext(f"{ATOM}title") == "Lien"
    assert not entry.findtext(f"{ATOM}summary")


def test_the_feed_fetches_no_body(client, django_assert_num_queries):
    make_article()
    with django_assert_num_queries(1) as asked:
        entries(client)
    assert '"body"' not in asked.captured_queries[0]["sql"]


def test_the_feed_holds_the_thirty_newest_in_one_query(client, django_assert_num_queries):
    make_articles(35)
    with django_assert_num_queries(1):
        assert len(entries(client)) == 30


def test_a_control_character_in_one_title_does_not_break_the_feed(client):
    make_article("Un atelier\x0bouvre", authors=["A.\x02Benali"])
    [entry] = entries(client)
    assert entry.findtext(f"{ATOM}title") == "Un atelier ouvre"
