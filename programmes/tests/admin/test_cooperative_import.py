"""Cooperatives from a table: what a preview shows, what a yes writes."""

import os

import pytest

from articles.models import Trace
from programmes.models import Cooperative, Place
from programmes.tests.factories import make_cooperative, make_place
from programmes.tests.tables import (
    IMPORT,
    PROCESS,
    ROW,
    as_csv,
    as_xlsx,
    bring,
    confirm,
    rows_of,
    send,
    text_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _catalogue(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    make_place("MA-05", "Plateau")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (as_csv(rows_of(ROW)), "table.csv"),
        (as_csv(rows_of(ROW), ";"), "TABLE.CSV"),
        (b"\xef\xbb\xbf" + as_csv(rows_of(ROW)), "table.csv"),
        (as_xlsx(rows_of(ROW | {"founded": 2014, "members": 12.0, "example": True})), "t.xlsx"),
    ],
    ids=["csv", "semicolons", "byte order mark", "xlsx"],
)
def test_a_table_brings_cooperatives(editor, data, name):
    assert "1 new, 0 updated" in text_of(bring(editor, data, name))
    weavers = Cooperative.objects.get()
    assert (weavers.place.code, weavers.founded, weavers.members) == ("MA-05", 2014, 12)
    assert weavers.activities == ["textiles", "crafts"]
    assert weavers.products == ["tapis", "plaids"]
    assert weavers.phone == "+212 5 00 00 00 00"
    assert weavers.contact_agreed
    assert weavers.example
    assert Trace.objects.of(weavers).get().by_name == "anna"


def test_a_preview_writes_nothing_and_shows_what_would_change(editor):
    make_cooperative(members=9)
    make_cooperative("Abeilles")
    same = {"slug": "abeilles", "name": "Abeilles", "example": "1"}
    new = {"slug": "ruches", "name": "Ruches"}
    preview = send(editor, as_csv(rows_of(ROW, same, new)))
    said = text_of(preview)
    assert "New: 1. Changed: 1. As they stand: 1." in said
    assert "members: 9 12" in said
    assert "Abeilles" not in said
    assert Cooperative.objects.get(slug="tissage-du-haut-val").members == 9
    confirm(editor, preview)
    assert Cooperative.objects.get(slug="tissage-du-haut-val").members == 12
    assert Cooperative.objects.count() == 3


def test_an_empty_cell_empties_what_stood_there(editor):
    make_cooperative(town="Là-bas", members=9)
    bring(editor, as_csv(rows_of({"slug": "tissage-du-haut-val", "name": "Tissage"})))
    weavers = Cooperative.objects.get()
    assert (weavers.town, weavers.members, weavers.example) == ("", None, False)


def test_a_yes_counts_once(editor):
    preview = send(editor, as_csv(rows_of(ROW)))
    confirm(editor, preview)
    assert "choose the file again" in text_of(confirm(editor, preview))


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "0" * 32, "x", ""])
def test_a_yes_reads_no_other_file(editor, tmp_path, name):
    (tmp_path / "secret").write_text("slug\n")
    posted = {
        "import_file_name": name,
        "original_file_name": "a.csv",
        "format": "0",
        "resource": "0",
    }
    answer = editor.post(PROCESS, posted, follow=True)
    assert answer.status_code == 200
    assert not Cooperative.objects.exists()
    assert (tmp_path / "secret").exists()


def test_a_table_waits_for_an_hour(editor, tmp_path):
    preview = send(editor, as_csv(rows_of(ROW)))
    (file,) = (tmp_path / "tables").iterdir()
    os.utime(file, (0, 0))
    assert "choose the file again" in text_of(confirm(editor, preview))
    assert not file.exists()


def test_what_changed_since_the_preview_is_looked_at_again(editor):
    preview = send(editor, as_csv(rows_of(ROW)))
    Place.objects.filter(code="MA-05").delete()
    assert "Nothing was imported" in text_of(confirm(editor, preview))
    assert not Cooperative.objects.exists()


def test_the_page_names_the_columns_and_the_limits(editor):
    said = text_of(editor.get(IMPORT, headers={"accept-language": "en"}))
    assert "slug, name, place, town, founded" in said
    assert "at most 5000 of them and 5 MB" in said.replace(",0", "0").replace("\u202f", "")


@pytest.mark.parametrize("count", [5, 50])
def test_a_table_costs_the_same_queries_for_few_and_for_many(
    editor, django_assert_num_queries, count
):
    rows = [ROW | {"slug": f"tissage-{n}", "name": f"Tissage {n}"} for n in range(count)]
    with django_assert_num_queries(45):  # four of them say who acts
        bring(editor, as_csv(rows_of(*rows)))
    assert Cooperative.objects.count() == count
