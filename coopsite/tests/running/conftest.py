"""A checkout to run in, and disks that are full or read-only."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

LEFT_OUT = shutil.ignore_patterns(".venv", "var", ".git", ".*_cache", "__pycache__")


@pytest.fixture(scope="session")
def copy_checkout():
    """Copy this checkout to a place; the environment is this one's, by a link."""

    def to(place):
        shutil.copytree(settings.BASE_DIR, place, ignore=LEFT_OUT)
        (place / ".venv").symlink_to(Path(settings.BASE_DIR) / ".venv")
        return place

    return to


@pytest.fixture(scope="session")
def environment():
    """No word of coopsite in it; gunicorn only checks what it would serve."""
    told = {k: v for k, v in os.environ.items() if not k.startswith(("DATABASE_", "VAR_", "MAKE"))}
    return told | {"GUNICORN_CMD_ARGS": "--check-config"}


@pytest.fixture(scope="session")
def under_mounts():
    """Run a command that sees what some `mount` commands made, as it alone does."""
    probe = ["unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]
    if not shutil.which("unshare") or subprocess.run(probe, check=False).returncode:
        pytest.skip("mounting needs Linux and its rights")

    def run(mounts, command, cwd=settings.BASE_DIR, **environment):
        return subprocess.run(
            ["unshare", "--mount", "sh", "-ec", f'{mounts}; exec "$@"', "sh", *command],
            check=False,
            cwd=cwd,
            env=os.environ | environment,
            capture_output=True,
            text=True,
            timeout=600,
        )

    return run
