"""Not there yet."""

from django.http import Http404, HttpRequest, HttpResponse


def cooperative_list(request: HttpRequest) -> HttpResponse:
    raise Http404


def cooperative(request: HttpRequest, slug) -> HttpResponse:
    raise Http404
