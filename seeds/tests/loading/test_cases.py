"""What editors said of lines of pages: kept, used by imports, never silently forgotten."""

import psycopg
import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from articles.items.drafts.acts import open_draft
from articles.models import Article, Trace
from programmes.tests.factories import make_editor
from seeds.intake.cases import said_of, say
from seeds.loading.again import correct
from seeds.loading.loader import LOCK, Options, import_documents
from seeds.models import ImportRun, SeedDocument, ZoneCase
from seeds.reading.text.marks import Said
from seeds.reading.text.said import SaidLine
from seeds.tests.pages import PARAGRAPHS, portal_page, save

pytestmark = pytest.mark.django_db
NOTICE = "Merci d'avoir signalé!"
IS_TITLE = SaidLine(NOTICE, 0, Said.TITLE)
NO_TEXT = SaidLine(PARAGRAPHS[1], 0, Said.FURNITURE)
IS_TEXT = SaidLine(PARAGRAPHS[1], 0, Said.BODY)


@pytest.fixture
def anna(db):
    return make_editor("anna")


def bring_in(folder, **options):
    """Import the page, and answer its document."""
    save(folder)
    import_documents([folder], Options(**options))
    return SeedDocument.objects.get()


def test_every_word_of_the_reader_is_one_of_a_case():
    assert [*ZoneCase.Zone] == [*Said]


def test_what_is_said_anew_withdraws_what_was_said(anna):
    say("d1", (IS_TITLE, NO_TEXT), anna)
    say("d1", (IS_TITLE, IS_TEXT), anna)
    assert set(said_of("d1")) == {IS_TITLE, IS_TEXT}
    (old,) = ZoneCase.objects.exclude(withdrawn_at=None)
    assert (old.zone, old.by, old.withdrawn_by_name) == ("furniture", anna, "anna")


def test_what_is_said_of_one_page_says_nothing_of_another(anna):
    say("d1", (IS_TITLE,), anna)
    assert said_of("d2") == ()


def test_the_database_keeps_one_word_on_a_line(anna):
    say("d1", (IS_TEXT,), anna)
    with pytest.raises(IntegrityError), transaction.atomic():
        ZoneCase.objects.create(digest="d1", text=PARAGRAPHS[1], zone="title")


def test_what_was_said_is_traced(anna):
    say("d1", (IS_TEXT,), anna)
    assert Trace.objects.filter(tabled="seeds_zonecase", done="added").count() == 1


def test_an_import_reads_a_page_as_it_was_said_before(anna, tmp_path):
    digest = bring_in(tmp_path).digest
    Article.objects.all().delete()
    SeedDocument.objects.all().delete()
    say(digest, (IS_TITLE, NO_TEXT), anna)
    bring_in(tmp_path)
    article = Article.objects.get()
    assert article.title == NOTICE
    assert PARAGRAPHS[1] not in article.body


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_known_page_is_read_again_once_something_was_said_of_it(anna, tmp_path, jobs):
    document = bring_in(tmp_path)
    say(document.digest, (NO_TEXT,), anna)
    bring_in(tmp_path, jobs=jobs)
    assert PARAGRAPHS[1] not in Article.objects.get().body
    run = ImportRun.objects.first()
    assert (run.updated, run.unchanged) == (1, 0)


def test_a_page_that_is_imported_again_stays_as_it_was_corrected(anna, tmp_path):
    correct(bring_in(tmp_path), (IS_TITLE,), anna)
    SeedDocument.objects.update(reader_version=1)
    bring_in(tmp_path)
    assert Article.objects.get().title == NOTICE


def test_a_correction_reads_the_page_again(anna, tmp_path):
    correct(bring_in(tmp_path), (IS_TITLE, NO_TEXT), anna)
    article = Article.objects.get()
    assert article.title == NOTICE
    assert PARAGRAPHS[1] not in article.body
    assert ImportRun.objects.first().updated == 1


def test_what_an_editor_wrote_stays(anna, tmp_path):
    document = bring_in(tmp_path)
    Article.objects.update(title="Mon titre")
    assert correct(document, (IS_TITLE, NO_TEXT), anna) == "kept"
    article = Article.objects.get()
    assert (article.title, article.as_read["title"]) == ("Mon titre", NOTICE)
    assert PARAGRAPHS[1] not in article.body


def test_what_readers_see_changes_as_a_draft(anna, tmp_path):
    correct(bring_in(tmp_path, publish=True), (NO_TEXT,), anna)
    article = Article.objects.get()
    draft = open_draft(article)
    assert PARAGRAPHS[1] in article.body
    assert (draft.opened_by, draft.is_beside) == (anna, True)
    assert PARAGRAPHS[1] not in draft.edits[0]["after"]["body"]


def test_a_withdrawn_correction_gives_the_page_back_to_the_reader(anna, tmp_path):
    correct(bring_in(tmp_path), (IS_TITLE,), anna)
    correct(SeedDocument.objects.get(), (), anna)
    assert Article.objects.get().title == "Tissage : un atelier ouvre au village"


def test_a_page_without_an_article_gets_one(anna, tmp_path):
    save(tmp_path, text="Accueil\nSport\nLes potiers\n")
    import_documents([tmp_path], Options())
    said = (SaidLine("Sport", 0, Said.TITLE), SaidLine("Les potiers", 0, Said.BODY))
    assert correct(SeedDocument.objects.get(), said, anna) == "created"
    assert (Article.objects.get().title, Article.objects.get().lede) == ("Sport", "Les potiers")
    assert SeedDocument.objects.get().article


def test_nothing_is_written_where_no_article_is_left(anna, tmp_path):
    text = portal_page(paragraphs=PARAGRAPHS[:1], strip=())
    save(tmp_path, text=text)
    import_documents([tmp_path], Options())
    said = tuple(
        SaidLine(line, 0, Said.FURNITURE) for line in map(str.strip, text.split("\n")) if line
    )
    with pytest.raises(ValidationError):
        correct(SeedDocument.objects.get(), said, anna)
    assert not ZoneCase.objects.exists()


def test_nothing_is_written_while_an_import_runs(anna, tmp_path):
    document = bring_in(tmp_path)
    with psycopg.connect(**connection.get_connection_params()) as other:
        other.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        with pytest.raises(ValidationError, match="importation est en cours"):
            correct(document, (IS_TITLE,), anna)
    assert not ZoneCase.objects.exists()


def test_an_article_that_was_deleted_stays_so(anna, tmp_path):
    document = bring_in(tmp_path)
    Article.objects.all().delete()
    assert correct(SeedDocument.objects.get(pk=document.pk), (IS_TITLE,), anna) == "skipped"
    assert not Article.objects.exists()
