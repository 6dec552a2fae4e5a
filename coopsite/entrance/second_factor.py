"""Who needs a second factor (the setting SECOND_FACTOR), and who owes it still.

Adding one ends all other sessions of the account, so that whoever is inside an account that has
a factor either passed it or set it up.
"""

import logging
from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest

from articles.items.roles import ADMINISTRATORS, EDITORS
from coopsite.entrance.attempts import tell

FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]

_ROLES: dict[str, Callable[[User], bool]] = {
    "superusers": lambda user: user.is_superuser,
    "administrators": lambda user: user.groups.filter(name=ADMINISTRATORS).exists(),
    "editors": lambda user: user.groups.filter(name__in=[EDITORS, ADMINISTRATORS]).exists(),
    "staff": lambda user: user.is_staff,
}


def is_owed_by(user: User | AnonymousUser) -> bool:
    """Whether one of the user's roles demands a second factor that the account has not."""
    if not isinstance(user, User):
        return False
    demanded = any(_ROLES[role](user) for role in settings.SECOND_FACTOR)
    return demanded and not is_mfa_enabled(user, FACTORS)


def end_other_sessions(request: HttpRequest, user: User, **_: Any) -> None:
    """End every session of an account but the one that the request belongs to."""
    others = UserSession.objects.filter(user=user)
    for session in others.exclude(session_key=request.session.session_key):
        session.end()


def tell_of_a_wrong_code(request: HttpRequest, user: User, **_: Any) -> None:
    """Write a line in the log of a code that opens nothing."""
    tell("Wrong code", request, user.get_username())


def tell_of_a_new_factor(request: HttpRequest, user: User, **_: Any) -> None:
    """Write a line in the log of a factor that was added."""
    tell("Factor added", request, user.get_username(), logging.INFO)


def tell_of_a_factor_less(request: HttpRequest, user: User, **_: Any) -> None:
    """Write a line in the log of a factor that was taken away."""
    tell("Factor removed", request, user.get_username(), logging.INFO)
