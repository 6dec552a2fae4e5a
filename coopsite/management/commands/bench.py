"""`manage.py bench`: speed and memory, each as a ratio measured in the same run."""

import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from math import ceil
from pathlib import Path
from statistics import median
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.models import Count
from django.test import Client
from django.urls import reverse
from rich.console import Console
from rich.table import Table

from articles.admin import ArticleAdmin
from articles.lists.admin_list import MANY
from articles.models import Article, Publication
from coopsite.bench import imports, serving
from coopsite.bench.catalogue import grow_catalogue
from coopsite.bench.figures import grow_figures, time_of_comparing
from coopsite.bench.growing import grow_to
from coopsite.bench.pages import write_pages
from coopsite.embedded import url_of
from programmes.models import Cooperative, Figure, Indicator, Programme
from seeds.naming.vocabulary import vocabulary

DATABASE = "coopsite_bench"
LAST_PAGE = ceil(MANY / ArticleAdmin.list_per_page)  # that the list of articles offers
SMALL = 1000  # pages of the run that memory is compared with


class Command(BaseCommand):
    help = "Measure reading, importing and serving; the database of the site is not touched."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--pages", type=int, default=10_000)
        parser.add_argument("--large", type=int, default=100_000, help="articles to serve from")
        parser.add_argument("--programmes", type=int, default=2_000)
        parser.add_argument("--cooperatives", type=int, default=20_000)
        parser.add_argument("--figures", type=int, default=100_000)
        parser.add_argument("--waiting", type=float, default=0.5, help="the share that waits")
        parser.add_argument("--rounds", type=int, default=3)

    def handle(self, *args: Any, **options: Any) -> None:
        self.console = Console(width=100)
        self.rounds = options["rounds"]
        with tempfile.TemporaryDirectory() as folder, _bench_database() as url:
            self.url = url
            call_command(
                "import_seeds",
                *settings.SEED_DOCUMENTS.glob("*.toml"),
                publish=True,
                stdout=StringIO(),
            )
            self._import(Path(folder), options["pages"])
            Publication.objects.update(reuse=Publication.Reuse.FULL)  # the whole text is shown
            grow_figures(SMALL)
            compared = time_of_comparing()
            self._serve(f"{options['pages']:,} articles, {SMALL:,} figures more")
            grow_to(options["large"])
            grow_catalogue(options["programmes"], options["cooperatives"])
            grow_figures(options["figures"], options["waiting"])
            self._serve(
                f"{options['large']:,} articles, {options['programmes']:,} programmes,"
                f" {options['cooperatives']:,} cooperatives, {options['figures']:,} figures"
            )
            self.console.print(
                f"Comparing a new figure with the others: {compared:.1f} ms among few,"
                f" {time_of_comparing():.1f} ms among {options['figures']:,}"
            )

    def _import(self, folder: Path, pages: int) -> None:
        small, large = folder / "small", folder / "large"
        write_pages(small, range(SMALL))
        write_pages(large, range(pages))
        rate = imports.reading_rate(large, self.rounds)
        names = vocabulary()
        found = imports.finding_rate(large, self.rounds, names)
        more = imports.finding_rate(
            large, self.rounds, [*names, *imports.invented_terms(20 * len(names))]
        )
        figures = imports.figures_rate(large, self.rounds, names)
        _, small_peak = imports.import_in_process(small, self.url)
        rounds = [self._import_round(large) for _ in range(self.rounds)]
        first, again, bulk, peak = (median(column) for column in zip(*rounds, strict=True))
        table = Table("Import", "figure", title=f"{pages:,} pages, {self.rounds} rounds")
        table.add_row("documents read a second and core", f"{rate:,.0f}")
        table.add_row(f"finding {len(names):,} names / reading", f"{rate / found:.2f}")
        table.add_row(f"finding {21 * len(names):,} names / reading", f"{rate / more:.2f}")
        table.add_row("reading figures / reading (at most 1)", f"{rate / figures:.2f}")
        table.add_row("bulk_create of the same rows", f"{bulk:.1f} s")
        table.add_row("first import, --jobs 2", f"{first:.1f} s")
        table.add_row("speed of the import, bulk_create = 1", f"{bulk / first:.2f}")
        table.add_row("unchanged import", f"{again:.1f} s")
        table.add_row("first import / unchanged import", f"{first / again:.1f}")
        table.add_row(f"peak memory at {SMALL:,} pages", f"{small_peak:.0f} MB")
        table.add_row(f"peak memory at {pages:,} pages", f"{peak:.0f} MB")
        self.console.print(table)

    def _import_round(self, folder: Path) -> tuple[float, float, float, float]:
        imports.empty_tables()
        imports.know_the_papers()
        first, peak = imports.import_in_process(folder, self.url)
        again, _ = imports.import_in_process(folder, self.url)
        return first, again, imports.bulk_create_again(), peak

    def _serve(self, title: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
        with (
            serving.server("coopsite.wsgi", self.url) as site,
            serving.server("coopsite.bench.empty") as empty,
        ):
            timings = serving.measure(site, empty, _public_pages(), rounds=self.rounds)
            timings += serving.measure(
                site,
                empty,
                {
                    "admin list": "/admin/articles/article/",
                    "admin list, last page": f"/admin/articles/article/?p={LAST_PAGE}",
                    "the desk": "/admin/",
                    "search of the desk": "/admin/search/?q=atelier",
                    "figures to review": reverse("admin:programmes_figure_review"),
                },
                rounds=self.rounds,
                cookie=_editor_cookie(),
            )
        table = Table("Page", "median ms", "p95 ms", "empty ms", "ratio", title=title)
        for timing in timings:
            numbers = (timing.median, timing.p95, timing.empty, timing.ratio)
            table.add_row(timing.name, *(f"{number:.2f}" for number in numbers))
        self.console.print(table)


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


def _public_pages() -> dict[str, str]:
    """The addresses to time: the programme most written about, a middling article, both ends."""
    article = Article.objects.published().newest_first()[Article.objects.count() // 2]
    programme = Programme.objects.alias(press=Count("mentions")).order_by("-press", "pk")[0]
    cooperative = Cooperative.objects.order_by("-pk")[0]
    figure = Figure.objects.confirmed().filter(citations__isnull=False).order_by("-pk")[0]
    indicator = Indicator.objects.alias(values=Count("figures")).order_by("-values", "pk")[0]
    marked = Article.objects.published().filter(citations__figure__state="confirmed")[0]
    return {
        "home": "/fr/",
        "programmes": reverse("programme-list"),
        "programmes of a goal": f"{reverse('programme-list')}?goal=5",
        "programme": programme.get_absolute_url(),
        "places": reverse("place-list"),
        "country": reverse("place", args=["ma"]),
        "region": reverse("place", args=["ma-05"]),
        "directory": reverse("cooperative-list"),
        "directory of a region": f"{reverse('cooperative-list')}?place=MA-05",
        "cooperative": cooperative.get_absolute_url(),
        "calendar": reverse("calendar"),
        "evidence of a figure": figure.get_absolute_url(),
        "figures": reverse("figure-list"),
        "figures of a value": f"{reverse('figure-list')}?value=932",
        "figures of a programme": f"{reverse('figure-list')}?programme={programme.slug}",
        "indicator": indicator.get_absolute_url(),
        "article with figures": marked.get_absolute_url(),
        "article": article.get_absolute_url(),
        "list, first page": "/fr/articles/",
        "list, last page": "/fr/articles/?after=",
        "search, common word": "/fr/search/?q=cooperative",
        "search, two words": "/fr/search/?q=formations+solidaire",
        "search, rare word": f"/fr/search/?q={_rare_word()}",
    }


def _rare_word() -> str:
    """A word that few articles have."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word FROM ts_stat('SELECT search FROM articles_article LIMIT 5000')"
            " WHERE ndoc BETWEEN 2 AND 5 AND word ~ '^[a-z]+$' ORDER BY word LIMIT 1"
        )
        word: str = cursor.fetchone()[0]
        return word


def _editor_cookie() -> str:
    """The session of somebody who may see the admin."""
    users = get_user_model().objects
    user, _ = users.get_or_create(username="bench", is_staff=True, is_superuser=True)
    client = Client()
    client.force_login(user)
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
