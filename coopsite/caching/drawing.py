"""One draws a page, and who asks for it meanwhile waits: after a change all ask for the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

PATIENCE = 2  # seconds, after which whoever waited draws it too


class Drawing:
    """What this process draws now."""

    def __init__(self) -> None:
        self._now: dict[str, Event] = {}

    @contextmanager
    def of(self, name: str) -> Iterator[bool]:
        """Draw it; or, where another does, wait until that is over, and be told that it may be
        found. It is waited for once: what cannot be kept is not drawn by one after the other."""
        mine = Event()
        others = self._now.setdefault(name, mine)
        if others is not mine:
            others.wait(PATIENCE)
            yield True
            return
        try:
            yield False
        finally:
            del self._now[name]
            mine.set()
