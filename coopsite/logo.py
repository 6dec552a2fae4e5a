"""The organisation's own sign beside the name of the site; the setting SITE_LOGO names its file."""

from __future__ import annotations

from django.conf import settings

FOLDER = "coopsite/own"


def logo_path() -> str:
    """Its path among the static files; nothing where the site has none of its own."""
    return f"{FOLDER}/{settings.SITE_LOGO.name}" if settings.SITE_LOGO else ""
