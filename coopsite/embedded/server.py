"""Starting and stopping the server, and its URL."""

import os
import pwd
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psutil

from coopsite.embedded import access, owner
from coopsite.embedded.owner import lines
from coopsite.embedded.postgresql import OWN_VERSION, PLACES, programs, run_as
from coopsite.one_at_a_time import alone_in

A_DAY = "86400"  # seconds: after a crash a server reads its journal before it is ready


def start(folder: Path, version: int = OWN_VERSION) -> str:
    """Start the server whose data lie in `folder`, unless it runs; answer its URL.

    The package brings earlier versions too: `version` names one of them.
    """
    folder = folder.resolve()
    _refuse_other_version(folder, version)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        with alone_in(folder):
            socket = _serve(folder, version)
    except (OSError, subprocess.SubprocessError) as error:
        raise SystemExit(
            f"The embedded PostgreSQL did not start in {folder}: {_why(folder, error)}."
            f"{_room(folder)} May you write there? VAR_DIR names another place."
        ) from None
    return f"postgresql://postgres:@/postgres?host={quote(str(socket), safe='')}"


def stop(folder: Path) -> bool:
    """Stop the server of `folder`; answer whether there was one to stop."""
    process = _process(folder)
    if process:
        places = _noted(folder)[4:5]
        process.send_signal(signal.SIGINT)  # the "fast" way: what is committed stays
        process.wait()
        for place in places:
            access.clear_away(Path(place))
    return process is not None


def versions(folder: Path) -> tuple[int | None, int]:
    """Which major version wrote the data of `folder`, and which one is brought."""
    said = lines(folder / "PG_VERSION")
    return int(said[0]) if said else None, OWN_VERSION


def url_of(settings: Mapping[str, Any]) -> str:
    """The URL of a database, from its Django settings, for another process to use."""
    user = f"{quote(settings['USER'])}:{quote(settings['PASSWORD'])}"
    host = settings["HOST"] or settings["OPTIONS"].get("host", "")
    if host.startswith("/"):  # a folder with a socket in it
        return f"postgresql://{user}@/{settings['NAME']}?host={quote(host, safe='')}"
    return f"postgresql://{user}@{host}:{settings['PORT'] or 5432}/{settings['NAME']}"


def _serve(folder: Path, version: int) -> Path:
    """Have the server serve, closed to others; answer the folder of its socket."""
    _end_server_of_another_place(folder)
    user = owner.owner_of(folder)
    if not user:
        stop(folder)
        user = owner.settle(folder)
    process = _ready(folder)
    if process and (socket := _private_socket(folder, process, user)):
        if access.close(folder, user):
            process.send_signal(signal.SIGHUP)
        return socket
    stop(folder)
    return _launch(folder, version, user)


def _private_socket(folder: Path, process: psutil.Process, user: pwd.struct_passwd) -> Path | None:
    """The folder of a running server's socket, where that and the server are its user's alone."""
    place = Path(_noted(folder)[4])
    own = process.uids().real == user.pw_uid
    return place if own and access.is_private(place, user) else None


def _launch(folder: Path, version: int, user: pwd.struct_passwd) -> Path:
    """Start a server that does not run, with new data where there are none."""
    if os.geteuid() == 0:
        owner.let_pass(user, folder, programs(version))
    if versions(folder)[0] is None:
        new = ("--auth=peer", "--encoding=utf8", "--username=postgres", "--pgdata", folder)
        run_as(user, folder, programs(version) / "initdb", *new)
    socket = access.socket_folder(folder, user)
    access.close(folder, user)
    options = f"-h '' -k {socket}"
    asked = ("-D", folder, "-l", folder / "log", "-o", options, "-w", "-t", A_DAY)
    run_as(user, folder, programs(version) / "pg_ctl", "start", *asked)
    return socket


def _ready(folder: Path) -> psutil.Process | None:
    """The process of the server of `folder`, where it runs, once it takes questions."""
    while process := _process(folder):
        if [word.strip() for word in _noted(folder)[7:]] == ["ready"]:
            return process
        time.sleep(0.2)
    return None


def _noted(folder: Path) -> list[str]:
    """What the server of `folder` notes of itself: process, data folder, ... and whether ready."""
    return lines(folder / "postmaster.pid")


def _process(folder: Path) -> psutil.Process | None:
    """The process of the server of `folder`, where it runs: it works in this folder, as no other.

    A number that was noted once may be another server's now, and who can write there may lie.
    """
    noted = _noted(folder)
    try:
        process = psutil.Process(int(noted[0])) if noted else None
        own = process and process.name() == "postgres" and _works_in(folder.resolve(), process)
    except psutil.NoSuchProcess:
        return None
    return process if own else None


def _works_in(folder: Path, process: psutil.Process) -> bool:
    """Whether a server works in `folder`: of another user's one sees how it was started."""
    try:
        return process.cwd() == str(folder)
    except psutil.AccessDenied:
        if str(folder) not in process.cmdline():
            return False
        raise SystemExit(
            f"A server that {process.username()} started is at work in {folder}:"
            " run make stop as that user, or as root."
        ) from None


def _refuse_other_version(folder: Path, version: int) -> None:
    """End with a sentence where another version of PostgreSQL wrote the data."""
    found, own = versions(folder)
    readable = found in PLACES
    if found is None or (found == version and readable):
        return
    said = f"{folder} holds data of PostgreSQL {found}, and this coopsite brings {own}."
    if readable:
        raise SystemExit(f"{said} Run manage.py upgrade_database: it keeps the old folder too.")
    raise SystemExit(
        f"{said} Go back to the coopsite that wrote them, make a backup there (manage.py backup),"
        f" move {folder} away and restore the backup with this one (docs/upgrading.md)."
    )


def _end_server_of_another_place(folder: Path) -> None:
    """Stop a server that was started before its folder was moved here: its socket is not found.

    The folder may be a copy, too: of another machine, where its server is no process of this
    one, or of a place where the server runs on and may have written while it was copied.
    """
    noted = _noted(folder)
    if len(noted) < 2 or (place := Path(noted[1])) == folder:
        return
    if _process(folder):
        stop(folder)
    elif _process(place):
        raise SystemExit(
            f"{folder} is a copy of {place}, made while its server ran, and may be broken."
            " Remove this copy, run `make stop` there, and copy again."
        )
    else:
        (folder / "postmaster.pid").unlink()


def _why(folder: Path, error: Exception) -> str:
    """What the system said, or a program, or the last that the server did."""
    if isinstance(error, OSError):
        return f"{error.strerror} ({error.filename})"
    said = str(getattr(error, "stderr", None) or error).strip().splitlines()
    if "pg_ctl: could not start server" in said:
        said = lines(folder / "log") or said
    complaints = [line for line in said if re.search(r"error:|FATAL:|PANIC:", line)]
    return (complaints or said)[-1]


def _room(folder: Path) -> str:
    """How much room its disk has."""
    place = next(path for path in (folder, *folder.parents) if path.is_dir())
    return f" {shutil.disk_usage(place).free // 1_000_000} MB are free on its disk, of 100 needed."
