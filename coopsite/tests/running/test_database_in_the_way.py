"""A database that takes no changes, or has no room: every command says so in a sentence."""

import pytest
from django.db import connection

from articles.models import Article
from coopsite.embedded import url_of
from coopsite.tests.databases import empty_database, execute
from coopsite.tests.processes import manage
from seeds.tests.pages import save

READ_ONLY = {"PGOPTIONS": "-c default_transaction_read_only=on"}
NO_ROOM = """
CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE 'could not extend file' USING ERRCODE = '53100'; END $$;
CREATE TRIGGER no_room BEFORE INSERT ON articles_article EXECUTE FUNCTION no_room()
"""


def refusal(*command, **environment):
    """What a command says that ends in one sentence."""
    done = manage(*command, **environment)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.mark.parametrize("command", ["prepare", "migrate"])
@pytest.mark.django_db(transaction=True)
def test_commands_on_a_read_only_database_say_so(command, tmp_path):
    with empty_database("read_only_by_a_test") as url:
        said = refusal(command, DATABASE_URL=url, VAR_DIR=str(tmp_path), **READ_ONLY)
        assert "The database takes no changes now" in said


@pytest.mark.django_db(transaction=True)
def test_an_import_into_a_read_only_database_says_so(tmp_path):
    save(tmp_path)
    url = url_of(connection.settings_dict)
    said = refusal("import_seeds", str(tmp_path), DATABASE_URL=url, **READ_ONLY)
    assert "The database takes no changes now" in said
    assert not Article.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_an_import_that_finds_no_room_says_so_and_the_next_completes(tmp_path):
    save(tmp_path)
    url = url_of(connection.settings_dict)
    execute(url, NO_ROOM)
    try:
        said = refusal("import_seeds", str(tmp_path), DATABASE_URL=url)
        assert "The disk of the database is full (could not extend file). Make room" in said
    finally:
        execute(url, "DROP FUNCTION no_room CASCADE")
    assert manage("import_seeds", str(tmp_path), DATABASE_URL=url).returncode == 0
    assert Article.objects.count() == 1


def test_a_wrong_value_of_a_setting_is_named_without_a_traceback():
    said = refusal("check", DATABASE_URL="postgresql://db.example/coop", DATABASE_POOL_SIZE="many")
    assert "DATABASE_POOL_SIZE" in said
