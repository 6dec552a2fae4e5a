"""A line in the log for each attempt to enter: what came of it, with which name, from where.

    Login failed: 'anna' from 192.0.2.1

What was given with the name, a password or a code, is never told. As JSON the line has the fields
`attempt`, `name_given` and `address`.
"""

import logging

from allauth.account.adapter import get_adapter
from django.http import HttpRequest

log = logging.getLogger(__name__)


def tell(attempt: str, request: HttpRequest, name: str, level: int = logging.WARNING) -> None:
    """Write the line."""
    address = get_adapter().get_client_ip(request)
    told = {"attempt": attempt, "name_given": name, "address": address}
    # As Python writes it, the name begins no line of its own.
    log.log(level, "%s: %r from %s", attempt, name, address, extra=told)
