"""Pages of real servers, each with its own memory, or with a Redis of all."""

import subprocess
import time
from contextlib import ExitStack, closing, contextmanager
from http.client import HTTPConnection
from types import SimpleNamespace

import pytest
from redis import Redis
from redis.exceptions import RedisError

from coopsite.tests.databases import answers, copied_database, execute
from coopsite.tests.serving import free_port, served, until

pytestmark = [pytest.mark.machine, pytest.mark.django_db(transaction=True)]
AGE = 1.0  # seconds; what is asked for after them is never older
READERS = 6  # of each server, so that each of its processes is asked
HIT = "coopsite; hit"
PAGE = "/fr/programmes/coopstore/"
NAME = "Quatre-Vents"
RENAMED = f"UPDATE programmes_programme SET name_fr = '{NAME}' WHERE slug = 'coopstore'"


@pytest.fixture
def database(prepared):
    with copied_database(prepared.name, "coopsite_served") as url:
        yield url


@contextmanager
def two_servers(database, collected, **environment):
    told = {"DATABASE_URL": database, "STATIC_ROOT": collected} | environment
    with ExitStack() as stack:
        yield [stack.enter_context(served(**told)).port for _each in range(2)]


def ask(port, path):
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read().decode()
        return SimpleNamespace(status=answer.status, headers=answer.headers, text=text)


def asked_of_all(servers, path):
    return [ask(port, path) for port in servers for _each in range(READERS)]


def is_kept(servers, path):
    found = asked_of_all(servers, path)
    return all(one.headers["Cache-Status"] == HIT for one in found)


def wait_a_second():
    time.sleep(AGE)


def test_no_process_gives_a_page_of_more_than_a_second_before(database, collected):
    with two_servers(database, collected) as servers:
        until(lambda: is_kept(servers, PAGE))
        assert not any(NAME in one.text for one in asked_of_all(servers, PAGE))
        execute(database, RENAMED)
        wait_a_second()
        assert all(NAME in one.text for one in asked_of_all(servers, PAGE))

        until(lambda: is_kept(servers, "/fr/articles/"))
        newest = (
            "SELECT id FROM articles_article WHERE status = 'published' AND withholding_id IS NULL"
            " ORDER BY published_on DESC, id DESC LIMIT 1"
        )
        link = f"/fr/articles/{answers(database, newest)[0][0]}/"
        assert all(link in one.text for one in asked_of_all(servers, "/fr/articles/"))
        execute(
            database,
            "UPDATE articles_article SET public_from = now() + interval '3 seconds'"
            f" WHERE id = ({newest})",
        )
        changed = time.monotonic()
        wait_a_second()
        assert all(link not in one.text for one in asked_of_all(servers, "/fr/articles/"))
        time.sleep(max(changed + 3 + AGE - time.monotonic(), 0))
        assert all(link in one.text for one in asked_of_all(servers, "/fr/articles/"))


@contextmanager
def redis():
    """A Redis with nothing in it; its address and its process."""
    port = free_port()
    command = ["redis-server", "--port", str(port), "--save", "", "--bind", "127.0.0.1"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    client = Redis(port=port)

    def is_up():
        try:
            return client.ping()
        except RedisError:
            return False

    try:
        until(is_up)
        yield SimpleNamespace(url=f"redis://127.0.0.1:{port}/0", process=process, client=client)
    finally:
        client.close()
        process.terminate()
        process.wait(20)


def test_a_redis_is_shared_and_missed_by_nobody(database, collected):
    with redis() as shared, two_servers(database, collected, CACHE_URL=shared.url) as servers:
        first = ask(servers[0], PAGE)
        assert "stored" in first.headers["Cache-Status"]
        found = ask(servers[1], PAGE)
        assert (found.headers["Cache-Status"], found.text) == (HIT, first.text)
        (key,) = shared.client.keys()
        assert shared.client.get(key).startswith(b"{")  # as it is, and no pickle
        assert 0 < shared.client.ttl(key) <= 24 * 3600

        execute(database, RENAMED)
        wait_a_second()
        assert all(NAME in one.text for one in asked_of_all(servers, PAGE))

        shared.process.terminate()
        shared.process.wait(20)
        assert {one.status for one in asked_of_all(servers, PAGE)} == {200}
