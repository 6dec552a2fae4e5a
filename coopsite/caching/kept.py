"""Pages as they are kept: their headers on a line, then their bytes, ready to be sent.

They stand in the cache `pages` (`CACHE_URL`; else the memory of the process) under version, address
and coding; those of older versions are found by nobody, and go when others need their room.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import blake2b

from django.core.cache import caches
from django.http import HttpResponse

from coopsite.caching.stamp import stamp
from coopsite.caching.version import Version

LARGEST = 100_000  # bytes of a page that is kept


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is kept."""

    version: Version
    address: str

    def key(self, coding: str) -> str:
        """The name of its bytes in a coding; of one length, whatever the address holds."""
        said = "\n".join((stamp(), self.version.name, coding, self.address))
        return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()


def kept(place: Place, coding: str) -> HttpResponse | None:
    """The page that was kept there in a coding, if any was."""
    found = caches["pages"].get(place.key(coding))
    if found is None:
        return None
    head, _line, body = found.partition(b"\n")
    return HttpResponse(body, headers=json.loads(head))


def keep(place: Place, coding: str, response: HttpResponse) -> None:
    """Keep a page for whoever asks next."""
    head = json.dumps(dict(response.headers))
    caches["pages"].set(place.key(coding), head.encode() + b"\n" + response.content)


def may_be_kept(response: HttpResponse) -> bool:
    """Whether anybody may be given an answer: a page without a word for who asked, and of which its
    view says nothing else."""
    said = response.headers
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and "Cache-Control" not in said
        and "Vary" not in said
        and "'nonce-" not in said.get("Content-Security-Policy", "")
        and len(response.content) <= LARGEST
    )
