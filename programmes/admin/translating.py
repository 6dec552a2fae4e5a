"""Texts in three languages as editors write them: side by side, each in its script's direction.

When an editor changes the French text, its translations are outdated until an editor changes them
too, or ticks that they still say the same.
"""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.admin.options import BaseModelAdmin
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from articles.models.translation import ORIGINAL
from programmes.catalogue.gaps import text_in_words

LANGUAGES = dict(settings.LANGUAGES)


def in_three(name):
    """The three columns of a text, on one line of a form."""
    return tuple(f"{name}_{language}" for language in LANGUAGES)


class TranslatedForm(forms.ModelForm):
    """A form that notes which translations were made from today's French."""

    still_right = forms.MultipleChoiceField(
        label=_("Still right"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "The French text has changed since these were written."
            " Correct them, or tick those that still say the same."
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        outdated = self.instance.outdated_translations()
        field: Any = self.fields["still_right"]
        if not outdated:
            field.widget, field.label, field.help_text = forms.MultipleHiddenInput(), "", ""
        field.choices = [(text, text_in_words(self.instance, text)) for text in outdated]

    def save(self, commit=True):
        written = {*self.changed_data, *self.cleaned_data["still_right"]}
        self.instance.settle_translations(written)
        return super().save(commit)


class TranslatedTexts(BaseModelAdmin):
    """For the admin of translated rows and their inlines: inputs that know their language."""

    form: type[forms.ModelForm] = TranslatedForm

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        language = getattr(db_field, "_translated_field_language_code", None)
        return _in_language(field, language) if field and language else field


def _in_language(field, language):
    field.label = f"{capfirst(field.label)} ({LANGUAGES[language]})"
    field.widget.attrs |= {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}
    if language != ORIGINAL:
        field.required = False
    return field
