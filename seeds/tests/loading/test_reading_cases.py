"""`manage.py reading_cases`: the reader judged on what editors said."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from programmes.tests.factories import make_editor
from seeds.intake.cases import say
from seeds.loading.loader import Options, import_documents
from seeds.models import SeedDocument
from seeds.reading.text.marks import Said
from seeds.reading.text.said import SaidLine
from seeds.tests.pages import PARAGRAPHS, save

pytestmark = pytest.mark.django_db
TITLE = "Tissage : un atelier ouvre au village"
NOTICE = "Merci d'avoir signalé!"


@pytest.fixture
def cases(db, tmp_path):
    """A page of which some lines were said to be what the reader takes them for, and others not."""
    save(tmp_path)
    import_documents([tmp_path], Options())
    digest = SeedDocument.objects.get().digest

    def tell(**said):
        lines = [SaidLine(text, 0, Said(name)) for name, texts in said.items() for text in texts]
        say(digest, tuple(lines), make_editor("anna"))

    return tell


def judged(*arguments):
    out = StringIO()
    call_command("reading_cases", *arguments, stdout=out)
    return out.getvalue()


def test_lines_are_right_wrong_or_silent(cases):
    cases(title=[NOTICE], body=[PARAGRAPHS[0]], furniture=[PARAGRAPHS[1]], date=[TITLE])
    told = json.loads(judged("--format", "json"))
    assert told["lines"] == {
        "title": {"silent": 1},
        "body": {"right": 1},
        "furniture": {"wrong": 1},
        "date": {"wrong": 1},
    }


def test_fields_are_judged_by_their_values(cases):
    cases(title=[NOTICE], body=[PARAGRAPHS[0]])
    told = json.loads(judged("--format", "json"))
    assert told["fields"] == {"title": {"wrong": 1}, "body": {"right": 1}}


def test_the_table_names_zones_and_counts(cases):
    cases(title=[NOTICE], body=[*PARAGRAPHS])
    rows = [row.split() for row in judged().splitlines() if row]
    assert ["lines", "right", "wrong", "silent", "gone"] in rows
    assert ["body", "3", "0", "0", "0"] in rows


def test_a_line_that_is_gone_and_a_page_that_is_gone_are_counted_apart(cases):
    cases(title=["Une ligne d'autrefois"])
    assert json.loads(judged("--format", "json"))["lines"] == {"title": {"gone": 1}}
    SeedDocument.objects.all().delete()
    assert "1 more cannot be read" in judged()


def test_pages_are_written_with_what_was_said(cases, tmp_path):
    cases(title=[NOTICE], furniture=[PARAGRAPHS[1]])
    judged("--write", str(tmp_path / "cases"))
    truth = json.loads((tmp_path / "cases/truth.json").read_text("utf-8"))
    ((name, fields),) = truth.items()
    assert fields == {"title": NOTICE, "body": [PARAGRAPHS[0], PARAGRAPHS[2]]}
    assert TITLE in (tmp_path / "cases" / name).read_text("utf-8")
    call_command("fit_weights", str(tmp_path / "cases"), stdout=StringIO(), stderr=StringIO())


def test_a_folder_that_is_there_is_not_written_over(db, tmp_path):
    with pytest.raises(CommandError, match="new"):
        judged("--write", str(tmp_path))


def test_withdrawn_words_judge_nothing(cases):
    cases(title=[NOTICE])
    cases()
    assert judged().startswith("0 pages")
