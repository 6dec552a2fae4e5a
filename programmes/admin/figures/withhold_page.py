"""The page on which an editor withholds an article, a quote, a figure or an image."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.items.addresses import desk_address
from articles.models import Withholding
from programmes.figures.withholding import ACTS, Grounds

Why = Withholding.Why
OF_OTHER_ACTS = (Why.TAKEN_BACK, Why.REPORTED)


class WithholdingForm(forms.Form):
    """Why something is withheld."""

    why = forms.ChoiceField(
        label=gettext_lazy("Why"),
        choices=[choice for choice in Why.choices if choice[0] not in OF_OTHER_ACTS],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=gettext_lazy("Note for editors (readers never see it)"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        help_text=gettext_lazy("Do not repeat here what is withheld: the note is exported."),
    )
    public_reason = forms.CharField(
        label=gettext_lazy("Words for readers (public; may stay empty)"),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )


class Withholdable:
    """For the admin of what can be withheld: the page that does so, and a link to it."""

    admin_site: Any
    model: Any
    opts: Any

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.withhold)
        own = path("<path:object_id>/withhold/", page, name=self._withhold_address)
        return [own, *super().get_urls()]  # type: ignore[misc]

    @property
    def _withhold_address(self) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_withhold"

    def render_change_form(self, request, context, *args, **kwargs):
        obj = context["original"]
        own = obj and obj.withholding and obj.withholding.what == ACTS[self.model][0]
        if obj and not own and self._may_withhold(request):
            context["withhold_path"] = reverse(f"admin:{self._withhold_address}", args=[obj.pk])
        if obj and obj.withholding:
            context["withheld_by"] = obj.withholding
        return super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]

    def _may_withhold(self, request: Any) -> bool:
        may = self.has_view_permission(request)  # type: ignore[attr-defined]
        return bool(may and request.user.has_perm("articles.add_withholding"))

    def withhold(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask why, then withhold it; what is refused is told."""
        row = self.get_object(request, unquote(object_id))  # type: ignore[attr-defined]
        if row is None:
            raise Http404
        if not self._may_withhold(request):
            raise PermissionDenied
        form = WithholdingForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid() and self._withheld(request, row, form):
            return HttpResponseRedirect(desk_address(row, "change", row.pk))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Withhold from readers"),
            "opts": self.opts,
            "original": row,
            "form": form,
        }
        return TemplateResponse(request, "admin/programmes/withhold.html", context)

    def _withheld(self, request: HttpRequest, row: Any, form: WithholdingForm) -> bool:
        """Whether the act was done; it is logged beside the changes of the row."""
        try:
            with transaction.atomic():
                _what, act = ACTS[self.model]
                act(row, by=request.user, grounds=Grounds(**form.cleaned_data))
                done = [{"changed": {"fields": ["withholding"]}}]
                self.log_change(request, row, done)  # type: ignore[attr-defined]
        except ValidationError as refusal:
            form.add_error(None, refusal)
            return False
        messages.success(request, _("Withheld, and recorded."))
        return True
