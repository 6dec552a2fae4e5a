"""Who may log in to the server, and the folder that its socket lies in.

The operating system itself tells the server who stands at the other end of the socket ("peer"):
its own user and root are `postgres`, anybody else is nobody. There is no password to lose.
"""

import hashlib
import os
import pwd
import re
import stat
from contextlib import suppress
from pathlib import Path

from coopsite.embedded.owner import lines
from coopsite.embedded.postgresql import run_as

HEAD = "# Written by coopsite at each start (coopsite/embedded/access.py): changes here are lost."
LOGINS = f"{HEAD}\nlocal all all peer map=coopsite\n"
WRITE = 'cat >"$0.new" && mv "$0.new" "$0"'

PLAIN = re.compile(r"[\w/.+-]+", re.ASCII)  # a path that needs quotes nowhere
LONGEST = 103  # bytes of a socket's path: 107 on Linux, 103 on macOS
# Not TMPDIR nor XDG_RUNTIME_DIR: cron has others than a login, whose end removes them.
SHORT = Path("/tmp")  # noqa: S108 - what we make in it is looked at below
NAME = "coopsite-"


def close(folder: Path, owner: pwd.struct_passwd) -> bool:
    """Write who may log in, where that is not what stands there; answer whether it changed.

    The server's user writes: root would follow a link that this user has laid.
    """
    wanted = {"pg_ident.conf": _users(owner), "pg_hba.conf": LOGINS}
    changed = [name for name, text in wanted.items() if lines(folder / name) != text.splitlines()]
    for name in changed:
        run_as(owner, folder, "/bin/sh", "-c", WRITE, name, text=wanted[name])
    return bool(changed)


def socket_folder(folder: Path, owner: pwd.struct_passwd) -> Path:
    """Where the server is to lay its socket: its data folder, or a short one of its user's own."""
    if not is_private(folder, owner):
        run_as(owner, folder, "/bin/chmod", "700", ".")
    if PLAIN.fullmatch(str(folder)) and len(str(folder / ".s.PGSQL.5432")) <= LONGEST:
        return folder
    digest = hashlib.sha256(f"{folder} {owner.pw_uid}".encode()).hexdigest()
    place = SHORT / f"{NAME}{digest[:16]}"
    with suppress(FileExistsError):
        place.mkdir(mode=0o700)
        os.chown(place, owner.pw_uid, owner.pw_gid)
    if not is_private(place, owner):
        raise SystemExit(f"{place} is not {owner.pw_name}'s alone: remove it and start again.")
    return place


def clear_away(place: Path) -> None:
    """Remove the folder of the socket of a server that ended, if it was a short one."""
    if place.parent == SHORT and place.name.startswith(NAME):
        with suppress(OSError):
            place.rmdir()


def is_private(place: Path, owner: pwd.struct_passwd) -> bool:
    """Whether a place is a folder, not a link to one, that its owner alone may enter."""
    try:
        found = place.lstat()
    except FileNotFoundError:
        return False
    own = stat.S_ISDIR(found.st_mode) and found.st_uid == owner.pw_uid
    return own and not found.st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def _users(owner: pwd.struct_passwd) -> str:
    """The file that says who is `postgres`."""
    names = dict.fromkeys((pwd.getpwuid(0).pw_name, owner.pw_name))
    return "\n".join((HEAD, *(f'coopsite "{name}" postgres' for name in names), ""))
