"""Fields that are comfortable: boxes to tick, words with commas, long texts, slugs."""

from functools import partial
from html import escape
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.utils import flatatt
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from translated_fields import to_attribute

from articles.models.translation import ORIGINAL, text_of
from programmes.models.catalogued import validate_slug


class Boxes(forms.TypedMultipleChoiceField):
    """Several of a few choices, as boxes to tick; they are kept in the order of the choices."""

    def __init__(self, *, choices, label, coerce=str, **kwargs):
        kwargs |= {"widget": forms.CheckboxSelectMultiple, "required": False}
        super().__init__(choices=choices, label=label, coerce=coerce, **kwargs)
        self.order = [choice for choice, _label in choices]

    def clean(self, value):
        chosen = super().clean(value)
        return sorted(set(chosen), key=self.order.index)


class TickedForm(forms.ModelForm):
    """Boxes that were left as they were keep the order of their values."""

    def clean(self):
        super().clean()
        for name, field in self.fields.items():
            if isinstance(field, Boxes) and name not in self.changed_data:
                self.cleaned_data[name] = self.initial.get(name) or []
        return self.cleaned_data


class Paragraphs(forms.CharField):
    """A long text; its lines end as they do in catalogue files, whatever the browser sends."""

    def to_python(self, value):
        return (super().to_python(value) or "").replace("\r\n", "\n")


class WordsWithCommas(forms.CharField):
    """A few words or phrases with commas between them, also Arabic ones."""

    def __init__(self, *, longest=100, **kwargs):
        self.longest = longest
        super().__init__(required=False, widget=AdminTextInputWidget, **kwargs)

    def prepare_value(self, value):
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        return words_with_commas(value or "")

    def validate(self, value):
        super().validate(value)
        for words in value:
            if len(words) > self.longest:
                raise ValidationError(
                    _("“%(words)s” is longer than %(longest)d characters."),
                    params={"words": words, "longest": self.longest},
                )

    def has_changed(self, initial, data):
        return (initial or []) != self.to_python(data)


def options_of(choices, chosen):
    """The options of a menu, escaped; Django renders a template for each of them."""
    chosen = "" if chosen is None else str(chosen)
    rows = (
        f'<option value="{escape(str(key))}"{" selected" if str(key) == chosen else ""}>'
        f"{escape(str(label))}</option>"
        for key, label in choices
    )
    return SafeString("".join(rows))


def names_of(model, key):
    """All rows of a kind by a key, with their names in the interface's language or in French."""
    french = to_attribute("name", ORIGINAL)
    return list(model.objects.order_by(french, key).values_list(key, text_of("name")))


class QuickSelect(forms.Select):
    """A menu of hundreds of choices."""

    def render(self, name, value, attrs=None, renderer=None):
        attributes = flatatt(self.build_attrs(self.attrs, (attrs or {}) | {"name": name}))
        return format_html("<select{}>{}</select>", attributes, options_of(self.choices, value))


def words_with_commas(text: str) -> list[str]:
    """What stands between the commas of a text."""
    words = (" ".join(part.split()) for part in text.replace("،", ",").split(","))
    return [word for word in words if word]


def with_slug(db_field, field):
    """The form field of a slug that catalogue files can bear too."""
    if field and db_field.name == "slug":
        field.validators.append(validate_slug)
    return field


# An address typed without a scheme is a safe one.
OVERRIDES: dict[type[models.Field], dict[str, Any]] = {
    models.URLField: {"assume_scheme": "https"},
    models.TextField: {"form_class": Paragraphs, "widget": forms.Textarea({"rows": 5})},
}

number_of_countries = partial(
    forms.IntegerField,
    required=False,
    min_value=1,
    max_value=250,
    label=_("Countries that it is said to work in"),
    help_text=_("Where more are counted than named, the page says how many are not named."),
)
