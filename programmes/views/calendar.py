"""Not there yet."""

from django.http import Http404, HttpRequest, HttpResponse


def calendar(request: HttpRequest) -> HttpResponse:
    raise Http404


def calendar_feed(request: HttpRequest) -> HttpResponse:
    raise Http404
