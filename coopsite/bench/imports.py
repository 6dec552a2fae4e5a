"""Reading and importing, against the least that the same work could cost."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import psutil
from django.conf import settings
from django.core.management.color import no_style
from django.db import connection, models

from articles.models import Article, Publication
from coopsite.bench.pages import ARABIC_PAPERS, ENGLISH_PAPERS, NAMES, PAPERS, DrawnSentences
from programmes.models import (
    Citation,
    Figure,
    Mention,
    Origin,
    Relation,
    Sketch,
    Story,
    StoryArticle,
)
from seeds.figures import read_figures
from seeds.loading.readers import named_by
from seeds.models import ImportRun, RunEntry, SeedDocument
from seeds.naming.finder import Finder, Term
from seeds.reading import Page, read

DOCUMENTS = 1000  # that are read, each time
TABLES = (
    Publication,
    Article,
    ImportRun,
    SeedDocument,
    RunEntry,
    Mention,
    Origin,
    Figure,
    Citation,
    Relation,
    Story,
    StoryArticle,
    Sketch,
)  # in the order of their keys


def reading_rate(folder: Path, rounds: int) -> float:
    """Documents read a second by one core, without any database."""
    return _rate(_documents(folder), rounds, _read)


def finding_rate(folder: Path, rounds: int, terms: Iterable[Term]) -> float:
    """Pages searched for names a second by one core, once they are read."""
    finder = Finder(terms)
    return _rate([*map(_read, _documents(folder))], rounds, lambda page: named_by(page, finder))


def figures_rate(folder: Path, rounds: int, terms: Iterable[Term]) -> float:
    """Pages whose figures are read a second by one core, once they are read."""
    finder = Finder(terms)
    return _rate([*map(_read, _documents(folder))], rounds, lambda page: read_figures(page, finder))


def _documents(folder: Path) -> list[tuple[str, bytes]]:
    return [(f.name, f.read_bytes()) for f in sorted(folder.rglob("*.*"))[:DOCUMENTS]]


def _read(document: tuple[str, bytes]) -> Page:
    name, data = document
    return read(data, name=name, today=date.today(), size_limit=settings.SEED_SIZE_LIMIT)


def _rate(those: list[Any], rounds: int, act: Callable[[Any], object]) -> float:
    """How many of those an act does in a second, once modules are loaded and caches are warm."""

    def act_on_all() -> None:
        for one in those:
            act(one)

    act_on_all()
    return len(those) / median(_seconds(act_on_all) for _ in range(rounds))


def invented_terms(count: int) -> list[Term]:
    """Names that nothing bears, two words each."""
    words = DrawnSentences(list(NAMES), random.Random(count))
    return [
        Term(f"{words.rare()} {words.rare()}".title(), "programme", str(n)) for n in range(count)
    ]


def know_the_papers() -> None:
    """Add the papers of the bench pages: of one that is new, an import publishes nothing."""
    for name in (*PAPERS, *ENGLISH_PAPERS, *ARABIC_PAPERS):
        Publication.objects.named(name)


def import_in_process(folder: Path, database_url: str) -> tuple[float, float]:
    """Seconds of one `import_seeds` from start to exit, and the peak of its memory in MB.

    Memory is the sum over the command and its reading processes, sampled every 20 ms.
    """
    started = time.perf_counter()
    process = psutil.Popen(
        [sys.executable, "manage.py", "import_seeds", str(folder), "--publish", "--jobs=2"],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DATABASE_URL": database_url},
        stdout=subprocess.DEVNULL,
    )
    peak = 0
    while process.poll() is None:
        peak = max(peak, _memory(process))
        time.sleep(0.02)
    if process.returncode:
        raise SystemExit("The import of the bench pages failed.")
    return time.perf_counter() - started, peak / 1e6


def _memory(process: psutil.Process) -> int:
    """Bytes held by a process and those that it started; shared pages count once each."""
    total = 0
    for member in [process, *process.children(recursive=True)]:
        try:
            total += member.memory_info().rss
        except psutil.Error:
            continue
    return total


def bulk_create_again() -> float:
    """Seconds that `bulk_create` takes for the rows that the import has just made.

    Everything is read into memory, the tables are emptied, and the clock runs while the same
    rows go into the same tables, 500 at a time, in one transaction a batch.
    """
    rows = [(model, _without_generated(model)) for model in TABLES]
    empty_tables()

    def create() -> None:
        for model, instances in rows:
            model._default_manager.bulk_create(instances, batch_size=500)  # type: ignore[arg-type]

    seconds = _seconds(create)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), TABLES):
            cursor.execute(statement)
    return seconds


def empty_tables() -> None:
    """Take every row out of the tables of the import."""
    names = ", ".join(model._meta.db_table for model in TABLES)
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {names} RESTART IDENTITY CASCADE")


def _without_generated(model: type[models.Model]) -> list[models.Model]:
    """All rows of a table as instances that can be inserted again."""
    stored = [f.name for f in model._meta.concrete_fields if not f.generated]
    return [model(**values) for values in _values(model, stored)]


def _values(model: type[models.Model], names: list[str]) -> list[dict[str, object]]:
    attributes = [model._meta.get_field(name).attname for name in names]  # type: ignore[union-attr]
    return list(model._default_manager.values(*attributes))


def _seconds(act: Callable[[], None]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started
