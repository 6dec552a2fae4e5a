"""A line in the log for each attempt to enter: what came of it, with which name, from where.

    Login failed: 'anna' from 192.0.2.1

What was given with the name, a password or a code, is never told. As JSON the line has the fields
`attempt`, `name_given` and `address`. What an administrator looks back on is traced as well; what
whoever knocks may repeat without end is not.
"""

import logging

from allauth.account.adapter import get_adapter
from django.http import HttpRequest

from articles.models import Trace
from articles.text.controls import without_nul

Done = Trace.Done
TRACED = {
    "Logged in": Done.ENTERED,
    "Logged out": Done.LEFT,
    "Login failed": Done.REFUSED,  # so many an hour from one address (ACCOUNT_RATE_LIMITS)
    "Wrong code": Done.REFUSED,
    "Password set": Done.SECURED,
    "Factor added": Done.SECURED,
    "Factor removed": Done.SECURED,
}
log = logging.getLogger(__name__)


def tell(attempt: str, request: HttpRequest, name: str, level: int = logging.WARNING) -> None:
    """Write the line, and trace what is traced."""
    address = get_adapter().get_client_ip(request)
    told = {"attempt": attempt, "name_given": name, "address": address}
    # As Python writes it, the name begins no line of its own.
    log.log(level, "%s: %r from %s", attempt, name, address, extra=told)
    if done := TRACED.get(attempt):
        Trace.objects.tell(done, request.user, without_nul(name)[:150], address)
