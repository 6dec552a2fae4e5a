"""What is refused when it arrives: a sentence, and nothing is kept, on no disk and in no table."""

import errno
import os

import pytest
from django.test import Client, RequestFactory
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from seeds.bringing import keeping, receiving
from seeds.models import Batch
from seeds.tests.bringing.batches import BRING, bring, sent

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _nothing_is_kept(kept_in):
    """Whatever a test sends, nothing of it stays."""
    yield
    assert not Batch.objects.exists()
    assert not kept_in.exists() or not [*kept_in.iterdir()]


def test_a_file_that_is_too_large(contributor, settings):
    settings.SEED_SIZE_LIMIT = 1000
    html = bring(
        contributor, sent("good.txt", b"x"), sent("long.txt", b"x" * 2000)
    ).content.decode()
    assert "“long.txt” is larger than a file may be" in html


def test_files_that_are_too_large_together(contributor, settings):
    settings.BROUGHT_BYTES = 1000
    html = bring(contributor, sent("a.txt", b"x" * 600), sent("b.txt", b"x" * 600)).content.decode()
    assert "larger than 1000 bytes together" in html


def test_more_files_than_a_form_may_have(contributor, settings):
    settings.BROUGHT_FILES = 2
    files = [sent(f"{number}.txt", b"x") for number in range(3)]
    assert "more than 2 files" in bring(contributor, *files).content.decode()


def test_a_form_without_anything(contributor):
    assert "there was nothing in the form" in bring(contributor).content.decode()


def test_a_full_disk(contributor, monkeypatch):
    def full(descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(keeping.os, "fsync", full)
    html = bring(contributor, sent()).content.decode()
    assert "could not be written (No space left on device)" in html


def test_a_database_that_refuses_the_batch(contributor, monkeypatch):
    def refuse(**arguments):
        raise RuntimeError

    monkeypatch.setattr("seeds.tasks.read_batch.defer", refuse)
    with pytest.raises(RuntimeError):
        bring(contributor, sent())


def test_a_form_of_another_site(contributor):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = contributor.cookies
    assert bring(strict, sent()).status_code == 403


def test_somebody_who_is_not_logged_in(client):
    assert client.post(BRING, {"files": [sent()]}).status_code == 302


def test_nothing_of_a_stranger_s_is_written_meanwhile(client, staff_with, kept_in):
    assert client.post(BRING, {"files": [sent()]}).status_code == 302
    assert staff_with().post(BRING, {"files": [sent()]}).status_code == 403
    assert not kept_in.exists()


def test_an_upload_that_is_broken_off(contributor, kept_in):
    whole = encode_multipart(BOUNDARY, {"files": sent("page.txt", b"x" * 300_000)})
    request = RequestFactory().generic("POST", BRING, whole[:200_000], MULTIPART_CONTENT)
    request.META["CONTENT_LENGTH"] = str(len(whole))
    request.session = contributor.session

    def look_into_the_form(request):
        assert not request.FILES
        assert [*kept_in.iterdir()]  # it had begun to arrive

    receiving.receive(look_into_the_form)(request)
