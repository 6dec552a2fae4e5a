"""The revisions of an item, the newest first: who did what to it in one act, when and why.

    14:05  anna       Changed: Title, Lede. Added: Mentions “Hasila”      "Faute de frappe"
    09:12  import 12  Changed: Body. Read anew

A revision is known by its mark, the last of its lines: what the item said after it is what stood
when that line was written (`past`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Max, Model
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from articles.items.history.past import Values, as_it_stands, row_of
from articles.items.history.words import (
    Words,
    is_written,
    kept_in_words,
    label_of,
    moment,
    rows_label,
    written,
)
from articles.items.tables import model_of, models_by_table
from articles.models import Trace
from articles.models.traces import WRITING, Row

IMPORT = re.compile(r"import (\d+)")
NAMED = 5  # rows that are named of those that one act added; the others are counted


@dataclass(frozen=True, slots=True)
class Revision:
    """What one act did to an item."""

    mark: int  # the last of its lines
    before: int  # the mark of the revision before it, 0 where there is none
    at: datetime
    by: str
    note: str
    written: tuple[str, ...] = ()  # what an editor would call a change, in words
    kept: tuple[str, ...] = ()  # what the machine keeps, in one phrase

    @property
    def day(self) -> str:
        """When it was, in the site's zone."""
        return moment(self.at)


@dataclass(slots=True)
class Changes:
    """What lines change in an item, gathered."""

    fields: dict[str, None] = field(default_factory=dict)  # labels, each once
    kept: set[str] = field(default_factory=set)  # columns of the machine
    rows: dict[tuple[str, str], list[Trace]] = field(default_factory=lambda: defaultdict(list))
    own: dict[str, None] = field(default_factory=dict)  # added, deleted


def acts_of(item: Model) -> Any:
    """The acts that changed an item, the newest first, each with its mark."""
    lines = Trace.objects.of(item).filter(done__in=WRITING).order_by().values("act")
    return lines.annotate(mark=Max("pk")).order_by("-mark")


def revisions(item: Model, acts: Sequence[dict[str, Any]]) -> list[Revision]:
    """The revisions of some acts that follow each other."""
    names = [one["act"] for one in acts]
    by_act: dict[str, list[Trace]] = defaultdict(list)
    for line in Trace.objects.of(item).filter(act__in=names, done__in=WRITING).order_by("pk"):
        by_act[line.act].append(line)
    told = Told(item, [line for lines in by_act.values() for line in lines])
    before = _marks_before(item, [one["mark"] for one in acts])
    return [told.revision(by_act[one["act"]], before[one["mark"]]) for one in acts]


def _marks_before(item: Model, marks: Sequence[int]) -> dict[int, int]:
    """For each mark that of the revision before it."""
    below = acts_of(item).filter(mark__lt=min(marks, default=0)).values_list("mark", flat=True)
    older = [*marks[1:], below.first() or 0]
    return dict(zip(marks, older, strict=False))


def revision_at(item: Model, mark: int) -> Revision | None:
    """The revision that a line of an item belongs to; none before the first, nor for no line."""
    line = Trace.objects.of(item).filter(pk=mark, done__in=WRITING).first()
    if not line:
        return None
    act = Trace.objects.of(item).filter(act=line.act).aggregate(mark=Max("pk"))
    return revisions(item, [{"act": line.act, "mark": act["mark"]}])[0]


def said_since(item: Model, mark: int) -> list[str]:
    """What editors and imports changed since a line, a sentence an act, the newest first."""
    by_act: dict[str, list[Trace]] = defaultdict(list)
    for line in Trace.objects.of(item).filter(pk__gt=mark, done__in=WRITING):
        by_act[line.act].append(line)
    return [said for lines in by_act.values() if (said := _said(item, lines))]


def _said(item: Model, lines: list[Trace]) -> str:
    found = _changes(item, lines)
    labels = [*found.fields, *(rows_label(type(item), table) for table, _done in found.rows)]
    told = {"who": who(lines[0]), "when": when(lines[0].at)}
    if Trace.Done.DELETED in found.own:
        return _("%(who)s deleted it at %(when)s.") % told
    what = ", ".join(dict.fromkeys(labels))
    return what and _("%(who)s changed %(what)s at %(when)s.") % (told | {"what": what})


