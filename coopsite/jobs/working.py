"""A worker: does the jobs that wait, until it is asked to end or the site beside it has ended.

    connect -> look around -> do jobs, looking around now and then -> ended
       ^                              |
       +-- the database is gone: said once, tried again after a pause

Asked to end, it finishes what it does; killed, the sweep of another worker begins that again.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import psycopg
from asgiref.sync import sync_to_async
from django.conf import settings
from django.core.management.base import CommandError
from django.db import Error, InterfaceError, OperationalError, close_old_connections
from procrastinate.contrib.django import DjangoApp, app, connector_params
from procrastinate.exceptions import ConnectorException
from procrastinate.psycopg_connector import PsycopgConnector

from coopsite.caching.version import fold_changes
from coopsite.jobs.forgetting import forget_old_jobs
from coopsite.jobs.holding import hold_what_a_copy_would_send
from coopsite.jobs.names import read_again_by_new_names
from coopsite.jobs.reasons import keep_reason
from coopsite.jobs.sweeping import sweep
from coopsite.watch.migrations import missing_migrations
from programmes.alerts.queueing import see_to_alerts

LOG = logging.getLogger("coopsite.jobs")
TURN = 1  # seconds until it looks again for jobs, and whether the site beside it has ended
PAUSE = 5  # seconds until it looks again for a database that is gone
GRACE = 10  # seconds that a job may go on once the site has ended
OUTAGES = (Error, psycopg.Error, ConnectorException)


async def work(lives: Callable[[], bool] | None = None, once: bool = False) -> None:
    """Do jobs until asked to end, as long as `lives` holds; `once` ends where none waits."""
    ended = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(one, ended.set)
    watching = asyncio.create_task(_watch(lives, ended)) if lives else None
    said = ""
    while not ended.is_set():
        said = await _work_until(ended, once, said)
        if once and not said:
            break
        await _first(ended.wait(), asyncio.sleep(0 if ended.is_set() else PAUSE))
    if watching:
        watching.cancel()


async def _work_until(ended: asyncio.Event, once: bool, before: str) -> str:
    """Do jobs until the end or an outage; what hinders it, logged where that is something new."""
    try:
        await _at_the_database(_refuse_missing_migrations)
        async with _queue() as queue:
            doing = queue.run_worker_async(
                # One by one, it sees no end while a job waits for the lock of the one that runs.
                concurrency=1 if once else settings.JOBS_AT_ONCE,
                task_middleware=[*app.worker_defaults["task_middleware"], keep_reason],
                wait=not once,
                fetch_job_polling_interval=TURN,  # nobody notifies of a lock that is free again
                install_signal_handlers=False,
                update_heartbeat_interval=settings.JOB_STALLED_SECONDS / 6,
                stalled_worker_timeout=settings.JOB_STALLED_SECONDS,
            )
            await _at_the_database(hold_what_a_copy_would_send)
            await _look_around()
            await _first(doing, _go_on_looking_around(), ended.wait())
    except OUTAGES as error:
        said = (str(error.__cause__ or error).splitlines() or [type(error).__name__])[0]
        if said != before:
            LOG.warning("no job is done: %s", said)
        return said
    return ""


@asynccontextmanager
async def _queue() -> AsyncIterator[DjangoApp]:
    """The queue on connections of its own, with the tasks and habits of the site's.

    Tasks queue on Django's connection, so what they queue belongs to their transaction.
    """
    connector = PsycopgConnector(
        kwargs=connector_params(), min_size=1, max_size=settings.JOBS_AT_ONCE + 2, timeout=10
    )
    queue = DjangoApp(connector=connector, import_paths=app.import_paths)
    queue.tasks, queue.periodic_registry = app.tasks, app.periodic_registry
    try:
        await connector.open_async()
        yield queue
    finally:
        await connector.close_async()


async def _look_around() -> None:
    """See what other workers left, what nobody queued, and what is over for long."""
    look_around = (sweep, read_again_by_new_names, see_to_alerts, forget_old_jobs, fold_changes)
    for act in look_around:
        try:
            await _at_the_database(act)
        except (OperationalError, InterfaceError):
            raise  # the database is gone
        except Exception:
            LOG.exception("%s failed; jobs are done all the same", act.__name__)


async def _go_on_looking_around() -> None:
    while True:
        await asyncio.sleep(settings.JOB_STALLED_SECONDS / 2)
        await _look_around()


async def _at_the_database(done: Callable[[], Any]) -> None:
    """Do something on Django's connection, which is given back before and after."""

    def with_a_connection_that_lives() -> None:
        close_old_connections()
        try:
            done()
        finally:
            close_old_connections()

    await sync_to_async(with_a_connection_that_lives)()


async def _first(*ways: Coroutine[Any, Any, Any]) -> None:
    """Go several ways until one ends; the others are ended, what one fails of is raised."""
    going = [asyncio.ensure_future(way) for way in ways]
    try:
        await asyncio.wait(going, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one in going:
            one.cancel()
        ends = await asyncio.gather(*going, return_exceptions=True)
    for end in ends:
        if isinstance(end, Exception):
            raise end


async def _watch(lives: Callable[[], bool], ended: asyncio.Event) -> None:
    """End with the site, however it ends; what takes longer than a moment is begun again."""
    while lives() and not ended.is_set():  # noqa: ASYNC110 - no event tells that a parent is gone
        await asyncio.sleep(TURN)
    ended.set()
    await asyncio.sleep(GRACE)
    os._exit(1)


def _refuse_missing_migrations() -> None:
    if missing_migrations():
        raise CommandError("Migrations are missing: run manage.py migrate, then start it again.")
