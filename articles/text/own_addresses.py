"""The site's own addresses: they begin with SITE_URL, whatever host or port was asked for."""

from functools import lru_cache
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.encoding import iri_to_uri


def own_address(path: str) -> str:
    """The whole address of a page of this site."""
    return str(settings.SITE_URL + _in_ascii(path))


@lru_cache(maxsize=1_000)
def _in_ascii(path: str) -> str:
    """A path as it is sent; a page names its own a dozen times."""
    return iri_to_uri(path)


def identity(path: str) -> str:
    """By what a thing is known in every language: its whole address without the language, from
    which the site leads on to the reader's. `path` begins with a language."""
    return own_address(f"/{path.removeprefix('/').partition('/')[2]}")


def own_host() -> str:
    """The name of the site's host, without a port."""
    return urlsplit(settings.SITE_URL).hostname or ""
