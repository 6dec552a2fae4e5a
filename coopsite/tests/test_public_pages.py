"""What holds for every public page."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from django.contrib.auth.models import User
from django.utils.timezone import localtime

from articles.tests.factories import make_article
from coopsite.sitemaps import SITEMAPS
from coopsite.tests.pages.factories import make_news, make_page
from programmes.figures import settling
from programmes.models import Correction, Event, Laureate, PrizeEdition, Relation
from programmes.tests.factories import (
    make_confirmed,
    make_cooperative,
    make_editor,
    make_indicator,
    make_mention,
    make_organisation,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def addresses():
    article = make_article()
    programme = make_programme(summary_fr="Il forme.", goals=[5], website="https://example.org")
    make_programme("Essai", kind="project", parent=programme)
    prize = make_programme("Prix", kind="prize")
    edition = PrizeEdition.objects.create(prize=prize, year=2024)
    Laureate.objects.create(edition=edition, cooperative=make_cooperative("Tissage"))
    place = make_place("MA-05", "Plateau")
    programme.places.add(place)
    Event.objects.create(slug="jour", kind="day", name_fr="Jour", starts_on=date(2030, 1, 1))
    for value, year in (("800", 2023), ("932", 2025), ("5000", 2025)):  # a chart and a dispute
        make_confirmed(value, programme=programme, as_of=date(year, 7, 8))
    settling.settle(Relation.objects.contradicting().get(), by=make_editor())
    figure = make_confirmed("214", indicator=make_indicator("Coopératives formées"))
    make_page(body_fr=f"<p>Soit [[figure {figure.pk}]] et [[figure cooperatives-soutenues]].</p>")
    make_news()
    for named in (programme, make_organisation(), place):
        make_mention(article, named)
    for corrected in ({"article": article}, {"figure": figure}):
        Correction.objects.create(text_fr="Nous avions écrit 900.", **corrected)
    pages = [
        "", "articles/", "publications/", "publications/la-gazette/", "search/?q=tissage",
        "search/", "search/?q=932 femmes&kind=figure", "search.csv?q=932", "search/feed/?q=932",
        "articles/feed/", f"articles/{article.pk}/{article.slug}/",
        "programmes/", "programmes/sillon/", "programmes/essai/", "prizes/", "prizes/prix/",
        "organisations/", "organisations/office-des-sources/", "goals/", "goals/5/",
        "places/?indicator=cooperatives-soutenues", "places/?indicator=count.projects",
        "places/", "places/ma/", "places/ma-05/",
        "indicators/", "indicators/cooperatives-soutenues/", "indicators/cooperatives-formees/",
        "cooperatives/", "cooperatives/tissage/", "calendar/", "calendar.ics",
        "figures/", f"figures/{figure.pk}/", f"figures/{figure.pk}.json", "figures/feed/",
        "pages/notre-methode/", "news/", "news/feed/", "news/un-nouveau-site/",
        "corrections/", "corrections/feed/", "reports/", f"reports/figures/{figure.pk}/",
        f"alerts/programme/{programme.pk}/",
        f"figures/{figure.pk}.csv", "places/ma/sheet/", "programmes/sillon/sheet/",
    ]  # fmt: skip
    return [f"/{code}/{page}" for code in ("fr", "en", "ar") for page in pages] + [
        "/robots.txt",
        "/sitemap.xml",
        *(f"/sitemap-{section}.xml" for section in SITEMAPS),
    ]


class Elements(HTMLParser):
    """The elements of a page with their attributes."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.drawing = False
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.drawing = self.drawing or tag == "svg"
        if not (self.drawing and tag == "title"):  # a shape of a drawing has a title too
            self.found.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        self.drawing = self.drawing and tag != "svg"


def test_no_public_page_touches_the_session(client, addresses):
    client.force_login(User.objects.create_user("anna"))
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert not answer.cookies, address
        assert "Cookie" not in answer.get("Vary", ""), address
        assert not answer.wsgi_request.session.accessed, address


def test_every_page_has_a_strict_policy_and_nothing_inline_or_foreign(client, addresses):
    for address in addresses:
        answer = client.get(address)
        policy = answer["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "nonce" not in policy
        if not answer["Content-Type"].startswith("text/html"):
            continue
        for tag, attributes in Elements(answer.content.decode()).found:
            assert tag not in ("style", "iframe"), address
            if tag == "script" and attributes.get("type") != "application/ld+json":  # data
                assert attributes["src"].startswith("/static/"), address
            assert "style" not in attributes, address
            assert not any(name.startswith("on") for name in attributes), address
            if tag == "link" and attributes["rel"] in ("stylesheet", "icon"):
                assert attributes["href"].startswith("/static/"), address


def test_every_page_has_one_heading_one_main_and_its_languages(client, addresses):
    for address in addresses:
        answer = client.get(address)
        if not answer["Content-Type"].startswith("text/html"):
            continue
        elements = Elements(answer.content.decode()).found
        tags = [tag for tag, _ in elements]
        assert tags.count("h1") == tags.count("main") == tags.count("title") == 1, address
        assert elements[0][1]["lang"] == address[1:3]
        assert elements[0][1]["dir"] == ("rtl" if address.startswith("/ar/") else "ltr")
        if "search" not in address:
            links = [a for tag, a in elements if tag == "link" and "hreflang" in a]
            assert {a["hreflang"] for a in links} == {"fr", "en", "ar", "x-default"}, address


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/en/", "coopsite"),
        ("/en/programmes/sillon/", "Sillon · coopsite"),
        ("/en/places/ma-05/", "Plateau · coopsite"),
        ("/en/calendar/", "Calendar · coopsite"),
        ("/en/articles/", "Articles · coopsite"),
        ("/en/publications/", "Publications · coopsite"),
        ("/en/publications/la-gazette/", "La Gazette · coopsite"),
        ("/en/search/?q=laine", "laine · Search the site · coopsite"),
        ("/en/nowhere/", "Page not found · coopsite"),
    ],
)
def test_the_title_of_a_page_ends_with_the_name_of_the_site(client, addresses, address, title):
    assert f"<title>{title}</title>" in client.get(address).content.decode()


