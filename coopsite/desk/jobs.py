"""The models by the job for which one opens them, on the first page of the desk and in its sidebar.

A model that no job names stands with the others of its house; of a house that no job names, with
what the machinery keeps.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

Row = dict[str, Any]  # a model or a job as the templates of the admin know them


@dataclass(frozen=True, slots=True)
class Job:
    """Models that are opened for one job, those that are opened most first."""

    key: str
    label: Any
    models: tuple[str, ...]
    houses: tuple[str, ...] = ()  # whose other models stand here


def _of(house: str, *names: str) -> tuple[str, ...]:
    return tuple(f"{house}.{name}" for name in names)


JOBS = (
    Job(
        "press",
        _("Press"),
        (
            *_of("articles", "article", "publication"),
            *_of("programmes", "story", "correction"),
            "articles.withholding",
        ),
        houses=("articles",),
    ),
    Job(
        "figures",
        _("Figures"),
        _of("programmes", "figure", "indicator", "citation", "relation", "origin", "decision"),
    ),
    Job(
        "catalogue",
        _("Catalogue"),
        (
            *_of("programmes", "programme", "organisation", "cooperative", "place", "event"),
            *("programmes.prizeedition", "coopsite.moved"),
        ),
        houses=("programmes",),
    ),
    Job(
        "people",
        _("People and rights"),
        ("auth.user", "auth.group", "usersessions.usersession", "articles.trace"),
        houses=("auth", "mfa", "account", "usersessions"),
    ),
    Job(
        "imports",
        _("Imports and jobs"),
        _of("seeds", "importrun", "runentry", "seeddocument", "catalogueentry"),
    ),
)


def job_of(label: str) -> Job:
    """The job for which one opens a model ("articles.article")."""
    house = label.partition(".")[0]
    named = (job for job in JOBS if label in job.models)
    at_home = (job for job in JOBS if house in job.houses)
    return next(named, None) or next(at_home, JOBS[-1])


def grouped(apps: Iterable[Row]) -> list[Row]:
    """What somebody may see of the models, by jobs; `apps` has them by houses."""
    theirs: dict[str, list[Row]] = defaultdict(list)
    for row in (row for app in apps for row in app["models"]):
        theirs[job_of(_label(row)).key].append(row)
    return [_as_app(job, theirs[job.key]) for job in JOBS if theirs[job.key]]


def _as_app(job: Job, rows: list[Row]) -> Row:
    order = {label: number for number, label in enumerate(job.models)}
    return {
        "name": job.label,
        "app_label": job.key,
        "app_url": f"{reverse('admin:index')}#{job.key}",
        "has_module_perms": True,
        "models": sorted(rows, key=lambda row: order.get(_label(row), len(order))),
    }


def _label(row: Row) -> str:
    return str(row["model"]._meta.label_lower)
