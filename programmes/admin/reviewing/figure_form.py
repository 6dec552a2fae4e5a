"""The fields that were read from a sentence, as an editor corrects them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from articles.text.dates import DAY
from programmes.admin.fields import QuickSelect, WordsWithCommas
from programmes.admin.reviewing.choosing import search_address
from programmes.admin.reviewing.menus import MODELS, long_kinds, menu_of
from programmes.admin.reviewing.scope import codes_of
from programmes.figures.dating import first_printed
from programmes.figures.proposing import proposed, wordings
from programmes.models import Figure
from programmes.statements.timing import Dated
from programmes.statements.worth import UNJUDGED, name_a_body


class FigureForm(forms.ModelForm):
    """What was read, as an editor may correct it."""

    places = WordsWithCommas(label=_("places"))

    class Meta:
        model = Figure
        fields = (
            "indicator value qualifier measure unit kind programme places as_of as_of_precision "
            "dated"
        ).split()
        widgets = {
            "as_of": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            **dict.fromkeys(
                "indicator qualifier measure kind programme as_of_precision dated".split(),
                QuickSelect,
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["value"] = f"{self.instance.value.normalize():f}"
        fields: dict[str, Any] = self.fields
        fields["places"].label = capfirst(fields["places"].label)
        fields["places"].widget.attrs |= {
            "data-search": search_address("place"),
            "data-several": "place",
            "aria-describedby": "places-help",
        }
        if not self.instance.indicator_id:
            self.initial["indicator"] = _proposed(self.instance)
        long = long_kinds()
        for name in MODELS:
            field = fields[name]
            field.menu = menu_of(name, "pk", self[name].value(), self.data, long)
            field.choices = [("", field.empty_label), *field.menu.choices]
            field.widget.attrs |= {"data-search": search_address(name), "data-by": "pk"}

    def clean(self) -> dict[str, Any]:
        """A date that an editor typed is stated, and what is only printed has the day of its paper;
        no date is stated where there is none."""
        cleaned = super().clean() or self.cleaned_data
        if {"as_of", "as_of_precision"} & {*self.changed_data}:
            cleaned["dated"] = Dated.STATED
        elif "dated" in self.changed_data and cleaned.get("dated") == Dated.PRINTED:
            day = first_printed(self.instance)
            cleaned["as_of"] = day and day.first_day
            cleaned["as_of_precision"] = day.precision if day else DAY
        if not cleaned.get("as_of"):
            cleaned["dated"] = Dated.PRINTED
        return cleaned

    def clean_places(self) -> list[str]:
        return codes_of(self.cleaned_data["places"])


def _proposed(figure: Figure) -> int | None:
    """The key of the indicator whose wordings fit what is counted; of a page that names nobody of
    the catalogue none, for it is not theirs."""
    if figure.worth != UNJUDGED and not name_a_body(figure.worth_signs):
        return None
    said = (figure.subject, figure.measure, figure.unit, figure.programme_id)
    return proposed(*said, wordings())
