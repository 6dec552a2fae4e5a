"""What lists of the desk share: rows that are only looked at, and filters by a few rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.db.models import Q

Rule = Q | Callable[[], Q]


class LookedAt(admin.ModelAdmin):
    """Rows that nobody adds, changes or deletes at the desk, but by acts of their own."""

    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def has_add_permission(self, request: Any) -> bool:
        return False

    def has_change_permission(self, request: Any, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        return False


class RuleFilter(admin.SimpleListFilter):
    """Rows by one of a few rules, each with its word in the address and its label."""

    rules: tuple[tuple[str, Any, Rule], ...] = ()
    otherwise: Rule = Q()  # where none is chosen
    otherwise_label: Any = ""  # what that is called, where it is not "all"

    def lookups(self, request: Any, model_admin: Any) -> list[tuple[str, Any]]:
        return [(word, label) for word, label, _rule in self.rules]

    def choices(self, changelist: Any) -> Any:
        first, *others = super().choices(changelist)
        if self.otherwise_label:
            first["display"] = self.otherwise_label
        return [first, *others]

    def queryset(self, request: Any, queryset: Any) -> Any:
        rules = {word: rule for word, _label, rule in self.rules}
        rule = rules.get(self.value() or "", self.otherwise)
        return queryset.filter(rule() if callable(rule) else rule)
