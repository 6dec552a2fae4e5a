"""The articles that publications printed."""

from collections.abc import Iterable

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, HashIndex
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Func, Q, Value, When
from django.utils.text import Truncator, slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField

from articles.models.constraints import one_of
from articles.models.images import Pictured, image_index
from articles.models.publications import Language, Publication
from articles.models.publishing import Publishable, Publishing
from articles.models.withholdings import Standing, Tombstone, withheld_index, withholding_field
from articles.querysets import ArticleManager
from articles.text.dates import PartialDate, partial
from articles.text.digests import digest
from articles.text.html import sanitise
from articles.text.printing import Precision, article_address, date_in_words
from articles.text.redacting import redacted, withheld_in

# What a rich text may hold; `sanitise` keeps no more.
PROSE = {
    "Bold": True,
    "Italic": True,
    "Heading": {"levels": [2, 3]},
    "Blockquote": True,
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Link": {"protocols": ["http", "https", "mailto"]},
    "HardBreak": True,
}


def _unless_withheld(text: str) -> Case:
    """A text, or nothing where words of the article are withheld: search must not tell of them."""
    shown = When(withheld_words=None, then=text)
    return Case(shown, default=Value(""), output_field=models.TextField())


class Article(Pictured, Publishable):
    """A press article: what one publication printed on one day under one title."""

    Status = Publishing
    WRITTEN = ("title", "lede", "body")  # the texts that are in its language

    title = models.CharField(_("title"), max_length=500)
    lede = models.TextField(_("lede"), blank=True)
    body = ProseEditorField(
        _("body"),
        blank=True,
        extensions=PROSE,
        sanitize=sanitise,
    )
    publication = models.ForeignKey(
        Publication,
        verbose_name=_("publication"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
    )
    published_on = models.DateField(
        _("publication date"), null=True, blank=True, help_text=_("The day the paper printed it.")
    )
    date_precision = models.CharField(  # of a month, `published_on` holds the first day
        _("date precision"), max_length=5, choices=Precision.choices[:2], default=Precision.DAY
    )
    authors = ArrayField(
        models.CharField(max_length=200), verbose_name=_("authors"), default=list, blank=True
    )
    language = models.CharField(
        _("language"), max_length=2, choices=Language, default=Language.FRENCH
    )
    source_url = models.URLField(_("source"), max_length=2000, blank=True)
    archive_url = models.URLField(
        _("archived copy"),
        max_length=2000,
        blank=True,
        default="",  # which imports write
        db_default="",
        help_text=_(
            "Where an archive keeps the page, as web.archive.org does:"
            " readers are led there once the source is gone."
        ),
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)

    # What the import read. An article written here has neither identity nor fields as read.
    identity = models.CharField(max_length=64, unique=True, null=True, editable=False)
    as_read = models.JSONField(
        _("as read by the last import"), default=dict, blank=True, editable=False
    )
    doubts = models.JSONField(_("doubts"), default=list, blank=True, editable=False)
    # Doubts that an editor has answered: no import raises them again while the page says the same.
    answered = models.JSONField(default=list, db_default=[], blank=True, editable=False)

    # What readers may not see of it: all of it, or words (`articles.text.redacting`), never public.
    withholding = withholding_field("articles")
    withheld_words = ArrayField(models.TextField(), null=True, blank=True, editable=False)

    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last change"), auto_now=True)
    search = models.GeneratedField(
        expression=Func(
            "language",
            "title",
            _unless_withheld("lede"),
            _unless_withheld("body"),
            function="articles_search_vector",
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ArticleManager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ("-published_on", "-id")
        permissions = (
            ("publish_article", _("May publish articles and take them back")),
            ("review_article", _("May review articles and send them back")),
        )
        constraints = (
            one_of("article_status_is_known", "status", Publishing.values),
            models.CheckConstraint(
                name="published_article_has_a_date",
                condition=~Q(status="published") | Q(published_on__isnull=False),
            ),
            models.CheckConstraint(
                name="published_article_has_a_title",
                condition=~Q(status="published") | ~Q(title=""),
            ),
            one_of("article_language_is_known", "language", Language.values),
        )
        indexes = (
            # The public list and its two most used filters, walked by keyset in both directions.
            models.Index(
                "published_on", "id", name="articles_by_day", condition=Q(status="published")
            ),
            models.Index(
                "publication",
                "published_on",
                "id",
                name="articles_by_publication",
                condition=Q(status="published"),
            ),
            models.Index(
                "language",
                "published_on",
                "id",
                name="articles_by_language",
                condition=Q(status="published"),
            ),
            # The press of a place is walked by keys, and counted from this index alone.
            models.Index(
                fields=["id"],
                include=["published_on", "public_from"],
                name="public_articles",
                condition=Q(status="published", withholding=None),
            ),
            # The public list for editors, who see drafts too; those without a day come first.
            models.Index("published_on", "id", name="articles_by_day_for_editors"),
            GinIndex("search", name="articles_by_word"),  # editors search drafts too
            # What waits for editors: few of many.
            models.Index("id", name="articles_in_doubt", condition=~Q(doubts=[])),
            models.Index(
                "public_from", name="articles_to_appear", condition=Q(public_from__isnull=False)
            ),
            HashIndex("source_url", name="articles_by_source"),  # of a link that is lost
            withheld_index("withheld_articles"),
            image_index("articles_with_an_image"),
            models.Index(
                "id",
                name="articles_with_withheld_words",
                condition=Q(withheld_words__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.title or str(_("Untitled article"))

    def get_absolute_url(self) -> str:
        return article_address(self.pk, self.slug)

    @property
    def slug(self) -> str:
        """The readable end of the address; the number before it is what counts."""
        return slugify(self.title, allow_unicode=True)[:80].strip("-") or "article"

    @property
    def day(self) -> str:
        """The date in words, as precise as the page gave it."""
        return date_in_words(self.dated)

    @property
    def dated(self) -> PartialDate | None:
        """When it was printed, as precise as the page gave it."""
        return partial(self.published_on, self.date_precision)

    @property
    def direction(self) -> str:
        """The direction of its script."""
        return "rtl" if self.language == Language.ARABIC else "ltr"

    @property
    def reuse(self) -> str:
        """What may be shown of the text; without a known publication, an extract."""
        return self.publication.reuse if self.publication else Publication.Reuse.EXTRACT

    @property
    def shown_lede(self) -> str:
        """The lede, as far as the publication lets it be shown."""
        if self.reuse == Publication.Reuse.LINK:
            return ""
        lede = self._told[0] if self.withheld_words else self.lede
        return lede if self.reuse == Publication.Reuse.FULL else Truncator(lede).words(60)

    @property
    def shown_body(self) -> str:
        """The sanitised body where the full text may be shown, else nothing."""
        if self.reuse != Publication.Reuse.FULL:
            return ""
        return self._told[1] if self.withheld_words else self.body

    @property
    def _told(self) -> tuple[str, str]:
        """Lede and body without the words that are withheld; nothing where the body is not at hand,
        for then nobody can tell that all of them were found."""
        if "body" in self.get_deferred_fields():
            return "", ""
        return redacted(self.lede, self.body, self.withheld_words or (), withheld_mark())

    @property
    def tombstone(self) -> Tombstone | None:
        """What readers are told in its place, where it is withheld."""
        return self.withholding.tombstone("article") if self.withholding else None

    @property
    def known_by(self) -> str:
        """The digest that it is known by, to an import too."""
        paper = self.publication.name if self.publication else ""
        return self.identity or digest(paper, str(self.dated or ""), self.title)

    def mark(self, standing: Standing) -> bool:
        """Note, unsaved, what is withheld of it; whether that changes anything."""
        before = self.withholding_id, self.withheld_words
        keys = standing.of_article(self.known_by, self.withholding_id)
        keys += withheld_in(self.title, standing.quotes).values()  # a title cannot be cut
        words = withheld_in(self.lede, standing.quotes)
        words |= withheld_in(self.body, standing.quotes, html=True)
        self.withholding_id = min(keys, default=None)
        self.withheld_words = sorted(words) or None
        return (self.withholding_id, self.withheld_words) != before

    def lacking(self) -> str:
        if self.title and self.published_on:
            return self.lacking_image()
        said = _("“%(article)s” needs a title and a date before it is published.")
        return said % {"article": self}

    def answer(self, doubts: Iterable[dict[str, str]]) -> None:
        """Take doubts off, unsaved, so that the same page does not raise them again."""
        settled = [doubt for doubt in doubts if doubt in self.doubts]
        self.doubts = [doubt for doubt in self.doubts if doubt not in settled]
        self.answered = [*self.answered, *(one for one in settled if one not in self.answered)]

    def clean(self) -> None:
        if self.status == self.Status.PUBLISHED and not self.published_on:
            raise ValidationError(
                {"published_on": _("A published article needs its publication date.")}
            )


def withheld_mark() -> str:
    """What stands in a text in the place of words that are withheld."""
    return gettext("[withheld]")
