"""The example for nginx, with nginx: TLS in front of the real site, and whom it believes."""

import re
import shutil
import socket
import ssl
import subprocess
import time
from contextlib import ExitStack
from http.client import HTTPConnection, HTTPSConnection
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.conf.global_settings import PASSWORD_HASHERS
from django.core.cache import cache

from coopsite.tests.entrance.accounts import DOOR, PASSWORD, make_staff
from coopsite.tests.serving import free_port, served, until

EXAMPLE = settings.BASE_DIR / "docs" / "deploy" / "nginx.conf"
HOST = "coops.example.org"
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
PUBLIC = {
    "ALLOWED_HOSTS": f"{HOST},127.0.0.1",
    "SECRET_KEY": "k" * 60,
    "BEHIND_PROXY": "on",
    "ACCESS_LOG": "on",
}
AROUND = """
{user}
pid {folder}/pid;
error_log stderr;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/coopsite.conf;
}}
"""

pytestmark = [
    pytest.mark.skipif(not NGINX, reason="nginx is missing"),
    pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is missing"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A place with a certificate that we made ourselves."""
    place = tmp_path_factory.mktemp("nginx")
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"]
    files = ["-keyout", place / "privkey.pem", "-out", place / "fullchain.pem"]
    subprocess.run([*made, "-subj", f"/CN={HOST}", *files], check=True, capture_output=True)
    return place


def written(folder, **ports):
    """The example on our ports and files, as the http block of a configuration."""
    text = EXAMPLE.read_text()
    changes = {
        r"\n *listen \[::\].*": "",
        r"listen 80;": f"listen 127.0.0.1:{ports['plain']};",
        r"\n    listen 443 ": f"\n    listen 127.0.0.1:{ports['tls']} ",
        r"127\.0\.0\.1:8000": f"127.0.0.1:{ports['site']}",
        r"/etc/letsencrypt/live/[^/]+": str(folder),
        r"/var/log/nginx": str(folder),
    }
    for old, new in changes.items():
        text, count = re.subn(old, new, text)
        assert count, old
    (folder / "coopsite.conf").write_text(text)
    user = "user root;" if (folder.owner() == "root") else ""
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder, user=user))
    return [NGINX, "-p", folder, "-c", folder / "nginx.conf"]


@pytest.fixture(scope="module")
def front(folder, collected, django_db_setup):
    """nginx in front of the site, which has collected its static files."""
    var = {"VAR_DIR": str(folder / "var"), "STATIC_ROOT": collected}
    with served(**PUBLIC, **var) as site:
        ports = {"plain": free_port(), "tls": free_port(), "site": site.port}
        nginx = subprocess.Popen([*written(folder, **ports), "-g", "daemon off;"])
        try:
            until(lambda: socket.create_connection(("127.0.0.1", ports["tls"])).close() is None)
            yield SimpleNamespace(**ports, said=site.said)
        finally:
            nginx.terminate()
            nginx.wait(20)


class Visitor:
    """Somebody who comes over TLS from an address, keeps cookies, and may claim to be another."""

    def __init__(self, front, address="127.0.0.1"):
        self.port, self.address, self.cookies = front.tls, address, {}

    def ask(self, path, form=None, within=10, **headers):
        trusting = ssl._create_unverified_context()
        source = (self.address, 0)
        one = HTTPSConnection(
            "127.0.0.1", self.port, timeout=within, context=trusting, source_address=source
        )
        said = {"Host": HOST, "Referer": f"https://{HOST}/", "Accept-Language": "en", **headers}
        said["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if form:
            said["Content-Type"] = "application/x-www-form-urlencoded"
        one.request("POST" if form else "GET", path, urlencode(form) if form else None, said)
        answer = one.getresponse()
        text = answer.read().decode(errors="replace")
        one.close()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return SimpleNamespace(status=answer.status, headers=answer.headers, text=text)

    def knock(self, password, **headers):
        """Whether this password opens the desk."""
        page = self.ask(DOOR)
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.text)[1]
        form = {"login": "anna", "password": password, "csrfmiddlewaretoken": token}
        return self.ask(DOOR, form, **headers).status == 302


def test_nginx_understands_the_example(folder):
    command = written(folder, plain=free_port(), tls=free_port(), site=free_port())
    done = subprocess.run([*command, "-t"], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "[warn]" not in done.stderr


@pytest.mark.django_db(transaction=True)
def test_a_page_comes_over_tls_with_its_styles(front):
    page = Visitor(front).ask("/en/")
    assert page.status == 200
    assert page.headers["Strict-Transport-Security"]
    style = re.search(r'href="(/static/[^"]+\.css)"', page.text)[1]
    assert "immutable" in Visitor(front).ask(style).headers["Cache-Control"]


def test_without_tls_one_is_sent_to_the_same_page_with_it(front):
    one = HTTPConnection("127.0.0.1", front.plain, timeout=10)
    one.request("GET", "/fr/articles/?page=2", headers={"Host": HOST})
    answer = one.getresponse()
    assert answer.status == 301
    assert answer.headers["Location"] == f"https://{HOST}/fr/articles/?page=2"
    one.close()


@pytest.mark.parametrize("start", [b"", b"GET / HTTP/1.1\r\nHost: a\r\nX-Half: "])
def test_two_hundred_half_open_connections_keep_nobody_waiting(front, start):
    trusting = ssl._create_unverified_context()
    with ExitStack() as kept:
        for _ in range(200):
            one = kept.enter_context(socket.create_connection(("127.0.0.1", front.tls)))
            if start:
                one = kept.enter_context(trusting.wrap_socket(one))
                one.sendall(start)
        time.sleep(0.5)
        asked = [Visitor(front).ask("/robots.txt", within=2).status for _ in range(5)]
        assert asked == [200] * 5


@pytest.mark.django_db(transaction=True)
def test_who_claims_another_address_is_locked_out_all_the_same(front, settings):
    settings.PASSWORD_HASHERS = PASSWORD_HASHERS  # those of the site, which runs by itself
    cache.clear()
    make_staff()
    guesser, neighbour = Visitor(front), Visitor(front, "127.0.0.2")
    for number in range(5):
        assert not guesser.knock("wrong", **{"X-Forwarded-For": f"192.0.2.{number}"})
    assert not guesser.knock(PASSWORD, **{"X-Forwarded-For": "192.0.2.99"})
    assert neighbour.knock(PASSWORD)
    cache.clear()


def test_the_id_of_a_request_is_nginx_s_own_in_both_logs(front, folder):
    said = Visitor(front).ask("/robots.txt", **{"X-Request-ID": "claimed-by-a-visitor"})
    key = said.headers["X-Request-ID"]
    assert re.fullmatch(r"[0-9a-f]{32}", key)
    until(lambda: key in (folder / "coopsite.log").read_text())
    assert key in front.said()


def test_the_measures_are_not_for_visitors(front):
    assert Visitor(front).ask("/metrics").status == 404


def test_who_sends_too_much_is_told_so(front):
    answer = Visitor(front).ask(DOOR, {"x": "x" * 9_000_000})
    assert answer.status == 413
    assert "larger than this site takes" in answer.text


def test_who_asks_too_fast_has_to_wait(front):
    last = Visitor(front, "127.0.0.3")
    assert 429 in {last.ask(DOOR).status for _ in range(60)}
