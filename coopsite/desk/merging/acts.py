"""Two items made one in one act, and that act taken back; whole, or not at all."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from articles.items.drafts.acts import open_draft
from articles.items.hindering import InTheWay
from articles.items.undoing import changed_again, undo
from articles.models import Article, Trace, Withholding
from coopsite.desk.merging.citations import move_citations
from coopsite.desk.merging.moving import give_names, move_rows
from coopsite.models import Moved
from programmes.models import Cooperative, Organisation

MERGED: dict[str, type[models.Model]] = {
    one._meta.label_lower: one for one in (Article, Organisation, Cooperative)
}


def refusal(kept: Any, gone: Any) -> str:
    """Why two items cannot be made one, in a sentence, or nothing."""
    if kept.pk == gone.pk:
        return _("Choose two that are not the same.")
    return _refusal_of_articles(kept, gone) if isinstance(kept, Article) else ""


def _refusal_of_articles(kept: Article, gone: Article) -> str:
    if kept.publication_id != gone.publication_id:
        return _("They are of two papers: two papers that print one text are two voices.")
    if gone.is_public and not kept.is_public:
        return _("Readers see “%(article)s”: keep that one.") % {"article": gone}
    for one in (kept, gone):
        if one.withholding_id or one.withheld_words:
            return _("“%(article)s” is withheld: lift that first.") % {"article": one}
        if open_draft(one):
            return _("“%(article)s” has an open draft: publish or drop it first.") % {
                "article": one
            }
    return ""


@transaction.atomic
def merge(kept: Any, gone: Any, by: Any) -> tuple[Moved, list[Any]]:
    """Make two items one; the address that leads on, and the quotes that found no place."""
    Withholding.objects.one_at_a_time()  # rows are locked after this, never before
    kept, gone = _locked(kept, gone)
    if said := refusal(kept, gone):
        raise ValidationError(said)
    lost = move_citations(kept, gone, by) if isinstance(kept, Article) else []
    move_rows(kept, gone)
    if not isinstance(kept, Article):
        give_names(kept, gone)
    old, table = address_of(gone), gone._meta.db_table
    gone.delete()
    moved, _made = Moved.objects.update_or_create(
        tabled=table, old=old, defaults={"key": str(kept.pk)}
    )
    return moved, lost


def address_of(item: Any) -> str:
    """The end of its public address."""
    return str(getattr(item, "slug", "") if not isinstance(item, Article) else item.pk)


def _locked(kept: Any, gone: Any) -> tuple[Any, Any]:
    """Both as they stand, held until the end."""
    rows = type(kept)._default_manager.filter(pk__in=[kept.pk, gone.pk]).order_by("pk")
    found = {row.pk: row for row in rows.select_for_update(of=("self",))}
    if {kept.pk, gone.pk} - found.keys():
        raise ValidationError(_("One of them is gone: look at the list again."))
    return found[kept.pk], found[gone.pk]


def lines_of(moved: Moved) -> list[Trace]:
    """What the act did by which an address leads elsewhere."""
    told = Trace.objects.filter(tabled=moved._meta.db_table, key=str(moved.pk)).order_by("-pk")
    last = told.filter(done__in=(Trace.Done.ADDED, Trace.Done.CHANGED)).first()
    return list(Trace.objects.filter(act=last.act).order_by("pk")) if last else []


@transaction.atomic
def take_back(moved: Moved) -> None:
    """Let both stand as before they were made one; `ValidationError` where something of them was
    changed since, and nothing is written."""
    Withholding.objects.one_at_a_time()
    lines = lines_of(moved)
    if not lines or changed_again(lines):
        raise ValidationError(_("Something of them was changed since: it cannot be taken back."))
    try:
        undo(lines)
    except InTheWay as hindered:
        raise ValidationError(hindered.messages) from hindered