def test_every_field_has_a_label(client, addresses):
    for address in addresses:
        if address.endswith(("xml", "txt", "ics", "feed/")):
            continue
        elements = Elements(client.get(address).content.decode()).found
        labelled = {a.get("for") for tag, a in elements if tag == "label"}
        fields = [a for tag, a in elements if tag in ("input", "select")]
        seen = [a for a in fields if a.get("type") != "hidden"]
        assert all(a["id"] in labelled for a in seen), address


@pytest.mark.parametrize(
    ("asked", "language"), [("ar,en;q=0.8", "ar"), ("en-GB", "en"), ("de", "fr"), ("", "fr")]
)
def test_the_root_leads_to_the_readers_language_and_else_to_french(client, asked, language):
    answer = client.get("/", headers={"accept-language": asked})
    assert answer.status_code == 302
    assert answer["Location"] == f"/{language}/"


def test_robots_know_the_sitemap_and_stay_out_of_the_admin(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


def test_the_sitemap_names_published_articles_and_no_drafts(client):
    shown = make_article()
    hidden = make_article("Un brouillon", status="draft")
    text = client.get("/sitemap-articles.xml").content.decode()
    assert f"/articles/{shown.pk}/" in text
    assert f"/articles/{hidden.pk}/" not in text


@pytest.mark.parametrize(
    ("section", "path"),
    [
        ("pages", "calendar/"),
        ("programmes", "prizes/prix/"),
        ("organisations", "organisations/office-des-sources/"),
        ("places", "places/ma-05/"),
        ("cooperatives", "cooperatives/tissage/"),
        ("goals", "goals/5/"),
        ("pages", "organisations/"),
        ("pages", "goals/"),
    ],
)
def test_the_sitemap_names_the_pages_of_the_catalogue_in_each_language(
    client, addresses, section, path
):
    text = client.get(f"/sitemap-{section}.xml").content.decode()
    for language in ("fr", "en", "ar"):
        assert f"<loc>http://testserver/{language}/{path}</loc>" in text


def test_no_page_of_the_sitemap_says_that_there_is_nothing_yet(client, addresses):
    make_place("SN", "Sénégal")
    make_organisation("Maison du vide")
    make_indicator("Rien de compté")
    found = []
    for section in SITEMAPS:
        text = client.get(f"/sitemap-{section}.xml").content.decode()
        found += re.findall(r"<loc>http://testserver(/en/[^<]*)</loc>", text)
    assert "/en/places/ma/" in found
    for address in found:
        assert 'class="empty"' not in client.get(address).content.decode(), address


def test_a_page_that_has_nothing_to_tell_asks_robots_to_leave_it(client, addresses):
    make_place("SN", "Sénégal")
    make_organisation("Maison du vide")
    said = '<meta name="robots" content="noindex">'
    for path in ("places/sn/", "organisations/maison-du-vide/", "goals/17/"):
        assert said in client.get(f"/en/{path}").content.decode(), path
    for path in ("places/ma/", "organisations/office-des-sources/", "goals/5/"):
        assert said not in client.get(f"/en/{path}").content.decode(), path


def test_the_sitemap_names_an_article_on_the_pages_of_its_own_language(client):
    french = make_article()
    arabic = make_article("افتتاح ورشة", language="ar")
    text = client.get("/sitemap-articles.xml", headers={"accept-language": "en"}).content.decode()
    assert f"/fr/articles/{french.pk}/" in text
    assert f"/ar/articles/{arabic.pk}/" in text
    assert "/en/" not in text


def test_the_index_of_sitemaps_tells_the_latest_change_without_reading_the_articles(
    client, django_assert_num_queries
):
    changed = [make_article(f"Article {number}") for number in range(3)][-1].updated_at
    # How many there are, and when the last changed; of lists, and of goals, which there are.
    with django_assert_num_queries(20) as asked:
        text = client.get("/sitemap.xml").content.decode()
    assert f"{localtime(changed):%Y-%m-%d}" in text
    assert not any('"title"' in query["sql"] for query in asked.captured_queries)


def test_a_missing_page_is_told_with_a_way_on(client):
    answer = client.get("/fr/nulle-part/")
    assert answer.status_code == 404
    assert 'href="/fr/articles/"' in answer.content.decode()


def test_the_page_of_a_fault_asks_the_database_nothing(
    client, monkeypatch, django_assert_num_queries
):
    def fail(*args, **kwargs):
        raise RuntimeError("broken")

    monkeypatch.setattr("articles.views.keyset.page", fail)
    client.raise_request_exception = False
    with django_assert_num_queries(0):
        answer = client.get("/fr/articles/?year=2025")
    assert answer.status_code == 500
    assert "<h1>" in answer.content.decode()
    assert "broken" not in answer.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_public_pages_are_only_read(client, method):
    assert getattr(client, method)("/fr/articles/").status_code == 405
    assert getattr(client, method)("/fr/search/").status_code == 405
