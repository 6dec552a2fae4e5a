"""The desk's page of previews: two frames, phone and desktop, and links for whom it concerns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from csp.constants import SELF
from csp.decorators import csp_replace, csp_update
from django.conf import settings
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import get_language, get_language_info, override
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin

from articles.items.drafts import previewing
from articles.items.drafts.acts import open_draft
from articles.items.drafts.item_page import ItemPage
from articles.items.history.pages import key_of_line
from articles.items.history.words import moment
from articles.models import Preview
from articles.models.previews import ends
from articles.text.own_addresses import own_address

LANGUAGES = [code for code, _name in settings.LANGUAGES]


class PreviewPage(ItemPage):
    """Items whose page is looked at before readers see it."""

    standing: Callable[..., dict[str, Any]]  # of `PublishPage`

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        wrap = self.admin_site.admin_view
        page: Any = self.preview_view
        framed: Any = xframe_options_sameorigin(previewing.sealed(self.preview_framed))
        may_frame, may_be_framed = ({one: [SELF]} for one in ("frame-src", "frame-ancestors"))
        return [
            path(
                "<path:object_id>/preview/",
                wrap(csp_update(may_frame)(page)),
                name=f"{name}_preview",
            ),
            path(
                "<path:object_id>/preview/<str:language>/",
                wrap(csp_replace(may_be_framed)(framed)),
                name=f"{name}_framed",
            ),
            *super().get_urls(),
        ]

    # What a kind of item adds

    def previewed(self, item: Any, by: Any) -> None:
        """What its page shows of being published; it is undone once the page is drawn."""

    # The pages

    def preview_framed(self, request: HttpRequest, object_id: str, language: str) -> HttpResponse:
        """The page itself, in one language."""
        item: Any = self.get_object(request, unquote(object_id))
        if item is None or language not in LANGUAGES:
            raise Http404
        if not self.has_view_or_change_permission(request, item):
            raise PermissionDenied
        shown = previewing.Shown(framed=True)
        with override(language):
            return previewing.preview(request, item, open_draft(item), request.user, shown)

    def preview_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The page in two frames, and the links to it."""
        return self.of_item(request, object_id, self._previewed, self._linked)

    def _linked(self, request: HttpRequest, item: Any) -> HttpResponse:
        """Make a link, which is shown this once, or revoke one."""
        if not self.has_change_permission(request, item):
            raise PermissionDenied
        if "revoke" in request.POST:
            return self._revoked(request, item)
        draft = open_draft(item)
        if not previewing.is_there(item, draft):
            said = _("There is nothing that readers do not see: no link was made.")
            self.message_user(request, said, messages.WARNING)
            return HttpResponseRedirect(self.address("preview", item.pk))
        link, token = Preview.objects.all().share(item, draft, request.user)
        with override(_language_of(request)):
            address = own_address(reverse("preview", args=[token]))
        return self._previewed(request, item, {"ends": moment(link.expires_at), "shared": address})

    def _revoked(self, request: HttpRequest, item: Any) -> HttpResponse:
        key = key_of_line(request.POST["revoke"])
        link = key and Preview.objects.of(item).live().filter(pk=key).first()
        if link:
            link.revoke()
            self.message_user(request, _("The link was revoked: it shows nothing any more."))
        else:
            said = _("There is no such link, or it shows nothing any more.")
            self.message_user(request, said, messages.WARNING)
        return HttpResponseRedirect(self.address("preview", item.pk))

    def _previewed(self, request: HttpRequest, item: Any, made: Any = None) -> HttpResponse:
        chosen, may_change = _language_of(request), self.has_change_permission(request, item)
        links = Preview.objects.of(item).live().select_related("made_by")
        context = {
            **self.admin_site.each_context(request),
            **self.standing(request, item),
            "preview_address": "",  # one is there
            "title": _("Preview"),
            "opts": self.opts,
            "item": item,
            "called": str(item),
            "form_address": self.address("change", item.pk),
            "framed": self.address("framed", item.pk, chosen),
            "chosen": chosen,
            "languages": [_named(code) for code in LANGUAGES],
            "links": [(link, moment(link.made_at), moment(link.expires_at)) for link in links],
            "may_change": may_change,
            "may_share": may_change and previewing.is_there(item, open_draft(item)),
            "until_then": moment(ends()),
            **(made or {}),
        }
        return TemplateResponse(request, "admin/drafts/preview.html", context)


def _language_of(request: HttpRequest) -> str:
    """The language in which the page is looked at."""
    asked = request.GET.get("language", "")
    return asked if asked in LANGUAGES else get_language() or settings.LANGUAGE_CODE


def _named(code: str) -> dict[str, str]:
    return {"code": code, "name": get_language_info(code)["name_local"].capitalize()}
