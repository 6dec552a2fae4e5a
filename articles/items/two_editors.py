"""The admin of items that two editors may have open at once: neither undoes the other's work.

The form carries the item as it was opened (`opened`); when it is saved the row is locked, and what
somebody else saved meanwhile is merged, or shown beside what was typed (`meeting`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from articles.items.kept import Keeping
from articles.items.meeting import MeetingForm, MeetingFormSet
from articles.items.opened import Opened, opened_in


class TwoEditors(Keeping):
    """Items whose form compares what it was opened on with what stands when it is saved."""

    def changeform_view(
        self, request: Any, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> Any:
        if request.method != "POST" or not object_id:
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            self.lock(unquote(object_id))
            return super().changeform_view(request, object_id, form_url, extra_context)

    def lock(self, key: str) -> None:
        """Hold the row until it is written: who saves at the same time waits, then is compared."""
        try:
            rows = self.model._default_manager.filter(pk=self.opts.pk.to_python(key))
        except ValidationError:
            return  # no key: there is no such row, as the page will say
        list(rows.select_for_update(no_key=True, of=("self",)).values_list("pk"))

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        if not change or not obj:
            return form
        values = {"opened": opened_in(request, obj)}
        return type(form)(form.__name__, (MeetingForm, form), values)

    def get_formsets_with_inlines(self, request: Any, obj: Any = None) -> Iterator[Any]:
        opened = opened_in(request, obj)
        for formset, inline in super().get_formsets_with_inlines(request, obj):
            compared = obj and obj.pk and inline.has_change_permission(request, obj)
            yield _meeting(formset, opened, inline) if compared else formset, inline

    def save_model(self, request: Any, obj: Any, form: Any, change: Any) -> None:
        super().save_model(request, obj, form, change)
        self._tell_taken(request, form)

    def render_change_form(self, request: Any, context: Any, *args: Any, **kwargs: Any) -> Any:
        obj = context["original"]
        form = context["adminform"].form
        if obj and isinstance(form, MeetingForm) and self.has_change_permission(request, obj):
            formsets = [inline.formset for inline in context["inline_admin_formsets"]]
            context |= _met(form, [one for one in formsets if isinstance(one, MeetingFormSet)])
            self._tell_taken(request, form)
        return super().render_change_form(request, context, *args, **kwargs)

    def _tell_taken(self, request: Any, form: Any) -> None:
        """Name the fields that keep what somebody else wrote."""
        taken = [name for name in getattr(form, "taken", ()) if name not in form.opened.asked]
        if taken:
            said = _(
                "Somebody else changed the item since you opened it. Kept from them: %(fields)s."
            )
            fields = ", ".join(form.labels(taken))
            self.message_user(request, said % {"fields": fields}, messages.WARNING)


def _meeting(formset: Any, opened: Opened, inline: Any) -> Any:
    """A formset whose rows are compared with what stood as its form was opened."""
    values = {"opened": opened, "label": inline.verbose_name_plural}
    return type(formset.__name__, (MeetingFormSet, formset), values)


def _met(form: MeetingForm, formsets: list[MeetingFormSet]) -> dict[str, Any]:
    """What the page of a form carries, and the collisions that it shows."""
    collided = [formset for formset in formsets if formset.collides]
    opened = Opened(
        fields=form.standing(),
        rows={str(formset.prefix): formset.standing() for formset in formsets},
        asked=[*form.collided, *(str(formset.prefix) for formset in collided)],
    )
    return {
        "opened": opened.signed(form.instance),
        "collisions": [*form.collisions(), *(formset.collision() for formset in collided)],
    }
