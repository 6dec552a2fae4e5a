"""The same for items that readers see: what they get becomes a draft beside each (decision 24)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import ngettext

from articles.items.drafts import acts
from articles.items.drafts.beside import as_drafted
from articles.items.drafts.desk import Drafted
from articles.items.drafts.edits import edits_since
from articles.items.history.past import newest
from articles.items.together.desk import Together
from articles.models import Draft


class TogetherBeside(Together, Drafted):
    """Items that are drafts first: no reader sees what many of them got, before it is published."""

    def change_one(self, request: HttpRequest, row: Any, values: dict[str, Any]) -> bool:
        self.finish(row, request.user)  # else what is written now would be published by itself
        draft = acts.open_draft(row)
        if not acts.stands_beside(row, draft):
            self.put_together(row, values)
            self._leave_schedule(request, row)
            return False
        mark = newest(row)
        with as_drafted(row, draft):
            self.put_together(self.model._default_manager.get(pk=row.pk), values)
            edits = edits_since(row, mark)
        if acts.keep(row, edits, request.user):
            self._leave_schedule(request, row)
        return True

    def told_together(self, request: HttpRequest, keys: list[Any]) -> list[str]:
        rows: Any = self.model._default_manager.filter(pk__in=keys)
        drafts = Draft.objects.of_kind(self.model).beside().filter(key__in=map(str, keys))
        beside = {*drafts.values_list("key", flat=True)}
        count = sum(row.is_public or str(row.pk) in beside for row in rows)
        said = ngettext(
            "Readers see %(count)d of them: it gets a draft beside, and changes once that is"
            " published.",
            "Readers see %(count)d of them: each gets a draft beside, and changes once that is"
            " published.",
            count,
        )
        return [said % {"count": count}] if count else []
