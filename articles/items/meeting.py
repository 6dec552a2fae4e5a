"""Forms that meet what somebody else saved since they were opened.

    somebody else     this editor      the field
    changed           left             keeps the other's value, and is named
    left              changed          is saved
    changed           changed alike    is saved
    changed           changed          collides: nothing is written until its editor chose a version

Rows of an inline are one field in this: the rows of one side, or a choice between both.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import InlineForeignKeyField
from django.template.defaultfilters import yesno
from django.utils.formats import localize
from django.utils.translation import gettext_lazy as _
from django_prose_editor.widgets import ProseEditorWidget

from articles.items.opened import Opened, digest, plain
from articles.text.comparison import compared, words_of_html

MET = _("Somebody else changed this meanwhile. Choose a version above, then save again.")


class MeetingForm(forms.BaseModelForm):
    """The form of an item; `taken` and `collided` name its fields."""

    opened = Opened()
    taken: list[str]
    collided: list[str]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.taken, self.collided = [], []
        if self.is_bound:
            self.data = self.data.copy()  # type: ignore[attr-defined]
            for name in self.fields:
                self._meet(name)

    def _meet(self, name: str) -> None:
        then, choice = self.opened.as_field(name), self.opened.chosen.get(name)
        asked = name in self.opened.asked
        if then is None or self._says_the_same(name):
            return
        if then != self._stands(name):
            typed = then != digest(plain(self.fields[name], self[name].data))
            (self.collided.append if typed else self._take)(name)
        elif asked and choice == "theirs":
            self._take(name)
        elif asked and choice != "mine":
            self.collided.append(name)

    def _says_the_same(self, name: str) -> bool:
        return not self.fields[name].has_changed(self[name].initial, self[name].data)

    def _stands(self, name: str) -> str:
        return digest(plain(self.fields[name], self[name].initial))

    def _take(self, name: str) -> None:
        """Put what the row says in the place of what was posted, as a browser would send it."""
        field, key = self.fields[name], self.add_prefix(name)
        value = field.prepare_value(self[name].initial)
        widget: Any = getattr(field.widget, "widget", field.widget)  # without the buttons beside it
        sent = widget.format_value(value)
        if isinstance(widget, forms.CheckboxInput):
            sent = ["on"] if value else []
        sent = sent if isinstance(sent, list) else ["" if sent is None else sent]
        self.data.setlist(key, sent)  # type: ignore[attr-defined]
        self.taken.append(name)

    def clean(self) -> Any:
        cleaned = super().clean()
        for name in self.collided:
            self.add_error(name, MET)
        return cleaned

    def standing(self) -> dict[str, str]:
        """The digests of all fields as the row stands."""
        return {name: self._stands(name) for name in self.fields}

    def labels(self, names: list[str]) -> list[str]:
        """What fields are called."""
        return [str(self[name].label) for name in names]

    def collisions(self) -> list[dict[str, Any]]:
        """Both versions of each field that collides, with the differing words marked."""
        return [
            _beside(
                name,
                self[name].label,
                in_words(self.fields[name], self[name].initial),
                in_words(self.fields[name], self[name].data),
            )
            for name in self.collided
        ]


class MeetingFormSet(forms.BaseInlineFormSet):
    """The rows of an inline; those of somebody else are left alone where its editor left them."""

    opened = Opened()
    label: Any = ""
    left = collides = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = self
        then = self.opened.as_rows(str(self.prefix)) if self.is_bound else None
        if then is not None:
            kept = {key: kwargs[key] for key in ("instance", "prefix", "queryset") if key in kwargs}
            self.now = type(self)(**kept)
            self._meet(then)

    def _meet(self, then: str) -> None:
        stands, choice = self.now.standing(), self.opened.chosen.get(str(self.prefix))
        asked = self.prefix in self.opened.asked
        if self._says(stands):
            return
        if then != stands:
            if self._says(then):
                self._leave()
            else:
                self.collides = True
        elif asked and choice == "theirs":
            self._leave()
        elif asked and (choice != "mine" or self._lacks_rows()):
            self.collides = True

    def _says(self, rows: str) -> bool:
        """Whether what was posted are these rows and no others."""
        return rows == digest(self.said("data")) and not self._added()

    def _leave(self) -> None:
        """Forget what was posted: the rows stay as they are, and are shown so."""
        self.left, self.is_bound, self.data = True, False, {}
        for cached in ("forms", "management_form"):
            self.__dict__.pop(cached, None)

    def _lacks_rows(self) -> bool:
        """Whether somebody else deleted rows that were posted: theirs alone can be saved."""
        return any(form.instance.pk is None for form in self.initial_forms)

    def _added(self) -> bool:
        return any(form.has_changed() for form in self.extra_forms)

    def said(self, side: str) -> list[list[str | list[str]]]:
        """What the rows say: `initial` as they stand, `data` as they were posted."""
        return [
            [
                plain(field, getattr(form[name], side))
                for name, field in form.fields.items()
                if not isinstance(field, InlineForeignKeyField)
            ]
            for form in self.initial_forms
        ]

    def standing(self) -> str:
        """The digest of the rows as they stand."""
        return digest(self.now.said("initial"))

    def is_valid(self) -> bool:
        return self.left or super().is_valid()

    def save(self, commit: bool = True) -> Any:
        if not self.left:
            return super().save(commit)
        self.new_objects, self.changed_objects, self.deleted_objects = [], [], []
        return []

    def clean(self) -> None:
        super().clean()
        if self.collides:
            raise ValidationError(MET)

    def collision(self) -> dict[str, Any]:
        """Both versions of the rows, with the differing words marked."""
        added = [form for form in self.extra_forms if form.has_changed()]
        theirs = _rows_in_words(self.now.initial_forms, "initial")
        mine = _rows_in_words([*self.initial_forms, *added], "data")
        return _beside(str(self.prefix), self.label, theirs, mine)


def _rows_in_words(forms_of_rows: list[Any], side: str) -> str:
    return " / ".join(
        ", ".join(filter(None, (_cell(form, name, side) for name in form.fields)))
        for form in forms_of_rows
    )


def _cell(form: Any, name: str, side: str) -> str:
    bound = form[name]
    if bound.is_hidden or isinstance(bound.field, InlineForeignKeyField):
        return ""
    if isinstance(bound.field, forms.BooleanField):
        return str(bound.label) if getattr(bound, side) else ""
    return in_words(bound.field, getattr(bound, side))


def _beside(name: str, label: Any, theirs: str, mine: str) -> dict[str, Any]:
    left, right = compared(theirs, mine)
    same = theirs == mine
    return {"name": name, "label": label, "theirs": left, "mine": right, "same_words": same}


def in_words(field: forms.Field, value: Any) -> str:
    """What a field says, as a person reads it."""
    if isinstance(field, forms.ModelChoiceField):
        return _chosen(field, value)
    said = plain(field, value)
    if isinstance(field, forms.ChoiceField):
        choices = {str(key): str(label) for key, label in field.choices}  # type: ignore[union-attr, misc]
        keys = said if isinstance(said, list) else [said]
        return ", ".join(choices.get(key, key) for key in keys if key)
    if isinstance(field, forms.BooleanField):
        return str(yesno(said == "True"))
    if isinstance(field.widget, ProseEditorWidget):
        return words_of_html(str(said))
    return ", ".join(said) if isinstance(said, list) else _localized(field, said)


def _localized(field: forms.Field, said: str) -> str:
    try:
        return said and str(localize(field.to_python(said)))
    except ValidationError:
        return said


def _chosen(field: forms.ModelChoiceField, value: Any) -> str:
    """The names of the rows that were chosen."""
    try:
        found = field.clean(field.prepare_value(value))
    except ValidationError:
        return str(value or "")
    if isinstance(field, forms.ModelMultipleChoiceField):
        return ", ".join(sorted(map(str, found)))
    return str(found or "")
