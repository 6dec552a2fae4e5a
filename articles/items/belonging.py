"""What went with an item that was deleted, among the lines of the act in which it went.

    leads to the item itself             mentions, stages, names, citations: comes back with it
      and needs what went for its sake   the figure of a citation, its origin: come too
    leads to what comes back             relations, laureates of an edition: come where all that
                                         they need is there
    lost where it led                    citations of confirmed figures, the page: lead there again

So one of a hundred items that one act deleted comes back with what is its own, and all hundred
with what they shared.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterable

from articles.items.rows import standing
from articles.items.tables import models_by_table, references
from articles.models import Trace
from articles.models.traces import Row

DELETED = Trace.Done.DELETED


class Act:
    """The lines of an act in which items went."""

    def __init__(self, act: str, items: Collection[str]) -> None:
        lines = Trace.objects.filter(act=act, done__in=[DELETED, Trace.Done.CHANGED])
        lines = lines.filter(before__isnull=False, tabled__in=models_by_table())
        self.items = items  # the tables of items, each of which comes back by itself
        self.gone: dict[Row, Trace] = {}
        self.leading: dict[Row, list[Trace]] = defaultdict(list)
        for line in lines.order_by("pk"):
            if line.done == DELETED:
                self.gone[line.row] = line
            for row in _led_to(line):
                self.leading[row].append(line)
        self.standing = standing(self.leading)

    def with_theirs(self, deletions: Iterable[Trace]) -> list[Trace]:
        """The deletions of items, and the lines of all that comes back with them."""
        taken = {one.row: self.gone[one.row] for one in deletions}
        changed: dict[int, Trace] = {}
        waiting = deque(taken)
        while waiting:
            row = waiting.popleft()
            for line in self.leading[row]:
                if line.done != DELETED:
                    changed[line.pk] = line
                elif line.row not in taken:
                    come = self._come(line, taken, row[0] in self.items)
                    taken |= come
                    waiting += come
        return [*taken.values(), *changed.values()]

    def _come(self, line: Trace, taken: dict[Row, Trace], of_item: bool) -> dict[Row, Trace]:
        """A line with what it pulls, where all that they need is there; else nothing."""
        come = {line.row: line}
        if of_item:
            missing = (one for one in _led_to(line) if one not in taken and one in self.gone)
            come |= {one: self.gone[one] for one in missing if one[0] not in self.items}
        needs = {need for one in come.values() for need in _led_to(one)}
        there = all(need in taken or need in come or need in self.standing for need in needs)
        return come if there else {}

    def lacking(self, item: Trace, there: Collection[int]) -> list[Trace]:
        """The lines that led to an item and are not among these."""
        return [line for line in self.leading[item.row] if line.pk not in there]

    def stand(self, lines: Iterable[Trace]) -> None:
        """Note what stands again."""
        self.standing |= {line.row for line in lines if line.done == DELETED}


def _led_to(line: Trace) -> list[Row]:
    """The rows that a line's row led to before."""
    before = line.before or {}
    led = ((table, before.get(column)) for column, table in references(line.tabled))
    return [(table, str(key)) for table, key in led if key is not None]
