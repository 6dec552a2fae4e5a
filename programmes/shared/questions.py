"""One question a page: all that a page shows of the catalogue, asked in one statement.

A question is a statement with the shape of the JSON value that answers it. It is written once for
all languages: `said(row.name)` is that text in the reader's language, or in French where it is
missing, with its language beside it (`SaidText`); `text_of(row.name)` is the text alone;
`picture_of(row)` is the image that the row shows (`articles.images.shown.PictureRow`).
Why this and not a query for each list of a page: docs/decisions/0008-one-question-a-page.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any, Generic, TypedDict, TypeVar, cast

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.utils.translation import get_language
from psycopg import Cursor

from articles.models.translation import ORIGINAL
from articles.querysets import picture_of

Answer = TypeVar("Answer")


class Question(str, Generic[Answer]):
    """A statement, and the shape of what answers it."""

    __slots__ = ()


class SaidText(TypedDict):
    """A text in the reader's language, or in French, and which of them it is."""

    text: str
    language: str


_LIMIT = re.compile(r"\bLIMIT %\((\w+)\)s")
_PICTURE = re.compile(r"\bpicture_of\((\w+)\)")
_TEXT = re.compile(r"\b(said|text_of)\((\w+)\.(\w+)\)")


class _Prepared(Cursor[Any]):
    """A cursor of which PostgreSQL parses and plans each statement once a connection."""

    def execute(self, query: Any, params: Any = None, **options: Any) -> Any:
        return super().execute(query, params, prepare=True)


@contextmanager
def prepared() -> Iterator[CursorWrapper]:
    """A cursor for statements whose plan does not depend on their values.

    Planning the question of a page takes longer than answering it. Searches are planned anew each
    time, because how common a word is decides how it is best looked for.
    """
    connection.ensure_connection()
    wrap: Any = (
        connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    )
    with wrap(_Prepared(connection.connection)) as cursor:
        yield cursor


def ask(question: Question[Answer], **values: Any) -> Answer:
    """The answer in the reader's language; None where the question finds no row."""
    statement = in_language(question)
    limits = {name: values[name] for name in _limits_of(statement)}
    row = row_of(_limited(statement, **limits), values)
    return cast("Answer", row[0] if row else None)


def row_of(statement: str, values: Mapping[str, Any] | None = None) -> Any:
    """The first row that a statement finds, planned once; None where it finds none."""
    with prepared() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchone()


@cache
def _limits_of(statement: str) -> list[str]:
    """The names of the limits in a statement."""
    return _LIMIT.findall(statement)


@cache
def _limited(statement: str, **limits: int) -> str:
    """The statement with its limits inside: one plan serves all values, and what knows how few rows
    are wanted looks those up, where it would read all."""
    return _LIMIT.sub(lambda match: f"LIMIT {limits[match[1]]:d}", statement)


def in_language(statement: str) -> str:
    """The statement with each text in the columns of the reader's language."""
    return _in_language(statement, get_language() or ORIGINAL)


@cache
def _in_language(statement: str, language: str) -> str:
    """The statement with each text in its columns."""

    def text(match: re.Match[str]) -> str:
        form = _said if match[1] == "said" else _text_of
        french = form(f"{match[2]}.{match[3]}_{ORIGINAL}", ORIGINAL)
        if language == ORIGINAL:
            return french
        column = f"{match[2]}.{match[3]}_{language}"
        return f"CASE WHEN {column} <> '' THEN {form(column, language)} ELSE {french} END"

    pictured = _PICTURE.sub(lambda match: picture_of(match[1], language), statement)
    return _TEXT.sub(text, pictured)


def _said(column: str, language: str) -> str:
    return f"json_build_object('text', {column}, 'language', '{language}')"


def _text_of(column: str, language: str) -> str:
    return column
