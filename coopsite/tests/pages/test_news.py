"""News: the list, the feed, and what home may show."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from coopsite.pages.views import SIZE
from coopsite.tests.pages.factories import make_news, make_page
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def make_many(count):
    for n in range(count):
        make_news(f"Nouvelle {n}", day=date(2026, 1, 1) + timedelta(days=n))


def test_the_latest_come_first(client):
    make_many(3)
    said = text_of(page(client, "/news/", "fr"))
    assert said.index("Nouvelle 2") < said.index("Nouvelle 1") < said.index("Nouvelle 0")


def test_drafts_and_pages_are_no_news(client):
    make_page("Une page")
    make_news("Un brouillon", status="draft")
    said = text_of(page(client, "/news/", "en"))
    assert "Une page" not in said
    assert "brouillon" not in said
    assert "There is no news yet" in said


def test_the_list_is_walked_page_by_page(client, django_assert_num_queries):
    make_many(SIZE + 1)
    with django_assert_num_queries(1):
        first = page(client, "/news/", "fr")
    assert 'rel="next" href="?page=2"' in first
    second = page(client, "/news/?page=2", "fr")
    assert "Nouvelle 0" in second
    assert 'rel="next"' not in second


@pytest.mark.parametrize("asked", ["9", "99999", "-1", "x", "٢", "\x00", "0"])
def test_a_page_that_is_none_is_answered(client, asked):
    assert client.get("/fr/news/", {"page": asked}).status_code in (200, 400, 404)


def test_a_summary_in_french_is_marked_on_an_arabic_page(client):
    make_news("Un site", summary_fr="Il ouvre.")
    assert '<span lang="fr" dir="ltr">Il ouvre.</span>' in page(client, "/news/", "ar")


def test_the_feed_has_the_latest_by_names_that_stay(client):
    one = make_news("Un site", title_en="A site", summary_en="It opens.")
    names = set()
    for language in ("fr", "en"):
        feed = ElementTree.fromstring(client.get(f"/{language}/news/feed/").content)
        (entry,) = feed.findall(f"{ATOM}entry")
        names.add(entry.findtext(f"{ATOM}id"))
    assert entry.findtext(f"{ATOM}title") == "A site"
    assert entry.findtext(f"{ATOM}summary") == "It opens."
    assert names == {f"http://testserver/news/{one.pk}"}


def test_a_piece_of_news_shows_its_day(client):
    make_news("Un site")
    assert "20 novembre 2026" in text_of(page(client, "/news/un-site/", "fr"))


def test_the_first_page_tells_the_latest_two(client):
    for number in range(3):
        make_news(f"Nouvelle {number}", day=date(2026, 11, 1 + number))
    html = page(client, "/", "fr")
    assert "Nouvelle 2" in html
    assert "Nouvelle 1" in html
    assert "Nouvelle 0" not in html


def test_without_news_the_first_page_does_not_speak_of_them(client):
    assert 'id="news"' not in page(client, "/", "fr")
