"""What anybody names a thing is text on the desk: it is escaped once in rows, menus and filters."""

import pytest
from django.contrib.auth.models import User
from lxml import html

from articles.models import Publication
from articles.tests.factories import make_article
from conftest import enter
from coopsite.tests.pages.factories import make_page
from programmes.tests.factories import make_figure, make_indicator, make_place, make_programme

pytestmark = pytest.mark.django_db
NAME = """<img src=x onerror=1>&amp;"'{{7*7}}%(title)s%"""
TYPED = "?q=%3Cimg+src%3Dx%3E&programme=%22%3E%3Cimg+src%3Dx%3E"
PAGES = [
    "articles/article/",
    "coopsite/page/",
    "programmes/programme/",
    "programmes/indicator/",
    "programmes/figure/?_facets=1",
    f"programmes/figure/{TYPED}",
    "programmes/figure/review/",
    "auth/user/",
]


@pytest.fixture
def chief(client):
    return enter(client, User.objects.create_superuser("zoe", first_name=NAME))


def test_a_name_that_looks_like_markup_is_read_as_it_was_written(chief):
    make_place(name=NAME)
    make_article(title=NAME)
    programme, indicator = make_programme(NAME, slug="p"), make_indicator(NAME, slug="i")
    make_figure(programme=programme, indicator=indicator, subject=NAME)
    make_page(NAME, slug="page")
    Publication.objects.update(name=NAME)
    for page in PAGES:
        answer = chief.get(f"/admin/{page}")
        assert answer.status_code == 200, page
        text = answer.content.decode()
        read = html.fromstring(text)
        assert not read.xpath("//img[@src='x']"), page
        assert NAME in read.text_content() or page.endswith(TYPED), page
        assert "&amp;lt;" not in text, page
        assert "&amp;#" not in text, page
