"""What many pages show and what seldom changes: each process asks for it once a version of the
content, as pages are kept by it (`coopsite.caching.version`).

The version is looked at before it is asked for, so what is known may be newer than its version,
never older: no page shows what it would not show if it were kept itself.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from coopsite.caching.version import versions

Answer = TypeVar("Answer")

# What was asked for last, by who asked for what, with the version that held before.
known: dict[Hashable, tuple[str | None, Any]] = {}


def by_version(ask: Callable[..., Answer], *given: Hashable) -> Answer:
    """What `ask` answers when it is `given` this, asked anew once the version is another."""
    version = versions.current()
    name = version.name if version else None
    key = (ask, *given)
    held = known.get(key)
    if held and name and held[0] == name:
        answer: Answer = held[1]
        return answer
    answer = ask(*given)
    known[key] = (name, answer)
    return answer
