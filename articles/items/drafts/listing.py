"""Where the items of a list stand: asked with its rows, chosen by a filter.

A list of 100,000 items has few open drafts, so they are looked up first and the items by their key.
"""

from __future__ import annotations

from typing import Any, TypedDict

from django.contrib import admin
from django.db.models import BigIntegerField, F, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models.functions import Cast, JSONObject, Now
from django.utils.translation import gettext, gettext_lazy

from articles.items.drafts.standing import WORDS, state_of
from articles.models import Draft, Publishing, Trace
from articles.querysets import shown_now

State = Draft.State
BESIDE = ~Q(edits=[])
TROUBLED = ~Q(trouble="")


class Open(TypedDict):
    """What a row of a list tells of the open draft of its item."""

    state: str
    edits: bool
    trouble: bool


def open_drafts(model: Any) -> Subquery:
    """For each item of a list its open draft (`Open`), without a further question."""
    theirs = Draft.objects.of_kind(model).open().filter(key=Cast(OuterRef("pk"), TextField()))
    told = JSONObject(state="state", edits=BESIDE, trouble=TROUBLED)
    return Subquery(theirs.values_list(told)[:1])


def of_drafts(model: Any, wanted: Q) -> Q:
    """The items of which such a draft is open."""
    return Q(pk__in=_keys(model, wanted))


def _keys(model: Any, wanted: Q) -> QuerySet[Any]:
    drafts = Draft.objects.of_kind(model).open().filter(wanted).order_by()
    keys: Any = Cast("key", BigIntegerField())
    return drafts.annotate(of=keys).values("of")


def _or_of_drafts(model: Any, rows: Q, wanted: Q) -> Q:
    """Such items, and those of which such a draft is open: two short lists of keys, where an OR
    would look at each item."""
    keys = model._default_manager.filter(rows).order_by().values("pk")
    return Q(pk__in=keys.union(_keys(model, wanted)))


def marks(item: Any, draft: Open | None) -> list[tuple[str, str]]:
    """The state of an item of a list and what there is of a draft: classes and words."""
    key = state_of(item, draft["state"] if draft else "")
    told = [(f"status {key}", WORDS[key]())]
    if draft and draft["edits"]:
        words = {
            State.WRITING: gettext("draft beside"),
            State.REVIEW: gettext("draft beside, in review"),
            State.SCHEDULED: gettext("draft beside, scheduled"),
        }
        told.append(("mark", words[State(draft["state"])]))
    if draft and draft["trouble"]:
        told.append(("mark", gettext("could not be published")))
    return told


class StateFilter(admin.SimpleListFilter):
    """Items by where they stand between their first draft and the archive."""

    title = gettext_lazy("state")
    parameter_name = "state"

    def lookups(self, request: Any, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            *((key, word()) for key, word in WORDS.items()),
            ("beside", gettext("with a draft beside")),
            ("trouble", gettext("could not be published")),
        ]

    def queryset(self, request: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        wanted = by_state(queryset.model).get(chosen) if (chosen := self.value()) else None
        return queryset if wanted is None else queryset.filter(wanted)


def by_state(model: Any) -> dict[str, Q]:
    """Which items are in each state, by the choices of the filter."""
    column = model.PUBLISHING
    reviewed = of_drafts(model, Q(state=State.REVIEW))
    published, draft = Q(**{column: Publishing.PUBLISHED}), Q(**{column: Publishing.DRAFT})
    return {
        "draft": draft & ~reviewed,
        "review": reviewed,
        "scheduled": _or_of_drafts(
            model, published & Q(public_from__gt=Now()), Q(state=State.SCHEDULED)
        ),
        "published": shown_now(column),
        "archived": Q(**{column: Publishing.ARCHIVED}),
        "beside": of_drafts(model, BESIDE),
        "trouble": of_drafts(model, TROUBLED),
    }


class MineFilter(admin.SimpleListFilter):
    """What is one's own work, and what of it a reviewer has sent back."""

    title = gettext_lazy("my drafts")
    parameter_name = "mine"

    def lookups(self, request: Any, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", gettext_lazy("mine")), ("back", gettext_lazy("sent back to me"))]

    def queryset(self, request: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        wanted = {"yes": mine, "back": sent_back}.get(self.value() or "")
        return queryset.filter(wanted(queryset.model, request.user)) if wanted else queryset


def mine(model: Any, user: Any) -> Q:
    """The drafts that somebody began: items that they added, and drafts beside."""
    added = Trace.objects.filter(
        done=Trace.Done.ADDED, by=user.pk, tabled=model._meta.db_table, item_tabled=F("tabled")
    )
    keys = added.order_by().annotate(of=Cast("key", BigIntegerField())).values("of")
    written = Q(**{model.PUBLISHING: Publishing.DRAFT}, pk__in=keys)
    return _or_of_drafts(model, written, Q(opened_by=user.pk))


def sent_back(model: Any, user: Any) -> Q:
    """Those of them with which a reviewer lets them go on."""
    by_another = ~Q(changed_by=user.pk) & Q(changed_by__isnull=False)
    return of_drafts(model, Q(opened_by=user.pk, state=State.WRITING) & by_another)
