"""Two addresses for load balancers: whether the process lives, and whether it can serve.

/health/live     200, without the database
/health/ready    200, or 503 and what is missing: database, migrations, cache
"""

from __future__ import annotations

from django.core.cache import cache
from django.db import DatabaseError, InterfaceError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from coopsite.watch.migrations import missing_migrations


@never_cache
@require_safe
def live(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"live": True})


@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """Whether all that pages need is there; what is not is named."""
    checks = {"database": _database(), "cache": _cache()}
    checks["migrations"] = checks["database"] and _migrations()
    return JsonResponse(checks, status=200 if all(checks.values()) else 503)


def _database() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (DatabaseError, InterfaceError):
        return False
    return True


class _Migrated:
    """What was found up to date once stays so while the process runs."""

    known = False


def _migrations() -> bool:
    if not _Migrated.known:
        _Migrated.known = not missing_migrations()
    return _Migrated.known


def _cache() -> bool:
    try:
        cache.set("health", "well", 10)
        return bool(cache.get("health") == "well")
    except Exception:  # noqa: BLE001 - whatever a cache raises, it does not serve
        return False
