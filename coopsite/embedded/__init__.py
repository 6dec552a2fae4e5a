"""The private PostgreSQL that serves when no DATABASE_URL is set.

    server       starts it, stops it, answers its URL
    access       who may log in, and the folder that its socket lies in
    owner        who runs it, and the folders that this user passes through
    postgresql   PostgreSQL's own programs, run as that user

It keeps running between commands, so that the next one starts at once; `make stop` ends it.
Whatever keeps it from starting ends the command with a sentence.
"""

from coopsite.embedded.postgresql import programs
from coopsite.embedded.server import start, stop, url_of, versions

__all__ = ["programs", "start", "stop", "url_of", "versions"]
