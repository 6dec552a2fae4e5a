"""Run a command while no other of this checkout does so: `make run` prepares in it.

It needs no environment, for it is there before there is one. The lock is on the folder itself, so
nothing is written, and ends with this process.
"""

import fcntl
import os
import subprocess
import sys


def main() -> int:
    """Wait for the lock, run the command, answer its exit status."""
    checkout = os.open(".", os.O_RDONLY)
    try:
        fcntl.flock(checkout, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Another make run prepares this checkout: waiting for it to end.", flush=True)
        fcntl.flock(checkout, fcntl.LOCK_EX)
    return subprocess.call(sys.argv[1:])  # noqa: S603 - what the Makefile says


if __name__ == "__main__":
    sys.exit(main())
