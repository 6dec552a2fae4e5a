"""The place of many figures, said together: of those that wait alone. What readers see, an editor
corrects on the review screen, with a reason."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.items.together.desk import Together
from programmes.figures import deciding
from programmes.models import Figure, Place


class Placed(Together):
    """For the admin of figures: one place for many that wait."""

    def fields_together(self, request: HttpRequest) -> dict[str, forms.Field]:
        places = Place.objects.order_by("code")
        left = _("leave as it is")
        return {
            "place": forms.ModelChoiceField(
                places, required=False, label=_("Place"), empty_label=left
            )
        }

    def change_one(self, request: HttpRequest, row: Any, values: dict[str, Any]) -> bool:
        deciding.place(row, [values["place"].code])
        return False

    def told_together(self, request: HttpRequest, keys: list[Any]) -> list[str]:
        decided = _decided(keys)
        return [_refusal(decided)] if decided else []

    def _write_together(
        self, request: HttpRequest, keys: list[Any], values: dict[str, Any]
    ) -> list[str]:
        if decided := _decided(keys):
            raise ValidationError(_refusal(decided))
        return super()._write_together(request, keys, values)


def _decided(keys: list[Any]) -> int:
    return Figure.objects.filter(pk__in=keys).exclude(state=Figure.State.SUGGESTED).count()


def _refusal(count: int) -> str:
    return ngettext(
        "%(count)d of them is decided already: leave it out. Reopen it on the review screen to"
        " correct it, with a reason.",
        "%(count)d of them are decided already: leave them out. Reopen them on the review screen"
        " to correct them, with a reason.",
        count,
    ) % {"count": count}
