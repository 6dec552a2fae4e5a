"""Answers in the best coding that whoever asked accepts: Zstandard, Brotli or gzip.

Not those that hold a secret of whoever asked, who could be made to ask for them beside words of an
attacker's: the length would tell how much of the words is in the secret (BREACH). Nor those to
somebody with a session, nor what nobody may keep.
"""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django_http_compression.middleware import HttpCompressionMiddleware, best_coding

from coopsite.caching.addresses import carries_a_session

IDENTITY = "identity"


class Compression(HttpCompressionMiddleware):
    """Compresses what holds no secret, so that no noise need be added."""

    max_random_bytes = 0

    def maybe_compress(self, request: HttpRequest, response: HttpResponseBase) -> None:
        """Compress an answer in place, where that is safe."""
        if not holds_a_secret(request, response):
            super().maybe_compress(request, response)


def coding_for(request: HttpRequest) -> str:
    """The coding in which an answer is sent, where it can be compressed."""
    said = request.META.get("HTTP_ACCEPT_ENCODING", "")
    return best_coding(said) if said else IDENTITY


def holds_a_secret(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether it may hold something of whoever asked alone."""
    said = response.headers
    return (
        carries_a_session(request.META)
        or bool(response.cookies)
        or "no-store" in said.get("Cache-Control", "")
        or "Cookie" in said.get("Vary", "")
    )
