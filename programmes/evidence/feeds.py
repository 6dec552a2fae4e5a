"""The Atom feed of new and changed figures."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse_lazy
from django.utils.translation import gettext, gettext_lazy

from articles.feeds import Atom
from programmes.evidence.sentences import CitedSentence, quoted
from programmes.evidence.shown_figures import ShownFigure, shown_by_key
from programmes.models import Figure

SIZE = 30

ChangedFigure = tuple[ShownFigure, CitedSentence | None, datetime]  # with its last change


class ChangedFigures(Feed):
    """The figures that changed last, also those that editors took back from readers."""

    feed_type = Atom
    link = reverse_lazy("figure-list")
    subtitle = gettext_lazy("Each figure with the sentence that it was read from")

    def title(self) -> str:
        return gettext("%(site)s: new and changed figures") % {"site": settings.SITE_NAME}

    def items(self) -> list[ChangedFigure]:
        changed = Figure.objects.readable().filter(same_as=None)
        days = dict(changed.order_by("-updated_at", "-id").values_list("pk", "updated_at")[:SIZE])
        sentences = quoted(list(days))
        figures = shown_by_key(list(days), history=True)
        return [(figure, sentences.get(figure.id), days[figure.id]) for figure in figures]

    def item_title(self, item: ChangedFigure) -> str:
        figure = item[0]
        if figure.state == Figure.State.REJECTED:
            return gettext("No longer shown: %(figure)s") % {"figure": figure.title}
        return figure.title

    def item_description(self, item: ChangedFigure) -> str:
        figure, sentence, _ = item
        if figure.state == Figure.State.REJECTED:
            return figure.public_reason
        return sentence.text if sentence else ""

    def item_link(self, item: ChangedFigure) -> str:
        return item[0].path

    def item_updateddate(self, item: ChangedFigure) -> datetime:
        return item[2]

    def item_author_name(self, item: ChangedFigure) -> str | None:
        sentence = item[1]
        return sentence.citation.publication_name if sentence else None
