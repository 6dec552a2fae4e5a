"""Drafts whose time has come, published one after the other (`manage.py apply_due`).

    due draft -> its item held -> still due? -> published as by the button, by who scheduled it
                                                  |
                                                  +-> it cannot be: it stays scheduled, with why

Whoever runs it at the same time waits for the item and finds nothing due. What was begun by a run
that is killed is undone with its transaction, and the next one begins it again.
"""

from __future__ import annotations

import logging
from collections import Counter
from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import InterfaceError, OperationalError, transaction
from django.utils.translation import gettext as _

from articles.items.acting import acting
from articles.items.drafts import acts
from articles.items.drafts.publish_page import PublishPage
from articles.items.tables import models_by_table
from articles.models import Draft

LOG = logging.getLogger("coopsite.due")
IN_BIN = "in-bin"  # an editor's doing, and no failure


def publish_due() -> Counter[str]:
    """Publish what is due, the earliest first; how many were published, and how many failed."""
    done: Counter[str] = Counter()
    with acts.in_the_language_of_the_site():
        for draft in list(Draft.objects.due().select_related("changed_by").defer("edits")):
            with acting(f"apply_due {draft.pk}", user=draft.changed_by):
                done[_publish_safely(draft)] += 1
    return done


def _publish_safely(draft: Draft) -> str:
    """Publish one draft; where that fails, only it does."""
    try:
        with transaction.atomic():
            return _publish(draft)
    except ValidationError as refusal:
        _refuse(draft, " ".join(refusal.messages))
        return IN_BIN if getattr(refusal, "code", "") == IN_BIN else "failed"
    except (InterfaceError, OperationalError):
        raise  # the server went away, or two acts waited for each other: the next run does it
    except Exception:  # noqa: BLE001 - one that fails keeps no other waiting
        said = _("The site failed on it: whoever runs it finds why in its log.")
        _refuse(draft, said, exc_info=True)
        return "failed"


def _publish(draft: Draft) -> str:
    desk = _desk_of(draft)
    desk.lock(draft.key)
    draft = Draft.objects.due().filter(pk=draft.pk).first()  # type: ignore[assignment]
    if not draft:
        return "over"
    said = desk.put_out(_item(desk, draft), draft.changed_by)
    LOG.info("published: %s “%s”. %s", draft.tabled, draft.named, " ".join(said))
    return "published"


def _desk_of(draft: Draft) -> Any:
    """The admin of the item of a draft."""
    model = models_by_table().get(draft.tabled)
    desk = admin.site.get_model_admin(model) if model and admin.site.is_registered(model) else None
    if not isinstance(desk, PublishPage):
        raise ValidationError(_("The site has no such items any more."))
    return desk


def _item(desk: Any, draft: Draft) -> Any:
    """The item of a draft, where it may be published by itself."""
    by, again = draft.changed_by, _("Publish it, or schedule it again.")
    item = desk.model._default_manager.filter(pk=desk.opts.pk.to_python(draft.key)).first()
    if not item:
        raise ValidationError(_("It was deleted: restore it from the bin."), code=IN_BIN)
    if not by:
        raise ValidationError(_("The account that scheduled it is gone.") + f" {again}")
    if acts.has_appeared(item, draft):
        return item
    if not desk.lets_publish(by):
        said = _("%(who)s, who scheduled it, may publish no more.") % {"who": by}
        raise ValidationError(f"{said} {again}")
    if not draft.is_beside and not item.is_scheduled:
        raise ValidationError(_("It was taken back since it was scheduled.") + f" {again}")
    return item


def _refuse(draft: Draft, said: str, exc_info: bool = False) -> None:
    """Keep why a draft could not be published, and log it once."""
    if draft.trouble != said:
        Draft.objects.filter(pk=draft.pk).update(trouble=said)
        told = "not published: %s “%s”. %s"
        LOG.warning(told, draft.tabled, draft.named, said, exc_info=exc_info)
