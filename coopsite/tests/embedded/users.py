"""Users of the system, which root alone may become."""

import os
import pwd
import subprocess
from contextlib import contextmanager

import pytest

NOBODY = "nobody"

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may become another user")


def run_as(name, *command):
    """What comes of a command that another user gives."""
    user = pwd.getpwnam(name)
    return subprocess.run(
        command,
        check=False,
        cwd="/",
        user=user.pw_uid,
        group=user.pw_gid,
        extra_groups=[],
        capture_output=True,
        text=True,
    )


@contextmanager
def becoming(name):
    """Act as another user for a while."""
    user, group = pwd.getpwnam(name), os.getegid()
    os.setegid(user.pw_gid)
    os.seteuid(user.pw_uid)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(group)
