"""Lines on standard error: time in UTC, level, id of the request, user, path, message, traceback.

2026-11-26T03:20:00Z ERROR django.request 5f0c… anna GET /fr/figures/69/ Internal Server Error: …

`LOG_FORMAT=json` writes the same fields as one JSON object a line.
"""

from __future__ import annotations

import logging
import re
import time
from typing import Any

from django.http import HttpRequest

from coopsite.watch.requests import current, request_id

FIELDS = (
    "%(asctime)s %(levelname)s %(name)s %(request_id)s %(user)s %(method)s %(path)s %(message)s"
)
# Whoever reads these there could open the preview, or end the alerts.
_KEY = re.compile(r"/(preview|alerts/confirm|alerts/leave)/[^/]+")
ASKED_TOO_MUCH = 501  # what oEmbed answers to another form: no fault of ours
TIME = "%Y-%m-%dT%H:%M:%SZ"


class InUtc(logging.Formatter):
    """The line for people."""

    converter = staticmethod(time.gmtime)


class WithRequest(logging.Filter):
    """Adds what is known of the request; "-" where there is none. It never asks the database."""

    def filter(self, record: logging.LogRecord) -> bool:
        said = getattr(record, "request", None)  # Django logs an answer when it is given
        request = said if isinstance(said, HttpRequest) else current()
        user = getattr(request, "_cached_user", None)
        record.request_id = request_id(request) or "-"
        record.user = _one_line(user.get_username()) if user else "-"
        record.method = (request.method if request else "") or "-"
        record.path = _one_line(_without_key(request.path)) if request else "-"
        if isinstance(record.args, tuple):  # Django's own lines name the path too
            record.args = tuple(map(_without_key, record.args))
        return True


class WorthALine(logging.Filter):
    """Of the answers that Django logs, those that tell something: faults of ours, and refusals."""

    def filter(self, record: logging.LogRecord) -> bool:
        status = getattr(record, "status_code", 500)
        return (status >= 500 and status != ASKED_TOO_MUCH) or status in (401, 403, 429)


def _without_key(said: Any) -> Any:
    return _KEY.sub(r"/\1/…", said) if isinstance(said, str) else said


def _one_line(text: str) -> str:
    """Without what would begin another line or colour a terminal."""
    return "".join(c if c.isprintable() else "?" for c in text)


def logging_as(form: str) -> dict[str, Any]:
    """The settings of Python's logging; `form` is "text" or "json"."""
    formatters: dict[str, Any] = {
        "text": {"()": InUtc, "format": FIELDS, "datefmt": TIME},
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "fmt": FIELDS,
            "timestamp": "time",
            "json_ensure_ascii": False,
        },
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"request": {"()": WithRequest}, "worth": {"()": WorthALine}},
        "formatters": formatters,
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "formatter": form,
                "filters": ["request"],
            },
            "mail": {
                "class": "django.utils.log.AdminEmailHandler",
                "level": "ERROR",
                "filters": ["request"],
            },
        },
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "coopsite": {"level": "INFO"},
            # Its own handlers would write each line twice.
            "django": {"handlers": ["mail"], "level": "INFO", "propagate": True},
            "django.request": {"filters": ["worth"]},
            "django.utils.autoreload": {"level": "WARNING"},
            "django.server": {"handlers": [], "propagate": False},
            "waitress.queue": {"level": "ERROR"},  # that a request waits a moment is no news
        },
    }
