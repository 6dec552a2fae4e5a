"""Not there yet."""

from django.http import Http404, HttpRequest, HttpResponse


def programme_list(request: HttpRequest) -> HttpResponse:
    raise Http404


def programme(request: HttpRequest, slug) -> HttpResponse:
    raise Http404


def prize_list(request: HttpRequest) -> HttpResponse:
    raise Http404


def prize(request: HttpRequest, slug) -> HttpResponse:
    raise Http404
