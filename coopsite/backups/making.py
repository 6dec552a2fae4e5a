"""Making a backup: its dump and its manifest are of one moment, whoever writes meanwhile."""

import os
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
from django.conf import settings
from django.core.management.base import CommandError

from coopsite.backups import archive, server
from coopsite.backups.contents import contents, tables

PATIENT = "SET LOCAL statement_timeout TO 0; SET LOCAL idle_in_transaction_session_timeout TO 0"


def back_up(file: Path) -> archive.Manifest:
    """Write a backup; `file` is replaced by it when it is whole, and never by a part of it."""
    with (
        TemporaryDirectory(prefix=f".{file.name}-", dir=file.parent) as folder,
        server.connect() as database,
    ):
        dump, whole = Path(folder) / archive.DUMP, Path(folder) / file.name
        database.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        database.read_only = True
        manifest = _manifest(database)
        [[snapshot]] = database.execute("SELECT pg_export_snapshot()").fetchall()
        switches = ("--format=custom", "--no-unlogged-table-data", f"--snapshot={snapshot}")
        server.run("pg_dump", *switches, f"--file={dump}")
        archive.write(whole, manifest, {archive.DUMP: dump} | _media())
        _to_disk(whole)
        whole.replace(file)
        _to_disk(file.parent)
    return manifest


def _manifest(database: psycopg.Connection[Any]) -> archive.Manifest:
    """What the database holds in the snapshot of this transaction."""
    database.execute(PATIENT)
    if "public.django_migrations" not in tables(database):
        raise CommandError("The database holds no site yet: there is nothing to back up.")
    migrations = defaultdict(list)
    for app, name in database.execute("SELECT app, name FROM django_migrations ORDER BY app, name"):
        migrations[app].append(name)
    return archive.Manifest(
        made_at=datetime.now(UTC),
        server=database.info.server_version // 10_000,
        migrations=migrations,
        contents=contents(database),
        parts={},
    )


def _media() -> dict[str, Path]:
    """The files that people uploaded, by their names in the backup."""
    if not settings.MEDIA_ROOT:
        return {}
    folder = Path(settings.MEDIA_ROOT)
    files = sorted(p for p in folder.rglob("*") if p.is_file() and not p.is_symlink())
    names = {path: str(path.relative_to(folder)) for path in files}
    # What begins with a dot is only being written.
    return {f"{archive.MEDIA}{name}": p for p, name in names.items() if not name.startswith(".")}


def _to_disk(path: Path) -> None:
    """See to it that a power cut cannot take back what is said to be written."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
