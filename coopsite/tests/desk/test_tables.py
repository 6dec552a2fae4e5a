"""Any list of the desk as a table, as it is filtered."""

import csv
import io

import openpyxl
import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Trace
from articles.tests.factories import make_article, make_draft, make_publication
from coopsite.desk import tables
from programmes.tests.factories import make_cooperative, make_figure, make_place, make_programme

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}


def take(client, kind, ending="csv", query=""):
    return client.get(f"/admin/table/{kind}.{ending}{query}", headers=ENGLISH)


def lines(answer):
    """The lines of a table in CSV, as its heads name them."""
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return [*csv.DictReader(io.StringIO(text))]


def test_a_list_is_taken_out_as_it_is_filtered(editor):
    make_article("Un", language="ar")
    kept = make_draft("Deux", publication=make_publication("Le Phare"))
    (line,) = lines(take(editor, "articles.article", query="?language__exact=fr"))
    assert line == {
        "id": str(kept.pk),
        "Title": "Deux",
        "Publication": "Le Phare",
        "Date": "8 July 2025",
        "Language": "FR",
        "Status": "draft",
        "Address": f"http://testserver/admin/articles/article/{kept.pk}/change/",
    }


def test_a_workbook_says_the_same(editor):
    make_cooperative("Laine", place=make_place(), town="Haut Val")
    book = openpyxl.load_workbook(
        io.BytesIO(take(editor, "programmes.cooperative", "xlsx").content)
    )
    heads, line = book.active.iter_rows(values_only=True)
    assert dict(zip(heads, line, strict=True))["Place"] == "Haut Val, Maroc"


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@a", "a;=1", "\t=1"])
def test_no_cell_is_a_formula(editor, name):
    make_cooperative(name, slug="laine")
    (line,) = lines(take(editor, "programmes.cooperative"))
    assert not line["Name"].startswith(("=", "+", "-", "@"))
    assert "'" in line["Name"]


def test_a_workbook_has_a_limit_and_says_so(editor, monkeypatch):
    monkeypatch.setattr(tables, "LARGEST_WORKBOOK", 1)
    for name in ("Un", "Deux"):
        make_programme(name)
    answer = editor.get("/admin/table/programmes.programme.xlsx", follow=True, headers=ENGLISH)
    assert "A workbook holds at most 1 rows" in answer.content.decode()
    assert len(lines(take(editor, "programmes.programme"))) == 2


def test_taking_a_list_out_is_traced_and_takes_its_right(staff_with):
    client = staff_with("view_programme")
    assert take(client, "articles.article").status_code == 403
    assert take(client, "programmes.programme").status_code == 200
    assert Trace.objects.get(done="exported").tabled == "programmes_programme"


@pytest.mark.parametrize("address", ["x.y.csv", "sessions.session.csv", "articles.article.ods"])
def test_what_is_no_list_is_not_found(editor, address):
    assert editor.get(f"/admin/table/{address}").status_code == 404


def test_a_filter_that_is_none_is_told_by_the_list(editor):
    answer = take(editor, "programmes.programme", query="?x=1")
    assert (answer.status_code, answer.url) == (302, "/admin/programmes/programme/?e=1")


def test_every_list_can_be_taken_out_and_says_how(admin_client):
    make_article()
    make_figure()
    for model in admin.site._registry:
        label = model._meta.label_lower
        if label not in (*tables.WITH_A_FILE, "articles.addressee", "programmes.subscriber"):
            assert len(lines(take(admin_client, label))) == model._default_manager.count(), label
            listed = f"/admin/{label.replace('.', '/')}/"
            assert f"/admin/table/{label}.csv" in admin_client.get(listed).content.decode()


def asked(client, kind):
    with CaptureQueriesContext(connection) as queries:
        lines(take(client, kind))
    return len(queries)


@pytest.mark.parametrize("kind", ["articles.article", "programmes.figure"])
def test_a_table_asks_the_same_of_many_rows_as_of_few(editor, kind):
    make_figure()
    few = asked(editor, kind)
    for number in range(5):
        make_figure(str(number))
    assert asked(editor, kind) == few
