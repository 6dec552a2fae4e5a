"""The bin, emptied: contents of what is gone are taken out of the lines of what was done."""

from io import StringIO
from threading import Thread

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from articles.items.acting import acting
from articles.items.bin import kinds, lying, restore
from articles.items.emptying import empty
from articles.models import Article, Trace
from articles.tests.factories import make_article, make_articles, make_publication
from articles.tests.items.test_bin import in_bin, later


def contents(**of):
    """The lines that still hold something."""
    return list(Trace.objects.filter(before__isnull=False, **of).values_list("done", flat=True))


@pytest.mark.django_db
def test_what_lay_too_long_is_emptied_with_its_history(settings):
    article = make_article("Un")
    article.title = "Deux"
    article.save()
    article.delete()
    later(settings.BIN_DAYS)
    assert empty(kinds(), settings.BIN_DAYS) == 1
    assert contents() == []
    done = Trace.objects.filter(tabled="articles_article").order_by("pk")
    assert [trace.done for trace in done] == ["added", "changed", "deleted", "emptied"]
    assert {trace.named for trace in done} >= {"Deux"}


@pytest.mark.django_db
def test_what_lies_there_for_less_stays(settings):
    make_article("Un").delete()
    assert empty(kinds(), settings.BIN_DAYS) == 0
    assert in_bin() == ["Un"]


@pytest.mark.django_db
def test_what_one_act_deleted_is_emptied_together(settings):
    make_articles(2)
    with acting("long"):
        Article.objects.all()[0].delete()
        later(settings.BIN_DAYS)
        Article.objects.get().delete()
    assert empty(kinds(), settings.BIN_DAYS) == 0
    assert len(in_bin()) == 1
    later(settings.BIN_DAYS)
    assert empty(kinds(), settings.BIN_DAYS) == 2


@pytest.mark.django_db
def test_the_history_of_what_stands_again_stays(settings):
    make_article("Un").delete()
    restore([trace.pk for trace in lying(kinds())], kinds())
    later(settings.BIN_DAYS)
    assert empty(kinds(), settings.BIN_DAYS) == 0
    assert contents() == ["deleted"]


@pytest.mark.django_db
def test_the_history_of_what_stands_stays(settings):
    article = make_article("Un")
    Article.objects.update(title="Deux")
    make_article("Trois").delete()
    later(settings.BIN_DAYS)
    empty(kinds(), settings.BIN_DAYS)
    assert contents() == ["changed"]
    assert Article.objects.get() == article


@pytest.mark.django_db
def test_the_command_empties_all_at_once_where_it_is_told_to():
    make_publication().delete()
    said = StringIO()
    call_command("empty_bin", stdout=said)
    call_command("empty_bin", "--now", stdout=said)
    assert said.getvalue().splitlines() == [
        "0 items that lay in the bin for 30 days or more were taken out of it.",
        "1 items that lay in the bin now were taken out of it.",
    ]
    assert in_bin() == []


@pytest.mark.django_db
def test_nobody_may_change_a_line_after_the_bin_was_emptied():
    make_publication().delete()
    empty(kinds(), 0)
    with pytest.raises(Exception, match="never changed"), transaction.atomic():
        Trace.objects.update(note="x")


def meanwhile(act):
    """Do something in another connection, which waits for this one; the thread at it."""

    def do():
        try:
            act()
        finally:
            connection.close()

    thread = Thread(target=do)
    thread.start()
    thread.join(timeout=1)
    return thread


@pytest.mark.django_db(transaction=True)
def test_what_is_restored_while_the_bin_is_emptied_stands_and_keeps_its_history():
    make_article("Un").delete()
    keys = [trace.pk for trace in lying(kinds())]
    with transaction.atomic():
        restore(keys, kinds())
        other = meanwhile(lambda: empty(kinds(), 0))
        assert other.is_alive()
    other.join()
    assert Article.objects.get().title == "Un"
    assert contents(done="deleted") == ["deleted"]


@pytest.mark.django_db(transaction=True)
def test_what_is_emptied_while_it_is_restored_is_gone():
    make_article("Un").delete()
    keys, restored = [trace.pk for trace in lying(kinds())], []
    with transaction.atomic():
        empty(kinds(), 0)
        other = meanwhile(lambda: restored.append(restore(keys, kinds())))
        assert other.is_alive()
    other.join()
    assert restored[0].back == []
    assert not Article.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_two_restore_at_once_comes_back_once():
    make_article("Un").delete()
    keys, restored = [trace.pk for trace in lying(kinds())], []
    with transaction.atomic():
        restore(keys, kinds())
        other = meanwhile(lambda: restored.append(restore(keys, kinds())))
        assert other.is_alive()
    other.join()
    assert (restored[0].back, restored[0].refused) == ([], [])
    assert Article.objects.count() == 1
