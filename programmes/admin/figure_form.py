"""What was read of a figure, in the form of the review screen."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.utils.translation import gettext_lazy

from programmes.admin.fields import QuickSelect, WordsWithCommas
from programmes.models import Figure, Indicator


class FigureForm(forms.ModelForm):
    """What was read, as an editor may correct it."""

    places = WordsWithCommas(label=gettext_lazy("places"), longest=6)

    class Meta:
        model = Figure
        fields = (
            "indicator", "value", "qualifier", "measure", "unit", "programme", "places",
            "as_of", "as_of_precision",
        )  # fmt: skip
        widgets = {
            "indicator": QuickSelect,
            "as_of": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }

    def __init__(self, *args: Any, admin_site: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["value"] = f"{self.instance.value.normalize():f}"
        programme: Any = self.fields["programme"]
        field = Figure._meta.get_field("programme")
        programme.widget = AutocompleteSelect(field, admin_site)
        programme.widget.choices = programme.choices
        indicators: Any = self.fields["indicator"]
        indicators.queryset = Indicator.objects.only("slug", "name_fr", "name_en", "name_ar")

    def clean_places(self) -> list[str]:
        return sorted({code.upper() for code in self.cleaned_data["places"]})
