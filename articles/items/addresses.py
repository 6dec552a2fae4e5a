"""Where rows are at the desk, and what was deleted."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.urls import reverse


def desk_address(of: Model | type[Model], page: str, *args: Any) -> str:
    """The address of a page about a kind of rows, or about one of them."""
    return reverse(f"admin:{of._meta.app_label}_{of._meta.model_name}_{page}", args=args)


def bin_address() -> str:
    """Where what was deleted is had back."""
    return reverse("admin:articles_trace_bin")
