"""New names and wordings of the catalogue: articles are read again by them, soon.

    names of today     <>  those by which articles were last searched   ->  find_mentions is queued
    wordings of today  <>  those by which figures were last read        ->  find_figures is queued

A worker compares now and then. So whatever changes them is heard of, be it a form, a draft that is
published, a table, a restored revision or the bin, and many changes in a row are one job.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Any

from django.db import transaction

from articles.jobs import defer_once
from coopsite.models import LastRead
from programmes.figures.proposing import wordings
from seeds.naming.vocabulary import vocabulary
from seeds.tasks import find_figures, find_mentions

READ: tuple[tuple[Any, Callable[[], Iterable[Any]]], ...] = (
    (find_mentions, vocabulary),
    (find_figures, wordings),
)


def read_again_by_new_names() -> None:
    """Queue what new names and wordings ask for."""
    for task, words in READ:
        with transaction.atomic():
            _read_again(task, _digest(words()))


def _read_again(task: Any, digest: str) -> None:
    rows = LastRead.objects.select_for_update()
    last, is_first = rows.get_or_create(task=task.name, defaults={"digest": digest})
    if not is_first and last.digest != digest:
        LastRead.objects.filter(pk=last.pk).update(digest=digest)
        defer_once(task)


def _digest(words: Iterable[Any]) -> str:
    return sha256("\n".join(sorted(map(repr, words))).encode()).hexdigest()
