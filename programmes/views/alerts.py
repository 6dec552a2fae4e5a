"""The pages on which a reader asks for alerts by mail, says yes to them and ends them.

Mail programs follow links before a person does, so no link does anything: behind each is a button.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from articles.models.translation import ORIGINAL
from programmes.alerts.asking import ask, confirm
from programmes.alerts.ending import leave
from programmes.alerts.forms import AlertForm
from programmes.alerts.links import alert_of, subscriber_of
from programmes.alerts.subjects import Subject, are_offered, subject, subjects
from programmes.models import Alert, Subscriber
from programmes.reports.forms import is_sent_from_here
from programmes.reports.readers import seconds_to_wait
from programmes.views.reports import by_anybody
from programmes.views.withheld import GONE


@sensitive_post_parameters("address")
@by_anybody
def alert(request: HttpRequest, network: str, kind: str, pk: int) -> HttpResponse:
    """The form that asks for an alert, or what becomes of what was sent."""
    of = subject(kind, pk)
    if request.method != "POST":
        return _form(request, of, AlertForm(of.known_as), 200)
    form = AlertForm(of.known_as, request.POST, is_ours=is_sent_from_here(request))
    if not form.is_valid():
        return _form(request, of, form, 422)
    if seconds := seconds_to_wait(network, settings.ALERTS_AN_HOUR, of="alerts "):
        form.add_error(None, _("Many requests came from your address: try again in an hour."))
        answer = _form(request, of, form, 429)
        answer["Retry-After"] = str(seconds)
        return answer
    ask(of, form.cleaned_data["address"], get_language() or ORIGINAL)
    return render(request, "programmes/alerts/asked.html", {"subject": of})


@by_anybody
def confirm_alert(request: HttpRequest, network: str, signed: str) -> HttpResponse:
    """The button by which the owner of an address says yes."""
    found = alert_of(signed)
    of = subjects([found]).get((found.kind, found.key)) if found else None
    if not found or not of:
        return render(request, "programmes/alerts/over.html", status=GONE)
    if request.method == "POST":
        confirm(found)
        found.refresh_from_db()
    context = {"alert": found, "subject": of, "hour": settings.ALERT_HOUR}
    return render(request, "programmes/alerts/confirm.html", context)


@by_anybody
def leave_alerts(request: HttpRequest, network: str, signed: str) -> HttpResponse:
    """The buttons by which a subscriber ends one alert or all; mail programs press the second (RFC
    8058), without a cookie and from wherever they are."""
    try:
        found = subscriber_of(signed)
    except BadSignature:  # nobody is told that mails end which do not
        return render(request, "programmes/alerts/broken.html", status=404)
    wanted = request.POST.get("alert", "")
    if found and request.method == "POST" and (wanted.isdecimal() or not wanted):
        leave(found, int(wanted[:18]) if wanted else None)
        found = subscriber_of(signed)
    if not found:
        return render(request, "programmes/alerts/left.html")
    context = {"alerts": _named(found), "offered": are_offered()}
    return render(request, "programmes/alerts/leave.html", context)


def _named(subscriber: Subscriber) -> list[tuple[Alert, Subject | None]]:
    """What a subscriber is told of, with its page where that can be seen."""
    alerts = list(subscriber.alerts.confirmed())
    there = subjects(alerts)
    return [(one, there.get((one.kind, one.key))) for one in alerts]


def _form(request: HttpRequest, of: Subject, form: AlertForm, status: int) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "subject": of}
    return render(request, "programmes/alerts/alert.html", context, status=status)
