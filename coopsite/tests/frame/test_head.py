"""The head of every page: languages, name, ways and search."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.translation import override
from jinja2 import DictLoader, Environment

from coopsite.jinja import Unindented
from programmes.tests.reading import page

pytestmark = pytest.mark.django_db


def current(html):
    return set(re.findall(r'href="([^"]+)"\s+aria-current="(\w+)"', html))


@pytest.mark.parametrize("path", ["/programmes/", "/figures/", "/indicators/", "/calendar/"])
def test_the_way_that_one_is_on_is_marked(client, path):
    assert (f"/en{path}", "page") in current(page(client, path))


def test_below_a_list_its_way_is_marked_as_the_part_one_is_in():
    with override("en"):
        html = render_to_string("404.html", {}, RequestFactory().get("/en/programmes/tifawin/"))
    assert ("/en/programmes/", "true") in current(html)


def test_a_page_says_which_language_it_is_in(client):
    marked = re.search(r'lang="ar"\s+hreflang="ar"\s+aria-current="true"', page(client, "/", "ar"))
    assert marked


def test_nothing_of_a_page_comes_from_another_host(client):
    html = page(client, "/")
    assert not re.findall(
        r'(?:src|href)="(?:https?:)?//(?!127\.0\.0\.1|testserver)[^"]+\.(?:css|js|woff2)', html
    )


def test_lines_of_a_template_lose_their_indentation_and_stay_apart():
    template = '<a {% if one %}class="b"{% endif %}\n            href="/">a\n\n        b</a>'
    env = Environment(extensions=[Unindented], trim_blocks=True, lstrip_blocks=True)
    env.loader = DictLoader({"page.html": template})
    assert env.get_template("page.html").render(one=True) == '<a class="b" href="/">a\n b</a>'
