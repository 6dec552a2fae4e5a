"""The command `import_seeds`: its options, its output, its exit status."""

import json
import sys
from concurrent.futures.process import BrokenProcessPool

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, ProgrammingError
from django.utils import translation

from articles.models import Article
from articles.tests.factories import make_publication
from seeds.models import ImportRun
from seeds.tests.loading.commands import run
from seeds.tests.pages import PARAGRAPHS, STRIP, save

pytestmark = pytest.mark.django_db


def test_a_pipe_gets_a_line_a_document_and_a_summary(tmp_path):
    save(tmp_path)
    status, said = run(tmp_path)
    assert status == 0
    assert said.splitlines() == [
        "created   page.txt",
        "1 created, 0 updated, 0 unchanged, 0 kept, 0 failed",
    ]


def test_some_failed_documents_make_the_status_one_and_the_others_go_on(tmp_path):
    (tmp_path / "a.txt").write_text("")
    save(tmp_path, "b.txt")
    status, said = run(tmp_path)
    assert status == 1
    assert "failed    a.txt: " in said
    assert "created   b.txt" in said
    assert Article.objects.count() == 1


def test_a_path_that_is_not_there_is_wrong_usage(tmp_path):
    with pytest.raises(CommandError, match="nowhere: no such file or folder") as refusal:
        call_command("import_seeds", str(tmp_path / "nowhere"))
    assert refusal.value.returncode == 2
    assert not ImportRun.objects.exists()


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_a_wrong_number_of_jobs_is_wrong_usage(tmp_path, jobs):
    with pytest.raises(CommandError, match="--jobs"):
        call_command("import_seeds", str(tmp_path), "--jobs", jobs)


def test_json_is_one_object_of_records_by_relative_path(tmp_path):
    (tmp_path / "2025").mkdir()
    save(tmp_path / "2025", "page.txt")
    (tmp_path / "blank.txt").write_text("\n\n")
    status, said = run(tmp_path, "--format", "json", "--dry-run")
    records = json.loads(said)
    assert status == 1
    assert list(records) == ["2025/page.txt", "blank.txt"]
    page = records["2025/page.txt"]
    assert page["title"] == "Tissage : un atelier ouvre au village"
    assert page["publication"] == "La Gazette du Haut Plateau"
    assert page["published_on"] == "2025-07-08"
    assert page["authors"] == ["Salma Exemple"]
    assert page["language"] == "fr"
    assert page["headlines"] == list(STRIP)
    assert page["headlines_count"] == 2
    assert page["paragraphs"] == 3
    assert [kind for kind, text in page["body"]] == ["p", "p", "p"]
    assert page["intertitles"] == []
    assert list(records["blank.txt"]) == ["error"]
    assert not Article.objects.exists()


def test_json_has_the_records_of_documents_that_are_known_already(tmp_path):
    save(tmp_path)
    run(tmp_path)
    _, said = run(tmp_path, "--format", "json")
    assert json.loads(said)["page.txt"]["title"] == "Tissage : un atelier ouvre au village"
    assert ImportRun.objects.latest("id").unchanged == 1


def test_json_of_an_empty_folder_is_an_empty_object(tmp_path):
    assert json.loads(run(tmp_path, "--format", "json")[1]) == {}


def test_a_terminal_gets_a_table_and_only_what_needs_a_look(tmp_path, monkeypatch, capsys):
    save(tmp_path)
    (tmp_path / "blank.txt").write_text("\n")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    with pytest.raises(SystemExit):
        call_command("import_seeds", str(tmp_path))
    said = capsys.readouterr().out
    assert "failed    blank.txt" in said
    assert "created   page.txt" not in said
    assert "created" in said.splitlines()[-5:][1]


def test_without_a_path_the_sample_documents_are_read(tmp_path, settings):
    settings.SEED_DOCUMENTS = tmp_path
    save(tmp_path)
    assert "created   page.txt" in run()[1]


def test_published_on_demand_where_the_paper_is_known(tmp_path):
    make_publication("La Gazette du Haut Plateau")
    save(tmp_path)
    run(tmp_path, "--publish")
    assert Article.objects.published().count() == 1


def test_a_page_of_an_unknown_paper_is_told_to_be_a_draft(tmp_path):
    save(tmp_path)
    with translation.override("en"):
        said = run(tmp_path, "--publish")[1]
    assert "“La Gazette du Haut Plateau” was no publication of the site" in said
    assert not Article.objects.published()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (OperationalError("server closed the connection"), "run the same again"),
        (ProgrammingError("no such table"), "run manage.py migrate"),
        (BrokenProcessPool(), "--jobs 1"),
        (KeyboardInterrupt(), "Stopped"),
    ],
)
def test_what_ends_a_run_is_told_without_a_traceback(tmp_path, monkeypatch, fault, said):
    def end(*args, **kwargs):
        raise fault

    monkeypatch.setattr("seeds.management.commands.import_seeds.import_documents", end)
    with pytest.raises(CommandError, match=said):
        call_command("import_seeds", str(save(tmp_path)))


def test_the_json_of_a_page_gives_its_figures_with_their_sentences(tmp_path):
    sentence = "En 2024, CoopStore a réuni plus de 1.200 artisanes au Maroc, dont 62,5 % de jeunes."
    save(tmp_path, paragraphs=(*PARAGRAPHS, sentence))
    _, said = run(tmp_path, "--format", "json")
    *_, women, young = json.loads(said)["page.txt"]["figures"]
    assert women == {
        "value": 1200,
        "qualifier": "plus de",
        "unit_or_subject": "artisanes",
        "kind": "result",
        "stated_on": "2024",
        "programme": "CoopStore",
        "place": "MA",
        "inferred": False,
        "quote": sentence,
    }
    assert (young["value"], young["unit_or_subject"]) == (62.5, "% de jeunes")


def test_the_json_of_a_page_says_which_figures_are_in_doubt(tmp_path):
    sentence = "Le fonds pèse 2.681 milliards de dirhams."
    save(tmp_path, paragraphs=(*PARAGRAPHS, sentence))
    record = json.loads(run(tmp_path, "--format", "json")[1])["page.txt"]
    (doubt,) = (one for one in record["doubts"] if one["field"] == "figures")
    assert record["figures"][doubt["figure"]]["quote"] == sentence
    assert (doubt["code"], doubt["said"][-1]) == ("strange-scale", ".")
