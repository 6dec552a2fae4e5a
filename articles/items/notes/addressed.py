"""Which notes mention somebody: those on kinds of items that they may still look at."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.items.notes.pages import Noted
from articles.items.tables import models_by_table
from articles.models import Addressee


def addressed_to(request: HttpRequest) -> QuerySet[Addressee]:
    """The notes that mention whoever asks."""
    registered = filter(admin.site.is_registered, models_by_table().values())
    kinds = (admin.site.get_model_admin(model) for model in registered)
    seen = [
        one.opts.db_table
        for one in kinds
        if isinstance(one, Noted) and one.has_view_or_change_permission(request)
    ]
    return Addressee.objects.filter(user=request.user.pk, note__tabled__in=seen)


def still_open(request: HttpRequest) -> int:
    """How many of them are not done."""
    return addressed_to(request).filter(done_at=None).count()
