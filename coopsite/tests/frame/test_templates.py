"""What templates of public pages find in rows, and what of the frame is drawn once."""

import pytest
from django.template import engines

from articles.tests.factories import make_article


def drawn(template, **given):
    """A template as pages draw it."""
    return engines["jinja2"].from_string(template).render(given)


def test_what_a_row_holds_comes_before_what_it_is():
    assert drawn("{{ row.count }} {{ row.items }}", row={"count": 3, "items": "four"}) == "3 four"


def test_a_row_is_still_gone_through_by_its_names():
    assert drawn("{% for name, one in row.items() %}{{ name }}{{ one }}{% endfor %}", row={"a": 1})


def test_what_neither_has_is_nothing():
    assert drawn("{{ row.nothing }}{{ said.nothing }}", row={}, said="said") == ""


def test_macros_escape_what_they_are_given_and_keep_what_is_marked_up():
    macro = "{% macro b(words) %}<b>{{ words }}{{ caller() }}</b>{% endmacro %}"
    call = '{% call b("<i>") %}{{ "&" }}{% endcall %}'
    assert drawn(macro + call) == "<b>&lt;i&gt;&amp;</b>"


@pytest.mark.django_db
def test_a_page_marks_its_own_way_after_another_marked_its(client):
    article = make_article()
    for path, way in (
        ("/fr/articles/", '"/fr/articles/" aria-current="page"'),
        ("/fr/figures/", '"/fr/figures/" aria-current="page"'),
        (article.get_absolute_url(), '"/fr/articles/" aria-current="true"'),
        ("/ar/articles/", '"/ar/articles/" aria-current="page"'),
    ):
        html = client.get(path).content.decode()
        masthead = html.partition('<nav class="ways"')[2].partition("</nav>")[0]
        assert masthead.count("aria-current") == 1
        assert way in " ".join(masthead.split())


@pytest.mark.django_db
def test_no_way_is_marked_where_a_page_only_sounds_like_one(client):
    html = client.get("/figures/figures/nothing").content.decode()
    assert "aria-current" not in html.partition('<div class="masthead">')[2].partition("<main")[0]
