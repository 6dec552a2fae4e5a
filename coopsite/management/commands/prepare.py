"""`manage.py prepare`: everything a first `make run` needs; the second time it changes nothing."""

import os
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection, transaction

from articles.items.roles import ADMINISTRATORS, group_of
from articles.models import Article, Publication
from coopsite.backups.restoring import LOCK
from coopsite.watch.migrations import missing_migrations
from programmes.models import Figure
from seeds.loading.alone import alone
from seeds.loading.loader import Options, import_documents
from seeds.loading.sample_pictures import show_pictures
from seeds.loading.samples import decide
from seeds.loading.troubles import trouble
from seeds.models import ImportRun

EDITOR = "editor"
PASSWORD_FILE = settings.VAR_DIR / "editor_password"


class Command(BaseCommand):
    help = "Migrate, import the sample documents and open an editor account, where missing."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with connection.cursor() as cursor, alone(cursor, LOCK, self._wait):
                self._prepare()
        except OperationalError as error:
            raise CommandError(trouble(error)) from error
        except KeyboardInterrupt:
            raise CommandError("Stopped. Run the same again for what is missing.") from None

    def _wait(self) -> None:
        self.stdout.write("Another command prepares this database: waiting for it to end.")

    def _prepare(self) -> None:
        self._migrate()
        editor = User.objects.filter(username=EDITOR).first() or self._open_editor_account()
        if not (Article.objects.exists() or ImportRun.objects.exists()):
            self._import_samples(editor)

    def _migrate(self) -> None:
        if missing_migrations():
            self.stdout.write("Preparing the database ...")
            call_command("migrate", verbosity=0)

    def _open_editor_account(self) -> User:
        """Make the account of the first editor, and say its password this once."""
        password = _new_password(PASSWORD_FILE)
        user = User.objects.create_user(EDITOR, password=password, is_staff=True)
        user.groups.add(group_of(ADMINISTRATORS))
        self.stdout.write(
            f"Editors enter at /admin/ as {EDITOR} with {password} (kept in {PASSWORD_FILE})"
        )
        return user

    @transaction.atomic  # cut short, it leaves nothing, and the next run begins it again
    def _import_samples(self, editor: User) -> None:
        """Import what ships with the project, whose text may be shown in full, and decide on it."""
        import_documents(
            [settings.SEED_DOCUMENTS], Options(publish=True, reuse=Publication.Reuse.FULL)
        )
        decide(by=editor)
        show_pictures()
        articles, confirmed = Article.objects.count(), Figure.objects.confirmed().count()
        waiting = Figure.objects.suggested().count()
        self.stdout.write(
            f"Imported {articles} sample articles: {confirmed} figures confirmed,"
            f" {waiting} to review."
        )


def _new_password(file: Path) -> str:
    """A random password, kept in `file` for its owner alone."""
    password = secrets.token_urlsafe(16)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as kept:
        kept.write(password)
    return password
