"""Not there yet."""

from django.http import Http404, HttpRequest, HttpResponse


def place_list(request: HttpRequest) -> HttpResponse:
    raise Http404


def place(request: HttpRequest, code) -> HttpResponse:
    raise Http404
