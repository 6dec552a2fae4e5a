"""Who may see an article, a programme or a figure is said once, in the database."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.utils.timezone import now

from articles.models import Article
from articles.tests.factories import make_article
from programmes.figures import deciding, withholding
from programmes.models import Figure, Programme
from programmes.tests.factories import make_confirmed, make_editor, make_figure, make_programme

ROOMS = ("articles", "programmes", "seeds", "coopsite")
AGAIN = re.compile(r"(state|status|sight) (=|IN) \(?'(confirmed|published)'")
EXCEPTIONS = {
    "relating.py": "compares figures for editors, whoever may see them",
    "filters.py": "finds confirmed figures without news for editors, whoever may see them",
}


def ids(view):
    """The ids that a view holds."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {view}")
        return {key for (key,) in cursor.fetchall()}


@pytest.mark.django_db
def test_view_and_queryset_agree_on_articles():
    shown, _draft = make_article("Un bilan"), make_article("Un brouillon", status="draft")
    assert ids("articles_public_article") == {shown.pk}
    assert {article.pk for article in Article.objects.published()} == {shown.pk}


@pytest.mark.django_db
def test_view_and_queryset_agree_on_programmes():
    shown, _draft = make_programme(), make_programme("Champ", sight="draft")
    make_programme("Prix", sight="archived")
    make_programme("Demain", public_from=now() + timedelta(hours=1))
    since = make_programme("Hier", public_from=now() - timedelta(hours=1))
    assert ids("programmes_public_programme") == {shown.pk, since.pk}
    assert set(Programme.objects.published()) == {shown, since}


@pytest.mark.django_db
def test_view_and_queryset_agree_on_figures():
    shown, _waiting = make_confirmed(), make_figure("41")
    assert ids("programmes_public_figure") == {shown.pk}
    assert {figure.pk for figure in Figure.objects.confirmed()} == {shown.pk}


@pytest.mark.django_db
def test_view_and_queryset_agree_on_what_was_once_confirmed():
    shown, once, never = make_confirmed(), make_confirmed("800"), make_figure("41")
    for figure in (once, never):
        deciding.reject(figure, by=make_editor(), reason="Misread.")
    assert ids("programmes_readable_figure") == {shown.pk, once.pk}
    assert {figure.pk for figure in Figure.objects.readable()} == {shown.pk, once.pk}


@pytest.mark.django_db
def test_view_and_queryset_agree_on_what_is_withheld():
    figure, rejected = make_confirmed(), make_confirmed("800")
    article = figure.citations.get().article
    deciding.reject(rejected, by=make_editor(), reason="Misread.")
    for row in (article, rejected):
        _what, withhold = withholding.ACTS[type(row)]
        withhold(row, by=make_editor(), grounds=withholding.Grounds("law"))
    assert article.pk not in ids("articles_public_article")
    assert ids("programmes_public_figure") == ids("programmes_readable_figure") == set()
    assert article not in Article.objects.published()
    assert not Figure.objects.readable().exists()
    assert article in Article.objects.listed()
    assert set(Figure.objects.with_history()) == {figure, rejected}


def test_no_statement_says_it_again():
    said = [
        str(path.relative_to(settings.BASE_DIR))
        for room in ROOMS
        for path in Path(settings.BASE_DIR, room).rglob("*.py")
        if not {"migrations", "tests"} & set(path.parts) and path.name not in EXCEPTIONS
        and AGAIN.search(path.read_text())
    ]  # fmt: skip
    assert said == []
