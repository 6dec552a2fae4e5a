"""What stands in a command's way is a sentence with the next step; a fault of ours is none."""

import errno

import psycopg
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, IntegrityError, InternalError, OperationalError

from seeds.loading.troubles import trouble


def of(django_error, psycopg_error):
    """An error as Django raises it."""
    django_error.__cause__ = psycopg_error
    return django_error


FULL = of(OperationalError("could not extend file"), psycopg.errors.DiskFull("could not extend"))
READ_ONLY = of(InternalError("cannot"), psycopg.errors.ReadOnlySqlTransaction("cannot INSERT"))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FULL, "disk of the database is full (could not extend file). Make room"),
        (READ_ONLY, "takes no changes now (cannot)"),
        (of(DatabaseError("no django_migrations"), READ_ONLY), "takes no changes now"),
        (psycopg.errors.ReadOnlySqlTransaction("cannot"), "takes no changes now"),
        (psycopg.errors.UndefinedTable("no such"), "run manage.py migrate"),
        (psycopg.errors.InsufficientPrivilege("denied"), "does DATABASE_URL name the owner?"),
        (OperationalError("connection refused"), "does not answer (connection refused)"),
        (psycopg.errors.AdminShutdown("terminated"), "is its server up, and DATABASE_URL right?"),
        (psycopg.errors.DeadlockDetected("deadlock"), "gave up (deadlock). Run the same again."),
        (ImproperlyConfigured("SECRET_KEY must be set."), "SECRET_KEY must be set."),
        (OSError(errno.ENOSPC, "No space left", "/srv/a.tar"), "/srv/a.tar: No space left. Make"),
        (OSError(errno.EROFS, "Read-only", "/srv/var"), "/srv/var: Read-only. Name a place"),
    ],
)
def test_what_stands_in_the_way_is_told_with_the_next_step(error, said):
    assert said in trouble(error)


@pytest.mark.parametrize(
    "error",
    [
        ValueError("x"),
        KeyError("x"),
        FileNotFoundError(errno.ENOENT, "No such file"),
        of(IntegrityError("twice"), psycopg.errors.UniqueViolation("twice")),
        of(DatabaseError("x"), psycopg.errors.SyntaxError("at or near")),
    ],
)
def test_a_fault_of_coopsite_keeps_its_traceback(error):
    assert trouble(error) is None
