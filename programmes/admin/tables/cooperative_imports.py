"""Bringing cooperatives in from a table: choose, look at what changes, say yes."""

from django import forms
from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ERROR_FLAG
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from import_export.admin import ImportExportMixin
from import_export.forms import ConfirmImportForm, ExportForm, ImportForm

from articles.models import Trace
from programmes.admin.tables.cooperative_tables import (
    CooperativeCSV,
    CooperativeResource,
    CooperativeXLSX,
)
from programmes.admin.tables.table_storage import TableStorage
from programmes.admin.tables.tables import MAX_BYTES, MAX_ROWS, BadTable

FORMATS = (CooperativeCSV, CooperativeXLSX)
SHOWN = 200  # lines of a table that are told of, whether changes or errors


class TableForm(ImportForm):
    """A file; its name tells whether it is CSV or XLSX."""

    def __init__(self, formats, resources, **kwargs):
        super().__init__(formats, resources, **kwargs)
        self.fields["format"].required = False
        self.fields["format"].widget = forms.HiddenInput()
        self.fields["import_file"].label = _("Table (CSV in UTF-8, or XLSX)")
        self.fields["import_file"].widget.attrs = {"accept": ".csv,.xlsx"}

    @property
    def media(self):
        return forms.Media()  # nothing is left to guess

    def clean_import_file(self):
        file = self.cleaned_data["import_file"]
        if file.size > MAX_BYTES:
            raise ValidationError(
                _("“%(name)s” has %(size).1f MB; the limit is %(limit)d MB."),
                params={
                    "name": file.name,
                    "size": file.size / 1e6,
                    "limit": MAX_BYTES // 1_000_000,
                },
            )
        return file

    def clean(self):
        file = self.cleaned_data.get("import_file")
        if file:
            endings = [form().get_extension() for form in FORMATS]
            ending = file.name.rpartition(".")[2].lower()
            if ending not in endings:
                message = _("“%(name)s” is neither CSV nor XLSX.") % {"name": file.name}
                self.add_error("import_file", message)
            else:
                self.cleaned_data["format"] = str(endings.index(ending))
        return self.cleaned_data


class ConfirmForm(ConfirmImportForm):
    """The editor's yes to a preview."""

    format = forms.ChoiceField(
        choices=[(str(n), n) for n in range(len(FORMATS))], widget=forms.HiddenInput
    )


class CooperativeTables(ImportExportMixin):
    """For the admin of cooperatives: tables in and out, all or nothing."""

    resource_classes = (CooperativeResource,)
    import_formats = FORMATS
    export_formats = FORMATS
    import_form_class = TableForm
    confirm_form_class = ConfirmForm
    export_form_class = ExportForm
    tmp_storage_class = TableStorage
    skip_admin_log = True  # the database traces each row
    from_encoding = None  # the formats look at the bytes
    to_encoding = "utf-8-sig"  # by its mark a spreadsheet program knows UTF-8
    import_template_name = "admin/programmes/cooperative/import.html"

    def has_import_permission(self, request):
        return self.has_add_permission(request) and self.has_change_permission(request)

    def has_export_permission(self, request):
        return self.has_view_permission(request)

    def get_import_context_data(self, **kwargs):
        return {"max_rows": MAX_ROWS, "max_megabytes": MAX_BYTES // 1_000_000}

    def get_import_data_kwargs(self, **kwargs):
        return super().get_import_data_kwargs(**kwargs) | {"rollback_on_validation_errors": True}

    def add_data_read_fail_error_to_form(self, form, e):
        said = str(e) if isinstance(e, BadTable) else gettext("This file cannot be read.")
        form.add_error("import_file", said)

    def export_action(self, request):
        try:
            response = super().export_action(request)
        except IncorrectLookupParameters:  # a filter that is none: the list tells of it
            listed = reverse("admin:programmes_cooperative_changelist")
            return HttpResponseRedirect(f"{listed}?{ERROR_FLAG}=1")
        if response.get("Content-Disposition", "").startswith("attachment"):
            table = self.model._meta.db_table
            Trace.objects.tell(Trace.Done.EXPORTED, request.user, table=table)
        return response

    def import_action(self, request, **kwargs):
        response = super().import_action(request, **kwargs)
        if result := response.context_data.get("result"):
            changed = [row for row in result.valid_rows() if not row.is_skip()]
            told = result.invalid_rows or changed
            response.context_data |= {"told": told[:SHOWN], "not_told": len(told[SHOWN:])}
        return response

    def process_import(self, request, **kwargs):
        try:
            response = super().process_import(request, **kwargs)
        except FileNotFoundError:
            return self._again(request, gettext("The preview is over: choose the file again."))
        except BadTable as refusal:
            return self._again(request, str(refusal))
        if response.status_code != 200:
            return response
        return self._again(request, gettext("Choose a file first."))

    def process_result(self, result, request):
        """What stood in the preview may have changed since: then nothing was written."""
        if result.has_errors() or result.has_validation_errors():
            return self._again(request, gettext("Nothing was imported: look at the preview again."))
        return super().process_result(result, request)

    def _again(self, request, said):
        messages.error(request, said)
        return HttpResponseRedirect(reverse("admin:programmes_cooperative_import"))
