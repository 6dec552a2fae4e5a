"""Files that hold documents, through the command: what is read, refused, passed over."""

import json

import pytest

from articles.models import Article
from seeds.intake.reasons_in_words import ALONE
from seeds.models import ImportRun, RunEntry, SeedDocument
from seeds.tests.loading import commands
from seeds.tests.opening import making_pdf
from seeds.tests.opening.making import (
    BYLINE,
    TITLE,
    archive,
    mail,
    packed_word,
    page,
    web_archive,
    word,
)
from seeds.tests.pages import save

pytestmark = [pytest.mark.machine, pytest.mark.django_db]


def run(*arguments):
    """Run the command; answer its exit status and its lines."""
    status, said = commands.run(*arguments)
    return status, said.splitlines()


def test_a_word_file_becomes_an_article(tmp_path):
    (tmp_path / "a.docx").write_bytes(word())
    status, lines = run(tmp_path)
    assert (status, lines) == (
        0,
        ["created   a.docx", "1 created, 0 updated, 0 unchanged, 0 kept, 0 failed"],
    )
    article = Article.objects.get()
    assert (article.title, article.authors) == (TITLE, [BYLINE.removeprefix("Par ")])


def test_a_rehearsal_of_a_word_file_leaves_nothing(tmp_path):
    (tmp_path / "a.docx").write_bytes(word())
    _, lines = run(tmp_path, "--dry-run")
    assert lines[0] == "created   a.docx"
    assert not SeedDocument.objects.exists()


def test_the_same_files_again_write_nothing_even_renamed(tmp_path):
    (tmp_path / "a.zip").write_bytes(archive({"x/b.docx": word(), "c.html": page()}))
    run(tmp_path)
    (tmp_path / "a.zip").rename(tmp_path / "z.zip")
    _, lines = run(tmp_path)
    assert lines == [
        "unchanged z.zip/c.html",
        "unchanged z.zip/x/b.docx",
        "0 created, 0 updated, 2 unchanged, 0 kept, 0 failed",
    ]
    assert SeedDocument.objects.count() == 2


def test_a_word_file_with_another_text_updates_its_article(tmp_path):
    (tmp_path / "a.docx").write_bytes(word())
    run(tmp_path)
    (tmp_path / "a.docx").write_bytes(word("fr", "Le maire a salué l'ouverture de cet atelier."))
    _, lines = run(tmp_path)
    assert lines[0] == "updated   a.docx"
    assert "Le maire a salué" in Article.objects.get().body


def test_what_is_not_read_in_a_folder_is_named_with_its_reason(tmp_path):
    save(tmp_path)
    (tmp_path / "photo.JPG").write_bytes(b"\xff\xd8\xff")
    (tmp_path / ".hidden").write_bytes(b"")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "frame.html").write_text(page())
    (tmp_path / "page.html").write_text(page())
    status, lines = run(tmp_path)
    assert status == 0
    assert [line.split(":")[0] for line in lines if line.startswith("skipped")] == [
        "skipped   page_files",
        "skipped   photo.JPG",
    ]
    assert lines[-1].endswith("0 failed, 2 skipped")
    assert ImportRun.objects.get().skipped == 2
    entry = RunEntry.objects.get(path="photo.JPG")
    assert entry.reasons == [{"code": "other-kind", "detail": ".jpg"}]


def test_a_file_whose_name_has_no_ending_is_told_what_it_lacks(tmp_path):
    save(tmp_path)
    (tmp_path / "report").write_bytes(b"%PDF-1.7")
    _, lines = run(tmp_path)
    (line,) = [line for line in lines if line.startswith("skipped")]
    assert line == f"skipped   report: {ALONE['other-kind']}"


def test_a_program_is_told_why_a_file_is_skipped(tmp_path):
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    _, lines = run(tmp_path, "--format", "json")
    record = json.loads("".join(lines))["photo.jpg"]
    assert record["outcome"] == "skipped"
    assert ".jpg" in record["reason"]


def test_a_pdf_of_a_web_archive_has_the_address_and_the_day_of_its_record(tmp_path):
    pdf = making_pdf.report(3)
    record = ("https://coop.example/rapport.pdf", "application/pdf", pdf)
    (tmp_path / "a.warc.gz").write_bytes(web_archive([record]))
    run(tmp_path)
    article = Article.objects.get()
    assert article.source_url == "https://coop.example/rapport.pdf"
    assert article.published_on.isoformat() == "2025-03-04"
    assert "saved-day" in [doubt["code"] for doubt in article.doubts]


def test_an_attachment_without_a_day_has_in_doubt_that_of_its_mail(tmp_path):
    message = mail(text="Ci-joint.", communique_docx=word("ar"))
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    _, lines = run(tmp_path)
    assert lines[0].startswith("skipped   a.eml: ")
    assert lines[1].startswith("created   a.eml/communique.docx: ")
    assert Article.objects.get().published_on.isoformat() == "2025-07-09"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("jobs", [1, 2])
def test_files_are_opened_in_reading_processes_within_their_limits(tmp_path, settings, jobs):
    settings.SEED_READING_SECONDS = 1
    settings.SEED_READING_MEMORY = 1_000_000_000
    (tmp_path / "a.docx").write_bytes(word())
    (tmp_path / "b.docx").write_bytes(slow_word())
    (tmp_path / "c.zip").write_bytes(archive({"d.docx": word("ar")}))
    status, lines = run(tmp_path, "--jobs", jobs)
    assert status == 1
    assert lines[0] == "created   a.docx"
    assert RunEntry.objects.get(path="b.docx").reasons == [{"code": "too-costly", "detail": "1"}]
    assert lines[2].startswith("created   c.zip/d.docx")


def slow_word():
    """A Word file with more paragraphs than can be read in a second."""
    paragraphs = (f"<w:p><w:r><w:t>{number}</w:t></w:r></w:p>" for number in range(40_000))
    return packed_word("".join(paragraphs))
