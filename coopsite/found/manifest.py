"""The manifest of the site (W3C), by which a telephone keeps it among its programs."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, get_language_bidi, gettext
from django.views.decorators.http import require_safe

from coopsite.found.icons import FOLDER, GROUNDS

SHOWN = (
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("maskable-512.png", 512, "maskable"),
)
SHORT = 12  # letters below an icon


@require_safe
def manifest(request: HttpRequest) -> JsonResponse:
    """The manifest in the reader's language, which its address says."""
    icons = [
        {
            "src": static(f"{FOLDER}/{name}"),
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": purpose,
        }
        for name, size, purpose in SHOWN
    ]
    told = {
        "id": "/",
        "name": settings.SITE_NAME,
        "short_name": settings.SITE_NAME[:SHORT].strip(),
        "description": gettext("What the press says of programmes that support cooperatives"),
        "lang": get_language(),
        "dir": "rtl" if get_language_bidi() else "ltr",
        "start_url": reverse("home"),
        "scope": "/",
        "display": "browser",
        "background_color": GROUNDS["light"],
        "theme_color": GROUNDS["light"],
        "icons": icons,
    }
    return JsonResponse(
        told,
        content_type="application/manifest+json",
        json_dumps_params={"ensure_ascii": False},
    )
