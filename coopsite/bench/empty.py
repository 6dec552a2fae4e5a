"""The smallest answer that Django can give: no middleware, no template, no database."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    MIDDLEWARE=[],
    SECRET_KEY="no secret",  # noqa: S106
    BROUGHT_BYTES=0,  # which the worker asks for
)


def empty(request: HttpRequest) -> HttpResponse:
    """An empty page."""
    return HttpResponse(headers={"Content-Length": "0"})  # on one connection as the site


urlpatterns = [path("", empty)]
application = get_wsgi_application()
