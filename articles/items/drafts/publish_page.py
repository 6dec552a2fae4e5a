"""The page on which an item is published, scheduled, sent for review, taken back or archived.

What its draft changes and what is open stand above the buttons, so that nobody publishes unawares.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.items.drafts import acts
from articles.items.drafts.beside import as_drafted
from articles.items.drafts.differing import changed_otherwise, differences_of
from articles.items.drafts.edits import columns_of, edits_of
from articles.items.drafts.item_page import ItemPage
from articles.items.drafts.standing import standing
from articles.items.history.comparing import Difference
from articles.items.history.past import newest
from articles.items.notes import is_colleague, note
from articles.items.tables import called, model_of
from articles.models import Draft, Note, Publishing
from articles.writing.hints import hints_of, texts_of

LONGEST = 2_000  # characters of a note
NOTES = 3  # the newest, which the page shows; their own page has all


class Asked(forms.Form):
    """What a button of the page may come with."""

    act = forms.CharField()
    due = forms.DateTimeField(
        label=gettext_lazy("When"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
    )
    note = forms.CharField(label=gettext_lazy("Note"), required=False, max_length=LONGEST)
    evidence_stays = forms.BooleanField(required=False)


class Opening(NamedTuple):
    """Something that is open before an item is published: a sentence, and where it is mended."""

    said: Any
    address: str = ""


@dataclass(slots=True)
class Looked:
    """What the page says of a draft, looked at as if it were published."""

    differences: list[Difference]
    openings: list[Opening]
    refusal: str = ""


class PublishPage(ItemPage):
    """Items with a page that publishes them."""

    has_evidence = False  # whether quotes are cited from it, which may stay when it is taken back
    lock: Callable[[str], None]  # of `TwoEditors`: holds a row until it is written

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_publish"
        page = self.admin_site.admin_view(self.publish_view)
        return [path("<path:object_id>/publish/", page, name=name), *super().get_urls()]

    # Who may

    def has_publish_permission(self, request: HttpRequest, item: Any = None) -> bool:
        """Whether somebody may let readers see such items, and take them back."""
        return self.lets_publish(request.user)

    def has_review_permission(self, request: HttpRequest, item: Any = None) -> bool:
        """Whether somebody may send such items back to who wrote them."""
        return self._lets(request.user, "review") or self.has_publish_permission(request, item)

    def lets_publish(self, user: Any) -> bool:
        """Whether an account may publish such items, also by a draft that it scheduled."""
        return self._lets(user, "publish")

    def _lets(self, user: Any, verb: str) -> bool:
        return bool(user.has_perm(f"{self.opts.app_label}.{verb}_{self.opts.model_name}"))

    # What a kind of item adds

    def openings(self, request: HttpRequest, item: Any, draft: Draft | None) -> list[Opening]:
        """What is open of an item, which stands as its draft says, before it is published."""
        lacking = item.lacking()
        return [Opening(lacking, self.address("change", item.pk))] if lacking else []

    def published(self, item: Any, by: Any, columns: Collection[str]) -> list[str]:
        """What follows once an item was published of which these columns changed; what its editor
        is to be told."""
        return []

    def taken_back(self, item: Any, by: Any, evidence_stays: bool) -> None:
        """What follows once an item was taken back or archived."""

    # The page

    def publish_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """What is open of an item, and what can be done with it."""
        return self.of_item(request, object_id, self._asked, self._done)

    def _done(self, request: HttpRequest, item: Any) -> HttpResponse:
        """Do what a button says; what stands in the way is told, and nothing is written."""
        asked = Asked(request.POST)
        if not asked.is_valid():
            return self._asked(request, item, " ".join(map(str, _said_of(asked))))
        try:
            with transaction.atomic():
                self.lock(str(item.pk))
                self._act(request, self._as_seen(request, item), asked.cleaned_data)
        except ValidationError as refused:
            if not self.get_object(request, str(item.pk)):
                return self._get_obj_does_not_exist_redirect(request, self.opts, str(item.pk))
            return self._asked(request, item, " ".join(refused.messages))
        return HttpResponseRedirect(self.address("publish", item.pk))

    def _as_seen(self, request: Any, item: Any) -> Any:
        """The item, unless it or its draft was changed since the page was opened."""
        stands: Any = self.get_object(request, str(item.pk))
        if stands is None or request.POST.get("seen") != seen(stands):
            said = _("It was changed since you opened this page: nothing was done. Look again.")
            raise ValidationError(said)
        return stands

    def _act(self, request: Any, item: Any, asked: dict[str, Any]) -> None:
        may, act = self._acts(request, item).get(asked["act"], (False, None))
        if not may or not act:
            raise PermissionDenied
        self.finish(item, request.user)
        told = act(item, request.user, asked)
        for said in told if isinstance(told, list) else ():
            self.message_user(request, said, messages.WARNING)
        done = standing(item.__class__._default_manager.get(pk=item.pk))
        self.message_user(request, done.sentence, messages.SUCCESS)

    def _acts(self, request: Any, item: Any) -> dict[str, tuple[bool, Any]]:
        """What can be done by whom; who may not publish leaves alone what is scheduled."""
        publishes = self.has_publish_permission(request, item)
        draft = acts.open_draft(item)
        free = publishes or draft is None or draft.state != Draft.State.SCHEDULED
        writes = free and self.has_change_permission(request, item)
        reviews = free and self.has_review_permission(request, item)
        return {
            "send": (writes, _asking_nothing(acts.send)),
            "send-back": (reviews, self.send_back),
            "drop": (writes, _asking_nothing(acts.drop)),
            "reopen": (writes, _asking_nothing(acts.reopen)),
            "publish": (publishes, _asking_nothing(self.put_out)),
            "schedule": (publishes, self.schedule),
            "unschedule": (publishes, _asking_nothing(acts.send_back)),
            "take-back": (publishes, self.put_back),
            "archive": (publishes, self._archive),
            "unarchive": (publishes, lambda item, by, asked: acts.unarchive(item)),
        }

    def put_out(self, item: Any, by: Any) -> list[str]:
        """Publish an item that is held; what its editor is to be told."""
        item, draft, left = acts.publish(item, by)
        said = self.published(item, by, columns_of(item, edits_of(draft.edits if draft else [])))
        if left:
            names = ", ".join({str(model_of(one.tabled)._meta.verbose_name) for one in left})
            told = _("Deleted meanwhile, and so left as it is: %(names)s.")
            said.append(told % {"names": names})
        return said

    def finish(self, item: Any, by: Any) -> None:
        """Let what follows from being published follow for an item that appeared at its time."""
        draft = acts.open_draft(item)
        if draft and acts.has_appeared(item, draft):
            self.put_out(item, draft.changed_by or by)

    def schedule(self, item: Any, by: Any, asked: dict[str, Any]) -> None:
        """Publish an item at a time, if it could be published now."""
        if not asked["due"]:
            raise ValidationError(_("Say when: a day and a time."))
        with as_drafted(item, acts.open_draft(item)):
            lacking = item.__class__._default_manager.get(pk=item.pk).lacking()
        if lacking:
            raise ValidationError(lacking)
        acts.schedule(item, by, asked["due"])

    def send_back(self, item: Any, by: Any, asked: dict[str, Any]) -> None:
        """Give a draft back to who wrote it, with a note."""
        if not asked["note"].strip():
            raise ValidationError(_("Say in a note what is to be mended."))
        writer = acts.send_back(item, by).opened_by
        told = f"@{writer} " if writer and writer != by and is_colleague(writer, item) else ""
        note(item, by, told + asked["note"].strip())

    def put_back(self, item: Any, by: Any, asked: dict[str, Any]) -> None:
        """Take an item back from readers."""
        if not item.is_public:
            raise ValidationError(_("Readers do not see it: there is nothing to take back."))
        item.unpublish()
        self._out_of_sight(item, by, asked)

    def _archive(self, item: Any, by: Any, asked: dict[str, Any]) -> None:
        if not item.is_public:
            raise ValidationError(_("Only what readers see is archived."))
        item.archive(asked["note"].strip())
        self._out_of_sight(item, by, asked)

    def _out_of_sight(self, item: Any, by: Any, asked: dict[str, Any]) -> None:
        acts.hold(item, by)
        self.taken_back(item, by, asked["evidence_stays"])

    def _asked(self, request: HttpRequest, item: Any, refusal: str = "") -> HttpResponse:
        draft = acts.open_draft(item)
        looked = self._looked(request, item, draft)
        context = {
            **self.admin_site.each_context(request),
            **self.standing(request, item),
            "title": _("Publish"),
            "opts": self.opts,
            "item": item,
            "called": str(item),
            "form_address": self.address("change", item.pk),
            "notes": Note.objects.on(item).order_by("-pk")[:NOTES][::-1],
            "notes_address": self.address("notes", item.pk),
            "history_address": self.address("history", item.pk),
            "looked": looked,
            "meanwhile": changed_otherwise(item, draft),
            "refusal": refusal or looked.refusal,
            "may": {
                name.replace("-", "_"): may for name, (may, _a) in self._acts(request, item).items()
            },
            "can": self._can(item, draft),
            "dropped": acts.last_dropped(item),
            "has_evidence": self.has_evidence,
            "seen": seen(item),
            "asked": request.POST,
        }
        return TemplateResponse(request, "admin/drafts/publish.html", context)

    def _can(self, item: Any, draft: Draft | None) -> dict[str, bool]:
        """What there is to do."""
        beside, state = (draft.is_beside, draft.state) if draft else (False, "")
        unseen = beside or not item.is_public
        return {
            "publish": unseen,
            "take_back": item.is_public,
            "unarchive": item.publishing == Publishing.ARCHIVED,
            "send_back": state == Draft.State.REVIEW,
            "send": unseen and state != Draft.State.REVIEW,
            "unschedule": state == Draft.State.SCHEDULED,
            "drop": beside,
        }

    def _looked(self, request: HttpRequest, item: Any, draft: Draft | None) -> Looked:
        """The item as its draft says it, compared with what readers see."""
        try:
            with as_drafted(item, draft):
                drafted: Any = self.get_object(request, str(item.pk))
                openings = [*self.openings(request, drafted, draft), *self._hints(drafted)]
                differ = differences_of(item, draft)
        except ValidationError as refusal:
            return Looked([], [], " ".join(refusal.messages))
        return Looked(differ, openings)

    def _hints(self, item: Any) -> Iterator[Opening]:
        """What makes its texts hard to hear or to walk through, each with its field."""
        form = self.address("change", item.pk)
        for text in texts_of(item):
            field = capfirst(called(item._meta.get_field(text.field)))
            for said in hints_of(text):
                yield Opening(f"{field} – {said}", f"{form}#id_{text.field}")

    def standing(self, request: HttpRequest, item: Any) -> dict[str, Any]:
        """What the pages of an item say of where it stands."""
        return {
            "standing": standing(item),
            "publish_address": self.address("publish", item.pk),
            "preview_address": self.address("preview", item.pk),
        }


def _asking_nothing(act: Callable[[Any, Any], object]) -> Callable[..., object]:
    """An act that needs nothing of what came with its button."""
    return lambda item, by, _asked: act(item, by)


def seen(item: models.Model) -> str:
    """What tells whether an item or its draft was changed since a page was opened."""
    draft = Draft.objects.of(item).order_by("-pk").first()
    at = draft.changed_at.isoformat() if draft else ""
    return f"{newest(item)} {at}"


def _said_of(form: forms.Form) -> list[Any]:
    return [f"{form[name].label}: {said.as_text()}" for name, said in form.errors.items()]
