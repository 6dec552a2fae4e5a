"""What would leave the site is not done by a copy of it: no mail goes out twice.

    the database is the one in which the queue worked last  ->  nothing
    it is a copy, was restored from a backup, or lost the   ->  mails that wait fail, and say why
    line that names it

Since the copy was made they may have been sent where it was made. Who knows that they were not lets
them be tried again at the desk. Whatever else waits is done: it does a thing once however often.
"""

from __future__ import annotations

import logging

from django.db import connection, transaction
from django.utils.translation import gettext_noop

from articles.jobs import OUTWARD
from programmes.alerts.queueing import tell_nobody_twice

LOG = logging.getLogger("coopsite.jobs")
HELD = gettext_noop(
    "The database is a copy or was restored, so this may have been sent before: it is held. Try it"
    " again where it was not."
)

# The server, which of its databases, and which table of that: none of them is in a dump, and a
# copy that the server itself makes is another database.
IDENTITY = """
SELECT concat_ws('/', system_identifier, oid, 'coopsite_queuehome'::regclass::oid)
FROM pg_control_system(), pg_database WHERE datname = current_database()
"""
_SETTLE = """
INSERT INTO coopsite_queuehome (id, identity) VALUES (1, %s)
ON CONFLICT (id) DO UPDATE SET identity = excluded.identity
WHERE coopsite_queuehome.identity <> excluded.identity
"""
_HOLD = """
WITH held AS (
    UPDATE procrastinate_jobs SET status = 'failed', worker_id = NULL, abort_requested = false
    WHERE status IN ('todo', 'doing') AND task_name = ANY(%s)
    RETURNING id
)
INSERT INTO coopsite_jobtrouble (job_id, said) SELECT id, %s FROM held
"""


def hold_what_a_copy_would_send() -> int:
    """Hold what waits in a copy and would leave the site, once; how many jobs that were."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(IDENTITY)
        cursor.execute(_SETTLE, cursor.fetchone())
        if not cursor.rowcount:
            return 0
        tell_nobody_twice()
        cursor.execute(_HOLD, [sorted(OUTWARD), HELD])
        if held := int(cursor.rowcount):
            LOG.warning("the database is a copy or was restored: %s jobs are held", held)
        return held
