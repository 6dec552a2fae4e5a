"""One at a time: what two processes must not do together, by a lock that PostgreSQL keeps."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol


class Cursor(Protocol):
    """What asks PostgreSQL: Django's cursor, or psycopg's."""

    def execute(self, query: Any, params: Any = None, /) -> Any: ...
    def fetchone(self) -> Any: ...


@contextmanager
def alone(cursor: Cursor, lock: int, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold an advisory lock, which PostgreSQL frees however this process ends.

    `on_wait` is called where another process holds it and must end first.
    """
    cursor.execute("SELECT pg_try_advisory_lock(%s)", [lock])
    if not cursor.fetchone()[0]:
        on_wait()
        cursor.execute("SELECT pg_advisory_lock(%s)", [lock])
    try:
        yield
    finally:
        cursor.execute("SELECT pg_advisory_unlock(%s)", [lock])
