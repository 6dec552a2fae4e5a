"""Where an item stands between its first draft and the archive, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from articles.items.drafts.acts import open_draft
from articles.items.history.words import moment
from articles.models import Draft, Publishing

State = Draft.State


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of an item, in a word and in a sentence, and its open draft."""

    key: str
    word: str
    sentence: str
    draft: Draft | None


def standing(item: Any) -> Standing:
    """Where an item stands."""
    draft = open_draft(item)
    key = state_of(item, draft.state if draft else "")
    return Standing(key, WORDS[key](), _sentence(item, key, draft), draft)


def state_of(item: Any, drafted: str = "") -> str:
    """The key of its state: that of readers first, then that of its open draft."""
    if item.is_scheduled:
        return "scheduled"
    waits = item.publishing == Publishing.DRAFT and drafted == State.REVIEW
    return "review" if waits else str(item.publishing)


WORDS: dict[str, Callable[[], str]] = {
    "draft": lambda: _("draft"),
    "review": lambda: _("in review"),
    "scheduled": lambda: _("scheduled"),
    "published": lambda: _("published"),
    "archived": lambda: _("archived"),
}


def _sentence(item: Any, key: str, draft: Draft | None) -> str:
    if key == "scheduled":
        return _("Readers see it from %(time)s on.") % {"time": moment(item.public_from)}
    said = {
        "draft": _("Readers do not see it yet."),
        "review": _("Readers do not see it yet; it waits for a reviewer."),
        "published": _("Readers see it."),
        "archived": _("Readers are told that it was archived."),
    }[key]
    return f"{said} {_of_draft(draft)}".strip() if draft and draft.is_beside else said


def _of_draft(draft: Draft) -> str:
    """What becomes of the draft beside it."""
    if draft.state == State.SCHEDULED and draft.due:
        said = _("A draft beside it is published on %(time)s.")
        if draft.trouble:
            said = _("A draft beside it was to be published on %(time)s and is tried again.")
        return said % {"time": moment(draft.due)}
    if draft.state == State.REVIEW:
        return _("A draft beside it is in review.")
    return _("A draft beside it is being written.")
