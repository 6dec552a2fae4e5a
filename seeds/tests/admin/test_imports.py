"""Import runs, their entries and the saved pages: seen, and not touched."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from articles.models import Article
from articles.tests.factories import make_article
from seeds.admin import imports as admin
from seeds.loading.loader import Options, import_documents
from seeds.models import ImportRun, RunEntry, SeedDocument
from seeds.tests.desk import seen
from seeds.tests.pages import save

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(tmp_path):
    """A run over one good page and a blank one."""
    save(tmp_path)
    (tmp_path / "blank.txt").write_text("\n")
    return import_documents([tmp_path], Options())


def at(row):
    """The address of a row's page."""
    return reverse(f"admin:seeds_{row._meta.model_name}_change", args=[row.pk])


def test_runs_entries_and_documents_are_seen_and_not_touched(editor, run):
    for model in (ImportRun, RunEntry, SeedDocument):
        name = model._meta.model_name
        assert editor.get(reverse(f"admin:seeds_{name}_changelist")).status_code == 200
        assert editor.get(reverse(f"admin:seeds_{name}_add")).status_code == 403
        for row in model.objects.all():
            assert editor.get(at(row)).status_code == 200
            assert editor.post(at(row), {"path": "x"}).status_code == 403
            assert editor.post(at(row).replace("change", "delete")).status_code == 403


def test_a_superuser_deletes_a_run_and_changes_none(client, run):
    client.force_login(User.objects.create_superuser("root"))
    assert client.post(at(run), {"publish": "on"}).status_code == 403
    client.post(at(run).replace("change", "delete"), {"post": "yes"})
    assert not ImportRun.objects.exists()


def test_the_list_of_runs_shows_counts_state_and_duration(editor, run):
    ImportRun.objects.update(finished_at=run.started_at + timedelta(seconds=192))
    html = seen(editor, "/admin/seeds/importrun/")
    assert "3 min 12 s" in html
    assert "finished" in html
    assert '<span class="status created">1 created</span>' in html
    assert '<span class="status failed">1 failed</span>' in html
    assert "0 updated" not in html


def test_an_interrupted_run_says_so(editor, run):
    ImportRun.objects.update(state=ImportRun.State.INTERRUPTED, finished_at=None)
    assert '<span class="status interrupted">interrupted</span>' in seen(
        editor, "/admin/seeds/importrun/"
    )


def test_a_run_shows_what_became_of_its_documents(editor, run):
    html = seen(editor, at(run))
    assert "nothing but white space: save the page again" in html
    assert at(SeedDocument.objects.get(path="page.txt")) in html
    assert f"/admin/articles/article/{Article.objects.get().pk}/change/" in html


def test_the_documents_of_a_run_are_chosen_by_outcome(editor, run):
    html = seen(editor, at(run) + "?outcome=failed")
    assert "blank.txt" in html
    assert "page.txt" not in html
    assert "page.txt" in seen(editor, at(run) + "?outcome=nonsense")


def test_the_documents_of_a_run_come_in_pages(editor, run, monkeypatch):
    monkeypatch.setattr(admin, "ENTRIES", 1)
    first, second = (seen(editor, f"{at(run)}?page={number}") for number in (1, 2))
    assert ("blank.txt" in first) != ("blank.txt" in second)
    assert "Page 1 of 2" in first


def test_a_run_costs_the_same_queries_for_few_documents_and_for_many(
    editor, run, django_assert_max_num_queries
):
    document = SeedDocument.objects.get(path="page.txt")
    seen(editor, at(run))  # what is asked once a process is asked
    RunEntry.objects.bulk_create(
        RunEntry(run=run, document=document, path=f"{n}.txt", outcome="created") for n in range(30)
    )
    with django_assert_max_num_queries(7):
        seen(editor, at(run))


def test_fields_that_were_kept_are_named_as_editors_know_them(editor, imported, tmp_path):
    save(tmp_path, "again.txt", strip=("Un tout autre titre du jour",) * 2)
    run = import_documents([tmp_path], Options())
    assert run.kept == 1
    assert "the page says something else: lede." in seen(editor, at(run))


def test_a_document_shows_what_was_read_beside_its_text(editor, run):
    html = seen(editor, at(SeedDocument.objects.get(path="page.txt")))
    for words in (
        "Tissage : un atelier ouvre au village",
        "La Gazette du Haut Plateau",
        "Salma Exemple",
        "Rallye : une étape neutralisée",
        "Cliquez ici",
    ):
        assert words in html


def test_a_document_that_failed_shows_why(editor, run):
    assert "white space" in seen(editor, at(SeedDocument.objects.get(path="blank.txt")))


@pytest.mark.parametrize(
    ("query", "paths"),
    [
        ("read=yes", {"page.txt"}),
        ("read=failed", {"blank.txt"}),
        ("read=deleted", set()),
        ("encoding=utf-8", {"page.txt"}),
        ("q=blank", {"blank.txt"}),
    ],
)
def test_documents_are_chosen_by_what_was_read_and_how(editor, run, query, paths):
    answer = editor.get(f"/admin/seeds/seeddocument/?{query}")
    assert {document.path for document in answer.context["cl"].result_list} == paths


@pytest.mark.parametrize("count", [3, 30])
@pytest.mark.parametrize("model", ["seeddocument", "runentry"])
def test_lists_cost_the_same_queries_for_few_and_for_many(
    editor, run, django_assert_max_num_queries, model, count
):
    article = make_article()
    for n in range(count):
        document = SeedDocument.objects.create(
            digest=f"d{n}", path=f"{n}.txt", raw=b"x", reader_version=1, article=article
        )
        RunEntry.objects.create(run=run, document=document, path=f"{n}.txt", outcome="created")
    with django_assert_max_num_queries(9):
        seen(editor, f"/admin/seeds/{model}/")


@pytest.mark.parametrize(
    "words", ["blank.txt", "white space", "Tissage : un atelier", "gazette.example"]
)
def test_a_document_is_found_by_name_title_address_and_reason(editor, run, words):
    Article.objects.update(source_url="https://gazette.example/tissage")
    paths = {"blank.txt", "white space"}
    answer = editor.get("/admin/seeds/runentry/", {"q": words}, headers={"accept-language": "en"})
    found = {entry.path for entry in answer.context["cl"].result_list}
    assert found == {"blank.txt" if words in paths else "page.txt"}


def test_the_desk_leads_to_one_list_of_imports(editor):
    html = seen(editor, "/admin/")
    assert "/admin/seeds/importrun/" in html
    assert 'href="/admin/seeds/runentry/"' not in html
    assert 'href="/admin/seeds/seeddocument/"' not in html
