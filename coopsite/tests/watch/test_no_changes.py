"""A database that takes no changes, or has no room: editors are told so, and can go on reading."""

import time
from contextlib import contextmanager

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client

from articles.models import Publication
from coopsite.tests.entrance.accounts import knock, make_staff

pytestmark = pytest.mark.django_db(transaction=True)

ADD = "/admin/articles/publication/add/"
NO_ROOM = """
CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE 'could not extend file' USING ERRCODE = '53100'; END $$;
CREATE TRIGGER no_room BEFORE INSERT ON articles_publication EXECUTE FUNCTION no_room()
"""


@pytest.fixture
def root(client):
    client.force_login(User.objects.create_superuser("root"))
    client.raise_request_exception = False
    client.get("/admin/")  # the end of the session is put off
    return client


@contextmanager
def read_only():
    with connection.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only TO on")
        yield
        cursor.execute("SET default_transaction_read_only TO off")


def save(client):
    """Send the form of a paper."""
    sent = {"name": "Sud Hebdo", "slug": "sud-hebdo", "language": "fr", "reuse": "extract"}
    sent |= {"kind": "newspaper", "issuer-TOTAL_FORMS": "0", "issuer-INITIAL_FORMS": "0"}
    return client.post(ADD, sent, headers={"accept-language": "en"})


def test_an_editor_who_saves_on_a_read_only_database_is_told_what_to_do(root):
    with read_only():
        answer = save(root)
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    said = answer.content.decode()
    assert "the database takes no changes just now" in said
    assert answer["X-Request-ID"] in said
    assert not Publication.objects.exists()


def test_the_same_form_is_saved_once_the_database_takes_changes(root):
    with read_only():
        save(root)
    assert save(root).status_code == 302
    assert Publication.objects.exists()


def test_the_desk_can_be_read_while_the_database_takes_no_changes(root, monkeypatch):
    later = time.time() + 100
    monkeypatch.setattr(time, "time", lambda: later)
    with read_only():
        assert root.get("/admin/articles/publication/").status_code == 200
        assert root.get("/fr/").status_code == 200


def test_who_logs_in_on_a_read_only_database_is_not_told_of_a_lock():
    make_staff()
    with read_only():
        answer = knock(Client(raise_request_exception=False))
    assert answer.status_code == 503


def test_an_editor_who_saves_on_a_full_disk_is_told_so(root):
    with connection.cursor() as cursor:
        cursor.execute(NO_ROOM)
        answer = save(root)
        cursor.execute("DROP FUNCTION no_room CASCADE")
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert "the disk of the database is full" in answer.content.decode()
