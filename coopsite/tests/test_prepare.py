"""`make run` prepares a fresh database once, and leaves every other as it is."""

import re
import stat
from types import SimpleNamespace

import pytest
from django.contrib.auth.hashers import check_password
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection

from articles.models import Article
from articles.tests.factories import make_article
from coopsite.management.commands import prepare
from coopsite.tests.databases import answers, contents, empty_database
from coopsite.tests.processes import manage, start_manage
from seeds.loading.alone import alone
from seeds.models import ImportRun, SeedDocument
from seeds.tests.pages import save

pytestmark = pytest.mark.machine

SAID = (
    r"Preparing the database \.\.\.\n"
    r"Editors enter at /admin/ as editor with (?P<password>\S+) \(kept in (?P<file>.+)\)\n"
    r"Imported (?P<articles>\d+) sample articles:"
    r" (?P<confirmed>\d+) figures confirmed, (?P<waiting>\d+) to review\.\n"
)


@pytest.fixture(scope="module")
def fresh(django_db_setup, django_db_blocker, tmp_path_factory):
    """A database that had no table, and what the command printed there and left, twice over."""
    var = tmp_path_factory.mktemp("var")
    with django_db_blocker.unblock(), empty_database("prepared_by_a_test") as url:
        first, second = prepare_it(url, var), prepare_it(url, var)
        yield SimpleNamespace(url=url, first=first, second=second, var=var)


def prepare_it(url, var):
    """What the command printed, and what it left in a database."""
    done = manage("prepare", limit=600, VAR_DIR=str(var), DATABASE_URL=url)
    assert (done.returncode, done.stderr) == (0, "")
    return SimpleNamespace(said=done.stdout, left=contents(url))


def one(fresh, question):
    """The one value that a question has for an answer."""
    [[value]] = answers(fresh.url, question)
    return value


def test_a_fresh_database_gets_its_tables_an_editor_and_the_samples(fresh):
    said = re.fullmatch(SAID, fresh.first.said)
    assert said, fresh.first.said
    assert int(said["articles"]) == one(fresh, "SELECT count(*) FROM articles_article") > 0
    for word, state in (("confirmed", "confirmed"), ("waiting", "suggested")):
        counted = f"SELECT count(*) FROM programmes_figure WHERE state = '{state}'"
        assert int(said[word]) == one(fresh, counted) > 0


def test_the_samples_are_published_in_full_and_decided_on_by_the_editor(fresh):
    assert one(fresh, "SELECT count(*) FROM articles_article WHERE status = 'published'") > 0
    assert one(fresh, "SELECT DISTINCT reuse FROM articles_publication") == "full"
    assert one(fresh, "SELECT DISTINCT by_name FROM programmes_decision") == "editor"
    assert one(fresh, "SELECT count(*) FROM programmes_programme") > 0


def test_the_password_that_is_printed_opens_the_account_and_is_kept_for_its_owner(fresh):
    said = re.fullmatch(SAID, fresh.first.said)
    kept = one(fresh, "SELECT password FROM auth_user WHERE username = 'editor' AND is_staff")
    assert check_password(said["password"], kept)
    file = fresh.var / "editor_password"
    assert said["file"] == str(file)
    assert file.read_text() == said["password"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_first_account_is_an_administrators_and_no_superusers(fresh):
    of = (
        "auth_user u JOIN auth_user_groups m ON m.user_id = u.id"
        " JOIN auth_group g ON g.id = m.group_id"
    )
    assert one(fresh, f"SELECT g.name FROM {of} WHERE u.username = 'editor'") == "Administrators"
    assert one(fresh, "SELECT count(*) FROM auth_group_permissions") > 0
    assert not one(fresh, "SELECT is_superuser FROM auth_user")


def test_a_second_run_says_nothing_and_changes_nothing(fresh):
    assert fresh.second.said == ""
    assert fresh.second.left == fresh.first.left


@pytest.fixture
def samples(db, tmp_path, settings, monkeypatch):
    """One sample page, on which there is nothing to decide, and a folder for the password."""
    settings.SEED_DOCUMENTS = tmp_path / "samples"
    settings.SEED_DOCUMENTS.mkdir()
    save(settings.SEED_DOCUMENTS)
    monkeypatch.setattr(prepare, "PASSWORD_FILE", tmp_path / "editor_password")
    monkeypatch.setattr(prepare, "decide", lambda by: None)


of_one_page = pytest.mark.usefixtures("samples")


@of_one_page
def test_no_sample_joins_articles_that_somebody_wrote(capsys):
    own = make_article()
    call_command("prepare")
    assert Article.objects.get() == own
    assert not ImportRun.objects.exists()
    assert "Imported" not in capsys.readouterr().out


@of_one_page
def test_no_sample_joins_pages_that_somebody_imported(tmp_path):
    call_command("import_seeds", str(save(tmp_path, title="Un moulin ouvre au village")))
    call_command("prepare")
    assert Article.objects.get().title == "Un moulin ouvre au village"
    assert ImportRun.objects.count() == 1


@of_one_page
def test_samples_that_an_editor_deleted_stay_away():
    call_command("prepare")
    Article.objects.all().delete()
    SeedDocument.objects.all().delete()
    call_command("prepare")
    assert not Article.objects.exists()


@of_one_page
def test_an_editor_who_is_there_keeps_the_password_and_is_told_no_other(tmp_path, capsys):
    (tmp_path / "editor_password").write_text("of-another-database")
    User.objects.create_user("editor", password="chosen-by-the-editor")
    call_command("prepare")
    assert User.objects.get().check_password("chosen-by-the-editor")
    assert "Editors enter" not in capsys.readouterr().out
    assert (tmp_path / "editor_password").read_text() == "of-another-database"


@of_one_page
def test_a_password_of_another_database_is_replaced_by_the_one_printed(tmp_path, capsys):
    (tmp_path / "editor_password").write_text("of-another-database")
    call_command("prepare")
    password = (tmp_path / "editor_password").read_text()
    assert User.objects.get().check_password(password)
    assert f"as editor with {password} (" in capsys.readouterr().out


@of_one_page
def test_a_first_run_that_is_stopped_leaves_no_half_and_the_next_completes(monkeypatch):
    def stop(by):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(prepare, "decide", stop)
        with pytest.raises(CommandError, match="Run the same again"):
            call_command("prepare")
    assert not ImportRun.objects.exists()
    call_command("prepare")
    assert Article.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_second_preparation_waits_for_the_first_and_says_so(tmp_path):
    make_article()  # no samples are imported beside it
    with connection.cursor() as cursor, alone(cursor, prepare.LOCK, on_wait=pytest.fail):
        second = start_manage("prepare", VAR_DIR=str(tmp_path))
        assert "Another command prepares this database" in second.stdout.readline()
        assert not User.objects.exists()
    _, errors = second.communicate(timeout=60)
    assert (second.returncode, errors) == (0, "")
    assert User.objects.count() == 1


@pytest.mark.django_db
def test_a_server_that_does_not_answer_is_told_without_a_traceback(monkeypatch):
    def refuse():
        raise OperationalError("connection refused")

    monkeypatch.setattr(prepare, "missing_migrations", refuse)
    with pytest.raises(CommandError, match=r"\(connection refused\).*DATABASE_URL"):
        call_command("prepare")
