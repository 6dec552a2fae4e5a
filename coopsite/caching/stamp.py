"""By what pages in a cache that is shared are told from those of another code or other settings."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256

from django.conf import settings

SOURCES = ("*.py", "*.html", "*.txt", "*.mo")
ROOMS = ("articles", "programmes", "seeds", "coopsite")
MANIFEST = "staticfiles.json"


@cache
def stamp() -> str:
    """A digest of what pages are made by; nothing where only this process keeps them."""
    if not settings.CACHE_URL:
        return ""
    digest = sha256(json.dumps(_said_by_settings(), sort_keys=True).encode())
    rooms = [settings.BASE_DIR / name for name in ROOMS]
    for file in sorted(file for room in rooms for kind in SOURCES for file in room.rglob(kind)):
        digest.update(file.read_bytes())
    manifest = settings.STATIC_ROOT / MANIFEST
    digest.update(manifest.read_bytes() if manifest.exists() else b"")
    return digest.hexdigest()


def _said_by_settings() -> dict[str, str]:
    """Every setting that can be written down."""
    named = {name: getattr(settings, name) for name in dir(settings) if name.isupper()}
    return {name: str(value) for name, value in named.items() if _is_plain(value)}


def _is_plain(value: object) -> bool:
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    return value is None or isinstance(value, (str, int, float))
