"""Running `manage.py` in a process of its own, and what settings it would have there."""

import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest import mock

from django.conf import settings
from django.db import connection

from coopsite.embedded import url_of


def start_import(*arguments: object) -> subprocess.Popen:
    """Start `manage.py import_seeds` on the test's database; its output comes through pipes."""
    return start_manage("import_seeds", *map(str, arguments))


def start_manage(*command: str, **environment: str) -> subprocess.Popen:
    """Start a command of `manage.py` on the test's database; its output comes through pipes."""
    url = url_of(connection.settings_dict)
    return subprocess.Popen(
        [sys.executable, "manage.py", *command],
        cwd=Path(settings.BASE_DIR),
        env=os.environ | {"DATABASE_URL": url, "PYTHONUNBUFFERED": "1"} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def manage(*command: str, limit: int = 180, **environment: str) -> subprocess.CompletedProcess:
    """What comes of a command of `manage.py` in another environment."""
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        check=False,
        cwd=Path(settings.BASE_DIR),
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=limit,
    )


def settings_in(**environment: str) -> dict[str, Any]:
    """The settings that another environment makes: its file is run anew, in this process."""
    given = {"DATABASE_URL": url_of(connection.settings_dict)} | environment
    with mock.patch.dict(os.environ, given):
        return runpy.run_path(str(Path(settings.BASE_DIR) / "coopsite" / "settings.py"))
