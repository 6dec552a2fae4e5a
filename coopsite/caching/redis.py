"""Django's cache in Redis, for pages: without one they are drawn, and nobody waits for it."""

from __future__ import annotations

import logging
import math
from time import monotonic
from typing import Any

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

log = logging.getLogger("coopsite.caching")
PAUSE = 5  # seconds in which a Redis that does not answer is not asked


class AsTheyAre:
    """Bytes as bytes: whatever somebody put there, it is never run, as a pickle would be."""

    @staticmethod
    def dumps(value: bytes) -> bytes:
        return value

    @staticmethod
    def loads(value: bytes) -> bytes:
        return value


class SparedRedis(RedisCache):
    """Asked again some seconds after it did not answer."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self.until = -math.inf

    def get(self, *args: Any, **options: Any) -> Any:
        return self._spared(super().get, *args, **options)

    def set(self, *args: Any, **options: Any) -> None:
        self._spared(super().set, *args, **options)

    def _spared(self, act: Any, *args: Any, **options: Any) -> Any:
        if monotonic() < self.until:
            return None
        try:
            return act(*args, **options)
        except RedisError as fault:
            self.until = monotonic() + PAUSE
            log.warning("kept pages cannot be asked for: %s", fault)
            return None
