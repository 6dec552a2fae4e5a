"""`manage.py bench`: speed and memory, each as a ratio measured in the same run."""

import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from statistics import median
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from rich.console import Console
from rich.table import Table

from articles.models import Publication
from coopsite.bench import browser, imports, load, serving
from coopsite.bench.addresses import (
    NOT_KEPT,
    Measured,
    desk_pages,
    editor_cookie,
    public_pages,
)
from coopsite.bench.catalogue import grow_catalogue
from coopsite.bench.figures import grow_figures, time_of_comparing
from coopsite.bench.growing import grow_to
from coopsite.bench.pages import write_pages
from coopsite.embedded import url_of
from seeds.naming.vocabulary import vocabulary

DATABASE = "coopsite_bench"
SMALL = 1000  # pages of the run that memory is compared with
LOOKED_AT = ("home", "programme", "country", "figure", "indicator", "article", "figures")


class Command(BaseCommand):
    help = "Measure reading, importing and serving; the database of the site is not touched."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--pages", type=int, default=2_000, help="pages to import")
        parser.add_argument("--large", type=int, default=100_000, help="articles to serve from")
        parser.add_argument("--programmes", type=int, default=2_000)
        parser.add_argument("--cooperatives", type=int, default=20_000)
        parser.add_argument("--figures", type=int, default=100_000)
        parser.add_argument("--waiting", type=float, default=0.5, help="the share that waits")
        parser.add_argument("--rounds", type=int, default=3, help="of each page")
        parser.add_argument("--imports", type=int, default=1, help="rounds of the import; 0: none")
        parser.add_argument("--requests", type=int, default=50_000, help="to see memory by")
        parser.add_argument("--seconds", type=int, default=20, help="of load, each time")

    def handle(self, *args: Any, **options: Any) -> None:
        self.console = Console(width=100)
        self.options, self.rounds, self.begun = options, options["rounds"], time.monotonic()
        with tempfile.TemporaryDirectory() as folder, _bench_database() as url:
            self.url = url
            self._say("the sample catalogue")
            catalogue = settings.SEED_DOCUMENTS.glob("*.toml")
            call_command("import_seeds", *catalogue, publish=True, stdout=StringIO())
            self._import(Path(folder), options["pages"], options["imports"])
            Publication.objects.update(reuse=Publication.Reuse.FULL)  # the whole text is shown
            self._say(f"adding {SMALL:,} figures")
            grow_figures(SMALL)
            compared = time_of_comparing()
            self._serve(f"{options['pages']:,} articles, {SMALL:,} figures more", rounds=1)
            self._grow()
            self._serve(
                f"{options['large']:,} articles, {options['programmes']:,} programmes,"
                f" {options['cooperatives']:,} cooperatives, {options['figures']:,} figures",
                self._load,
                rounds=self.rounds,
            )
            self.console.print(
                f"Comparing a new figure with the others: {compared:.1f} ms among few,"
                f" {time_of_comparing():.1f} ms among {options['figures']:,}"
            )
            self._say("done")

    def _say(self, what: str) -> None:
        """What is done now, and how many minutes after the beginning."""
        minutes, seconds = divmod(int(time.monotonic() - self.begun), 60)
        self.console.print(f"{minutes:3}:{seconds:02}  {what}", style="dim", highlight=False)

    # What there is to serve

    def _import(self, folder: Path, pages: int, rounds: int) -> None:
        self._say(f"writing {pages:,} pages")
        small, large = folder / "small", folder / "large"
        write_pages(large, range(pages))
        if not rounds:
            self._say("importing them")
            imports.know_the_papers()
            imports.import_in_process(large, self.url)
            return
        write_pages(small, range(SMALL))
        table = Table("Import", "figure", title=f"{pages:,} pages, {rounds} rounds")
        self._say("reading them")
        self._read(table, large, rounds)
        self._say(f"importing {SMALL:,} pages, then {pages:,} and the same again, {rounds} times")
        _, small_peak = imports.import_in_process(small, self.url)
        figures_of = [self._import_round(large) for _ in range(rounds)]
        first, again, bulk, peak = (median(column) for column in zip(*figures_of, strict=True))
        table.add_row("bulk_create of the same rows", f"{bulk:.1f} s")
        table.add_row("first import, --jobs 2", f"{first:.1f} s")
        table.add_row("speed of the import, bulk_create = 1", f"{bulk / first:.2f}")
        table.add_row("unchanged import", f"{again:.1f} s")
        table.add_row("first import / unchanged import", f"{first / again:.1f}")
        table.add_row(f"peak memory at {SMALL:,} pages", f"{small_peak:.0f} MB")
        table.add_row(f"peak memory at {pages:,} pages", f"{peak:.0f} MB")
        self.console.print(table)

    def _read(self, table: Table, folder: Path, rounds: int) -> None:
        names = vocabulary()
        more = [*names, *imports.invented_terms(20 * len(names))]
        rate = imports.reading_rate(folder, rounds)
        table.add_row("documents read a second and core", f"{rate:,.0f}")
        for known in (names, more):
            found = imports.finding_rate(folder, rounds, known)
            table.add_row(f"finding {len(known):,} names / reading", f"{rate / found:.2f}")
        figures = imports.figures_rate(folder, rounds, names)
        table.add_row("reading figures / reading (at most 1)", f"{rate / figures:.2f}")

    def _import_round(self, folder: Path) -> tuple[float, float, float, float]:
        imports.empty_tables()
        imports.know_the_papers()
        first, peak = imports.import_in_process(folder, self.url)
        again, _ = imports.import_in_process(folder, self.url)
        return first, again, imports.bulk_create_again(), peak

    def _grow(self) -> None:
        options = self.options
        self._say(f"growing to {options['large']:,} articles")
        grow_to(options["large"])
        self._say(f"adding {options['programmes']:,} programmes with their cooperatives")
        grow_catalogue(options["programmes"], options["cooperatives"])
        self._say(f"adding {options['figures']:,} figures, of which {options['waiting']:.0%} wait")
        grow_figures(options["figures"], options["waiting"])

    # Serving it

    def _serve(
        self,
        title: str,
        then: Callable[[serving.Server, serving.Server, list[Measured]], None] | None = None,
        *,
        rounds: int,
    ) -> None:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
        pages = public_pages()
        with (
            serving.server("coopsite.wsgi", self.url) as site,
            serving.server("coopsite.bench.empty") as empty,
        ):
            self._say(f"asking for {len(pages)} pages of readers, drawn anew, and for the desk's")
            nobody = serving.Client(empty.port)
            reader = serving.Client(site.port, NOT_KEPT)
            timings = serving.measure(reader, nobody, pages, rounds)
            editor = serving.Client(site.port, editor_cookie())
            timings += serving.measure(editor, nobody, desk_pages(), rounds)
            self._print(title, timings)
            if then:
                then(site, empty, pages)

    def _print(self, title: str, timings: list[serving.Timing]) -> None:
        table = Table(
            *("Page", "median ms", "p95 ms", "empty ms", "ratio", "at most", "a peer"), title=title
        )
        for timing in timings:
            numbers = (timing.median, timing.p95, timing.empty, timing.ratio)
            limits = (str(limit or "") for limit in (timing.page.aim, timing.page.peer))
            table.add_row(timing.page.name, *(f"{number:.2f}" for number in numbers), *limits)
        self.console.print(table)

    def _load(self, site: serving.Server, empty: serving.Server, pages: list[Measured]) -> None:
        """Many readers, what the processes hold, and what a browser sees."""
        table = Table("Under load and in a browser", "figure", "aim")
        self._keep(table, site, empty)
        self._remember(table, site, pages)
        sent, gzipped = serving.Client(site.port).sizes("/fr/")
        table.add_row("home, sent / gzipped", f"{sent:,} / {gzipped:,} bytes", "19,000 / 4,500")
        self._look(table, site, pages)
        self.console.print(table)

    def _keep(self, table: Table, site: serving.Server, empty: serving.Server) -> None:
        """How many pages a second readers without a session get while an editor decides."""
        seconds = self.options["seconds"]
        self._say(f"{load.READERS} readers at once, {seconds} s each: home kept, while decided")
        editor = get_user_model().objects.get(username="bench")
        rates = []
        with load.decisions(editor) as taken:
            for _ in range(self.rounds):
                most = load.throughput(empty.port, "/", seconds / self.rounds)
                rates.append((load.throughput(site.port, "/fr/", seconds / self.rounds), most))
        kept, most = (median(column) for column in zip(*rates, strict=True))
        ours = median(kept / most for kept, most in rates)
        table.add_row("empty view, answers a second", f"{most:,.0f}", "")
        table.add_row(f"home with {taken()} decisions", f"{kept:,.0f}", "")
        table.add_row("throughput, empty view = 1", f"{ours:.2f}", "0.8 (a peer 0.63)")

    def _remember(self, table: Table, site: serving.Server, pages: list[Measured]) -> None:
        """What the workers hold after a tenth of the requests and after all."""
        count = self.options["requests"]
        paths = [page.path for page in pages]
        self._say(f"{count:,} requests for pages drawn anew, to see memory by")
        load.ask_for_all(site.port, paths, count // 10, NOT_KEPT)
        before = load.memory_of(site.process)
        load.ask_for_all(site.port, paths, count - count // 10, NOT_KEPT)
        after = load.memory_of(site.process)
        said = " / ".join(_megabytes(one) for one in (before, after))
        table.add_row(f"memory after {count // 10:,} / {count:,} requests", said, "flat")

    def _look(self, table: Table, site: serving.Server, pages: list[Measured]) -> None:
        self._say("in Chromium with a quarter of the processor, by slow 3G")
        seen = browser.look_at(site.port, (one for one in pages if one.name in LOOKED_AT))
        if not seen:
            table.add_row("in a browser", "no Chromium here", "")
        for one in seen:
            table.add_row(
                f"{one.page.name}: largest paint, shift, bytes, fonts",
                f"{one.paint:,.0f} ms, {one.shift:.3f}, {one.rest:,}, {one.fonts:,}",
                "2,000 ms, 0, 60,000, 60,000",
            )


def _megabytes(held: list[int]) -> str:
    return " + ".join(f"{one / 1e6:.0f}" for one in held[1:]) + " MB"


@contextmanager
def _bench_database() -> Iterator[str]:
    """A database of its own on the same server, gone at the end; its URL."""
    connection.settings_dict["TEST"]["NAME"] = DATABASE
    before = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield url_of(connection.settings_dict)
    finally:
        connection.creation.destroy_test_db(before, verbosity=0)
