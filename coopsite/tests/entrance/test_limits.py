"""Guessing is counted, for all processes alike, and locks out the one who guesses."""

import threading

import pytest
from django.core.cache import cache
from django.db import connection, connections
from django.test import Client

from coopsite.tests.entrance.accounts import is_inside, knock, make_staff

pytestmark = pytest.mark.django_db

HERE, THERE = {"REMOTE_ADDR": "192.0.2.1"}, {"REMOTE_ADDR": "198.51.100.7"}


def guess(times, name="anna", client=None, **where):
    """What the door says to the last of several wrong passwords."""
    client = client or Client()
    for number in range(times):
        answer = knock(client, name, f"wrong {number}", **where)
    return answer


def is_locked(name="anna", **where):
    """Whether even the right password is refused."""
    client = Client()
    knock(client, name, **where)
    return not is_inside(client)


def test_five_failures_lock_a_name_for_the_address_that_failed():
    make_staff()
    guess(4, **HERE)
    assert not is_locked(**HERE)
    guess(1, **HERE)
    assert is_locked(**HERE)


def test_the_lock_says_so_and_not_whether_the_password_was_right():
    make_staff()
    said = guess(6, **HERE).context["form"].errors
    assert knock(Client(), **HERE).context["form"].errors == said != {}


def test_a_name_that_nobody_bears_is_locked_alike():
    make_staff()
    assert guess(6, "nobody", **HERE).context["form"].errors == (
        guess(6, **HERE).context["form"].errors
    )


def test_one_address_locks_nobody_elsewhere():
    make_staff()
    guess(6, **HERE)
    assert not is_locked(**THERE)


def test_one_address_cannot_go_on_with_name_after_name():
    make_staff()
    for number in range(10):
        guess(3, f"name{number}", **HERE)
    assert is_locked(**HERE)
    assert not is_locked(**THERE)


def test_the_count_is_kept_in_the_database_where_every_process_reads_it():
    make_staff()
    guess(5, **HERE)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM coopsite_cache WHERE expires > now()")
        assert cursor.fetchone()[0] >= 2
    cache.clear()
    assert not is_locked(**HERE)


@pytest.mark.django_db(transaction=True)
def test_guesses_at_the_same_moment_are_all_counted():
    make_staff()

    def one():
        guess(1, **HERE)
        connections.close_all()

    threads = [threading.Thread(target=one) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert is_locked(**HERE)


def test_without_a_proxy_a_forwarded_address_is_not_believed():
    make_staff()
    for number in range(5):
        guess(1, HTTP_X_FORWARDED_FOR=f"203.0.113.{number}", **HERE)
    assert is_locked(HTTP_X_FORWARDED_FOR="203.0.113.99", **HERE)
    assert not is_locked(HTTP_X_FORWARDED_FOR="192.0.2.1", **THERE)


def test_behind_a_proxy_only_the_address_that_it_added_counts(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    make_staff()
    for number in range(5):
        guess(1, HTTP_X_FORWARDED_FOR=f"203.0.113.{number}, 192.0.2.1")
    assert is_locked(HTTP_X_FORWARDED_FOR="203.0.113.99, 192.0.2.1")
    assert not is_locked(HTTP_X_FORWARDED_FOR="192.0.2.1, 198.51.100.7")


def test_a_neighbour_in_the_same_ipv6_network_is_the_same_guesser():
    make_staff()
    for number in range(1, 6):
        guess(1, REMOTE_ADDR=f"2001:db8::{number}")
    assert is_locked(REMOTE_ADDR="2001:db8::99")
    assert not is_locked(REMOTE_ADDR="2001:db8:1::99")


def test_another_port_in_the_host_begins_no_new_count():
    make_staff()
    for number in range(5):
        guess(1, HTTP_HOST=f"testserver:{8000 + number}", **HERE)
    assert is_locked(**HERE)


def test_the_old_password_cannot_be_guessed_from_within(client):
    make_staff()
    knock(client, **HERE)
    new = "cinq mots bien plus secrets"
    for number in range(8):
        given = {"oldpassword": f"wrong {number}", "password1": new, "password2": new}
        answer = client.post("/admin/password_change/", given, **HERE)
    assert answer.status_code == 429


def test_mails_for_a_forgotten_password_are_counted(client, mailoutbox):
    make_staff()
    for _ in range(5):
        answer = client.post("/admin/account/password/", {"email": "anna@example.org"}, **HERE)
    assert answer.status_code == 429
    assert len(mailoutbox) == 3
