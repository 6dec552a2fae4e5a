"""What a database holds, to be compared after a restore.

    table -> number of rows, and the sum of a digest of each: in any order, read once

Generated columns are left out: another version of PostgreSQL may split words in another way.
Unlogged tables count as empty: no backup has their rows, which are not to live on
(`articles.models.reports`).
"""

from typing import Any

import psycopg
from psycopg.sql import SQL, Identifier

Contents = dict[str, list[Any]]  # schema.table: [rows, digest]

TABLES = """
SELECT nspname, relname, array_agg(attname::text ORDER BY attname), relpersistence = 'u'
FROM pg_class
JOIN pg_namespace ON pg_namespace.oid = relnamespace
JOIN pg_attribute ON attrelid = pg_class.oid
WHERE relkind = 'r' AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    AND nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'
GROUP BY nspname, relname, relpersistence
ORDER BY nspname, relname
"""
# How a value is written must not depend on who asks.
WRITTEN_ALIKE = """
SET LOCAL timezone TO 'UTC';
SET LOCAL datestyle TO 'ISO';
SET LOCAL intervalstyle TO 'postgres';
SET LOCAL extra_float_digits TO 1;
SET LOCAL bytea_output TO 'hex'
"""
EMPTY = (0, "0 0")
COUNT = """
SELECT count(*), coalesce(sum(('x' || left(digest, 16))::bit(64)::bigint), 0)::text || ' '
    || coalesce(sum(('x' || right(digest, 16))::bit(64)::bigint), 0)::text
FROM (SELECT md5(row({})::text) AS digest FROM {}) AS one
"""


def contents(database: psycopg.Connection[Any]) -> Contents:
    """Rows and digest of every table, in the snapshot of the transaction that is open."""
    database.execute(WRITTEN_ALIKE)
    return {
        f"{schema}.{table}": [*EMPTY] if unlogged else _count(database, schema, table, columns)
        for schema, table, columns, unlogged in database.execute(TABLES).fetchall()
    }


def tables(database: psycopg.Connection[Any]) -> list[str]:
    """The names of all tables."""
    return [f"{schema}.{table}" for schema, table, *_ in database.execute(TABLES)]


def differing(before: Contents, after: Contents) -> list[str]:
    """The tables that are not the same in both, with their numbers of rows."""
    return [
        f"{table} ({before.get(table, [0])[0]} rows in the backup, {after.get(table, [0])[0]} here)"
        for table in sorted(before.keys() | after.keys())
        if before.get(table) != after.get(table)
    ]


def _count(
    database: psycopg.Connection[Any], schema: str, table: str, columns: list[str]
) -> list[Any]:
    listed = SQL(", ").join(map(Identifier, columns))
    question = SQL(COUNT).format(listed, Identifier(schema, table))
    return list(database.execute(question).fetchone() or ())