def who(line: Trace) -> str:
    """Whose act it was."""
    if run := IMPORT.fullmatch(line.act):
        return _("import %(number)s") % {"number": run[1]}
    return line.by_name or _("the site")


def when(at: datetime) -> str:
    """A time of today, or a day with its time, in the site's zone."""
    today = localtime(at).date() == localdate()
    return date_format(localtime(at), "TIME_FORMAT") if today else moment(at)


def deletion(item: Model) -> Trace | None:
    """The line that says that an item was deleted, where that was the last that happened to it."""
    table, key = row_of(item)
    last = Trace.objects.of(item).filter(tabled=table, key=key, done__in=WRITING).first()
    return last if last and last.done == Trace.Done.DELETED else None


class Told:
    """Lines of one item, told in words; what they name is asked for once."""

    def __init__(self, item: Model, lines: Iterable[Trace]) -> None:
        self.item = item
        self.rows = _known(item, lines)
        self.words = Words(self.rows.items())

    def revision(self, lines: list[Trace], before: int) -> Revision:
        """The revision that lines of one act are."""
        found, last = _changes(self.item, lines), lines[-1]
        said = [done_in_words(done) for done in found.own]
        if found.fields and Trace.Done.ADDED not in found.own:
            said.append(self._listed(Trace.Done.CHANGED, ", ".join(found.fields)))
        said += [self._rows(table, done, of) for (table, done), of in found.rows.items()]
        kept = kept_in_words(found.kept) if not found.own else []
        return Revision(last.pk, before, last.at, who(last), last.note, tuple(said), tuple(kept))

    def _listed(self, done: str, what: str) -> str:
        return _("%(done)s: %(what)s") % {"done": done_in_words(done), "what": what}

    def _rows(self, table: str, done: str, lines: list[Trace]) -> str:
        """The rows of one kind to which the same was done."""
        of = type(self.item)
        rows = {line.row: line.named for line in lines}
        names = [
            self.words.name_of(of, row, self.rows.get(row, {}), named)
            for row, named in [*rows.items()][:NAMED]
        ]
        quoted = ", ".join(_("“%(name)s”") % {"name": one} for one in names)
        more = f" (+{len(rows) - NAMED})" if len(rows) > NAMED else ""
        return self._listed(done, f"{rows_label(of, table)} {quoted}{more}")


def done_in_words(done: str) -> str:
    """What was done, at the beginning of a sentence."""
    said = {
        Trace.Done.ADDED: pgettext("of a row", "Added"),
        Trace.Done.CHANGED: pgettext("of a row", "Changed"),
        Trace.Done.DELETED: pgettext("of a row", "Deleted"),
    }
    return said[Trace.Done(done)]


def _changes(item: Model, lines: Iterable[Trace]) -> Changes:
    """Sort what lines say into what editors write and what the machine keeps."""
    found, own = Changes(), row_of(item)
    for line in lines:
        if line.row == own:
            _own_change(found, type(item), line)
        elif line.tabled in models_by_table() and is_written(model_of(line.tabled)):
            found.rows[line.tabled, line.done].append(line)
        else:
            found.kept.add(line.tabled)
    return found


def _own_change(found: Changes, model: type[Model], line: Trace) -> None:
    fields = written(model)
    if line.done != Trace.Done.CHANGED:
        found.own[line.done] = None
        return
    known = {one.column for one in model._meta.concrete_fields}
    for column in sorted(line.before or (), key=[*fields, *(line.before or ())].index):
        if column in fields or column not in known:
            found.fields[label_of(fields[column]) if column in fields else capfirst(column)] = None
        else:
            found.kept.add(column)


def _known(item: Model, lines: Iterable[Trace]) -> dict[Row, Values]:
    """What is known of the rows of lines: as they stand, or as they were deleted."""
    rows = {one.row for one in lines if one.tabled in models_by_table()} - {row_of(item)}
    stands = as_it_stands(item) if rows else {}
    gone = {row[1] for row in rows - stands.keys()}
    deleted = Trace.objects.of(item).filter(done=Trace.Done.DELETED, key__in=gone).order_by("pk")
    last = {one.row: dict(one.before or {}) for one in deleted if gone}
    return {row: said for row, said in (last | stands).items() if row in rows}
