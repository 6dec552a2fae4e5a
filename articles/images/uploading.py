"""An upload becomes a row: the file first, then the row, which so never leads nowhere."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from django.db import connection

from articles.images.files import keep
from articles.models import Image, Withholding


def upload(chunks: Iterable[bytes], image: Image) -> Image | None:
    """Keep the picture of what is sent for an image, unsaved; the image that shows the same one
    already, where there is one. `ValidationError` says why there is no picture."""
    opened = keep(chunks)
    _alone_with(opened.digest)
    if same := Image.objects.filter(digest=opened.digest).first():
        return same
    for name in ("digest", "format", "width", "height"):
        setattr(image, name, getattr(opened, name))
    image.mark(Withholding.objects.standing())
    return None


def _alone_with(digest: str) -> None:
    """Wait until nobody else adds the same picture, to the transaction's end."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [digest])


def name_of(file: str) -> str:
    """What editors find an image by, where they call it nothing else: as its file was called."""
    return " ".join(PurePath(file).stem.replace("_", " ").split())[:200]
