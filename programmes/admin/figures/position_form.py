"""The place of a figure on pages, as an editor types it in its form and in the list."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class PositionForm(forms.ModelForm):
    """The place of a figure on pages; nothing else of it is judged again.

    The form, and each row of the list, carries the place that it was opened on: a row that its
    editor left is not written, whatever somebody else saved meanwhile.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "position" in self.fields:
            self.fields["position"].show_hidden_initial = True

    def clean_position(self) -> int:
        typed: int = self.cleaned_data["position"]
        now = self.instance.position
        bound = self["position"]
        opened = self.data.get(bound.html_initial_name)
        if "position" in self.changed_data and opened not in (None, str(now)) and typed != now:
            said = _("Somebody else set it to %(now)d meanwhile: open the page again.")
            raise ValidationError(said, params={"now": now})
        return typed

    def _post_clean(self) -> None:
        if "position" in self.changed_data:
            self.instance.position = self.cleaned_data.get("position", self.instance.position)
