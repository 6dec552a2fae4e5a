"""What stands in the way of a command and is no fault of it: a sentence with the next step."""

import errno

import psycopg
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError
from environs import EnvError

STATES = {  # of PostgreSQL, by SQLSTATE
    "53100": "The disk of the database is full ({}). Make room there and try again.",
    "25006": (
        "The database takes no changes now ({}): it is a standby or was set read-only. Name the"
        " server that takes them in DATABASE_URL, or wait."
    ),
    "42P01": "The database is not ready ({}): run manage.py migrate.",
    "42703": "The database is not ready ({}): run manage.py migrate.",
    "42501": "The database refuses its user ({}): does DATABASE_URL name the owner?",
}
SILENT = "The database does not answer ({}): is its server up, and DATABASE_URL right?"
SILENT_STATES = ("08", "28", "3D", "53", "57P")  # or none, where nothing was reached
GAVE_UP = "The database gave up ({}). Run the same again."
FILES = {
    errno.ENOSPC: "Make room on its disk, then run the same again.",
    errno.EDQUOT: "Make room there, then run the same again.",
    errno.EROFS: "Name a place that can be written; VAR_DIR is where coopsite keeps its own.",
    errno.EACCES: "Name a place that you may use; VAR_DIR is where coopsite keeps its own.",
}


def trouble(error: BaseException) -> str | None:
    """What an error means for who runs a command; None where it may be a fault of coopsite."""
    if isinstance(error, ImproperlyConfigured | EnvError):
        return str(error)
    if isinstance(error, OSError):
        step = FILES.get(error.errno or 0)
        return f"{error.filename or 'A file'}: {error.strerror}. {step}" if step else None
    return _trouble_with_database(error)


def _trouble_with_database(error: BaseException) -> str | None:
    said = (str(error).splitlines() or [""])[0]
    state = _state(error)
    if state in STATES:
        return STATES[state].format(said)
    if not isinstance(error, OperationalError | psycopg.OperationalError):
        return None
    silent = not state or state.startswith(SILENT_STATES)
    return (SILENT if silent else GAVE_UP).format(said)


def _state(error: BaseException | None) -> str:
    """The SQLSTATE of psycopg's error, which Django raises its own from, or because of."""
    while error:
        if isinstance(error, psycopg.Error):
            return error.sqlstate or ""
        error = error.__cause__ or error.__context__
    return ""
