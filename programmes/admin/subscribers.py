"""Subscribers at the desk: how many there are of what, and one who asks to be deleted.

Nobody lists addresses: whoever is told an address types it whole, and deletes it.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.items.listed import LookedAt
from articles.models import Trace
from programmes.alerts.counting import counts
from programmes.alerts.ending import leave
from programmes.models import Subscriber
from programmes.models.alerts import LONGEST_ADDRESS


class AddressForm(forms.Form):
    """The whole address of one who asks to be deleted."""

    address = forms.EmailField(label=_("Whole address"), max_length=LONGEST_ADDRESS)


@admin.register(Subscriber)
class SubscriberAdmin(LookedAt):
    """Counted, and deleted at the wish of the owner of an address, by the form alone."""

    def has_view_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return obj is None and super().has_view_permission(request)  # no page of one

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        raise Http404  # no list, none to filter and none as a file

    def may_delete(self, request: HttpRequest) -> bool:
        """Whether somebody may delete an address."""
        return request.user.has_perm("programmes.delete_subscriber")

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """How many have alerts on what, and the form that deletes an address."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = AddressForm(request.POST or None)
        if request.method == "POST":
            if not self.may_delete(request):
                raise PermissionDenied
            if form.is_valid():
                self._delete(request, form.cleaned_data["address"])
                return HttpResponseRedirect(request.path)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Alerts by mail"),
            "opts": self.opts,
            "counts": counts(),
            "form": form if self.may_delete(request) else None,
        }
        return TemplateResponse(request, "admin/programmes/subscriber/change_list.html", context)

    def _delete(self, request: HttpRequest, address: str) -> None:
        found = Subscriber.objects.of(address).first()
        if not found:
            said = gettext("Nobody with this address has alerts, or asked for any lately.")
            self.message_user(request, said, messages.WARNING)
            return
        note = gettext("An address was deleted, as its owner asked.")
        with transaction.atomic():
            leave(found)
            Trace.objects.tell(
                Trace.Done.DELETED, request.user, note=note, table=self.opts.db_table
            )
        said = gettext("The address and its alerts are deleted.")
        self.message_user(request, said, messages.SUCCESS)
