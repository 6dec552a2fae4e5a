"""Restoring a backup: into an empty database, in one transaction, compared afterwards.

Everything that can be refused is refused before the first table is made.
"""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from coopsite.backups import server
from coopsite.backups.archive import Backup, Manifest, opened
from coopsite.backups.contents import contents, differing, tables
from seeds.loading.alone import alone

LOCK = 0xBAC0  # the advisory lock of whoever fills an empty database: this, or `prepare`


def restore(file: Path, on_wait: Callable[[], None]) -> Manifest:
    """Restore a backup, all of it; `on_wait` hears when another restore must end first."""
    with opened(file) as backup, server.connect() as database, database.cursor() as cursor:
        database.autocommit = True
        with alone(cursor, LOCK, on_wait):
            _refuse_unknown_migrations(backup.manifest)
            _refuse_media(backup)
            if held := tables(database):
                raise CommandError(_not_empty(len(held)))
            _load(backup)
            with database.transaction():
                after = contents(database)
            if wrong := differing(backup.manifest.contents, after):
                raise CommandError(
                    f"Restored, but not the same: {', '.join(wrong)}. Do not use this database;"
                    " tell who maintains coopsite, and keep the backup."
                )
            if backup.media:
                backup.extract_media(Path(settings.MEDIA_ROOT))
            database.execute("ANALYZE")  # a backup has no statistics, and plans need them
    return backup.manifest


def is_older(manifest: Manifest) -> bool:
    """Whether `migrate` has something to do after the backup is restored."""
    return any(name not in manifest.migrations.get(app, ()) for app, name in _known())


def _load(backup: Backup) -> None:
    name = connection.settings_dict["NAME"]
    switches = ("--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges")
    server.run("pg_restore", *switches, f"--dbname={name}", reading=backup.dump)


def _known() -> set[tuple[str, str]]:
    """The migrations of this coopsite, by app and name."""
    return set(MigrationLoader(None, ignore_no_migrations=True).disk_migrations)


def _refuse_unknown_migrations(manifest: Manifest) -> None:
    known = _known()
    apps = {app for app, _ in known}
    unknown = [
        f"{app} {name}"
        for app, names in manifest.migrations.items()
        for name in names
        if app in apps and (app, name) not in known
    ]
    if unknown:
        raise CommandError(
            f"This backup was made by a newer coopsite: this one does not know {unknown[-1]}."
            " Update coopsite, then restore. Nothing was restored."
        )


def _refuse_media(backup: Backup) -> None:
    folder = settings.MEDIA_ROOT and Path(settings.MEDIA_ROOT)
    if backup.media and (not folder or (folder.exists() and any(folder.iterdir()))):
        raise CommandError(
            "The backup has uploaded files, and MEDIA_ROOT is"
            f" {'not empty: ' + str(folder) if folder else 'not set'}."
            " Name an empty folder, then restore. Nothing was restored."
        )


def _not_empty(held: int) -> str:
    """What to do where the database is not empty."""
    name = connection.settings_dict["NAME"]
    said = f"The database {name} holds {held} tables already: a backup needs an empty one. "
    if settings.DATABASE_URL:
        return f"{said}Make one (createdb --template=template0 NAME) and name it in DATABASE_URL."
    folder = settings.VAR_DIR / "postgres"
    return f"{said}Run make stop, move {folder} away, then restore: an empty one begins there."
