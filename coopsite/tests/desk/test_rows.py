"""The rows of the desk's lists say what Django's own would say of them, cell by cell."""

import pytest
from django.contrib import admin
from django.contrib.admin.templatetags.admin_list import results
from django.contrib.auth.models import User
from lxml import html

from articles.models import Article, Link, Publication, Trace
from articles.tests.factories import make_article, make_publication
from conftest import enter
from coopsite.desk.rows import rows_as_drawn
from programmes.models import Correction, Figure, Indicator, Place, Programme
from programmes.tests.factories import make_confirmed, make_figure, make_place, make_programme

pytestmark = pytest.mark.django_db
FILLED = [Article, Publication, Link, Trace, Figure, Indicator, Correction, Place, Programme, User]
HOSTILE = "<script>alert('x')</script> & \"so\""


@pytest.fixture
def content(client):
    """A few rows of each kind, some with signs that are marks in HTML, before a superuser."""
    make_article(HOSTILE, publication=make_publication(HOSTILE))
    make_article(published_on=None, publication=None, status="draft")
    make_programme()
    make_place()
    Link.objects.create(address=f"https://example.org/{HOSTILE}")
    Correction.objects.create(figure=make_confirmed(), text_fr="Nous avions écrit quarante.")
    make_figure()
    return enter(client, User.objects.create_superuser("anna"))


def lists(client, query):
    """All lists of the desk, by their models."""
    for model in admin.site._registry:
        label = model._meta.label_lower.replace(".", "/")
        answer = client.get(f"/admin/{label}/{query}")
        assert answer.status_code == 200, label
        if "cl" in answer.context:  # else it is another page
            yield model, answer.context["cl"]


def cells(rows):
    """Tags, attributes and words of all cells, however they are written."""
    page = html.fromstring(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
    return [[_cell(cell) for cell in row] for row in page.iter("tr")]


def _cell(cell):
    marks = [(one.tag, {**one.attrib, "aria-label": ""}) for one in cell.iter()]  # ours names it
    return marks, " ".join(cell.text_content().split())


@pytest.mark.parametrize("query", ["", "?p=1&q=", "?_popup=1"])
def test_each_list_says_what_django_would_say(content, query):
    drawn = set()
    for model, listed in lists(content, query):
        ours = [row.cells for row in rows_as_drawn(listed)["results"]]
        assert cells(ours) == cells("".join(map(str, row)) for row in results(listed)), model
        drawn |= {model} if ours else set()
    assert drawn >= {*FILLED}
