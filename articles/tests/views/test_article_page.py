"""The page of one article."""

import re

import pytest

from articles.models import Article, Publication
from articles.tests.factories import make_article, make_publication

pytestmark = pytest.mark.django_db


def page(client, article, status=200):
    answer = client.get(article.get_absolute_url())
    assert answer.status_code == status
    return answer.content.decode()


def description(html):
    """What a page says of itself to search engines."""
    return re.search(r'<meta name="description"\s+content="([^"]*)"', html)[1]


def test_a_published_article_is_shown_with_its_paper_and_its_day(client):
    article = make_article(authors=["Salma Exemple"])
    html = page(client, article)
    assert "<h1>Un atelier de tissage ouvre</h1>" in html
    assert "Salma Exemple" in html
    assert "La Gazette" in html
    assert '<time datetime="2025-07-08">8 juillet 2025</time>' in html
    assert "La présidente annonce un second atelier." in html


def test_a_month_is_printed_as_a_month(client):
    article = make_article(date_precision="month")
    assert '<time datetime="2025-07">juillet 2025</time>' in page(client, article)


def test_a_draft_is_not_shown(client):
    page(client, make_article(status=Article.Status.DRAFT), status=404)


def test_an_article_that_does_not_exist_is_not_found(client):
    assert client.get("/fr/articles/999/x/").status_code == 404
    assert client.get(f"/fr/articles/{'9' * 40}/x/").status_code == 404


def test_another_slug_leads_to_the_right_one(client):
    article = make_article()
    for address in (f"/fr/articles/{article.pk}/", f"/fr/articles/{article.pk}/ancien-titre/"):
        answer = client.get(address)
        assert answer.status_code == 301
        assert answer["Location"] == article.get_absolute_url()


def test_an_extract_shows_the_lede_and_the_source_but_no_body(client):
    publication = make_publication("Le Fil", reuse=Publication.Reuse.EXTRACT)
    article = make_article(publication=publication, source_url="https://fil.example/a")
    html = page(client, article)
    assert "Les adhérentes tissent" in html
    assert "second atelier" not in html
    assert 'href="https://fil.example/a"' in html


def test_a_long_lede_is_cut_in_an_extract(client):
    publication = make_publication("Le Fil", reuse=Publication.Reuse.EXTRACT)
    lede = " ".join(f"mot{n}" for n in range(200))
    html = page(client, make_article(publication=publication, lede=lede))
    assert "mot59" in html
    assert "mot60" not in html


def test_where_only_a_link_is_allowed_the_title_stands_alone(client):
    publication = make_publication("Le Fil", reuse=Publication.Reuse.LINK)
    html = page(client, make_article(publication=publication, source_url="https://fil.example/a"))
    assert "Un atelier de tissage ouvre" in html
    assert "adhérentes" not in html
    assert "second atelier" not in html
    assert 'href="https://fil.example/a"' in html


def test_without_a_known_publication_an_extract_is_shown(client):
    html = page(client, make_article(publication=None))
    assert "Les adhérentes tissent" in html
    assert "second atelier" not in html


def test_an_arabic_article_is_right_to_left_on_a_french_page(client):
    article = make_article("افتتاح ورشة", language="ar")
    html = " ".join(page(client, article).split())
    assert '<html lang="fr" dir="ltr">' in html
    assert '<article class="story" lang="ar" dir="rtl">' in html
    assert '<time datetime="2025-07-08" lang="fr" dir="ltr">8 juillet 2025</time>' in html


def test_a_title_is_escaped_wherever_it_stands(client):
    html = page(client, make_article('<script>alert("x")</script> & fils'))
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_the_description_is_the_lede_as_far_as_it_may_be_shown(client):
    fil = make_publication("Le Fil", reuse=Publication.Reuse.LINK)
    assert description(page(client, make_article())).startswith("Les adhérentes tissent")
    assert description(page(client, make_article(lede=""))).startswith("Articles de presse")
    assert description(page(client, make_article(publication=fil))).startswith("Articles de presse")
