"""What happened in a span of time, by the programmes, places and indicators that it is of.

    an editor confirmed, rejected or withheld a figure, or showed it again   Decision
    an article or a correction became public                                 Trace, public_from

Here are moments and keys alone: what of it may be told is asked when a mail is drawn. One look
answers for all subscribers of a job. What is of a field project is of its programme too, what is
of a region of its country.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from django.db.models import Model, Q, QuerySet
from django.utils.timezone import now

from articles.models import Article, Trace
from programmes.alerts.subjects import Known
from programmes.models import Correction, Decision, Mention, Place, Programme
from programmes.models.alerts import Alert
from programmes.models.decisions import Verb

FIGURE, CORRECTION, ARTICLE = "figure", "correction", "article"
SETTLED = timedelta(minutes=5)  # what was being saved then is saved, or never will be
LONGEST = timedelta(days=31)  # what is older is no news, whatever kept a mail so long
TOLD = (Verb.CONFIRM, Verb.LIFT, Verb.REJECT, Verb.WITHHOLD)
SCOPE = ("programme", "places", "indicator")
PROGRAMME, PLACE, INDICATOR = Alert.Kind.PROGRAMME, Alert.Kind.PLACE, Alert.Kind.INDICATOR


@dataclass(frozen=True, slots=True)
class Event:
    """That something happened to a figure, a correction or an article."""

    at: datetime
    what: str
    key: int


Events = Mapping[Known, list[Event]]


def until_now() -> datetime:
    """The moment up to which all that happened is seen."""
    return now() - SETTLED


def happened(since: datetime, until: datetime) -> Events:
    """What happened after one moment, up to another, in order."""
    since = max(since, until - LONGEST)
    found: defaultdict[Known, list[Event]] = defaultdict(list)
    families = _Families()
    for look in (_figures, _articles, _corrections):
        for event, known in look(since, until, families):
            if event.at <= until:
                found[known].append(event)
    for events in found.values():
        events.sort(key=lambda one: one.at)
    return found


class _Families:
    """What each row is a part of: a project of its programme, a region of its country."""

    @cached_property
    def _programmes(self) -> dict[int, int | None]:
        return dict(Programme.objects.exclude(parent=None).values_list("pk", "parent"))

    @cached_property
    def _places(self) -> dict[int, int | None]:
        return dict(Place.objects.values_list("pk", "parent"))

    @cached_property
    def _codes(self) -> dict[str, int]:
        return dict(Place.objects.values_list("code", "pk"))

    def of_figure(
        self, programme: int | None, places: Iterable[str] | None, indicator: int | None
    ) -> set[Known]:
        """What a figure with this scope is of."""
        keys = [self._codes[code] for code in places or () if code in self._codes]
        found = {one for key in keys for one in self.of_mention(None, key)}
        found |= self.of_mention(programme, None)
        return found | ({(INDICATOR, indicator)} if indicator else set())

    def of_mention(self, programme: int | None, place: int | None) -> set[Known]:
        """What an article is of that names these."""
        programmes = (programme, self._programmes.get(programme or 0))
        places = (place, self._places.get(place or 0))
        known = {(PROGRAMME, key) for key in programmes if key}
        return {(str(kind), key) for kind, key in known | {(PLACE, key) for key in places if key}}


Found = Iterable[tuple[Event, Known]]


def _figures(since: datetime, until: datetime, families: _Families) -> Found:
    rows = Decision.objects.filter(figure__isnull=False, verb__in=TOLD, at__gt=since, at__lte=until)
    scopes = (f"figure__{name}" for name in SCOPE)
    for key, at, *scope in rows.order_by("at").values_list("figure", "at", *scopes):
        for known in families.of_figure(*scope):
            yield Event(at, FIGURE, key), known


def _articles(since: datetime, until: datetime, families: _Families) -> Found:
    appeared = _appeared(since, until)
    for article, known in _named(appeared, families):
        yield Event(appeared[article], ARTICLE, article), known


def _appeared(since: datetime, until: datetime) -> dict[int, datetime]:
    """The articles that readers see since then, with the moment: of their state, or of their time
    where that was later."""
    added = Q(done=Trace.Done.ADDED) | Q(done=Trace.Done.CHANGED, before__has_key="status")
    lines = _lines(Article, since, until).filter(added)
    moved = {int(key): at for key, at in lines.values_list("key", "at")}
    due = Q(public_from__gt=since, public_from__lte=until)
    rows = Article.objects.published().filter(Q(pk__in=moved) | due)
    days = rows.values_list("pk", "public_from")
    return {key: max(filter(None, (moved.get(key), day))) for key, day in days}


def _corrections(since: datetime, until: datetime, families: _Families) -> Found:
    lines = _lines(Correction, since, until).filter(done=Trace.Done.ADDED)
    added = {int(key): at for key, at in lines.values_list("key", "at")}
    rows = Correction.objects.filter(pk__in=added)
    scopes = (f"figure__{name}" for name in SCOPE)
    for key, *scope in rows.filter(figure__isnull=False).values_list("pk", *scopes):
        for known in families.of_figure(*scope):
            yield Event(added[key], CORRECTION, key), known
    of_articles = rows.filter(article__isnull=False).values_list("article", "pk")
    theirs: defaultdict[int, list[int]] = defaultdict(list)
    for article, key in of_articles:
        theirs[article or 0].append(key)
    for article, known in _named(theirs, families):
        for key in theirs[article]:
            yield Event(added[key], CORRECTION, key), known


def _named(articles: Collection[int], families: _Families) -> Iterable[tuple[int, Known]]:
    """What articles name, each with what it is a part of."""
    mentions = Mention.objects.standing().filter(article__in=articles, organisation=None)
    for article, *of in mentions.values_list("article", "programme", "place"):
        for known in families.of_mention(*of):
            yield article, known


def _lines(model: type[Model], since: datetime, until: datetime) -> QuerySet[Trace]:
    lines = Trace.objects.filter(tabled=model._meta.db_table, at__gt=since, at__lte=until)
    return lines.order_by("pk")
