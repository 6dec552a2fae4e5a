"""Which images readers may see: those that something shows which they may see."""

from __future__ import annotations

from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

IS_SEEN = RawSQL(
    "EXISTS (SELECT FROM programmes_public_image AS seen WHERE seen.id = articles_image.id)",
    (),
    BooleanField(),
)
