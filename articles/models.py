"""Publications and the articles they printed."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Func, Q
from django.utils.text import Truncator, slugify
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField

from articles.querysets import ArticleManager, PublicationManager
from articles.text.dates import PartialDate, partial
from articles.text.html import sanitise
from articles.text.printing import (
    Precision,
    article_address,
    date_in_words,
    publication_address,
)


class Language(models.TextChoices):
    """The languages in which the site reads the press."""

    FRENCH = "fr", _("French")
    ENGLISH = "en", _("English")
    ARABIC = "ar", _("Arabic")


class Publication(models.Model):
    """A newspaper or site that prints articles."""

    class Reuse(models.TextChoices):
        """How much of its articles the site may show."""

        FULL = "full", _("full text")
        EXTRACT = "extract", _("extract: lede and link to the source")
        LINK = "link", _("title and link only")

    name = models.CharField(_("name"), max_length=200, unique=True)
    slug = models.SlugField(_("slug"), max_length=200, unique=True, allow_unicode=True)
    language = models.CharField(
        _("language"), max_length=2, choices=Language, default=Language.FRENCH
    )
    website = models.URLField(_("website"), blank=True)
    reuse = models.CharField(
        _("reuse policy"),
        max_length=10,
        choices=Reuse,
        default=Reuse.EXTRACT,
        help_text=_("What pages, feeds and search may show of its articles."),
    )

    objects = PublicationManager()

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(
                name="publication_has_a_known_reuse_policy",
                condition=Q(reuse__in=["full", "extract", "link"]),
            ),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return publication_address(self.slug)


class Article(models.Model):
    """A press article: what one publication printed on one day under one title."""

    class Status(models.TextChoices):
        """Who may see it."""

        DRAFT = "draft", _("draft")  # editors only
        PUBLISHED = "published", _("published")  # every reader

    title = models.CharField(_("title"), max_length=500)
    lede = models.TextField(_("lede"), blank=True)
    body = ProseEditorField(
        _("body"),
        blank=True,
        extensions={
            "Bold": True,
            "Italic": True,
            "Heading": {"levels": [2, 3]},
            "Blockquote": True,
            "BulletList": True,
            "OrderedList": True,
            "ListItem": True,
            "Link": {"protocols": ["http", "https", "mailto"]},
            "HardBreak": True,
        },
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
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)

    # What the import read. An article written here has neither identity nor fields as read.
    identity = models.CharField(max_length=64, unique=True, null=True, editable=False)
    as_read = models.JSONField(
        _("as read by the last import"), default=dict, blank=True, editable=False
    )
    doubts = models.JSONField(_("doubts"), default=list, blank=True, editable=False)

    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last change"), auto_now=True)
    search = models.GeneratedField(
        expression=Func("language", "title", "lede", "body", function="articles_search_vector"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ArticleManager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ("-published_on", "-id")
        constraints = (
            models.CheckConstraint(
                name="article_status_is_known", condition=Q(status__in=["draft", "published"])
            ),
            models.CheckConstraint(
                name="published_article_has_a_date",
                condition=Q(status="draft") | Q(published_on__isnull=False),
            ),
            models.CheckConstraint(
                name="published_article_has_a_title",
                condition=Q(status="draft") | ~Q(title=""),
            ),
            models.CheckConstraint(
                name="article_language_is_known", condition=Q(language__in=["fr", "en", "ar"])
            ),
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
            # The same for editors, who see drafts too; those without a day come first.
            models.Index("published_on", "id", name="articles_by_day_for_editors"),
            GinIndex("search", name="articles_by_word"),  # editors search drafts too
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
        if self.reuse == Publication.Reuse.FULL:
            return self.lede
        if self.reuse == Publication.Reuse.EXTRACT:
            return Truncator(self.lede).words(60)
        return ""

    @property
    def shown_body(self) -> str:
        """The sanitised body where the full text may be shown, else nothing."""
        return self.body if self.reuse == Publication.Reuse.FULL else ""

    def publish(self) -> None:
        """Show the article to readers; `ValidationError` where its title or date is missing."""
        if not self.title or not self.published_on:
            raise ValidationError(
                _("“%(article)s” needs a title and a date before it is published."),
                params={"article": self},
            )
        self.status = self.Status.PUBLISHED
        self.save(update_fields=["status", "updated_at"])

    def unpublish(self) -> None:
        """Take the article back from readers."""
        self.status = self.Status.DRAFT
        self.save(update_fields=["status", "updated_at"])

    def clean(self) -> None:
        if self.status == self.Status.PUBLISHED and not self.published_on:
            raise ValidationError(
                {"published_on": _("A published article needs its publication date.")}
            )
