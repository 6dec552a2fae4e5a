"""The Atom feeds of new and changed figures, and of corrections."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext, gettext_lazy

from articles.feeds import OwnFeed
from articles.models import Tombstone
from articles.models.withholdings import WITHHELD, tombstone_in
from articles.text.own_addresses import own_address
from articles.text.printing import address
from programmes.evidence.corrections import ShownCorrection, shown_corrections
from programmes.evidence.sentences import CitedSentence, quoted
from programmes.evidence.shown_figures import ShownFigure, shown_by_key
from programmes.models import Correction, Figure

SIZE = 30
Sentences = Callable[[Collection[int]], Mapping[int, CitedSentence]]


@dataclass(frozen=True, slots=True)
class ChangedFigure:
    """A figure with its last change and its first sentence; of one that is withheld, only that."""

    key: int
    changed: datetime
    figure: ShownFigure | None
    sentence: CitedSentence | None
    tombstone: Tombstone | None

    @property
    def is_gone(self) -> bool:
        """Whether it was taken back, for good or by a withholding."""
        return not self.figure or self.figure.state == Figure.State.REJECTED

    @property
    def title(self) -> str:
        """The figure in a line, or what readers are told in its place."""
        if self.tombstone or not self.figure:
            return self.tombstone.said if self.tombstone else ""
        if self.is_gone:
            return gettext("No longer shown: %(figure)s") % {"figure": self.figure.title}
        return self.figure.title

    @property
    def words(self) -> str:
        """Its sentence; of one that was taken back, what readers are told of that."""
        if self.tombstone or not self.figure:
            return self.tombstone.words if self.tombstone else ""
        if self.is_gone:
            return self.figure.public_reason
        return self.sentence.text if self.sentence else ""


def changed_figures(
    rows: QuerySet[Figure], sentences_of: Sentences = quoted
) -> list[ChangedFigure]:
    """These figures as readers may be told of them now, in their order."""
    days = rows.values_list("pk", "updated_at", *WITHHELD)
    told = {key: tombstone_in("figure", *since) for key, _, *since in days}
    keys = [key for key in told if not told[key]]
    figures = {figure.id: figure for figure in shown_by_key(keys, history=True)}
    sentences = sentences_of(keys)
    changed = (
        ChangedFigure(key, day, figures.get(key), sentences.get(key), told[key])
        for key, day, *_ in days
    )
    return [one for one in changed if one.figure or one.tombstone]


def changed_last(figures: QuerySet[Figure]) -> list[ChangedFigure]:
    """Those of these figures that changed last, whatever their number by three questions."""
    return changed_figures(figures.filter(same_as=None).order_by("-updated_at", "-id")[:SIZE])


class ChangedFigures(OwnFeed):
    """The figures that changed last, also those that editors took back from readers."""

    page_name, feed_name = "figure-list", "figure-feed"
    subtitle = gettext_lazy("Each figure with the sentence that it was read from")

    def title(self) -> str:
        return gettext("%(site)s: new and changed figures") % {"site": settings.SITE_NAME}

    def items(self) -> list[ChangedFigure]:
        return changed_last(Figure.objects.with_history())

    def item_title(self, item: ChangedFigure) -> str:
        return item.title

    def item_description(self, item: ChangedFigure) -> str:
        return item.words

    def item_link(self, item: ChangedFigure) -> str:
        return own_address(address("figure", item.key))

    def item_pubdate(self, item: ChangedFigure) -> datetime | None:
        """The day of its paper."""
        day = item.sentence.citation.article_day if item.sentence else None
        return datetime.combine(day, time(), UTC) if day else None

    def item_updateddate(self, item: ChangedFigure) -> datetime:
        return item.changed

    def item_author_name(self, item: ChangedFigure) -> str | None:
        return item.sentence.citation.publication_name if item.sentence else None


class LatestCorrections(OwnFeed):
    """The newest corrections of articles and figures."""

    page_name, feed_name = "correction-list", "correction-feed"
    subtitle = gettext_lazy("What was wrong in articles and figures, and what is right")

    def title(self) -> str:
        return gettext("%(site)s: corrections") % {"site": settings.SITE_NAME}

    def items(self) -> list[ShownCorrection]:
        return shown_corrections(Correction.objects.public().with_articles().newest_first()[:SIZE])

    def item_title(self, item: ShownCorrection) -> str:
        return gettext("Correction: %(of)s") % {"of": item.of}

    def item_description(self, item: ShownCorrection) -> str:
        return item.text.text

    def item_link(self, item: ShownCorrection) -> str:
        return own_address(item.path)

    def item_guid(self, item: ShownCorrection) -> str:
        """The name of the entry: without the title of an article, which may change."""
        return f"{address('correction-list')}#correction-{item.id}"

    def item_pubdate(self, item: ShownCorrection) -> datetime:
        return datetime.combine(item.day, time(), UTC)

    item_updateddate = item_pubdate
