"""Where rows are at the desk, and what was deleted."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.db.models import Model
from django.urls import NoReverseMatch, reverse

from articles.items.tables import models_by_table


def desk_address(of: Model | type[Model], page: str, *args: Any) -> str:
    """The address of a page about a kind of rows, or about one of them."""
    return reverse(f"admin:{of._meta.app_label}_{of._meta.model_name}_{page}", args=args)


def form_address(kind: type[Model], key: int) -> str:
    """The address of the form of one row; a page has dozens, so `reverse` is asked once a kind."""
    return str(key).join(_around_the_key(kind))


@cache
def _around_the_key(kind: type[Model]) -> list[str]:
    return desk_address(kind, "change", 0).rsplit("0", 1)


def item_address(table: str, key: str) -> str:
    """The address of the form of a row that a line names; nothing where it has none."""
    model = models_by_table().get(table)
    try:
        return desk_address(model, "change", key) if model and key else ""
    except NoReverseMatch:
        return ""


def bin_address() -> str:
    """Where what was deleted is had back."""
    return reverse("admin:articles_trace_bin")
