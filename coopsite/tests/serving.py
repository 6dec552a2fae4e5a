"""The site served as operators serve it, on a free port, while a test lasts."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from types import SimpleNamespace

from django.conf import settings
from django.db import connection

from coopsite.embedded import url_of

PATIENCE = 60  # seconds until a server that is being started answers


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@contextmanager
def served(*arguments, **environment):
    """A server with the test's database; its port, its process, and what it said."""
    port = free_port()
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "coopsite.wsgi", f"-b127.0.0.1:{port}", *arguments],
            cwd=Path(settings.BASE_DIR),
            env=os.environ | {"DATABASE_URL": url_of(connection.settings_dict)} | environment,
            stderr=said,
        )
        site = SimpleNamespace(port=port, process=process, said=lambda: said.seek(0) or said.read())
        try:
            until(lambda: asked(port, "/health/live") == 200)
            yield site
        finally:
            process.terminate()
            process.wait(PATIENCE)


def asked(port, path, within=PATIENCE):
    """The status of an answer that comes within some seconds."""
    one = HTTPConnection("127.0.0.1", port, timeout=within)
    try:
        one.request("GET", path)
        answer = one.getresponse()
        answer.read()
        return answer.status
    finally:
        one.close()


def until(well):
    """Wait until something holds."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if well():
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise AssertionError
