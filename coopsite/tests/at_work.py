"""A worker inside the test, on its connection: it sees what was saved, not committed."""

import asyncio
import json
from unittest import mock

from asgiref.sync import async_to_sync, sync_to_async
from procrastinate import utils
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.worker import Worker


class OnTheConnectionOfTheTest(DjangoConnector):
    """Django's connection leaves JSON as text, which a worker's own does not."""

    def _dictfetch(self, cursor):
        for row in super()._dictfetch(cursor):
            yield row | ({"args": json.loads(row["args"])} if row.get("args") else {})


async def _in_the_thread_of_the_test(done):
    return await sync_to_async(done)()


async def _defers_nothing(worker):
    await asyncio.sleep(3600)


def do_jobs():
    """Do the jobs that wait, one after the other, and those that they queue."""
    with (
        mock.patch.object(utils, "sync_to_async", _in_the_thread_of_the_test),
        mock.patch.object(Worker, "_periodic_deferrer", _defers_nothing),
        app.replace_connector(OnTheConnectionOfTheTest()),
    ):
        async_to_sync(app.run_worker_async)(
            wait=False,
            listen_notify=False,
            install_signal_handlers=False,
            task_middleware=[],  # which would close the connection
        )
