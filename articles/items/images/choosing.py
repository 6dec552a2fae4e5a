"""The image in the form of an item: searched by its words, shown as it is chosen.

Without scripts the newest images are offered as a menu: what was just added is among them.
"""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.items.drafts.publish_page import Opening
from articles.models import Image

NEWEST = 20


class ImageSelect(AutocompleteSelect):
    """A search among images, and the one that is chosen."""

    @property
    def media(self) -> forms.Media:
        return super().media + forms.Media(js=["admin/js/autocomplete.js", "articles/images.js"])

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        groups: list[Any] = super().optgroups(name, value, attr)
        offered = Image.objects.exclude(pk__in=[one for one in value if str(one).isdecimal()])
        index = len(groups[0][1])
        groups[0][1].extend(
            self.create_option(name, image.pk, str(image), False, index, attrs=attr)
            for image in offered[:NEWEST]
        )
        return groups

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        select = super().render(name, value, attrs, renderer)
        template = thumbnail_address(0)
        key = value if re.fullmatch("[0-9]+", str(value)) else None  # a form may say anything
        shown = {"src": thumbnail_address(key), "alt": ""} if key else {"alt": "", "hidden": ""}
        shown |= {"class": "chosen-image", "data-address": template, "data-of": f"id_{name}"}
        return format_html('{}<span class="chosen"><img{}></span>', select, flatatt(shown))


class ShowsImage:
    """For the admin of items that show an image."""

    admin_site: Any

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        own: Any = super().get_fieldsets(request, obj)  # type: ignore[misc]
        told = _("Without an alternative text and a credit of it, nothing is published.")
        return (*own, (_("Image"), {"fields": ("image",), "description": told}))

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "image":
            kwargs["widget"] = ImageSelect(db_field, self.admin_site)
        return super().formfield_for_foreignkey(  # type: ignore[misc]
            db_field, request, **kwargs
        )

    def openings(self, request: HttpRequest, item: Any, draft: Any) -> list[Opening]:
        """Also what its image does not show, though nothing is lacking."""
        own: list[Opening] = super().openings(request, item, draft)  # type: ignore[misc]
        if not item.image or not (said := unshown(item.image)):
            return own
        return [*own, Opening(said, reverse("admin:articles_image_change", args=[item.image_id]))]


def unshown(image: Image) -> str:
    """Why readers do not see an image, if they do not."""
    if image.withholding_id:
        return gettext("Its image is withheld: readers are told so in its place.")
    if image.is_expired:
        return gettext("The last day of its image is over: readers do not see it.")
    return ""


def thumbnail_address(key: Any) -> str:
    """Where the desk shows a small picture of an image."""
    return reverse("admin:articles_image_thumbnail", args=[key])
