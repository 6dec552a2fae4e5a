"""Who did something, as rows name them."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models


def account_field(said: Any, **options: Any) -> models.ForeignKey[User | None, User | None]:
    """The account of somebody; the row outlives it, and has their name beside."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=said,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        **options,
    )
