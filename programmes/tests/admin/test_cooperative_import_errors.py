"""Bad tables: a sentence names what is wrong and where, and nothing is written."""

import io
import zipfile

import pytest

from programmes.admin.tables import tables
from programmes.models import Cooperative
from programmes.tests.factories import make_cooperative, make_place
from programmes.tests.tables import ROW, as_csv, as_wide_xlsx, as_xlsx, rows_of, send, text_of

pytestmark = pytest.mark.django_db
OTHER = {"slug": "ruches", "name": "Ruches"}


@pytest.fixture(autouse=True)
def _catalogue(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    make_place("MA-05", "Plateau")


def refused(client, data, name="table.csv"):
    """The words of the page that refuses a table, of which nothing was written."""
    before = list(Cooperative.objects.values())
    answer = send(client, data, name)
    assert "confirm_form" not in answer.context
    assert list(Cooperative.objects.values()) == before
    return text_of(answer)


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ([c for c in rows_of()[0] if c != "members"], "lacks the columns: members."),
        (["nom", "ville"], "lacks the columns: slug, name, place"),
        ([*rows_of()[0], "colour"], "not known or stand twice: colour"),
        ([*rows_of()[0], "name"], "not known or stand twice: name"),
    ],
)
@pytest.mark.parametrize("write", [as_csv, as_xlsx], ids=["csv", "xlsx"])
def test_columns_that_are_missing_unknown_or_doubled_are_named(editor, write, columns, said):
    name = "t.csv" if write is as_csv else "t.xlsx"
    assert said in refused(editor, write(rows_of(ROW, columns=columns)), name)


@pytest.mark.parametrize(
    ("encoding", "named"), [("cp1252", "cp1252"), ("cp1256", "cp1256"), ("utf-16", "utf_16")]
)
def test_another_encoding_is_named(editor, encoding, named):
    name = "تعاونية الأركان للنساء" if encoding == "cp1256" else "Coopérative féminine créée à côté"
    rows = rows_of(ROW | {"name": name, "description": f"{name}. " * 3})
    said = refused(editor, as_csv(rows).decode().encode(encoding))
    assert f"is not UTF-8; the file seems to be in {named}" in said
    assert "Save it anew as “CSV UTF-8”" in said


@pytest.mark.parametrize(
    "cell",
    ['=HYPERLINK("http://a.example")', "+1+1", "-2", "@SUM(A1)", "  =1", "\t=1", "'", "+212 (x)"],
)
@pytest.mark.parametrize("write", [as_csv, as_xlsx], ids=["csv", "xlsx"])
def test_a_formula_is_refused_with_its_line_and_column(editor, write, cell):
    name = "t.csv" if write is as_csv else "t.xlsx"
    said = write(rows_of(OTHER, ROW | {"town": cell}))
    if cell == "'":
        assert "confirm_form" in send(editor, said, name).context
    else:
        assert "Line 3, column town: a cell may not begin with" in refused(editor, said, name)


def test_a_formula_is_refused_also_where_a_telephone_number_stands(editor):
    said = refused(editor, as_csv(rows_of(ROW | {"phone": "+cmd|' /C calc'!A0"})))
    assert "Line 2, column phone" in said


