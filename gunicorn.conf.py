"""How gunicorn serves coopsite; the command line and GUNICORN_CMD_ARGS override it."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import rmtree

bind = "127.0.0.1:8000"
worker_class = "coopsite.worker.Worker"
workers = 2
threads = 4
worker_connections = 2_000
max_requests = 10_000
max_requests_jitter = 10_000  # one begins anew while another serves
control_socket_disable = True  # nothing of ours in the home of who runs it

# Where the processes count together, for Prometheus.
measures = Path(os.environ.get("VAR_DIR") or "var").absolute() / "measures"
if os.environ.get("METRICS_TOKEN"):
    os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", str(measures))


def on_starting(server):
    """Begin to count anew."""
    if os.environ.get("METRICS_TOKEN"):
        rmtree(measures, ignore_errors=True)
        measures.mkdir(parents=True)


def when_ready(server):
    """Begin beside the site what `make run` names; a server has a timer or a service for each."""
    server.beside = [_begin(name) for name in os.environ.get("BESIDE", "").split()]


def _begin(name):
    command = [sys.executable, "manage.py", name, "--beside", str(os.getpid())]
    return subprocess.Popen(command)  # noqa: S603 - a command of ours


def on_exit(server):
    """End what began beside the site; where this is killed, it ends by itself."""
    for one in getattr(server, "beside", ()):
        one.terminate()


def child_exit(server, worker):
    """What a process held is held no longer."""
    if os.environ.get("METRICS_TOKEN"):
        # Where it counts, it decides when it is imported: not before the folder is named.
        from prometheus_client import multiprocess  # noqa: PLC0415

        multiprocess.mark_process_dead(worker.pid)
