"""What is done to drafts, and to items by them; who calls holds the row of the item.

keep        what was edited becomes the draft, beside what readers see
send        it waits for a reviewer         send_back     its writer goes on with it
schedule    it is published at a time       drop          readers see no change; may be reopened
publish     the item stands as the draft says, for every reader
hold        what was scheduled waits, since its item was taken back
propose     what an import read is put into the draft, never into what readers see
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.timezone import now
from django.utils.translation import gettext as _

from articles.items.drafts.edits import Edit, apply, as_said, edits_of
from articles.models import Draft, Preview, Publishable, Publishing

State = Draft.State


def open_draft(item: Any) -> Draft | None:
    """The draft that is open of an item."""
    return Draft.objects.of(item).open().first()


def stands_beside(item: Publishable, draft: Draft | None) -> bool:
    """Whether what is edited of an item goes into a draft beside it, and not into its rows."""
    return item.is_public or bool(draft and draft.is_beside)


def keep(item: Any, edits: Iterable[Edit], by: Any) -> Draft | None:
    """Keep edits as the draft of an item; none where they say what stands already."""
    said, draft = as_said(edits), open_draft(item)
    if not draft and not said:
        return None
    draft = draft or _opened(item, by)
    draft.named = str(item)
    state = draft.state if said else State.DROPPED
    due = draft.due if state == State.SCHEDULED else None
    draft.put(state, by, edits=said, due=due, trouble="")
    return draft if said else None


def propose(item: Any, edits: Iterable[Edit], by: Any = None) -> bool:
    """Keep edits with which an import changed the draft of an item: no person has seen them, so
    what was scheduled is reviewed again. Whether it was."""
    return bool(keep(item, edits, by)) and review_again(item)


def review_again(item: Publishable) -> bool:
    """Publish no more by itself what an import changed, unless readers see it already."""
    draft = open_draft(item)
    if not draft or draft.state != State.SCHEDULED or not (draft.is_beside or item.is_scheduled):
        return False
    with in_the_language_of_the_site():
        why = _("It was scheduled, and an import changed it since: look at it, then schedule it.")
    send(item, None, why)
    return True


def send(item: Any, by: Any, why: str = "") -> Draft:
    """Let a draft wait for a reviewer."""
    draft = open_draft(item) or _opened(item, by)
    if draft.state == State.REVIEW:
        raise ValidationError(_("It is in review already."))
    if item.is_public and not draft.is_beside:
        raise ValidationError(_("Readers see this already: there is no draft to send."))
    unschedule(item, draft)
    draft.put(State.REVIEW, by, due=None, trouble=why)
    return draft


def send_back(item: Any, by: Any) -> Draft:
    """Give a draft back to who wrote it."""
    draft = open_draft(item)
    if not draft or draft.state == State.WRITING:
        raise ValidationError(_("There is nothing in review to send back."))
    unschedule(item, draft)
    draft.put(State.WRITING, by, due=None, trouble="")
    return draft


def schedule(item: Publishable, by: Any, due: datetime) -> Draft:
    """Publish at a time: an item that no reader sees yet appears then by query, a draft beside one
    is applied then (`apply_due`)."""
    if due <= now():
        raise ValidationError(_("That time has passed: choose a later one, or publish now."))
    draft = open_draft(item) or _opened(item, by)
    if item.is_public and not draft.is_beside:
        raise ValidationError(_("Readers see this already: there is no draft to publish."))
    if not draft.is_beside:
        item.publish(at=due)
    draft.put(State.SCHEDULED, by, due=due, trouble="")
    return draft


def unschedule(item: Publishable, draft: Draft) -> None:
    """Let an item that was to appear by itself not do so."""
    if draft.state == State.SCHEDULED and item.is_scheduled:
        item.unpublish()


def hold(item: Any, by: Any) -> None:
    """Publish no draft by itself of an item that was taken back; links to what was published of it
    before show nothing again."""
    draft = open_draft(item)
    Preview.objects.of(item).end_but(draft)
    if draft and draft.state == State.SCHEDULED:
        draft.put(State.WRITING, by, due=None, trouble="")


def end(item: Any, by: Any) -> None:
    """Note that an item was published of which nothing stood beside."""
    if draft := open_draft(item):
        draft.put(State.PUBLISHED, by, due=None, trouble="", named=str(item))


def unarchive(item: Publishable) -> None:
    """Make a draft again of what was archived: its address says no more that it was."""
    if item.publishing != Publishing.ARCHIVED:
        raise ValidationError(_("It is not archived."))
    item.unpublish()


def has_appeared(item: Publishable, draft: Draft) -> bool:
    """Whether it was scheduled before readers saw it, and they see it since, by query."""
    return draft.state == State.SCHEDULED and not draft.is_beside and item.is_public


def publish(item: Any, by: Any) -> tuple[Any, Draft | None, list[Edit]]:
    """Let an item stand as its draft says and show it to readers; answered are the item anew, its
    draft, and the edits whose row was deleted meanwhile."""
    draft = open_draft(item)
    if not draft and item.is_public:
        raise ValidationError(_("Readers see this already: there is no draft to publish."))
    left = apply(item, edits_of(draft.edits)) if draft else []
    item = type(item)._default_manager.get(pk=item.pk)
    if not item.is_public:
        item.publish()
    elif lacking := item.lacking():
        raise ValidationError(lacking)
    if draft:
        draft.put(State.PUBLISHED, by, due=None, trouble="", named=str(item))
    return item, draft, left


def drop(item: Publishable, by: Any) -> Draft:
    """Give a draft up; nothing that readers see changes."""
    draft = open_draft(item)
    if not draft:
        raise ValidationError(_("There is no draft to drop."))
    unschedule(item, draft)
    draft.put(State.DROPPED, by, due=None, trouble="")
    if not item.is_public:
        Preview.objects.of(item).end_but(None)  # they would show what no reader sees
    return draft


def refuse_beside(item: Any) -> None:
    """Refuse to publish from a list, where nobody sees it, what a draft beside an item changes."""
    draft = open_draft(item)
    if draft and draft.is_beside:
        said = _("A draft stands beside “%(article)s”: publish it on its own page.")
        raise ValidationError(said, params={"article": item})


def last_dropped(item: Any) -> Draft | None:
    """The draft that was dropped last, where it can be opened again."""
    last = Draft.objects.of(item).order_by("-pk").first()
    return last if last and last.state == State.DROPPED and last.is_beside else None


def reopen(item: Any, by: Any) -> Draft:
    """Have back the draft that was dropped last."""
    draft = last_dropped(item)
    if not draft:
        raise ValidationError(_("There is no dropped draft to open again."))
    draft.put(State.WRITING, by)
    return draft


def in_the_language_of_the_site() -> Any:
    """For what is kept of a draft when nobody is there to read it."""
    return translation.override(settings.LANGUAGE_CODE)


def _opened(item: Any, by: Any) -> Draft:
    return Draft(
        tabled=item._meta.db_table, key=str(item.pk), named=str(item), opened_by=by, changed_by=by
    )
