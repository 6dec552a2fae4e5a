"""Measures for Prometheus: requests, latency, errors, the pool, the last import, what waits, jobs.

They are counted where `METRICS_TOKEN` is set, over all processes of gunicorn together (its
configuration names the folder where they meet), and answered at /metrics to who holds the token.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from hmac import compare_digest

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import REGISTRY, Collector

from coopsite.jobs.standing import standing
from programmes.models import Figure
from seeds.models import ImportRun

SHARED = "PROMETHEUS_MULTIPROC_DIR"
_requests = Counter(
    "coopsite_requests", "Requests by view, method and status", ["view", "method", "status"]
)
_seconds = Histogram("coopsite_request_seconds", "How long answers took", ["view"])
_pool = Gauge("coopsite_pool", "Connections of the pool", ["what"], multiprocess_mode="livesum")
_METHODS = {"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"}
KEPT = "kept"  # instead of a view
_OF_POOL = ("pool_size", "pool_available", "requests_waiting")


def count(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    """Count an answered request, where anybody asks for the measures."""
    if not settings.METRICS_TOKEN:
        return
    view = request.resolver_match.view_name if request.resolver_match else _without_view(response)
    method = request.method if request.method in _METHODS else "other"
    _count(view, method, response.status_code, seconds)
    stats = connection.pool.get_stats() if connection.pool else {}  # type: ignore[attr-defined]
    for name in _OF_POOL:
        _pool.labels(name).set(stats.get(name, 0))


def count_kept(seconds: float) -> None:
    """Count a page that was given again, where anybody asks for the measures."""
    if settings.METRICS_TOKEN:
        _count(KEPT, "GET", 200, seconds)


def _count(view: str, method: str, status: int, seconds: float) -> None:
    _requests.labels(view, method, status).inc()
    _seconds.labels(view).observe(seconds)


def _without_view(response: HttpResponse) -> str:
    return KEPT if "Cache-Status" in response else "none"


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """The measures of all processes, for who holds the token; else there is no such page."""
    token = settings.METRICS_TOKEN
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not token or not compare_digest(given.encode(), token.encode()):
        raise Http404
    return HttpResponse(generate_latest(_registry()), content_type=CONTENT_TYPE_LATEST)


def _registry() -> CollectorRegistry:
    """What the processes counted, and what the database knows."""
    registry = CollectorRegistry()
    registry.register(_OfSite())
    if os.environ.get(SHARED):
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        registry.register(REGISTRY)
    return registry


class _OfSite(Collector):
    """What is asked of the database when the measures are."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        waiting = Figure.objects.suggested().count()
        yield GaugeMetricFamily("coopsite_figures_waiting", "Figures to review", waiting)
        last = ImportRun.objects.exclude(finished_at=None).order_by("-finished_at").first()
        if last and last.finished_at:
            age = (now() - last.finished_at).total_seconds()
            yield GaugeMetricFamily(
                "coopsite_last_import_age_seconds", "Since an import ended", age
            )
        yield from _of_jobs()


def _of_jobs() -> Iterator[GaugeMetricFamily]:
    now = standing()
    jobs = GaugeMetricFamily("coopsite_jobs", "Jobs in the queue", labels=["state"])
    for state in ("waiting", "running", "failed"):
        jobs.add_metric([state], getattr(now, state))
    yield jobs
    said = "How long the oldest job has waited that could be done"
    yield GaugeMetricFamily("coopsite_jobs_oldest_seconds", said, now.oldest)
    yield GaugeMetricFamily("coopsite_workers", "Workers that give signs of life", now.workers)
