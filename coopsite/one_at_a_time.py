"""Let one process at a time into a folder: `make run` prepares its checkout in it.

It needs no environment, for it is there before there is one. The lock is on the folder itself, so
nothing is written, and ends with this process at the latest.
"""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone_in(folder: Path, notice: str = "") -> Iterator[None]:
    """Wait until no other process is in the folder, with a notice where one is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if notice:
                print(notice, flush=True)
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def main() -> int:
    """Wait for the lock, run the command, answer its exit status."""
    with alone_in(Path(), "Another make run prepares this checkout: waiting for it to end."):
        return subprocess.call(sys.argv[1:])  # noqa: S603 - what the Makefile says


if __name__ == "__main__":
    sys.exit(main())
