"""The database server as its own programs see it: pg_dump, pg_restore, and how they are called.

A password goes through the environment, for everybody on a machine may read a command line.
"""

import os
import re
import subprocess
from contextlib import suppress
from pathlib import Path
from shutil import copyfileobj, which
from tempfile import TemporaryFile
from typing import IO, Any

import psycopg
from django.conf import settings
from django.core.management.base import CommandError
from django.db import connection

from coopsite import embedded


def connect() -> psycopg.Connection[Any]:
    """A connection beside Django's, made as the programs make theirs."""
    return psycopg.connect(**{option: value for option, (_, value) in _options().items()})


def run(program: str, *arguments: str, reading: IO[bytes] | None = None) -> None:
    """Run a program on the site's database; where it fails, what it says is told."""
    with (
        TemporaryFile() as said,
        subprocess.Popen(  # noqa: S603 - our own arguments
            [_program(program), *arguments],
            env=os.environ | {variable: str(value) for variable, value in _options().values()},
            stdin=subprocess.PIPE,
            stderr=said,
        ) as process,
    ):
        with suppress(BrokenPipeError), process.stdin as its_input:  # type: ignore[union-attr]
            if reading:
                copyfileobj(reading, its_input)
        if process.wait():
            said.seek(0)
            lines = said.read().decode(errors="replace").split("\n")
            raise CommandError(f"{program} failed: {' '.join(lines[:4]).strip()}")


def _options() -> dict[str, tuple[str, Any]]:
    """What libpq is told of the site's database: an option's environment variable and value."""
    said = connection.get_connection_params()
    known = {o.keyword.decode(): o.envvar for o in psycopg.pq.Conninfo.get_defaults()}
    return {
        name: (variable.decode(), said[name])
        for name, variable in known.items()
        if variable and said.get(name)
    }


def _program(name: str) -> Path:
    """The embedded server's own program, or the one on the PATH, which must not be too old."""
    if not settings.DATABASE_URL:
        return embedded.programs() / name
    found, server = which(name), connection.pg_version // 10_000  # type: ignore[attr-defined]
    install = (
        f"install the client programs of PostgreSQL {server} (Debian: postgresql-client-{server})"
        " and run the same again."
    )
    if not found:
        raise CommandError(f"{name} is not on the PATH: {install}")
    command = [found, "--version"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
    version = re.search(r"\d+", said)
    if not version or int(version[0]) < server:
        raise CommandError(f"{said.strip()} is older than the server, which is {server}: {install}")
    return Path(found)
