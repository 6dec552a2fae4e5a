"""Files that readers take away, and the address by which a figure is known in them."""

from __future__ import annotations

from django.http import HttpResponse

from articles.text.own_addresses import own_address
from articles.text.printing import address


def as_file(content: str | bytes, kind: str, name: str) -> HttpResponse:
    """An answer that browsers keep under a name."""
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def permalink(key: int) -> str:
    """The address of the evidence of a figure, whole."""
    return own_address(address("figure", key))
