"""What shows an image: items of all kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

from django.apps import apps
from django.db.models import Q, QuerySet

from articles.models import Draft, Image, Pictured, Publishable, Publishing

NAMED = 50  # items of a kind


def uses_of(image: Image) -> list[Pictured]:
    """The items that show an image, drafts too."""
    return [item for kind in _kinds() for item in kind._default_manager.filter(image=image)[:NAMED]]


def drafts_with(images: Iterable[Image]) -> QuerySet[Draft]:
    """Open drafts in which an item is to show one of these images."""
    named = (Q(edits__contains=[{"after": {"image_id": image.pk}}]) for image in images)
    return Draft.objects.open().filter(reduce(or_, named, Q(pk__in=())))


def is_out(item: Pictured) -> bool:
    """Whether readers see an item, or will without anybody's doing."""
    return not isinstance(item, Publishable) or item.publishing == Publishing.PUBLISHED


def _kinds() -> Iterator[type[Pictured]]:
    return (one for one in apps.get_models() if issubclass(one, Pictured))
