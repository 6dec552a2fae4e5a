"""Loading: three runs of every rule, first, same again, after an editor's change."""

import pytest
from django.db import DatabaseError, connection

from articles.models import Article, Publication
from seeds.loading.loader import Options, import_documents
from seeds.loading.writing import Shelf
from seeds.models import ImportRun, RunEntry, SeedDocument
from seeds.tests.pages import PARAGRAPHS, portal_page, save

pytestmark = pytest.mark.django_db


def load(*paths, **options):
    """Import `paths` and answer {name: outcome}."""
    results = {}
    import_documents(
        paths, Options(**options), on_result=lambda r: results.__setitem__(r.name, r.outcome)
    )
    return results


def rows_written(capture):
    return [q["sql"] for q in capture if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


def test_a_page_becomes_a_draft_article_with_its_fields(tmp_path):
    save(tmp_path)
    assert load(tmp_path) == {"page.txt": "created"}
    article = Article.objects.get()
    assert article.title == "Tissage : un atelier ouvre au village"
    assert article.publication.name == "La Gazette du Haut Plateau"
    assert article.published_on.isoformat() == "2025-07-08"
    assert article.authors == ["Salma Exemple"]
    assert article.language == "fr"
    assert article.lede == PARAGRAPHS[0]
    assert article.body == f"<p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
    assert article.status == Article.Status.DRAFT
    assert article.doubts == []


def test_the_document_is_kept_with_its_bytes_and_its_strip_apart(tmp_path):
    file = save(tmp_path)
    load(tmp_path)
    document = SeedDocument.objects.get()
    assert bytes(document.raw) == file.read_bytes()
    assert document.headlines == [
        "Pluie : les barrages se remplissent",
        "Rallye : une étape neutralisée",
    ]
    assert document.article == Article.objects.get()
    assert "barrages" not in Article.objects.get().body


def test_the_same_bytes_again_write_nothing_but_the_run(tmp_path, django_assert_num_queries):
    save(tmp_path)
    load(tmp_path)
    stamp = Article.objects.get().updated_at
    with connection.execute_wrapper(_only_runs_are_written):
        assert load(tmp_path) == {"page.txt": "unchanged"}
    assert Article.objects.get().updated_at == stamp
    assert ImportRun.objects.latest("id").unchanged == 1
    assert RunEntry.objects.count() == 1


def _only_runs_are_written(execute, sql, params, many, context):
    assert not sql.startswith(("INSERT", "UPDATE", "DELETE")) or "seeds_importrun" in sql
    return execute(sql, params, many, context)


def test_the_same_bytes_under_another_name_are_one_document(tmp_path):
    save(tmp_path, "a.txt")
    save(tmp_path, "b.txt")
    assert load(tmp_path) == {"a.txt": "created", "b.txt": "unchanged"}
    assert SeedDocument.objects.count() == Article.objects.count() == 1


def test_the_same_page_with_another_strip_is_the_same_article(tmp_path):
    save(tmp_path, "a.txt")
    save(tmp_path, "b.txt", strip=("Football : le match de dimanche", "Pêche : le poulpe au repos"))
    assert load(tmp_path) == {"a.txt": "created", "b.txt": "unchanged"}
    assert Article.objects.count() == 1
    assert SeedDocument.objects.count() == 2


def test_a_corrected_page_updates_the_article(tmp_path):
    save(tmp_path)
    load(tmp_path)
    save(tmp_path, paragraphs=(*PARAGRAPHS, "Un marché aura lieu chaque jeudi sur la place."))
    assert load(tmp_path) == {"page.txt": "updated"}
    assert "chaque jeudi" in Article.objects.get().body


def test_a_field_that_an_editor_changed_is_kept_and_both_versions_stand(tmp_path):
    save(tmp_path)
    load(tmp_path)
    Article.objects.update(lede="Un atelier, enfin.")
    new_lede = "La coopérative Tifawin a ouvert lundi un atelier de tissage au village."
    save(tmp_path, paragraphs=(new_lede, *PARAGRAPHS[1:], "Le maire a salué les tisserandes."))
    assert load(tmp_path) == {"page.txt": "kept"}
    article = Article.objects.get()
    assert article.lede == "Un atelier, enfin."
    assert article.as_read["lede"] == new_lede
    assert "Le maire" in article.body
    assert RunEntry.objects.latest("id").reasons == [{"code": "kept", "detail": "lede"}]


def test_an_editors_title_does_not_make_another_article_of_the_page(tmp_path):
    save(tmp_path)
    load(tmp_path)
    Article.objects.update(title="Un titre de la rédaction")
    save(tmp_path, strip=("Une autre manchette du jour", "Et encore une autre manchette"))
    assert load(tmp_path) == {"page.txt": "kept"}
    assert Article.objects.get().title == "Un titre de la rédaction"


def test_what_an_editor_wrote_as_the_page_says_it_now_is_no_conflict(tmp_path):
    save(tmp_path, author="Salma Exemple")
    load(tmp_path)
    Article.objects.update(authors=["Salma Modèle"])
    save(tmp_path, author="Salma Modèle")
    assert load(tmp_path) == {"page.txt": "unchanged"}


def test_an_editor_may_rename_a_publication(tmp_path):
    save(tmp_path)
    load(tmp_path)
    Publication.objects.update(name="Gazette du Plateau")
    save(tmp_path, strip=("Une autre manchette du jour", "Et encore une autre manchette"))
    load(tmp_path)
    assert Publication.objects.count() == 1
    assert Article.objects.get().publication.name == "Gazette du Plateau"


def test_what_an_editor_saves_during_the_import_is_kept(tmp_path, monkeypatch):
    save(tmp_path)
    load(tmp_path)
    save(tmp_path, paragraphs=(*PARAGRAPHS, "Un marché aura lieu chaque jeudi sur la place."))
    fetch = Shelf.fetch

    def fetch_and_edit(shelf, readings):
        fetch(shelf, readings)
        Article.objects.update(title="Un titre de la rédaction", status="published")

    monkeypatch.setattr(Shelf, "fetch", fetch_and_edit)
    assert load(tmp_path) == {"page.txt": "kept"}
    article = Article.objects.get()
    assert (article.title, article.status) == ("Un titre de la rédaction", "published")
    assert "chaque jeudi" in article.body


def test_an_article_that_an_editor_deletes_during_the_import_stays_deleted(tmp_path, monkeypatch):
    save(tmp_path)
    load(tmp_path)
    save(tmp_path, strip=("Une autre manchette du jour", "Et encore une autre manchette"))
    fetch = Shelf.fetch

    def fetch_and_delete(shelf, readings):
        fetch(shelf, readings)
        Article.objects.all().delete()

    monkeypatch.setattr(Shelf, "fetch", fetch_and_delete)
    assert load(tmp_path) == {"page.txt": "unchanged"}
    assert not Article.objects.exists()


def test_an_article_that_an_editor_deleted_does_not_come_back(tmp_path, monkeypatch):
    save(tmp_path)
    load(tmp_path)
    Article.objects.all().delete()
    assert load(tmp_path) == {"page.txt": "skipped"}
    for module in ("seeds.loading.loader", "seeds.loading.writing"):
        monkeypatch.setattr(f"{module}.READER_VERSION", 10_000)
    assert load(tmp_path) == {"page.txt": "skipped"}
    assert not Article.objects.exists()
    assert SeedDocument.objects.get().reader_version == 10_000


def test_a_better_reader_reads_the_kept_bytes_again(tmp_path, monkeypatch):
    save(tmp_path)
    load(tmp_path)
    Article.objects.update(lede="x", as_read={**Article.objects.get().as_read, "lede": "x"})
    for module in ("seeds.loading.loader", "seeds.loading.writing"):
        monkeypatch.setattr(f"{module}.READER_VERSION", 10_000)
    assert load(tmp_path) == {"page.txt": "updated"}
    assert Article.objects.get().lede == PARAGRAPHS[0]


def test_articles_read_without_a_doubt_are_published_on_demand(tmp_path):
    save(tmp_path, "sure.txt")
    save(tmp_path, "undated.txt", title="Apiculture : les ruches hivernent", day="")
    load(tmp_path, publish=True)
    assert list(Article.objects.published().values_list("title", flat=True)) == [
        "Tissage : un atelier ouvre au village"
    ]
    undated = Article.objects.get(title="Apiculture : les ruches hivernent")
    assert "no-date" in [doubt["code"] for doubt in undated.doubts]


def test_an_article_taken_back_by_an_editor_stays_a_draft(tmp_path):
    save(tmp_path)
    load(tmp_path, publish=True)
    Article.objects.get().unpublish()
    save(tmp_path, strip=("Une autre manchette du jour", "Et encore une autre manchette"))
    load(tmp_path, publish=True)
    assert Article.objects.get().status == Article.Status.DRAFT


def test_two_undated_pages_with_one_title_are_two_articles(tmp_path):
    save(tmp_path, "a.txt", day="")
    save(tmp_path, "b.txt", day="", paragraphs=tuple(reversed(PARAGRAPHS)))
    load(tmp_path)
    assert Article.objects.count() == 2


def test_two_pages_of_one_title_and_day_that_name_no_paper_are_two_articles(tmp_path):
    page = "Le sel a son magasin\n\nPar {}\n4 mai 2024\n\n{}\n\n{}\n"
    texts = {"Salma Exemple": PARAGRAPHS, "Idir Exemple": tuple(reversed(PARAGRAPHS))}
    for author, paragraphs in texts.items():
        save(tmp_path, f"{author}.txt", page.format(author, *paragraphs[:2]))
    load(tmp_path)
    assert {article.authors[0] for article in Article.objects.all()} == set(texts)


def test_a_dry_run_says_the_same_and_writes_nothing(tmp_path):
    save(tmp_path)
    assert load(tmp_path, dry_run=True) == {"page.txt": "created"}
    assert not Article.objects.exists()
    assert not SeedDocument.objects.exists()
    assert not ImportRun.objects.exists()
    assert load(tmp_path) == {"page.txt": "created"}


def test_a_document_that_the_database_refuses_fails_alone(tmp_path, monkeypatch):
    save(tmp_path, "a.txt", title="Premier titre de la page")
    save(tmp_path, "b.txt", title="Second titre de la page")
    save(tmp_path, "c.txt", title="Troisième titre de la page")
    keep = Shelf._fill_document

    def refuse(shelf, document, *args):
        if document.name == "b.txt":
            raise DatabaseError("value too long\nCONTEXT: something")
        return keep(shelf, document, *args)

    monkeypatch.setattr(Shelf, "_fill_document", refuse)
    assert load(tmp_path) == {"a.txt": "created", "b.txt": "failed", "c.txt": "created"}
    assert Article.objects.count() == 2
    assert RunEntry.objects.get(outcome="failed").reasons == [
        {"code": "not-stored", "detail": "value too long"}
    ]


def test_a_document_refused_among_inserts_sent_together_fails_alone(tmp_path, monkeypatch):
    save(tmp_path, "a.txt", title="Premier titre de la page")
    save(tmp_path, "b.txt", title="Second titre de la page")
    save(tmp_path, "c.txt", title="Troisième titre de la page")
    new = Shelf._new_article

    def too_long(shelf, reading):
        article = new(shelf, reading)
        if article.title.startswith("Second"):
            article.title = "x" * 501
        return article

    monkeypatch.setattr(Shelf, "_new_article", too_long)
    assert load(tmp_path) == {"a.txt": "created", "b.txt": "failed", "c.txt": "created"}
    [reason] = RunEntry.objects.get(outcome="failed").reasons
    assert "too long" in reason["detail"]
    assert SeedDocument.objects.count() == Article.objects.count() == 2


def test_a_publication_made_by_a_document_that_failed_is_made_by_the_next(tmp_path, monkeypatch):
    save(tmp_path, "a.txt", title="Premier titre de la page")
    save(tmp_path, "b.txt", title="Second titre de la page")
    keep = Shelf._fill_document

    def refuse(shelf, document, *args):
        if document.name == "a.txt":
            raise DatabaseError("no")
        return keep(shelf, document, *args)

    monkeypatch.setattr(Shelf, "_fill_document", refuse)
    assert load(tmp_path) == {"a.txt": "failed", "b.txt": "created"}
    assert Publication.objects.count() == 1


def test_a_fault_of_the_reader_is_told_and_the_run_goes_on(tmp_path, monkeypatch):
    def read(data, *, name, **options):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("seeds.loading.readers.read", read)
    save(tmp_path)
    assert load(tmp_path) == {"page.txt": "failed"}
    assert SeedDocument.objects.get().reasons == [
        {"code": "reader-fault", "detail": "ZeroDivisionError: division by zero"}
    ]


def test_a_failed_document_fails_again_without_being_stored_twice(tmp_path):
    (tmp_path / "blank.txt").write_text("  \n ")
    assert load(tmp_path) == {"blank.txt": "failed"}
    assert load(tmp_path) == {"blank.txt": "failed"}
    assert SeedDocument.objects.count() == 1
    assert RunEntry.objects.count() == 2


@pytest.mark.machine
def test_two_processes_read_what_one_reads(tmp_path):
    for number in range(90):
        save(tmp_path, f"{number}.txt", title=f"Atelier numéro {number} du village")
    assert set(load(tmp_path, jobs=2, dry_run=True).values()) == {"created"}
    names = list(load(tmp_path, jobs=2))
    assert names == sorted(names)
    assert Article.objects.count() == 90


def test_the_run_counts_its_documents(tmp_path):
    save(tmp_path, "a.txt")
    save(tmp_path, "b.txt")
    (tmp_path / "c.txt").write_text("")
    load(tmp_path)
    run = ImportRun.objects.get()
    assert (run.created, run.unchanged, run.failed) == (1, 1, 1)
    assert run.duration is not None
    assert set(run.entries.values_list("path", "outcome")) == {
        ("a.txt", "created"),
        ("c.txt", "failed"),
    }


def test_markup_in_a_text_page_is_shown_as_text(tmp_path):
    save(
        tmp_path,
        text=portal_page(
            title="Un <script>alert(1)</script> titre du village",
            paragraphs=(*PARAGRAPHS, 'Voir <img src=x onerror="alert(1)"> la place du village.'),
        ),
    )
    load(tmp_path)
    article = Article.objects.get()
    assert "<script" not in article.body
    assert "<img" not in article.body
    assert "&lt;img src=x" in article.body
