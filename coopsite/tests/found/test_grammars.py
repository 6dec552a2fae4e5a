"""Feeds and sitemaps are what their standards want, and the grammars by which that is told find
what is wrong."""

import re

import pytest

from coopsite.tests.found.grammars import faults_of_feed, faults_of_sitemap

SITE = "http://testserver"
FEED = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Articles</title>
<link href="http://testserver/fr/articles/" rel="alternate"/>
<link href="http://testserver/fr/articles/feed/" rel="self"/>
<id>http://testserver/fr/articles/</id><updated>2025-07-08T00:00:00+00:00</updated>
<author><name>coopsite</name></author>
<entry><title>Un bilan</title><link href="http://testserver/fr/articles/1/bilan/" rel="alternate"/>
<published>2025-07-08T00:00:00+00:00</published><updated>2025-07-08T00:00:00+00:00</updated>
<id>tag:testserver,2025:1</id><summary type="html">932</summary></entry></feed>"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:xhtml="http://www.w3.org/1999/xhtml"><url><loc>http://testserver/fr/</loc>
<lastmod>2031-05-01</lastmod>
<xhtml:link rel="alternate" hreflang="x-default" href="http://testserver/"/></url></urlset>"""


def test_they_find_nothing_in_what_is_right():
    assert faults_of_feed(FEED.encode()) == []
    assert faults_of_sitemap(SITEMAP.encode(), SITE) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<id>http://testserver/fr/articles/</id>", ""),
        ("<id>tag:testserver,2025:1</id>", "<id>1</id>"),
        ("<title>Un bilan</title>", "<title>Un bilan</title><title>Un bilan</title>"),
        ("<updated>2025-07-08T00:00:00+00:00</updated>", "<updated>2025-07-08</updated>"),
        ("2025-07-08T00:00:00+00:00", "2025-07-08T00:00:00"),
        ("<author><name>coopsite</name></author>", "<author/>"),
        ('href="http://testserver/fr/articles/1/bilan/"', 'href="/fr/articles/1/bilan/"'),
        ('1/bilan/" rel="alternate"', '1/bilan/" rel="self"'),
        ('rel="self"', 'rel="alternate"'),
        ('type="html"', 'type="markdown"'),
        ('xml:lang="fr"', 'xml:lang="en français"'),
        ("<summary", "<pubDate>2025</pubDate><summary"),
    ],
)
def test_they_say_what_is_wrong_with_a_feed(right, wrong):
    assert right in FEED
    assert faults_of_feed(FEED.replace(right, wrong, 1).encode())


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<loc>http://testserver/fr/</loc>", ""),
        ("http://testserver/fr/", "/fr/"),
        ("http://testserver/fr/", "http://other.example/fr/"),
        ("http://testserver/fr/", f"http://testserver/{'x' * 2_048}"),
        ("2031-05-01", "1 mai 2031"),
        ("2031-05-01", "2031-05-01T10:00:00"),
        ("<lastmod>", "<priority>2</priority><lastmod>"),
        ('hreflang="x-default"', 'hreflang="en français"'),
        ("</url>", "</url><url><loc>http://testserver/fr/</loc></url>"),
    ],
)
def test_they_say_what_is_wrong_with_a_sitemap(right, wrong):
    assert right in SITEMAP
    assert faults_of_sitemap(SITEMAP.replace(right, wrong, 1).encode(), SITE)


@pytest.mark.django_db
@pytest.mark.usefixtures("sample_rows")
def test_each_sitemap_of_the_sample_site_is_one(client):
    index = client.get("/sitemap.xml").content
    assert faults_of_sitemap(index, SITE) == []
    named = re.findall(r"<loc>http://testserver([^<]+)</loc>", index.decode())
    assert len(named) > 8
    for path in named:
        answer = client.get(path)
        assert answer["Content-Type"] == "application/xml; charset=utf-8"
        assert faults_of_sitemap(answer.content, SITE) == [], path
