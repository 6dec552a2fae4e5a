"""Messages to editors, in a cookie that no sister domain can write; long ones in the session."""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage


class CookieMessages(CookieStorage):
    """Messages in a cookie of this host alone."""

    cookie_name = "__Host-messages" if settings.HTTPS else "messages"


class Messages(FallbackStorage):
    """Django's own way, with that cookie."""

    storage_classes = (CookieMessages, SessionStorage)
