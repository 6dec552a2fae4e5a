"""An import may be killed at any moment: the next one completes, nothing lost, nothing twice.

Two kills with `make test-machine`; `make soak` does sixty.
"""

import os
import random
import time
from dataclasses import dataclass, field

import psutil
import psycopg
import pytest
from django.db import connection

from coopsite.bench.imports import empty_tables
from coopsite.bench.pages import write_pages
from coopsite.embedded import url_of
from coopsite.tests.databases import answers
from coopsite.tests.likeness import likeness
from coopsite.tests.processes import manage, start_manage
from seeds.loading.loader import LOCK

SEED = int(os.environ.get("SEED", "1"))
KILLS = int(os.environ.get("KILLS", "2"))
PAGES_A_KILL = 20
WRITTEN = "SELECT count(*) FROM seeds_seeddocument"
LAST_RUN = "SELECT created + unchanged, state FROM seeds_importrun ORDER BY id DESC LIMIT 1"
pytestmark = [pytest.mark.machine, pytest.mark.django_db(transaction=True)]


@dataclass
class Killer:
    """Kills imports of a folder into a database, each after it wrote some documents."""

    url: str
    folder: str
    pages: int
    chance: random.Random = field(default_factory=lambda: random.Random(SEED))
    readers: list[psutil.Process] = field(default_factory=list)

    def kill_one(self) -> bool:
        """Whether one import was killed while it wrote: some documents there, others to come."""
        process = start_manage("import_seeds", self.folder, "--jobs", "2", DATABASE_URL=self.url)
        with psycopg.connect(self.url, autocommit=True) as database:
            before = written(database)
            target = before + self.chance.randint(1, PAGES_A_KILL)
            while process.poll() is None and written(database) < target:
                time.sleep(0.002)
            if process.poll() is None:
                self.readers += psutil.Process(process.pid).children(recursive=True)
            process.kill()
            process.communicate(timeout=30)
            # PostgreSQL notices a dead client within moments.
            database.execute("SELECT pg_advisory_lock(%s), pg_advisory_unlock(%s)", [LOCK, LOCK])
            return before < written(database) < self.pages

    def alive(self) -> list[psutil.Process]:
        """The reading processes that outlive their imports."""
        return psutil.wait_procs(self.readers, timeout=10)[1]


def written(database):
    return database.execute(WRITTEN).fetchone()[0]


def imported(url, folder):
    """What an import that nobody kills makes of a folder."""
    done = manage("import_seeds", str(folder), "--jobs", "2", DATABASE_URL=url, limit=1800)
    assert done.returncode == 0, done.stderr
    return likeness(url)


def differing(one, other):
    """The tables that do not hold the same, with the numbers of rows that the other lacks."""
    return {
        table: ((one[table] - other[table]).total(), (other[table] - one[table]).total())
        for table in one
        if one[table] != other[table]
    }


def test_an_import_killed_again_and_again_makes_what_an_unbroken_one_makes(tmp_path):
    pages, url = KILLS * PAGES_A_KILL, url_of(connection.settings_dict)
    write_pages(tmp_path, range(pages))
    killer = Killer(url, str(tmp_path), pages)
    in_the_middle = sum(killer.kill_one() for _ in range(KILLS))
    mended = imported(url, tmp_path)
    assert answers(url, LAST_RUN) == [(pages, "finished")]
    assert mended["programmes_figure"].total() > pages
    empty_tables()

    assert not differing(imported(url, tmp_path), mended)
    assert in_the_middle * 3 >= KILLS * 2, f"only {in_the_middle} were killed in the middle"
    assert len(killer.readers) >= KILLS
    assert killer.alive() == []
    # For `make soak`, which shows it.
    print(f"{KILLS} imports killed, {in_the_middle} in the middle of writing {pages} pages")
