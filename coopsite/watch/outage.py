"""Whether a fault is that the database cannot be reached: then readers are asked to come again."""

from __future__ import annotations

import psycopg
from django.db import InterfaceError, OperationalError

RETRY_AFTER = 10  # seconds
_GONE = ("08", "57P")  # classes of SQLSTATE: connection lost, server shutting down or starting


def is_outage(fault: BaseException | None) -> bool:
    """Whether a fault comes from a server that is gone, not from what it was asked."""
    if not isinstance(fault, (OperationalError, InterfaceError)):
        return False
    cause = fault.__cause__
    state = getattr(cause, "sqlstate", None)
    if state is None:  # no server answered, or no connection was free
        return isinstance(cause, psycopg.Error)
    return str(state).startswith(_GONE)
