"""Cooperatives into a table: safe to open, and the same when it comes back."""

import csv
import io

import openpyxl
import pytest

from programmes.models import Cooperative
from programmes.tests.factories import make_cooperative, make_place
from programmes.tests.tables import EXPORT, send

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.VAR_DIR = tmp_path


def take(client, form, query=""):
    """The exported file: 0 is CSV, 1 is XLSX."""
    answer = client.post(EXPORT + query, {"format": str(form), "resource": "0"})
    assert "attachment" in answer.headers["Content-Disposition"]
    return answer.content


def full():
    """A cooperative with something in every column, some of it dangerous."""
    return make_cooperative(
        place=make_place("MA-05", "Plateau"),
        town="=HYPERLINK(1)",
        founded=2014,
        members=0,
        activities=["textiles"],
        products=["-tapis", "plaids"],
        description="Deux\nlignes; et “, ”",
        phone="+212 5 00 00 00 00",
        address="@ici",
        contact_person="'+1",
        contact_agreed=True,
    )


def test_a_cell_that_would_be_a_formula_gets_an_apostrophe(editor):
    full()
    (row,) = csv.DictReader(io.StringIO(take(editor, 0).decode("utf-8-sig")))
    assert row["town"] == "'=HYPERLINK(1)"
    assert row["products"] == "'-tapis, plaids"
    assert row["phone"] == "'+212 5 00 00 00 00"
    assert row["address"] == "'@ici"
    assert row["contact_person"] == "''+1"
    assert row["place"] == "MA-05"


def test_no_program_begins_a_formula_wherever_it_splits_a_line(editor):
    make_cooperative("Laine", description="Tissage;=1+1", address="Rue\t@ici")
    text = take(editor, 0).decode("utf-8-sig")
    for separator in ",;\t\n":
        cells = [cell.lstrip(' "') for cell in text.split(separator)]
        assert not [cell for cell in cells if cell.startswith(("=", "@"))], separator


def test_every_field_is_quoted(editor):
    full()
    head, row = take(editor, 0).decode("utf-8-sig").split("\r\n", 1)
    assert head.startswith('"slug","name","place"')
    assert '"2014","0",""' in row


def test_no_cell_of_a_workbook_is_a_formula(editor):
    full()
    sheet = openpyxl.load_workbook(io.BytesIO(take(editor, 1))).active
    assert "f" not in {cell.data_type for row in sheet.rows for cell in row}
    assert sheet["D2"].value == "'=HYPERLINK(1)"
    assert sheet["E2"].value == 2014


@pytest.mark.parametrize(("form", "name"), [(0, "t.csv"), (1, "t.xlsx")])
def test_a_control_character_keeps_no_row_in(editor, form, name):
    make_cooperative("Tissage\x0bdu Val", slug="tissage", town="\x01=1+1")
    result = send(editor, take(editor, form), name).context["result"]
    (changed,) = result.valid_rows()
    assert ("name", "Tissage\x0bdu Val", "Tissage du Val") in changed.diff


@pytest.mark.parametrize(("form", "name"), [(0, "t.csv"), (1, "t.xlsx")])
def test_what_is_taken_out_comes_back_unchanged(editor, form, name):
    full()
    before = list(Cooperative.objects.values())
    result = send(editor, take(editor, form), name).context["result"]
    assert dict(result.totals)["skip"] == 1
    assert list(Cooperative.objects.values()) == before


def test_an_export_holds_what_the_list_shows(editor):
    full()
    make_cooperative("Abeilles")
    assert b"Abeilles" not in take(editor, 0, "?activity=textiles")


def test_only_csv_and_xlsx_are_offered(editor):
    form = editor.get(EXPORT).context["form"]
    assert [label for _, label in form.fields["format"].choices if label != "---"] == [
        "csv",
        "xlsx",
    ]


@pytest.mark.parametrize("count", [2, 25])
def test_an_export_costs_the_same_queries_for_few_and_for_many(
    editor, django_assert_num_queries, count
):
    place = make_place("MA-05", "Plateau")
    for n in range(count):
        make_cooperative(f"Tissage {n}", place=place)
    with django_assert_num_queries(10):
        take(editor, 0)
