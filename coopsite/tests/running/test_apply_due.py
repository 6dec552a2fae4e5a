"""What is due is published beside the site, until the site ends, however it ends."""

import os
import signal
from pathlib import Path
from unittest.mock import Mock

import pytest
from django.core.management import call_command
from django.db import InterfaceError, connection, transaction

from articles.management.commands import apply_due
from articles.models import Article, Draft
from articles.tests.factories import make_article
from coopsite.tests.processes import start_manage
from coopsite.tests.serving import served, until

pytestmark = pytest.mark.django_db(transaction=True)


def beside(site):
    """The processes that apply what is due beside a site."""
    pid = str(site.process.pid)
    return [one for one in Path("/proc").glob("[0-9]*") if _is_beside(one, pid)]


def _is_beside(folder, pid):
    try:
        words = (folder / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return b"--beside" in words and pid.encode() in words


def due(article, account):
    """A draft that is due, of another title."""
    edit = {
        "tabled": "articles_article",
        "key": str(article.pk),
        "done": "changed",
        "before": {"title": article.title},
        "after": {"title": "Un autre titre"},
    }
    at = article.created_at
    of = {"tabled": "articles_article", "key": article.pk, "state": Draft.State.SCHEDULED}
    return Draft.objects.create(**of, due=at, changed_by=account, edits=[edit])


def published():
    return Article.objects.get().title == "Un autre titre"


def test_make_run_publishes_what_is_due(django_user_model):
    due(make_article("Un titre"), django_user_model.objects.create_superuser("anna"))
    with served(BESIDE="apply_due"):
        until(published)


def test_a_server_has_a_timer_for_it():
    with served() as site:
        assert beside(site) == []


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_no_process_outlives_the_site(how):
    with served(BESIDE="apply_due") as site:
        until(lambda: beside(site))
        site.process.send_signal(how)
        until(lambda: not beside(site))


def test_a_connection_that_is_closed_ends_no_run(monkeypatch, caplog):
    closed, ended = Mock(side_effect=InterfaceError("closed")), Mock(side_effect=KeyboardInterrupt)
    monkeypatch.setattr(apply_due, "publish_due", closed)
    monkeypatch.setattr(apply_due, "sleep", ended)
    call_command("apply_due", beside=os.getppid())
    assert "nothing is published by itself: closed" in caplog.text


def waits():
    """Whether another process waits for a row."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return cursor.fetchone()[0]


def test_a_run_that_is_killed_loses_nothing(django_user_model):
    article = make_article("Un titre")
    due(article, django_user_model.objects.create_superuser("anna"))
    with transaction.atomic():
        list(Article.objects.select_for_update().filter(pk=article.pk))
        first = start_manage("apply_due")
        until(waits)
        first.kill()
    first.communicate()
    assert not published()
    assert start_manage("apply_due").wait(60) == 0
    assert published()
