"""What `migrate` has yet to do."""

from __future__ import annotations

from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor


def missing_migrations(database: str = DEFAULT_DB_ALIAS) -> list[tuple[Any, bool]]:
    """The migrations that are not applied, in their order."""
    executor = MigrationExecutor(connections[database])
    return executor.migration_plan(executor.loader.graph.leaf_nodes())
