"""What a public site needs of its surroundings, as checks of Django: `manage.py check --deploy`.

An error keeps the site from doing what it is for, a warning says what somebody will miss one day.
Each names the next step. Those that ask the database run with `--database default`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.core.files.storage import storages
from django.http.request import validate_host

from coopsite.jobs.standing import standing
from coopsite.watch.migrations import missing_migrations

TAG = "public"  # `check --deploy --tag public` runs these alone
DAY = 24 * 3600
BACKUP_AGE = 2 * DAY  # seconds after which somebody should look


@dataclass(frozen=True, slots=True)
class Need:
    """Something that the environment should say, when it is missing, and what to do then."""

    id: str
    kind: type[Error | Warning]
    is_missing: Callable[[], bool]
    said: str
    step: str

    def message(self) -> CheckMessage:
        return self.kind(self.said, hint=self.step, id=f"coopsite.{self.id}")


def _key_is_generated() -> bool:
    file = Path(settings.VAR_DIR) / "secret_key"
    return file.exists() and file.read_text() == settings.SECRET_KEY


def _address_is_not_ours() -> bool:
    parts = urlsplit(settings.SITE_URL)
    return parts.scheme != "https" or not validate_host(
        parts.hostname or "", settings.ALLOWED_HOSTS
    )


NEEDS = [
    Need("E001", Error, lambda: settings.LOCAL, "The site answers to this machine alone.",
         "Set ALLOWED_HOSTS to its name, as coops.example.org."),
    Need("E002", Error, _key_is_generated, "SECRET_KEY is the one generated in VAR_DIR.",
         "Make one with python -c 'import secrets; print(secrets.token_urlsafe(50))' and set it."),
    Need("E003", Error, _address_is_not_ours,
         "SITE_URL, which links in mails and feeds begin with, is not https:// with a name of"
         " ALLOWED_HOSTS.", "Set it, as https://coops.example.org."),
    Need("E004", Error, lambda: settings.HTTPS and not settings.BEHIND_PROXY,
         "BEHIND_PROXY is off: what a proxy says of HTTPS and of addresses is not believed, so"
         " every page redirects to itself and all visitors share one lock.",
         "Set BEHIND_PROXY=on, with a proxy in front as docs/deploy/nginx.conf."),
    Need("W001", Warning, lambda: not settings.DATABASE_URL,
         "The embedded PostgreSQL holds the site: it starts with the first command and nobody"
         " looks after it.", "Set DATABASE_URL to a server that the system runs."),
    Need("W002", Warning, lambda: not settings.EMAIL_HOST,
         "EMAIL_HOST is not set: mails about forgotten passwords and faults are only printed, and"
         " readers are offered no alerts.",
         "Set EMAIL_HOST, EMAIL_HOST_USER and EMAIL_HOST_PASSWORD."),
    Need("W003", Warning, lambda: not settings.SECURITY_CONTACT,
         "SECURITY_CONTACT is not set: who finds a weakness does not know whom to tell.",
         "Set it, as mailto:security@coops.example.org."),
    Need("W004", Warning, lambda: not (settings.ADMINS or settings.SENTRY_DSN),
         "Nobody is told of faults.", "Set ADMINS to mail addresses, or SENTRY_DSN."),
    Need("W005", Warning, lambda: not settings.SECOND_FACTOR,
         "Nobody must have a second factor: a password alone opens the desk.",
         "Set SECOND_FACTOR=staff."),
]  # fmt: skip


@register(TAG, deploy=True)
def environment(app_configs: Any, **options: Any) -> list[CheckMessage]:
    """What the environment does not say."""
    return [need.message() for need in NEEDS if need.is_missing()]


@register(TAG, deploy=True)
def static_files(app_configs: Any, **options: Any) -> list[CheckMessage]:
    """Whether there is a list of collected files, without which no page can be made."""
    name = getattr(storages["staticfiles"], "manifest_name", None)
    if not name or (Path(settings.STATIC_ROOT) / name).exists():
        return []
    said = f"Static files are not collected in {settings.STATIC_ROOT}."
    return [Error(said, hint="Run manage.py collectstatic --noinput.", id="coopsite.E005")]


@register(TAG, deploy=True)
def backups(app_configs: Any, **options: Any) -> list[CheckMessage]:
    """Whether a backup was made lately."""
    if not settings.BACKUP_DIR:
        said, step = (
            "How old the newest backup is cannot be known.",
            "Set BACKUP_DIR to its folder.",
        )
    elif _age_of_newest(settings.BACKUP_DIR) > BACKUP_AGE:
        said = f"{settings.BACKUP_DIR} has no backup of the last two days."
        step = "See why: systemctl status coopsite-nightly, or run manage.py backup."
    else:
        return []
    return [Warning(said, hint=step, id="coopsite.W006")]


def _age_of_newest(folder: Path) -> float:
    """Seconds since the newest backup in a folder was whole."""
    newest = max((file.stat().st_mtime for file in folder.glob("*.tar")), default=0.0)
    return time.time() - newest


@register(Tags.database, deploy=True)
def migrations(
    app_configs: Any, databases: Sequence[str] | None = None, **options: Any
) -> list[CheckMessage]:
    """Whether the database is as this code expects it; where it is away, `manage.py` says so."""
    return [said for name in databases or () for said in _of_database(name)]


def _of_database(name: str) -> list[CheckMessage]:
    plan = missing_migrations(name)
    if not plan:
        return []
    said = f"Migrations are not applied: {len(plan)}, the first {plan[0][0]}."
    return [Error(said, hint="Run manage.py migrate (docs/upgrading.md).", id="coopsite.E006")]


@register(Tags.database, deploy=True)
def workers(
    app_configs: Any, databases: Sequence[str] | None = None, **options: Any
) -> list[CheckMessage]:
    """Whether somebody does what waits in the queue, where there is a queue yet."""
    if not databases or migrations(None, databases) or standing().workers:
        return []
    said = "No worker gives a sign of life: no note is mailed, nothing is read again."
    step = "Start one: systemctl enable --now coopsite-worker (docs/operations.md)."
    return [Warning(said, hint=step, id="coopsite.W007")]
