"""The forms in which readers report a figure or an image, and what came of them in numbers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from programmes.evidence.answers import shown_answer
from programmes.reports import subjects
from programmes.reports.counts import counts, in_words
from programmes.reports.forms import ReportForm, is_sent_from_here
from programmes.reports.readers import seconds_to_wait, take_network
from programmes.reports.sending import send
from programmes.reports.subjects import SameAs, Subject
from programmes.views.withheld import as_page, or_tombstone

View = Callable[..., HttpResponse]


def by_anybody(view: View) -> View:
    """For the view of a form of readers: no cookie, kept by no cache, told by no log who it was."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, take_network(request), *args, **kwargs)

    # The form carries its own sign that it is ours (`programmes.reports.forms`).
    return csrf_exempt(never_cache(require_http_methods(["GET", "HEAD", "POST"])(answer)))


@by_anybody
@or_tombstone(as_page)
def figure(request: HttpRequest, network: str, pk: int) -> HttpResponse:
    """The form about a figure."""
    try:
        return _answer(request, network, subjects.figure(pk))
    except SameAs as same:
        return redirect("figure-report", same.key)


@by_anybody
@or_tombstone(as_page)
def image(request: HttpRequest, network: str, digest: str) -> HttpResponse:
    """The form about an image."""
    return _answer(request, network, subjects.image(digest))


def _answer(request: HttpRequest, network: str, subject: Subject) -> HttpResponse:
    """The form, or what becomes of what was sent."""
    if request.method != "POST":
        return _form(request, ReportForm(subject), 200)
    form = ReportForm(subject, request.POST, is_ours=is_sent_from_here(request))
    if not form.is_valid():
        return _form(request, form, 422)
    if seconds := seconds_to_wait(network, settings.REPORTS_AN_HOUR):
        return _wait(request, form, seconds)
    item = send(subject, network, form.cleaned_data["reason"], form.cleaned_data["text"])
    context = {
        "item": item,
        "answer": shown_answer(item),
        "subject": subject,
        "readers": settings.REPORT_READERS,
    }
    return render(request, "programmes/reported.html", context)


def _form(request: HttpRequest, form: ReportForm, status: int) -> HttpResponse:
    context = {"form": form, "subject": form.subject, "readers": settings.REPORT_READERS}
    return render(request, "programmes/report.html", context, status=status)


def _wait(request: HttpRequest, form: ReportForm, seconds: int) -> HttpResponse:
    """Who has sent a lot is asked to come again; what was typed still stands in the form."""
    form.add_error(None, _("Many reports came from your address: try again in an hour."))
    answer = _form(request, form, 429)
    answer["Retry-After"] = str(seconds)
    return answer


@require_safe
def report_counts(request: HttpRequest) -> HttpResponse:
    """How many reports there are, and how long their answers take."""
    told = counts()
    context = {
        "counts": told,
        "days": None if told.time is None else round(told.time / timedelta(days=1)),
        "reasons": [(in_words(reason), reports) for reason, reports in told.reasons],
    }
    return render(request, "programmes/report_counts.html", context)
