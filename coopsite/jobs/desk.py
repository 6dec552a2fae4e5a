"""Jobs in the admin: what waits, runs, failed and why; tried again or cancelled by who may."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import admin as _queue  # noqa: F401 - registers what goes here
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.items.listed import LookedAt, RuleFilter
from coopsite.jobs import acts, in_words
from coopsite.jobs.standing import standing
from coopsite.models import Job

LOG = logging.getLogger("coopsite.jobs")
admin.site.unregister(ProcrastinateJob)  # its words are of a package

ROWS = {
    in_words.WAITS: Q(status="todo", attempts=0),
    in_words.AGAIN: Q(status="todo", attempts__gt=0),
    in_words.RUNS: Q(status="doing"),
    in_words.FAILED: Q(status="failed"),
    in_words.DONE: Q(status="succeeded"),
    in_words.CANCELLED: Q(status__in=("cancelled", "aborted")),
}


class HowItFares(RuleFilter):
    """Jobs in one state."""

    title = _("state")
    parameter_name = "state"
    rules = tuple((state, said, ROWS[state]) for state, said in in_words.STATES.items())


@admin.register(Job)
class JobAdmin(LookedAt):
    """Jobs are queued by acts and done by workers; here they are looked at."""

    list_display = ("what", "how", "why", "queued", "moved")
    fields = readonly_fields = ("how", "queued", "moved", "failures")
    list_filter = (HowItFares,)
    actions = ("again", "cancel")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Job]:
        return Job.objects.dated()

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        # Its states are words of a type of the database, which asked for any other breaks off.
        return not lookup.startswith("status") and super().lookup_allowed(lookup, value, request)

    def has_act_permission(self, request: HttpRequest) -> bool:
        """Whether somebody may try jobs again and cancel them."""
        return request.user.has_perm("coopsite.change_job")

    @admin.display(description=_("what"))
    def what(self, job: Job) -> str:
        return str(job)

    @admin.display(description=_("state"))
    def how(self, job: Job) -> str:
        return in_words.fares(job)

    @admin.display(description=_("reason"))
    def why(self, job: Job) -> str:
        return in_words.reason(job)

    @admin.display(description=_("queued"))
    def queued(self, job: Any) -> str:
        return _moment(job.queued_at)

    @admin.display(description=_("last"))
    def moved(self, job: Any) -> str:
        return _moment(job.moved_at)

    @admin.display(description=_("failed tries"))
    def failures(self, job: Job) -> str:
        rows = ((_moment(one.at), gettext(one.said)) for one in job.troubles.all())
        return format_html_join("", "<p>{}: {}</p>", rows) or "–"

    @admin.action(description=_("Try the chosen jobs again"), permissions=["act"])
    def again(self, request: HttpRequest, queryset: QuerySet[Job]) -> None:
        self._try_again(request, [*queryset.values_list("pk", flat=True)])

    @admin.action(description=_("Cancel the chosen jobs"), permissions=["act"])
    def cancel(self, request: HttpRequest, queryset: QuerySet[Job]) -> None:
        self._cancel(request, [*queryset.values_list("pk", flat=True)])

    def _try_again(self, request: HttpRequest, jobs: list[int]) -> None:
        count = acts.try_again(jobs)
        said = ngettext("%(count)d job waits again.", "%(count)d jobs wait again.", count)
        self._tell(request, count, said % {"count": count})

    def _cancel(self, request: HttpRequest, jobs: list[int]) -> None:
        count = acts.cancel(jobs)
        said = ngettext("%(count)d job was cancelled.", "%(count)d jobs were cancelled.", count)
        self._tell(request, count, said % {"count": count})

    def _tell(self, request: HttpRequest, count: int, said: str) -> None:
        LOG.info("%s: %s", request.user, said)
        self.message_user(request, said, messages.SUCCESS if count else messages.WARNING)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The list, with a warning where nobody does what waits."""
        if request.method == "GET" and standing().is_left_alone:
            said = _("Jobs wait and no worker does them: tell who runs the site. Nothing is lost.")
            self.message_user(request, said, messages.WARNING)
        return super().changelist_view(request, extra_context)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The page of a job, with its two acts."""
        may = self.has_act_permission(request)
        if request.method == "POST" and may and object_id.isdecimal():
            act = self._try_again if "_again" in request.POST else self._cancel
            act(request, [int(object_id)])
            return HttpResponseRedirect(request.path)
        context = {"may_act": may, "title": _("Job")} | (extra_context or {})
        return super().change_view(request, object_id, form_url, context)


def _moment(at: datetime | None) -> str:
    return date_format(localtime(at), "SHORT_DATETIME_FORMAT") if at else "–"
