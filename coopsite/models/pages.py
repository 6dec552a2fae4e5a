"""Pages that editors write by themselves, and news of the organisation.

    page    stands for itself, mostly in the footer          /pages/methode/
    news    has a day and a summary, the latest come first   /news/un-nouveau-site/

Numbers of results stand in their texts as references to figures (`coopsite/pages/references.py`).
"""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField

from articles.models import Publishable, Publishing
from articles.models.articles import PROSE
from articles.models.constraints import one_of
from articles.models.translation import ORIGINAL, Translated, translated
from articles.querysets import shown_now
from articles.text.dates import partial
from articles.text.html import sanitise
from articles.text.printing import Precision, address, date_in_words
from programmes.models.catalogued import Catalogued, slug_field

LATEST = ("-day", "-id")


class PageQuerySet(models.QuerySet["Page"]):
    """Pages, narrowed by words that chain."""

    def published(self) -> Self:
        """What readers may see; addresses, lists, feed and sitemap all start here."""
        return self.filter(shown_now("status"))

    def in_footer(self) -> Self:
        """Those that the foot of every page names, in their order."""
        return self.filter(kind=Page.Kind.PAGE, footer__gt=0).order_by("footer", "id")

    def news(self) -> Self:
        """News, the latest first."""
        return self.filter(kind=Page.Kind.NEWS).order_by(*LATEST)


class Page(Publishable, Translated, Catalogued):
    """A page that editors write, or a piece of news."""

    TRANSLATED = ("title", "summary", "body")

    class Kind(models.TextChoices):
        """What it is."""

        PAGE = "page", _("page")
        NEWS = "news", _("news")

    kind = models.CharField(_("kind"), max_length=4, choices=Kind, default=Kind.PAGE)
    slug = slug_field()
    title = translated(models.CharField(_("title"), max_length=200, blank=True))
    summary = translated(
        models.TextField(
            _("summary"),
            blank=True,
            max_length=500,
            help_text=_("A sentence or two, for lists, feeds and search engines."),
        )
    )
    body = translated(ProseEditorField(_("text"), blank=True, extensions=PROSE, sanitize=sanitise))
    day = models.DateField(
        _("day"), null=True, blank=True, help_text=_("Of news: the day under which it is listed.")
    )
    footer = models.PositiveSmallIntegerField(
        _("place in the footer"),
        default=0,
        help_text=_("1 comes first; 0 keeps a page out of the footer. News never stand there."),
    )
    status = models.CharField(
        _("status"), max_length=10, choices=Publishing, default=Publishing.DRAFT
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last change"), auto_now=True)

    objects = PageQuerySet.as_manager()

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages and news")
        ordering = ("kind", "title_fr")
        permissions = (
            ("publish_page", _("May publish pages and take them back")),
            ("review_page", _("May review pages and send them back")),
        )
        constraints = (
            one_of("page_is_of_a_known_kind", "kind", ["page", "news"]),
            one_of("page_has_a_known_status", "status", Publishing.values),
            models.CheckConstraint(
                name="published_page_has_a_title",
                condition=~Q(status="published") | ~Q(title_fr=""),
            ),
            models.CheckConstraint(
                name="published_news_has_a_day",
                condition=~Q(status="published", kind="news") | Q(day__isnull=False),
            ),
        )
        indexes = (models.Index("day", "id", name="news_by_day", condition=Q(kind="news")),)

    def __str__(self) -> str:
        return self.title or self.slug

    def get_absolute_url(self) -> str:
        return address("news" if self.kind == self.Kind.NEWS else "page", self.slug)

    @property
    def day_in_words(self) -> str:
        """The day of news as pages print it."""
        return date_in_words(partial(self.day, Precision.DAY))

    def lacking(self) -> str:
        named = {"page": self}
        if not (self.in_language("title", ORIGINAL) and self.slug):
            return gettext("“%(page)s” needs a title in French before it is published.") % named
        if not self.in_language("body", ORIGINAL):
            return gettext("“%(page)s” needs a text in French before it is published.") % named
        if self.kind == self.Kind.NEWS and not self.day:
            return gettext("“%(page)s” is news: it needs its day before it is published.") % named
        return ""
