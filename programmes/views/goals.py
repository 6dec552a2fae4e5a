"""Not there yet."""

from django.http import Http404, HttpRequest, HttpResponse


def goal(request: HttpRequest, number) -> HttpResponse:
    raise Http404
