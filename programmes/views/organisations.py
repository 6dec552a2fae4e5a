"""Not there yet."""

from django.http import Http404, HttpRequest, HttpResponse


def organisation(request: HttpRequest, slug) -> HttpResponse:
    raise Http404
