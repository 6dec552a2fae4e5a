"""The WSGI application that gunicorn serves."""

import os
import sys

from django import setup
from django.core.handlers.wsgi import WSGIHandler

from seeds.loading.troubles import trouble

NOT_AGAIN = 4  # the exit status by which gunicorn gives up; after others it starts it for ever


def _application() -> WSGIHandler:
    """The application, or the end of the server with one sentence."""
    try:
        setup(set_prefix=False)
        # It asks for models, which are there by now.
        from coopsite.caching.gate import Gate  # noqa: PLC0415

        return Gate()
    except SystemExit as end:
        said = str(end)
    except Exception as error:
        if not (said := trouble(error) or ""):
            raise
    sys.stderr.write(f"{said}\n")
    sys.exit(NOT_AGAIN)


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coopsite.settings")

application = _application()
