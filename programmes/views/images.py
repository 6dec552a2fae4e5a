"""The renditions of images: to all readers while something public shows the image.

    shown by something public          the file; caches may keep it ten minutes, then they ask again
    sealed address (desk, preview)     the file, to be kept by nobody
    withheld                           410
    anything else                      404, as if there were none

Ten minutes, although what is at an address hardly ever changes: what is withheld must vanish.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.cache import (
    add_never_cache_headers,
    get_conditional_response,
    patch_cache_control,
)
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.images.files import rendition
from articles.images.shown import TYPES, is_rendition, is_sealed
from articles.models import Image, Tombstone
from programmes.shared.public_images import IS_SEEN
from programmes.views.withheld import as_plain_text

MINUTES = 10
# Opened by itself, it is a picture and nothing else, whatever is in it.
ALONE = "default-src 'none'; sandbox"


@require_safe
def image(request: HttpRequest, digest: str, name: str) -> HttpResponse:
    """A rendition of an image."""
    found = _images().filter(digest=digest).first()
    if not found or not is_rendition(name, found.width):
        return _nothing()
    if "seal" in request.GET:
        return _sealed(request, found, name)
    if found.tombstone:
        return _gone(request, found.tombstone)
    if found.is_expired or not found.is_seen:
        return _nothing()
    response = _file(request, found, name)
    if response.status_code != 404:
        patch_cache_control(response, public=True, max_age=MINUTES * 60)
    return response


def _images() -> QuerySet[Any]:
    """Images, and whether something public shows them."""
    images = Image.objects.select_related("withholding").annotate(is_seen=IS_SEEN)
    return images.defer("translated_from")


def _sealed(request: HttpRequest, image: Image, name: str) -> HttpResponse:
    if not is_sealed(image.digest, request.GET["seal"]):
        return _nothing()
    response = _file(request, image, name)
    add_never_cache_headers(response)
    return response


def _file(request: HttpRequest, image: Image, name: str) -> HttpResponse:
    try:
        file = rendition(image, name)
        told = file.stat()
    except (FileNotFoundError, ValidationError):  # it is gone, or cannot be drawn
        return _nothing()
    etag = f'"{told.st_mtime_ns:x}-{told.st_size:x}"'
    return get_conditional_response(request, etag=etag) or _whole(file, etag)


def _whole(file: Path, etag: str) -> HttpResponse:
    response = HttpResponse(file.read_bytes(), content_type=TYPES[file.suffix[1:]])
    response["ETag"], response["Content-Security-Policy"] = etag, ALONE
    return response


def _gone(request: HttpRequest, told: Tombstone) -> HttpResponse:
    response = as_plain_text(request, told)
    patch_cache_control(response, max_age=60)  # it may be shown again
    return response


def _nothing() -> HttpResponse:
    said = _("There is no such image.")
    return HttpResponse(said, status=404, content_type="text/plain; charset=utf-8")
