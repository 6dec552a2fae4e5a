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

    def _hold_memory(self) -> None:
        """Let this process have no more memory, until it is released."""
        if self.memory:
            _, hard = resource.getrlimit(resource.RLIMIT_AS)
            resource.setrlimit(resource.RLIMIT_AS, (self.memory, hard))

    def _release_memory(self) -> None:
        if self.memory:
            _, hard = resource.getrlimit(resource.RLIMIT_AS)
            resource.setrlimit(resource.RLIMIT_AS, (hard, hard))

    @contextmanager
    def one_document(self) -> Iterator[None]:
        """End this process where what is done here takes too long or ends in want of memory."""
        signal.setitimer(signal.ITIMER_PROF, self.seconds)
        self._hold_memory()
        try:
            yield
        finally:
            # While the timer runs: Python without any memory tries to raise its error for ever.
            self._release_memory()
            signal.setitimer(signal.ITIMER_PROF, 0)


NO_LIMITS = Limits()
