"""`manage.py check_migrations`: does docs/upgrading.md name every migration that makes others wait?

squawk knows which SQL locks a table for long; what it cannot read (Python, UPDATE) is named too.
The first migrations of a house are left out: their tables are empty.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db.migrations import Migration, RunPython
from django.db.migrations.loader import MigrationLoader

PAGE = "docs/upgrading.md"
LOWEST = "15.0"  # version of PostgreSQL (docs/operations.md)
SQUAWK = Path(sys.executable).with_name("squawk")
TASTE = (  # rules that no lock hangs on
    "prefer-text-field,prefer-bigint-over-int,prefer-bigint-over-smallint,prefer-robust-stmts,"
    "prefer-identity,prefer-timestamptz,ban-drop-default,require-lock-timeout,"
    "require-statement-timeout"
)
WRITES = re.compile(r"^\s*(UPDATE|DELETE|INSERT)\b", re.MULTILINE)


class Command(BaseCommand):
    help = "Fail where a migration locks or writes many rows and docs/upgrading.md does not say so."

    def handle(self, *args: Any, **options: Any) -> None:
        told = (settings.BASE_DIR / PAGE).read_text()
        faults = [
            f"{name}: {', '.join(sorted(reasons))}"
            for name, migration in _migrations()
            if name not in told and (reasons := set(_reasons(name, migration)))
        ]
        if faults:
            raise CommandError(
                "\n".join(faults)
                + f"\nWrite it so that nobody waits, or name it in {PAGE} with who"
                " waits and for how long."
            )


def _migrations() -> Iterator[tuple[str, Migration]]:
    """The migrations of our own houses, by their names, but the first ones."""
    for (app, name), migration in sorted(MigrationLoader(None).disk_migrations.items()):
        ours = Path(apps.get_app_config(app).path).parent == settings.BASE_DIR
        if ours and not migration.initial:
            yield f"{app} {name}", migration


def _reasons(name: str, migration: Migration) -> Iterator[str]:
    """Why others may wait for a migration."""
    if any(isinstance(operation, RunPython) for operation in migration.operations):
        yield "runs Python"
    sql = StringIO()
    call_command("sqlmigrate", *name.split(), stdout=sql, no_color=True)
    if WRITES.search(sql.getvalue()):
        yield "writes rows"
    yield from (warning["rule_name"] for warning in _squawk(sql.getvalue()))


def _squawk(sql: str) -> list[dict[str, Any]]:
    """What squawk says of a migration's SQL."""
    done = subprocess.run(  # noqa: S603 - a tool of ours
        [SQUAWK, "--reporter=json", f"--pg-version={LOWEST}", f"--exclude={TASTE}"],
        input=sql,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in (0, 1):
        raise CommandError(f"squawk failed: {done.stderr}")
    said: list[dict[str, Any]] = json.loads(done.stdout)
    return said
