"""Other names of a row."""

from django.contrib import admin

from programmes.admin.inlines import once
from programmes.models import Name


class NameInline(admin.TabularInline):
    """Spellings by which the import, the search and addresses know a row."""

    model = Name
    formset = once("text")
    fields = ("text", "language")
    extra = 1
    classes = ("names",)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name == "text":
            field.widget.attrs["dir"] = "auto"  # the script tells, whatever language is chosen
        return field
