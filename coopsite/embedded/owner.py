"""Who runs the server: the owner of its data folder.

PostgreSQL refuses to be run by root, who gives the folder to a user of this site alone:

    the folder is of     started by root                     started by somebody else
    nobody yet, root     a user coopsite-..., made for it     theirs
    pgserver             the same: chown -R, said once        refused with a sentence
    anna                 anna                                 anna's; another is refused

pgserver once ran the servers of all sites that root had started.
"""

import errno
import hashlib
import os
import pwd
import shutil
import stat
import subprocess
import sys
from pathlib import Path

from coopsite.embedded.postgresql import environment

SHARED = "pgserver"


def owner_of(folder: Path) -> pwd.struct_passwd | None:
    """Who runs the server of a folder; None where root has to settle that first."""
    owner = _user_of(folder)
    if os.geteuid() != 0:
        if folder.stat().st_uid != os.geteuid():
            raise _refusal(folder)
        if not owner:
            raise SystemExit(
                f"Your user, {os.geteuid()}, has no name on this machine, and PostgreSQL asks for"
                " one: add it to /etc/passwd, or name a server in DATABASE_URL."
            )
        return owner
    return owner if owner and owner.pw_uid and owner.pw_name != SHARED else None


def settle(folder: Path) -> pwd.struct_passwd:
    """Give a folder, whose server does not run, to the user of its site."""
    user, before = _user_of_site(folder.parent), folder.stat().st_uid
    if any(folder.iterdir()):
        sys.stderr.write(f"{folder} goes over to the user {user.pw_name}, who serves no other.\n")
    for place, folders, files in os.walk(folder, topdown=False):  # its own folder comes last
        for path in (*(Path(place, name) for name in (*files, *folders)), Path(place)):
            if path.lstat().st_uid == before:
                os.lchown(path, user.pw_uid, user.pw_gid)
    return user


def lines(file: Path) -> list[str]:
    """What a file of a data folder says, none where there is no file."""
    try:
        return file.read_text(errors="replace").splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return []
    except PermissionError:
        raise _refusal(file.parent) from None


def let_pass(user: pwd.struct_passwd, folder: Path, programs: Path) -> None:
    """Let the server's user through to its data and its programs, with a word to root."""
    above = {*folder.parents, *programs.parents}
    closed = sorted(place for place in above if not _passes(user, place.stat()))
    if closed:
        names = "".join(f"\n    {place}" for place in closed)
        sys.stderr.write(
            f"Started by root, PostgreSQL runs as the user {user.pw_name} and needs to pass"
            f" through these folders:{names}\nOther users may pass through them too from now on:"
            " they cannot list them, but open what lies below if it is open itself and they know"
            " its name.\nTo keep them closed, run coopsite as an ordinary user"
            " (docs/operations.md).\n"
        )
    for place in closed:
        _open(place, stat.S_IXOTH)
    for place in (programs.parent, *programs.parent.rglob("*")):  # bin, lib and share
        _open(place, (place.stat().st_mode >> 6) & (stat.S_IROTH | stat.S_IXOTH))


def _user_of(folder: Path) -> pwd.struct_passwd | None:
    """The owner of a folder, where this machine has a name for them."""
    try:
        return pwd.getpwuid(folder.stat().st_uid)
    except (KeyError, PermissionError):
        return None


def _refusal(folder: Path) -> SystemExit:
    owner = _user_of(folder)
    name = owner.pw_name if owner else "somebody else"
    return SystemExit(f"{folder} belongs to {name}: run coopsite as that user, or as root.")


def _user_of_site(var: Path) -> pwd.struct_passwd:
    """The system user of the site whose data lie in `var`, made where there is none.

    The digest takes in the number of the folder on its disk: where a site was moved away with
    its user, the next one in its place gets another.
    """
    digest = hashlib.sha256(f"{var} {var.stat().st_ino}".encode()).hexdigest()
    name = f"coopsite-{digest[:10]}"
    try:
        return pwd.getpwnam(name)
    except KeyError:
        _add_user(name, var)
    return pwd.getpwnam(name)


def _add_user(name: str, var: Path) -> None:
    path = environment()["PATH"]
    useradd = shutil.which("useradd", path=path)
    if not useradd:
        raise SystemExit(
            "Started by root, PostgreSQL runs as a system user of the site, and there is no useradd"
            f" to make one: run coopsite as an ordinary user, or give {var}/postgres to a user"
            " whom you made."
        )
    asked = ("--system", "--user-group", "--no-create-home", "--home-dir", var)
    command = (useradd, *asked, "--shell", "/bin/false", name)
    subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own


def _passes(user: pwd.struct_passwd, place: os.stat_result) -> bool:
    return bool(place.st_mode & stat.S_IXOTH) or place.st_uid == user.pw_uid


def _open(place: Path, more: int) -> None:
    """Give others more rights to a place, where its disk is not read-only."""
    mode = place.stat().st_mode
    try:
        if mode | more != mode:
            place.chmod(stat.S_IMODE(mode | more))
    except OSError as error:
        if error.errno != errno.EROFS:
            raise
