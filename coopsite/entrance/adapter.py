"""What holds here for accounts: no public registration, staff alone, our own addresses."""

import logging
from smtplib import SMTPException
from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import Resolver404, resolve, reverse

from articles.text.networks import network_of
from articles.text.own_addresses import own_address
from coopsite.entrance.attempts import tell

log = logging.getLogger(__name__)

UNSAID = {"account/messages/logged_in.txt"}  # one sees it


class Entrance(DefaultAccountAdapter):
    """The rules of this site, where django-allauth asks for them."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """The member of staff with this name and password; of others nothing is told."""
        user: User | None = super().authenticate(request, **credentials)
        if user and not (user.is_active and user.is_staff):
            self.authentication_failed(request, **credentials)
            return None
        return user

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        tell("Login failed", request, credentials.get("username", ""))

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            tell("Login locked", request, credentials.get("username", ""))
            raise

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        tell("Logged in", request, user.get_username(), logging.INFO)

    def logout(self, request: HttpRequest) -> None:
        tell("Logged out", request, request.user.get_username(), logging.INFO)
        super().logout(request)

    def set_password(self, user: User, password: str) -> None:
        super().set_password(user, password)
        tell("Password set", self.request, user.get_username(), logging.INFO)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Failures count for a name and an address together, so that nobody locks others out.

        allauth counts by name and host: one address would lock every account, and a port written
        into the Host header would begin a new count.
        """
        name = credentials.get("username", "").lower()
        return f"{name} from {network_of(self.get_client_ip(request))}"

    def is_safe_url(self, url: str | None) -> bool:
        """Whether one may be sent there: to a page of the desk that exists, and nowhere else."""
        return bool(url and super().is_safe_url(url) and _is_of_the_desk(url))

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *args: Any,
        **said: Any,
    ) -> None:
        if message_template not in UNSAID:
            super().add_message(request, level, message_template, *args, **said)

    def get_reset_password_from_key_url(self, key: str) -> str:
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return own_address(path.replace("UID-KEY", key))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a mail that names the site as the settings do, whatever host was asked for."""
        site = {"name": settings.SITE_NAME, "domain": settings.SITE_URL}
        try:
            super().send_mail(template_prefix, email, {**context, "current_site": site})
        except (OSError, SMTPException):
            # Who asked must not learn whether the account exists.
            log.exception("A mail could not be sent: are EMAIL_HOST and its like right?")


def _is_of_the_desk(url: str) -> bool:
    parts = urlsplit(url)
    try:
        match = resolve(parts.path)
    except Resolver404:
        return False
    # The admin's last pattern, which has no name, takes whatever is left to say 404.
    found = match.route.startswith("admin/") and match.url_name is not None
    return found and not parts.netloc
