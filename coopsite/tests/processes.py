"""Running `import_seeds` in a process of its own, on the test's database."""

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.db import connection

from coopsite.embedded import url_of


def start_import(*arguments: object) -> subprocess.Popen:
    """Start `manage.py import_seeds`; its output comes as text through pipes."""
    return subprocess.Popen(
        [sys.executable, "manage.py", "import_seeds", *map(str, arguments)],
        cwd=Path(settings.BASE_DIR),
        env=os.environ
        | {"DATABASE_URL": url_of(connection.settings_dict), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
