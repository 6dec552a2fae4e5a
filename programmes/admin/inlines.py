"""Inlines whose rows are known already, and of which no two say the same."""

from typing import Any

from django import forms
from django.contrib.admin.options import InlineModelAdmin
from django.contrib.admin.widgets import AutocompleteSelect
from django.db import models
from django.forms.formsets import DELETION_FIELD_NAME
from django.utils.translation import gettext_lazy as _


class KnownAutocomplete(AutocompleteSelect):
    """An autocompletion that needs no query for a row that its form has loaded already."""

    known: models.Model | None = None

    def optgroups(self, name, value, attr=None):
        if not self.known or value != [str(self.known.pk)]:
            return super().optgroups(name, value, attr)
        blank = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        chosen = self.create_option(name, self.known.pk, str(self.known), value, len(blank))
        return [(None, [*blank, chosen], 0)]


class KnownRows(InlineModelAdmin):
    """For an inline whose rows come with the rows that they refer to."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = KnownAutocomplete(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        return type("Telling", (TellingFormSet, formset), {"told": self.autocomplete_fields})


class TellingFormSet(forms.BaseInlineFormSet):
    """Forms that tell their autocompletions what they have loaded."""

    told: tuple[str, ...] = ()

    def _construct_form(self, i, **kwargs):
        form = super()._construct_form(i, **kwargs)  # type: ignore[misc]
        for name in set(self.told) & form.fields.keys():
            widget = form.fields[name].widget
            inner = getattr(widget, "widget", widget)
            inner.known = form.instance._state.fields_cache.get(name)
        return form


class OnceFormSet(forms.BaseInlineFormSet):
    """Rows of which no two say the same, before the database has to refuse them."""

    model: Any
    once: tuple[str, ...] = ()
    twice = _("“%(words)s” stands twice.")

    def clean(self):
        super().clean()
        seen = self._elsewhere()
        for form in self.forms:
            if not self._counts(form):
                continue
            key = tuple(getattr(form.instance, column) for column in self._columns())
            if key in seen:
                said = (form.cleaned_data.get(name) for name in self.once)
                words = ", ".join(str(word) for word in said if word is not None)
                form.add_error(None, self.twice % {"words": words})
            seen.add(key)

    def _columns(self):
        return [self.model._meta.get_field(name).attname for name in self.once]

    def _elsewhere(self):
        """What stands in rows that the form does not show, perhaps for want of a right."""
        if not self.instance.pk:
            return set()
        rows = self.model._default_manager.filter(**{self.fk.name: self.instance}).order_by()
        shown = [form.instance.pk for form in self.initial_forms]
        return set(rows.exclude(pk__in=shown).values_list(*self._columns()))

    def _counts(self, form):
        if not form.is_valid() or form.cleaned_data.get(DELETION_FIELD_NAME):
            return False
        return form.instance.pk or form.has_changed()


def once(*names):
    """A formset in which no two rows have the same in all these fields."""
    return type("OnceFormSet", (OnceFormSet,), {"once": names})
