"""Fields that are comfortable: boxes to tick, words with commas, rows that are known already."""

from functools import partial

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget, AutocompleteSelect
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from programmes.models.catalogued import validate_slug


class Boxes(forms.TypedMultipleChoiceField):
    """Several of a few choices, as boxes to tick; they are kept in the order of the choices."""

    def __init__(self, *, choices, label, coerce=str, **kwargs):
        kwargs |= {"widget": forms.CheckboxSelectMultiple, "required": False}
        super().__init__(choices=choices, label=label, coerce=coerce, **kwargs)

    def clean(self, value):
        chosen = super().clean(value)
        return [choice for choice, _label in self.choices if choice in chosen]


class TickedForm(forms.ModelForm):
    """Boxes that were left as they were keep the order of their values."""

    def clean(self):
        cleaned = super().clean()
        for name, field in self.fields.items():
            if isinstance(field, Boxes) and name not in self.changed_data:
                cleaned[name] = self.initial.get(name) or []
        return cleaned


class Paragraphs(forms.CharField):
    """A long text; its lines end as they do in catalogue files, whatever the browser sends."""

    def to_python(self, value):
        return super().to_python(value).replace("\r\n", "\n")


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


def words_with_commas(text):
    """What stands between the commas of a text."""
    words = (" ".join(part.split()) for part in text.replace("،", ",").split(","))
    return [word for word in words if word]


class KnownAutocomplete(AutocompleteSelect):
    """An autocompletion that needs no query for a row that its form has loaded already."""

    known = None

    def optgroups(self, name, value, attr=None):
        if not self.known or value != [str(self.known.pk)]:
            return super().optgroups(name, value, attr)
        blank = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        chosen = self.create_option(name, self.known.pk, str(self.known), value, len(blank))
        return [(None, [*blank, chosen], 0)]


class KnownRows:
    """For an inline whose rows come with the rows that they refer to."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = KnownAutocomplete(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_formset(self, request, obj=None, **kwargs):
        return _telling(super().get_formset(request, obj, **kwargs), self.autocomplete_fields)


def _telling(formset, fields):
    """A formset whose forms tell their autocompletions what they have loaded."""

    class Telling(formset):
        def _construct_form(self, i, **kwargs):
            form = super()._construct_form(i, **kwargs)
            for name in set(fields) & form.fields.keys():
                widget = form.fields[name].widget
                inner = getattr(widget, "widget", widget)
                inner.known = form.instance._state.fields_cache.get(name)
            return form

    return Telling


class OnceFormSet(forms.BaseInlineFormSet):
    """Rows of which no two say the same, before the database has to refuse them."""

    once = ()

    def clean(self):
        super().clean()
        seen = set()
        for form in self.forms:
            if not self._counts(form):
                continue
            key = tuple(form.cleaned_data.get(name) for name in self.once)
            if key in seen:
                words = ", ".join(str(part) for part in key if part is not None)
                form.add_error(None, _("“%(words)s” stands twice.") % {"words": words})
            seen.add(key)

    def _counts(self, form):
        if not form.is_valid() or self._should_delete_form(form):
            return False
        return form.instance.pk or form.has_changed()


def once(*names):
    """A formset in which no two rows have the same in all these fields."""
    return type("OnceFormSet", (OnceFormSet,), {"once": names})


def with_slug(db_field, field):
    """The form field of a slug that catalogue files can bear too."""
    if field and db_field.name == "slug":
        field.validators.append(validate_slug)
    return field


# An address typed without a scheme is a safe one.
OVERRIDES = {
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
