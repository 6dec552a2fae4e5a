"""What an article names, as editors correct it.

A mention that an import read is struck out, never deleted: so the next import knows better than to
bring it back. One that an editor added is deleted.
"""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from programmes.admin.inlines import OnceFormSet
from programmes.models import Mention
from programmes.models.mentions import MENTIONED
from seeds.admin.showing import link_to

State = Mention.State


class MentionForm(forms.ModelForm):
    """A mention that is there: it counts, or it is struck out."""

    struck = forms.BooleanField(label=_("Strike out"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["struck"] = self.instance.state == State.STRUCK

    def save(self, commit=True):
        if "struck" in self.changed_data:
            self.instance.state = State.STRUCK if self.cleaned_data["struck"] else State.READ
        return super().save(commit)


class MentionFormSet(forms.BaseInlineFormSet):
    """The mentions that are there."""

    def save_existing(self, form, obj, commit=True):
        if obj.state == State.ADDED and form.cleaned_data["struck"]:
            obj.delete()
            return obj
        return super().save_existing(form, obj, commit)


class NewMentionForm(forms.ModelForm):
    """A mention that an editor adds: one programme, organisation or place."""

    def clean(self):
        named = [name for name in MENTIONED if self.cleaned_data.get(name)]
        if len(named) != 1 and not self.errors:
            raise ValidationError(_("Choose one programme, organisation or place a line."))
        return super().clean()


class NewMentionFormSet(OnceFormSet):
    """Mentions to add; none that is there already."""

    once = MENTIONED
    twice = _("“%(words)s” stands here already; where it is struck out, take it back.")

    @classmethod
    def get_default_prefix(cls):
        return "new_mentions"


class _Mentions(admin.TabularInline):
    model = Mention

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related(*MENTIONED)
        long = ("words", "as_read", "translated_from")
        return rows.defer(*(f"{kind}__{name}" for kind in MENTIONED for name in long))


class MentionInline(_Mentions):
    """What the article names: editors strike out what is wrong, and take it back."""

    form = MentionForm
    formset = MentionFormSet
    fields = ("named", "words", "state_in_words", "struck")
    readonly_fields = ("named", "words", "state_in_words")
    extra = 0
    can_delete = False
    classes = ("mentions",)

    def has_add_permission(self, request, obj=None):
        return False

    @admin.display(description=_("names"))
    def named(self, mention):
        kind = next(kind for kind in MENTIONED if getattr(mention, f"{kind}_id"))
        label = getattr(Mention, kind).field.verbose_name
        return format_html("{} ({})", link_to(f"programmes_{kind}", mention.target), label)

    @admin.display(description=_("who says so"))
    def state_in_words(self, mention):
        return format_html(
            '<span class="status {}">{}</span>', mention.state, mention.get_state_display()
        )


class NewMentionInline(_Mentions):
    """Mentions that an editor adds."""

    form = NewMentionForm
    formset = NewMentionFormSet
    verbose_name_plural = _("add mentions")
    verbose_name = _("mention")
    fields = (*MENTIONED, "words")
    autocomplete_fields = MENTIONED
    extra = 1

    def get_queryset(self, request):
        return super().get_queryset(request).none()

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name in MENTIONED:
            field.widget = field.widget.widget  # without the buttons beside it: there is no room
        return field

    def has_view_permission(self, request, obj=None):
        return self.has_add_permission(request, obj)

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
