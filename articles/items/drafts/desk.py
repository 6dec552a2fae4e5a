"""The form of an item that readers see: what is saved in it is the draft beside it.

    GET     the rows stand as the draft says, the form is drawn, the rows are rolled back
    POST    the rows stand as the draft says, the form is saved into them like any other; what it
            wrote is kept as the draft, the rows are rolled back

So inlines, rules, two editors at once and whatever a kind of item adds to its form need not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles.items.drafts import acts
from articles.items.drafts.beside import as_drafted
from articles.items.drafts.edits import Edit, edits_since
from articles.items.drafts.meanwhile import drafts_since, newest_before, newest_of_drafts
from articles.items.drafts.preview_page import PreviewPage
from articles.items.drafts.publish_page import PublishPage
from articles.items.history.past import newest
from articles.items.item_admin import ItemAdmin
from articles.items.kept import told_as_saved
from articles.models import Draft

GO_ON = "_publishing"  # the button that saves, and goes on to the page that publishes


@dataclass(slots=True)
class Beside:
    """What a request does to an item whose edits are a draft."""

    draft: Draft | None
    mark: int  # the last line of the item, as readers see it
    edits: list[Edit] | None = None  # once it was saved
    warnings: list[str] = field(default_factory=list)

    def note(self, item: Any, warnings: list[str]) -> None:
        """See what was written to the item, and what its editor is to be warned of."""
        self.edits, self.warnings = edits_since(item, self.mark), warnings


class Drafted(PublishPage, PreviewPage, ItemAdmin):
    """Items that are drafts first, and of which an edit is a draft until it is published."""

    def beside(self, request: HttpRequest) -> Beside | None:
        """What is edited beside what readers see; nothing where the rows themselves are written.
        As long as it is, no act may follow from saving."""
        return getattr(request, "beside", None)

    def warnings(self, item: Any) -> list[str]:
        """What an editor is warned of who has saved a draft, as which the item stands."""
        return []

    def hold_as_listed(self, item: Any) -> None:
        """Hold an item of the list, unless somebody changed where it stands since that was read."""
        self.lock(str(item.pk))
        stands = {item.PUBLISHING: item.publishing}
        if not self.model._default_manager.filter(pk=item.pk, **stands).exists():
            said = _("“%(item)s” was changed meanwhile: it was left.")
            raise ValidationError(said, params={"item": item})

    # The form

    def changeform_view(
        self, request: Any, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> Any:
        view = super().changeform_view
        key = unquote(object_id) if object_id else ""
        if not key or not (request.method == "POST" or self._has_draft(key)):
            return view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            item = self._held(request, key)
            if not item or not acts.stands_beside(item, acts.open_draft(item)):
                return view(request, object_id, form_url, extra_context)
            try:
                with self._kept_beside(request, item):
                    return _drawn(view(request, object_id, form_url, extra_context))
            except ValidationError as refusal:  # something has taken the place of a drafted row
                self.message_user(request, " ".join(refusal.messages), messages.ERROR)
                return HttpResponseRedirect(self.address("publish", item.pk))

    def _has_draft(self, key: str) -> bool:
        return Draft.objects.of_kind(self.model).beside().filter(key=key).exists()

    def _held(self, request: Any, key: str) -> Any:
        """The item of a request, held where it is to be written."""
        if request.method != "POST":
            return self.get_object(request, key)
        self.lock(key)
        item: Any = self.get_object(request, key)
        if item and self.has_change_permission(request, item):
            self.finish(item, request.user)  # else what is saved now would be published by itself
        return item

    @contextmanager
    def _kept_beside(self, request: Any, item: Any) -> Iterator[None]:
        """What is saved within becomes the draft."""
        request.beside = Beside(acts.open_draft(item), newest(item))
        try:
            with as_drafted(item, request.beside.draft):
                yield
            edits, warnings = request.beside.edits, request.beside.warnings
        finally:
            del request.beside
        if edits is not None and self._keep(request, item, edits):
            for said in warnings:
                self.message_user(request, said, messages.WARNING)

    def _keep(self, request: Any, item: Any, edits: list[Edit]) -> bool:
        """Keep edits as the draft; whether there is one now."""
        if not acts.keep(item, edits, request.user):
            said = _("It says what readers see already: there is no draft.")
            self.message_user(request, said, messages.INFO)
            return False
        said = _("Saved as a draft: readers see it once it is published.")
        go_on = self.address("publish", item.pk), _("Go on to publish")
        link = format_html('{} <a href="{}">{}</a>', said, *go_on)
        self.message_user(request, link, messages.SUCCESS)
        self._leave_schedule(request, item)
        return True

    def _leave_schedule(self, request: Any, item: Any) -> None:
        """What somebody changed who may not publish is reviewed before it appears."""
        draft = acts.open_draft(item)
        if (
            not draft
            or draft.state != Draft.State.SCHEDULED
            or self.has_publish_permission(request, item)
        ):
            return
        acts.send(item, request.user)
        said = _("It was scheduled: it waits for a reviewer now, since you changed it.")
        self.message_user(request, said, messages.WARNING)

    def response_change(self, request: Any, obj: Any) -> Any:
        beside = self.beside(request)
        if not beside:
            self._leave_schedule(request, obj)
            return super().response_change(request, obj)
        beside.note(obj, self.warnings(obj))
        return told_as_saved(request, self._gone_on(request, obj))

    def _gone_on(self, request: Any, obj: Any) -> HttpResponse:
        """Where the buttons of the form lead."""
        if "_continue" in request.POST:
            return HttpResponseRedirect(self.address("change", obj.pk))
        if "_addanother" in request.POST:
            return HttpResponseRedirect(self.address("add"))
        answer: HttpResponse = self.response_post_save_change(request, obj)
        return answer

    def response_post_save_change(self, request: Any, obj: Any) -> Any:
        return self._on_to_publish(request, obj) or super().response_post_save_change(request, obj)

    def response_post_save_add(self, request: Any, obj: Any) -> Any:
        return self._on_to_publish(request, obj) or super().response_post_save_add(request, obj)

    def _on_to_publish(self, request: Any, obj: Any) -> HttpResponse | None:
        wanted = GO_ON in request.POST
        return HttpResponseRedirect(self.address("publish", obj.pk)) if wanted else None

    def line_of(self, request: Any, item: Any) -> int:
        beside = self.beside(request)
        line = beside.mark if beside else super().line_of(request, item)
        return max(line, newest_of_drafts(item))

    def said_since(self, item: Any, line: int) -> list[str]:
        return [*drafts_since(item, line), *super().said_since(item, line)]

    def compare_since(self, item: Any, line: int) -> str:
        if drafts_since(item, line):
            return self.address("publish", item.pk)
        return super().compare_since(item, newest_before(item, line))

    def render_change_form(self, request: Any, context: Any, *args: Any, **kwargs: Any) -> Any:
        obj = context["original"]
        context["go_on"] = GO_ON
        context["has_publish_permission"] = self.has_publish_permission(request, obj)
        if obj:
            context |= self.standing(request, obj)
        return super().render_change_form(request, context, *args, **kwargs)

    # Its history

    def put_as_it_was(self, request: Any, item: Any, mark: int, only: str) -> HttpResponse:
        self.finish(item, request.user)  # else what is restored would be published by itself
        if not acts.stands_beside(item, acts.open_draft(item)):
            answer = super().put_as_it_was(request, item, mark, only)
            self._leave_schedule(request, item)
            return answer
        with self._kept_beside(request, item):
            answer = super().put_as_it_was(request, item, mark, only)
            request.beside.note(item, self.warnings(item))
            return answer


def _drawn(answer: Any) -> Any:
    """An answer that asks nothing more of rows which are about to be rolled back."""
    return answer.render() if isinstance(answer, TemplateResponse) else answer
