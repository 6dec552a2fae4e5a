"""Which addresses are looked at and when, and what is kept of it."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from articles.links import checking
from articles.links.checking import check, due, gather
from articles.links.looking import Look
from articles.models import Link
from articles.tests.factories import make_article, make_draft, make_publication

pytestmark = pytest.mark.django_db
State = Link.State
PAGE = "https://paper.test/a"


@pytest.fixture
def answers(monkeypatch):
    """What looks find, by address; a page that is not told of answers."""
    found = {}
    monkeypatch.setattr(
        checking, "look", lambda address, agent: found.get(address, Look(State.ANSWERS, "200"))
    )
    return found


def make_links(count, host="paper.test"):
    """Links of a host that are due."""
    links = [Link(address=f"https://{host}/{n}", host=host) for n in range(count)]
    return Link.objects.bulk_create(links)


def looked_again(days):
    """Look at the page once some days have gone by."""
    ago = timedelta(days=days)
    link = Link.objects.get(address=PAGE)
    Link.objects.filter(pk=link.pk).update(
        due_at=now(),
        since=link.since - ago,
        looked_at=link.looked_at - ago,
        answered_at=link.answered_at and link.answered_at - ago,
    )
    check()
    return Link.objects.get(address=PAGE)


def test_every_address_that_rows_name_is_gathered_once():
    make_publication(website="https://paper.test/")
    make_article("Un", source_url=PAGE)
    make_draft("Deux", source_url=PAGE, archive_url="https://archive.test/a")
    gather()
    gather()
    found = dict(Link.objects.values_list("address", "host"))
    assert found == {
        PAGE: "paper.test",
        "https://paper.test/": "paper.test",
        "https://archive.test/a": "archive.test",
    }


def test_an_address_that_no_row_names_any_more_is_left():
    article = make_article(source_url=PAGE)
    gather()
    article.delete()
    gather()
    assert not Link.objects.exists()


def test_an_address_too_long_for_an_index_is_not_looked_at():
    make_article(source_url="https://paper.test/" + "é" * 1900)
    gather()
    assert not Link.objects.exists()


def test_what_is_found_is_kept_and_due_again_in_a_week(answers):
    make_article(source_url=PAGE)
    gather()
    assert check() == {"answers": 1}
    link = Link.objects.get()
    assert (link.state, link.answered_at, link.is_lost) == (State.ANSWERS, link.looked_at, False)
    assert link.due_at - link.looked_at == Link.AGAIN
    assert check() == {}


def test_a_page_is_lost_once_it_was_gone_at_two_looks(answers):
    make_article(source_url=PAGE)
    gather()
    check()
    answers[PAGE] = Look(State.GONE, "404")
    assert not looked_again(7).is_lost
    link = looked_again(1)
    assert link.is_lost
    assert (link.looked_at - link.answered_at).days == 8


def test_a_server_that_cannot_be_reached_is_waited_for(answers):
    make_article(source_url=PAGE)
    answers[PAGE] = Look(State.UNREACHABLE, "time")
    gather()
    check()
    assert not looked_again(13).is_lost
    assert looked_again(2).is_lost


def test_a_page_that_comes_back_is_lost_no_more(answers):
    make_article(source_url=PAGE)
    answers[PAGE] = Look(State.GONE, "404")
    gather()
    check()
    assert looked_again(1).is_lost
    del answers[PAGE]
    assert not looked_again(7).is_lost


def test_of_one_host_only_some_are_looked_at_in_a_minute(answers, settings):
    settings.LINKS_A_MINUTE = 3
    make_links(5)
    make_links(1, "other.test")
    assert check() == {"answers": 4}
    assert check() == {}
    Link.objects.exclude(looked_at=None).update(looked_at=now() - timedelta(minutes=2))
    assert check() == {"answers": 2}


def test_those_that_wait_longest_come_first(settings):
    settings.LINKS_A_MINUTE = 1
    first, second = make_links(2)
    Link.objects.filter(pk=second.pk).update(due_at=now() - timedelta(days=1))
    assert [link.pk for link in due()] == [second.pk]
    assert first.pk != second.pk


def test_what_a_broken_run_has_not_looked_at_is_due_still(answers, monkeypatch):
    make_links(3)

    def broken(address, agent):
        raise MemoryError

    monkeypatch.setattr(checking, "look", broken)
    with pytest.raises(MemoryError):
        check()
    assert len(due()) == 3


def test_a_link_that_was_left_meanwhile_stays_away(answers):
    links = make_links(1)
    Link.objects.all().delete()
    checking._noted(links[0], Look(State.ANSWERS, "200"))
    assert not Link.objects.exists()
