"""What one subscriber is told today: drawn when the mail is sent, so that it tells what readers may
see at that moment, in the subscriber's language.

    events of each alert, since the subscriber was told last
      -> figures, corrections, articles, each told once, as far as readers may see them now
      -> and what is gone for good: that alert ends with this mail
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import get_language, gettext

from articles.models import Article
from articles.models.translation import ORIGINAL, ShownText
from articles.text.own_addresses import own_address
from articles.text.printing import address, date_in_words, isolated
from programmes.alerts.happened import ARTICLE, CORRECTION, FIGURE, Events
from programmes.alerts.subjects import Subject, subjects
from programmes.evidence.corrections import ShownCorrection, shown_corrections
from programmes.evidence.feeds import ChangedFigure, changed_figures
from programmes.evidence.sentences import all_spoken
from programmes.models import Alert, Correction, Figure, Subscriber

MOST = 30  # items of one alert; its page has the others
Thing = tuple[str, int]  # what it is, and its key


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is told: what happened, to what, in which words, from where."""

    sign: str  # "New figure"
    title: ShownText
    words: ShownText
    source: str  # paper and day
    url: str
    is_quote: bool = False
    against: str = ""  # who says otherwise, and what


@dataclass(frozen=True, slots=True)
class Section:
    """What is told of one subject."""

    subject: Subject
    items: list[Item]
    more: bool

    @property
    def url(self) -> str:
        """The whole address of its page."""
        return own_address(self.subject.path)


@dataclass(frozen=True, slots=True)
class Bulletin:
    """What a mail tells."""

    sections: list[Section]
    ended: list[Alert]  # whose subject is gone for good

    def __bool__(self) -> bool:
        return bool(self.sections or self.ended)

    @property
    def count(self) -> int:
        """How many items there are."""
        return sum(len(section.items) for section in self.sections)


def bulletin_of(subscriber: Subscriber, events: Events) -> Bulletin:
    """What is new to a subscriber now, in the language of the moment."""
    alerts = [one for one in subscriber.alerts.all() if one.confirmed_at]
    there = subjects(alerts)
    gone = [one for one in alerts if there.get((one.kind, one.key), one) is None]
    news = {one.pk: _news(subscriber, one, events) for one in alerts}
    drawn = _Drawn([thing for things in news.values() for thing in things])
    sections: list[Section] = []
    told: set[Thing] = set()
    for alert in alerts:
        subject, things = there.get((alert.kind, alert.key)), news[alert.pk]
        items = [drawn.item(one, at) for one, at in things.items() if subject and one not in told]
        told |= things.keys()
        if subject and (items := [one for one in items if one]):
            sections.append(Section(subject, items[:MOST], len(items) > MOST))
    return Bulletin(sections, gone)


def _news(subscriber: Subscriber, alert: Alert, events: Events) -> dict[Thing, datetime]:
    """What happened to the subject of an alert since the subscriber was told, or wanted to be: the
    newest first, some more than are told, each with that moment."""
    since = max(subscriber.told_until, alert.confirmed_at or subscriber.told_until)
    found: dict[Thing, datetime] = {}
    for event in reversed(events.get((alert.kind, alert.key), [])):
        if event.at <= since or len(found) > MOST:
            break
        found.setdefault((event.what, event.key), since)
    return found


class _Drawn:
    """Things as readers may be told of them now; one question a kind."""

    def __init__(self, things: list[Thing]) -> None:
        keys = {what: {key for one, key in things if one == what} for what, _key in things}
        of_figures = Figure.objects.with_history().filter(pk__in=keys.get(FIGURE, ()), same_as=None)
        self._firsts = dict(of_figures.values_list("pk", "first_confirmed_at"))
        self._figures = {one.key: one for one in changed_figures(of_figures, all_spoken)}
        rows = Correction.objects.public().with_articles()
        shown = shown_corrections(rows.filter(pk__in=keys.get(CORRECTION, ())))
        self._corrections = {one.id: one for one in shown}
        articles = Article.objects.published().select_related("publication")
        self._articles = articles.defer("body", "lede").in_bulk(keys.get(ARTICLE, ()))

    def item(self, thing: Thing, since: datetime) -> Item | None:
        """A thing as it is told to who was told until then; nothing where it may not be."""
        what, key = thing
        if what == FIGURE and (figure := self._figures.get(key)):
            first = self._firsts.get(key)
            return _figure(figure, is_new=bool(first and first > since))
        if what == CORRECTION and (correction := self._corrections.get(key)):
            return _correction(correction)
        if what == ARTICLE and (article := self._articles.get(key)):
            return _article(article)
        return None


def _figure(changed: ChangedFigure, is_new: bool) -> Item | None:
    """A figure; of what came and went since, nothing is told."""
    if changed.is_gone and is_new:
        return None
    url = own_address(address("figure", changed.key))
    figure, sentence = changed.figure, changed.sentence
    if not figure or changed.tombstone:
        return Item(gettext("Withheld"), _said(changed.title), _said(changed.words), "", url)
    title = _said(figure.title_in_full)
    if changed.is_gone:
        return Item(gettext("No longer shown"), title, _said(changed.words), "", url)
    sign = gettext("New figure") if is_new else gettext("Shown again")
    if not sentence:
        return Item(sign, title, _said(""), "", url, against=figure.against)
    citation = sentence.citation
    source = _source(citation.publication_name, date_in_words(citation.article_day))
    words = ShownText(sentence.text, citation.language)
    return Item(sign, title, words, source, url, is_quote=True, against=figure.against)


def _correction(shown: ShownCorrection) -> Item:
    language = shown.article.language if shown.article else get_language() or ORIGINAL
    title, day = ShownText(shown.of, language), date_in_words(shown.day)
    return Item(gettext("Correction"), title, shown.text, day, own_address(shown.path))


def _article(article: Article) -> Item:
    paper = article.publication.name if article.publication else ""
    title = ShownText(article.title, article.language)
    url = own_address(article.get_absolute_url())
    return Item(gettext("In the press"), title, _said(""), _source(paper, article.day), url)


def _said(text: str) -> ShownText:
    """A text of the site's own."""
    return ShownText(text, get_language() or ORIGINAL)


def _source(paper: str, day: str) -> str:
    """Paper and day, of which each keeps together where they run two ways."""
    return gettext(", ").join(isolated(one) for one in (paper, day) if one)
