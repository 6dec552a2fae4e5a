"""`manage.py prepare`: everything a first `make run` needs; the second time it changes nothing."""

import os
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from articles.editors import ensure_editors_group
from articles.models import Article, Publication
from seeds.loader import Options, import_documents
from seeds.models import ImportRun
from seeds.samples import decide_samples

EDITOR = "editor"


class Command(BaseCommand):
    help = "Migrate, import and review the sample documents, open an editor account."

    def handle(self, *args: Any, **options: Any) -> None:
        self._migrate()
        imported = self._import_samples()
        editor = self._open_editor_account()
        if imported:
            count = decide_samples(editor)
            self.stdout.write(f"Confirmed {count} figures that they state; others wait for review.")

    def _migrate(self) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Preparing the database ...")
            call_command("migrate", verbosity=0)

    def _import_samples(self) -> bool:
        """Import the pages that ship with the project, whose text may be shown in full."""
        if ImportRun.objects.exists():
            return False
        import_documents(
            [settings.SEED_DOCUMENTS], Options(publish=True, reuse=Publication.Reuse.FULL)
        )
        self.stdout.write(f"Imported {Article.objects.count()} sample articles.")
        return True

    def _open_editor_account(self) -> User:
        file = settings.VAR_DIR / "editor_password"
        user = User.objects.filter(username=EDITOR).first()
        if not user:
            user = User.objects.create_user(EDITOR, password=_new_password(file), is_staff=True)
            user.groups.add(ensure_editors_group())
        if file.exists():
            self.stdout.write(f"Editors enter at /admin/ as {EDITOR} with {file.read_text()}")
        return user


def _new_password(file: Path) -> str:
    """A random password, kept in `file` for its owner alone."""
    password = secrets.token_urlsafe(12)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as kept:
        kept.write(password)
    return password
