"""Where kept pages stand: in the memory of each process, or in a Redis of all."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

DAY = 24 * 3600  # seconds; versions change more often
SCHEMES = ("redis", "rediss", "unix")
PATIENCE = 0.5  # seconds with a Redis that does not answer


def cache_of_pages(url: str, entries: int) -> dict[str, Any]:
    """Django's setting of the cache `pages`."""
    if not url:
        return {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "LOCATION": "pages",
            "TIMEOUT": DAY,
            "OPTIONS": {"MAX_ENTRIES": entries},
        }
    if urlsplit(url).scheme not in SCHEMES:
        raise ImproperlyConfigured(f"CACHE_URL is as redis://host:6379/0, not {url!r}.")
    return {
        "BACKEND": "coopsite.caching.redis.SparedRedis",
        "LOCATION": url,
        "TIMEOUT": DAY,
        "KEY_PREFIX": "coopsite-pages",
        "OPTIONS": {
            "serializer": "coopsite.caching.redis.AsTheyAre",
            "socket_connect_timeout": PATIENCE,
            "socket_timeout": PATIENCE,
        },
    }