@pytest.mark.parametrize(
    ("changes", "column", "said"),
    [
        ({"place": "MA-99"}, "place", "No place has the code “MA-99”"),
        ({"activities": "mining"}, "activities", "“mining” is no activity; known are agriculture"),
        ({"members": "douze"}, "members", "“douze” is no whole number"),
        ({"members": "12.5"}, "members", "“12.5” is no whole number"),
        ({"members": "٣"}, "members", "is no whole number"),
        ({"members": "9" * 400}, "members", "is no whole number"),
        ({"women_share": "101"}, "women_share", "at most 100 per cent"),
        ({"founded": "1066"}, "founded", "between 1800 and 2200"),
        ({"contact_agreed": "peut-être"}, "contact_agreed", "is neither yes nor no"),
        ({"slug": ""}, "slug", "cannot be blank"),
        ({"slug": "Là bas"}, "slug", "Enter a valid “slug”"),
        ({"slug": "La_Bas"}, "slug", "small letters without accents"),
        ({"name": ""}, "name", "cannot be blank"),
        ({"name": "x" * 201}, "name", "at most 200 characters"),
        ({"email": "rien"}, "email", "valid email"),
        ({"website": "javascript:alert(1)"}, "website", "valid URL"),
        ({"website": "http://[::1"}, "website", "valid URL"),
        ({"products": "x" * 101}, "products", "at most 100 characters"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_bad_cell_is_named_by_line_and_column(editor, changes, column, said):
    words = refused(editor, as_csv(rows_of(OTHER, ROW | changes)))
    assert f"3 {column} " in words
    assert said in words


def test_every_bad_line_is_told_and_the_good_ones_are_not_written(editor):
    make_cooperative(members=9)
    bad = [OTHER | {"slug": f"r-{n}", "members": "x"} for n in range(3)]
    words = refused(editor, as_csv(rows_of(ROW, *bad)))
    for line in (3, 4, 5):
        assert f"{line} members “x” is no whole number" in words


def test_of_many_bad_lines_the_first_are_told(editor):
    bad = [OTHER | {"slug": f"r-{n}", "members": "x"} for n in range(230)]
    words = refused(editor, as_csv(rows_of(*bad)))
    assert words.count("is no whole number") == 200
    assert "30 more lines are not shown" in words


def test_a_slug_that_stands_twice_is_named_with_its_lines(editor):
    said = refused(editor, as_csv(rows_of(ROW, OTHER, ROW)))
    assert "The slug “tissage-du-haut-val” stands on the lines 2 and 4" in said


@pytest.mark.machine  # it writes and reads a large file
@pytest.mark.parametrize(("write", "name"), [(as_csv, "t.csv"), (as_xlsx, "t.xlsx")])
def test_fifty_thousand_rows_are_too_many(editor, write, name):
    rows = [*rows_of(), *([f"c-{n}", "C"] for n in range(50_000))]
    assert "more than 5000 rows: cut it into several files" in refused(editor, write(rows), name)


def test_a_large_file_is_refused_with_the_limit(editor):
    assert "“table.csv” has 10.0 MB; the limit is 5 MB" in refused(editor, b"x" * 10_000_000)


def test_what_unpacks_to_too_much_is_refused(editor, monkeypatch):
    monkeypatch.setattr(tables, "MAX_UNPACKED", 1_000_000)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as folder:
        folder.writestr("xl/workbook.xml", b" " * 2_000_000)
    assert "Unpacked, the file has more than 1 MB" in refused(editor, data.getvalue(), "t.xlsx")


@pytest.mark.parametrize(
    ("rows", "cells", "said"),
    [
        (1, 500_000, "more cells than a table may"),
        (400, 1_000, "more cells than a table may"),
        (150_000, 1, "more than 5000 rows"),
    ],
)
def test_a_small_file_of_many_cells_is_refused_before_it_is_read(editor, rows, cells, said):
    data = as_wide_xlsx(rows, cells)
    assert len(data) < 20_000
    assert said in refused(editor, data, "t.xlsx")


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "t.csv", "empty"),
        (b"\n\n", "t.csv", "lacks the columns"),
        (as_csv(rows_of()), "t.csv", "no rows below its first line"),
        (as_csv(rows_of()) + b"\n" * 90_000, "t.csv", "no rows below its first line"),
        (as_csv(rows_of()) + b"\n" * 9_000 + b"x\n", "t.csv", "more than 5000 rows"),
        (as_csv([*rows_of(), [], *rows_of(ROW | {"members": "x"})[1:]]), "t.csv", "3 members "),
        (as_csv(rows_of(ROW)), "t.xlsx", "not an XLSX file, or it is damaged"),
        (as_xlsx(rows_of(ROW)), "t.csv", "is not UTF-8"),
        (as_xlsx(rows_of(ROW))[:900], "t.xlsx", "not an XLSX file, or it is damaged"),
        (as_csv(rows_of(ROW)), "t.ods", "“t.ods” is neither CSV nor XLSX"),
        (as_csv([*rows_of(ROW), ["x"] * 30]), "t.csv", "Line 3 has more cells"),
        (as_csv(rows_of(ROW | {"town": "a\x00b"})), "t.csv", "column town: there is a character"),
        (as_csv(rows_of(ROW | {"town": "x" * 200_000})), "t.csv", "It is not CSV"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_table_is_refused(editor, data, name, said):
    assert said in refused(editor, data, name)


def test_no_file_is_an_error_of_the_form(editor):
    assert "required" in text_of(
        editor.post(
            "/admin/programmes/cooperative/import/", {"a": "b"}, headers={"accept-language": "en"}
        )
    )
