"""The last decision of an editor, taken back: all that it was about is as it was before.

    confirmed, borne out, rejected    waits again, or is confirmed again where it was
    reopened                          is rejected or confirmed again
    a relation, the place of a quote  as it was; a suggestion that went with it waits again

It is found by what was traced of the act. What was decided stays in the record, and so does that it
was taken back. Taking back again goes one decision further.
"""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.timezone import now
from django.utils.translation import gettext as _

from articles.items.acting import acting
from articles.items.undoing import undo
from articles.models import Trace, Withholding
from articles.models.traces import WRITING
from programmes.figures import deciding
from programmes.figures.laying import LAID
from programmes.figures.relating import suggest_relations
from programmes.figures.withheld import mark
from programmes.models import Citation, Figure, Relation
from programmes.models.decisions import Verb

UNTIL = timedelta(hours=12)  # a decision of before today is reopened with a reason
UNDO = "undo "  # before the name of the act that is taken back
FIGURE, RELATION, CITATION = (one._meta.db_table for one in (Figure, Relation, Citation))
State = Figure.State
MOVED = Q(tabled=CITATION, before__state=Citation.State.ORPHAN)
DECIDED = (
    Q(tabled__in=(FIGURE, RELATION), before__has_key="state")
    | (MOVED & Q(before__has_key="article_id"))
    | (MOVED & Q(act__startswith=LAID))
)


def take_back(by: User) -> list[Figure]:
    """Take back the last decision of an editor; the figures it was about, or `ValidationError`."""
    act = _last_act(by)
    lines = _lines(act)
    with transaction.atomic(), acting(f"{UNDO}{act}", user=by) as own:
        if act.startswith(LAID):
            Withholding.objects.one_at_a_time()  # rows are locked after this, never before
        list(Trace.objects.filter(act=act).select_for_update().values_list("pk"))  # another u waits
        _refuse_decided_since(lines, act)
        decided = [] if act.startswith(LAID) else _first_of_each(lines, FIGURE)
        figures = [_figure_back(line, by) for line in decided]
        others = [line for line in lines if line.tabled != FIGURE or not decided]
        undo(others)
        _refuse_decided_since(lines, act, own)  # somebody may have, before the rows were locked
        return figures + [_record(line, by) for line in others if _is_recorded(line)]


def _lines(act: str) -> list[Trace]:
    """What an act decided; relations and quotes that went with a figure follow it by themselves.
    Of a quote that was laid again all that was written with it."""
    if act.startswith(LAID):
        return list(Trace.objects.filter(act=act, done__in=WRITING).order_by("pk"))
    lines = list(Trace.objects.filter(DECIDED, act=act, done=Trace.Done.CHANGED).order_by("pk"))
    return [line for line in lines if line.tabled == FIGURE] or lines


def _last_act(by: User) -> str:
    """The last act in which somebody decided something that is not taken back."""
    lines = Trace.objects.filter(DECIDED, by=by.pk, done=Trace.Done.CHANGED, at__gte=now() - UNTIL)
    passed: set[str] = set()
    for act in lines.order_by("-pk").values_list("act", flat=True).iterator(50):
        if act.startswith(UNDO):
            passed.add(act.removeprefix(UNDO))
        elif act not in passed:
            return act
    raise ValidationError(_("There is no decision of yours of the last hours to take back."))


def _refuse_decided_since(lines: list[Trace], *own: str) -> None:
    """Take back nothing that was decided since, in another act than these."""
    if any(_is_decided_since(line, own) for line in lines):
        said = _("It was decided again since: look at it, and reopen it with a reason.")
        raise ValidationError(said)


def _is_decided_since(line: Trace, own: tuple[str, ...]) -> bool:
    later = Trace.objects.filter(tabled=line.tabled, key=line.key, pk__gt=line.pk)
    later = later.filter(item_tabled=line.item_tabled, item_key=line.item_key)
    return later.filter(before__has_key="state").exclude(act__in=own).exists()


def _first_of_each(lines: list[Trace], table: str) -> list[Trace]:
    """What each row of a table was before the act, in the order in which the act met them."""
    first: dict[str, Trace] = {}
    for line in lines:
        if line.tabled == table:
            first.setdefault(line.key, line)
    return list(first.values())


def _figure_back(line: Trace, by: User) -> Figure:
    """Decide a figure anew, as it was before."""
    figure = Figure.objects.get(pk=line.key)
    before, why = line.before or {}, _("Taken back.")
    if figure.state != State.SUGGESTED:
        deciding.reopen(figure, by=by, reason=why)
        _uncorrect(figure, line)
    if before["state"] == State.CONFIRMED:
        figure = deciding.confirm(figure, by=by)
    if before["state"] == State.REJECTED:
        said = before.get("public_reason", figure.public_reason)
        deciding.reject(figure, by=by, reason=before.get("reason") or why, public_reason=said)
    if before.get("preferred"):
        deciding.prefer(figure, by=by, reason=why)
    return figure


def _uncorrect(figure: Figure, line: Trace) -> None:
    """Put back what was corrected in it just before it was decided on."""
    own = Trace.objects.filter(item_tabled=line.item_tabled, item_key=line.item_key, act=line.act)
    corrections = list(own.filter(tabled=FIGURE, pk__lt=line.pk, done=Trace.Done.CHANGED))
    if corrections:
        undo(corrections)
        figure.refresh_from_db()
        suggest_relations(figure)


def _is_recorded(line: Trace) -> bool:
    """Whether it is of a relation or the place of a quote, and not of what went with it."""
    return line.done == Trace.Done.CHANGED and line.tabled in (RELATION, CITATION)


def _record(line: Trace, by: User) -> Figure:
    """Note that a relation or the place of a quote is as it was; the figure to look at."""
    if line.tabled == RELATION:
        relation = Relation.objects.select_related("first").get(pk=line.key)
        relation.decisions.record(Verb.REOPEN, by, _("Taken back."))
        return relation.first
    figure = Citation.objects.select_related("figure").get(pk=line.key).figure
    verb = Verb.LAY if line.act.startswith(LAID) else Verb.RECITE
    figure.decisions.record(verb, by, _("Taken back."))
    mark((), Q(pk=line.key), {figure.pk}, Withholding.objects.standing())
    return figure
