"""A document that costs too much fails alone, whatever it is that keeps the reader busy."""

import pytest

from seeds.loading.limits import Limits
from seeds.loading.loader import Options, import_documents
from seeds.loading.readers import ArticleReading, Readers, TooCostly
from seeds.models import RunEntry, SeedDocument
from seeds.tests.hostile import HEAD, PAGES, TAIL, attributes_with_brackets
from seeds.tests.pages import save

pytestmark = pytest.mark.machine

GOOD = ("good.txt", (HEAD + TAIL).encode())
LARGE = ("large.html", PAGES["html one-word paragraphs"](3_000_000))
# The parser is in C, where no signal handler of Python runs, and holds on for minutes.
SLOW = ("slow.html", attributes_with_brackets(1_000_000))


def readings(batches, jobs, limits):
    with Readers(jobs, 5_000_000, tuple, limits) as readers:
        waiting = [readers.start(batch) for batch in batches]
        return [[type(one).__name__ for one in wait()] for wait in waiting]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_document_that_takes_too_long_fails_alone(jobs):
    first, second = readings([[GOOD, SLOW, GOOD], [GOOD]], jobs, Limits(seconds=1))
    read, costly = ArticleReading.__name__, TooCostly.__name__
    assert (first, second) == ([read, costly, read], [read])


def test_a_document_that_takes_too_much_memory_fails_alone():
    (batch,) = readings([[LARGE, GOOD]], 1, Limits(memory=120_000_000))
    assert batch == [TooCostly.__name__, ArticleReading.__name__]


def test_a_batch_is_read_by_a_new_process_where_the_last_was_ended():
    with Readers(1, 5_000_000, tuple, Limits(seconds=1)) as readers:
        assert isinstance(readers.start([SLOW])()[0], TooCostly)
        assert isinstance(readers.start([GOOD])()[0], ArticleReading)


@pytest.mark.django_db(transaction=True)
def test_a_run_says_which_document_costs_too_much_and_may_read_it_later(tmp_path, settings):
    settings.SEED_READING_SECONDS = 1
    save(tmp_path, "good.txt")
    (tmp_path / SLOW[0]).write_bytes(SLOW[1])
    run = import_documents([tmp_path], Options())
    failed = RunEntry.objects.get(outcome=RunEntry.Outcome.FAILED)
    assert (run.created, failed.path) == (1, SLOW[0])
    assert failed.reasons == [{"code": "too-costly", "detail": "1"}]
    assert SeedDocument.objects.count() == 1
