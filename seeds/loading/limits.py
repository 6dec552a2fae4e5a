"""What reading one document may cost: enforced by the kernel, for a parser in C hears no Python.

A timer of the processor's time ends the process when it runs out, whatever runs in it; memory that
the process may not have is refused, which is an error in Python and in most libraries.
"""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of the processor for a document, and bytes of a reading process; 0 is no limit."""

    seconds: int = 0
    memory: int = 0

    def hold_memory(self) -> None:
        """Let this process have no more memory, for as long as it lives."""
        if self.memory:
            _, hard = resource.getrlimit(resource.RLIMIT_AS)
            resource.setrlimit(resource.RLIMIT_AS, (self.memory, hard))

    @contextmanager
    def one_document(self) -> Iterator[None]:
        """End this process where what is done here takes too long.

        The timer goes on behind it, for a process without memory may turn round for ever on its way
        to the next document; waiting costs nothing of it.
        """
        signal.setitimer(signal.ITIMER_PROF, self.seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, self.seconds)


NO_LIMITS = Limits()
