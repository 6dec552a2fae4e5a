"""`manage.py upgrade_database`: bring the embedded PostgreSQL's data to its new major version.

    postgres (old version) -> backup -> postgres.new (this version), compared -> swap

The old folder is only read, and stays beside the new one.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from coopsite import embedded


class Command(BaseCommand):
    help = "Upgrade the data of the embedded PostgreSQL; the folder of before is kept."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.DATABASE_URL:
            raise CommandError("DATABASE_URL names a server: its own tools upgrade it.")
        folder = settings.VAR_DIR / "postgres"
        before, now = embedded.versions(folder)
        if before is None or before == now:
            self.stdout.write(f"{folder} needs no upgrade: PostgreSQL {now}.")
            return
        _upgrade(folder, before)
        self.stdout.write(
            f"Upgraded from PostgreSQL {before} to {now}; {folder}.old is as it was before:"
            " remove it when the site is well."
        )


def _upgrade(folder: Path, before: int) -> None:
    """Restore a backup of the old data into a new folder, and swap the two when all is there."""
    old, new = (folder.with_name(f"{folder.name}.{word}") for word in ("old", "new"))
    if old.exists():
        raise CommandError(f"{old} is in the way: move what an earlier upgrade kept, then go on.")
    _remove(new)  # a run that was stopped left it
    file = folder.with_name("before-upgrade.tar")
    embedded.stop(folder)
    try:
        _run("backup", file, embedded.start(folder, before))
        _run("restore", file, embedded.start(new))
    finally:
        embedded.stop(folder)
        embedded.stop(new)
    folder.rename(old)
    new.rename(folder)
    file.unlink()


def _run(command: str, file: Path, url: str) -> None:
    """Run a command of ours on a server, by the programs of this version."""
    path = f"{embedded.programs()}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "manage.py", command, str(file.absolute())],
        check=False,
        cwd=settings.BASE_DIR,
        env=os.environ | {"DATABASE_URL": url, "PATH": path},
        stdout=subprocess.DEVNULL,
    )
    if done.returncode:
        raise CommandError("Not upgraded, nothing changed: the old folder is as it was.")


def _remove(folder: Path) -> None:
    if folder.exists():
        embedded.stop(folder)
        shutil.rmtree(folder)
