"""The tie from a figure to the sentence that it was read from."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import MD5
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article, Language, Standing
from articles.models.constraints import one_of
from articles.models.withholdings import withheld_index, withholding_field
from articles.text.digests import digest, of_words
from articles.text.html import blocks
from articles.text.quotes import (
    NORMALISATION,
    Anchor,
    QuoteMissing,
    QuoteRepeated,
    citable,
    find,
    part,
    select,
)
from articles.text.redacting import withheld_in, words_of
from programmes.models.figures import Figure
from programmes.models.origins import Origin
from programmes.statements.guards import number_stands, says


def citable_text(article: Article) -> str:
    """The text of an article that its figures are cited from."""
    return citable(article.lede, blocks(article.body))


def seal(text: str) -> str:
    """By what a form knows that a citable text is still the one that its editor saw."""
    return of_words(text)


class CitationQuerySet(models.QuerySet["Citation"]):
    """Citations, narrowed by words that chain."""

    def shown(self) -> Self:
        """Those that are not withheld."""
        return self.filter(withholding=None)

    def standing(self) -> Self:
        """Those whose quote stands in its article."""
        return self.filter(state=Citation.State.STANDING)

    def orphaned(self) -> Self:
        """Those whose quote no longer stands in its article: the queue of editors."""
        return self.filter(state=Citation.State.ORPHAN)


class Citation(models.Model):
    """A quote in an article that a figure was read from, with its anchor.

    It copies what it needs of the article: the quote stays when the article goes.
    """

    class State(models.TextChoices):
        """Whether its quote has its place in the article."""

        STANDING = "standing", gettext_lazy("standing")
        ORPHAN = "orphan", gettext_lazy("orphan")  # never moved to a sentence that looks alike

    figure = models.ForeignKey(
        Figure,
        verbose_name=gettext_lazy("figure"),
        on_delete=models.CASCADE,
        related_name="citations",
    )
    article = models.ForeignKey(
        Article,
        verbose_name=gettext_lazy("article"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="citations",
    )
    article_title = models.CharField(gettext_lazy("title"), max_length=500, blank=True)
    publication_name = models.CharField(gettext_lazy("publication"), max_length=200, blank=True)
    article_day = models.DateField(gettext_lazy("day"), null=True, blank=True)
    source_url = models.URLField(gettext_lazy("source"), max_length=2000, blank=True)
    language = models.CharField(
        gettext_lazy("language"), max_length=2, choices=Language, default=Language.FRENCH
    )

    exact = models.TextField(
        gettext_lazy("quote"), help_text=gettext_lazy("As the article prints it.")
    )
    prefix = models.CharField(gettext_lazy("words before"), max_length=100, blank=True)
    suffix = models.CharField(gettext_lazy("words after"), max_length=100, blank=True)
    block = models.PositiveIntegerField(gettext_lazy("block of the text"), default=0)
    start = models.PositiveIntegerField(gettext_lazy("first character"))
    end = models.PositiveIntegerField(gettext_lazy("end"))
    normalisation = models.PositiveSmallIntegerField(
        gettext_lazy("normalisation"), default=NORMALISATION, editable=False
    )
    page = models.PositiveSmallIntegerField(
        gettext_lazy("page"),
        null=True,
        blank=True,
        editable=False,
        help_text=gettext_lazy("Of the file that was read, where it has pages."),
    )
    number = models.CharField(
        gettext_lazy("number as printed"),
        max_length=100,
        help_text=gettext_lazy("The words that say the value."),
    )
    number_offset = models.PositiveIntegerField(
        gettext_lazy("place of the number in the quote"), default=0
    )
    state = models.CharField(
        gettext_lazy("state"), max_length=8, choices=State, default=State.STANDING
    )
    origin = models.ForeignKey(
        Origin,
        verbose_name=gettext_lazy("origin"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="citations",
    )

    moved_from = models.ForeignKey(
        Figure,
        verbose_name=gettext_lazy("read for"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="moved_citations",
    )

    withholding = withholding_field("citations")

    objects = CitationQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("citation")
        verbose_name_plural = gettext_lazy("citations")
        ordering = ("article_day", "id")
        constraints = (
            one_of("citation_stands_or_is_an_orphan", "state", ["standing", "orphan"]),
            models.CheckConstraint(
                name="quote_ends_after_it_starts", condition=Q(end__gt=F("start"))
            ),
            models.CheckConstraint(
                name="citation_has_a_quote_and_a_number",
                condition=~Q(exact="") & ~Q(number=""),
            ),
            # At one place: a pull quote is another. Orphans have none; they keep their last, where
            # another may stand meanwhile. A quote may be longer than what an index holds.
            models.UniqueConstraint(
                "figure",
                "article",
                MD5("exact"),
                "number_offset",
                "start",
                name="citation_stands_once",
                condition=Q(state="standing"),
            ),
        )
        indexes = (
            models.Index("id", name="orphan_citations", condition=Q(state="orphan")),  # the queue
            withheld_index("withheld_citations"),
        )

    def __str__(self) -> str:
        return self.exact

    @classmethod
    def quoting(
        cls, article: Article, quote: str, *, number: str, offset: int = 0, **values: Any
    ) -> Self:
        """A citation of an article, unsaved; `QuoteMissing` or `QuoteRepeated` where it cannot be.

        `offset` is the place of the number in the quote as it is handed in.
        """
        citation = cls(article=article, **values)
        citation.put(select(citable_text(article), quote))
        start, end = part(citation.exact, quote, offset, offset + len(number))
        citation.number, citation.number_offset = citation.exact[start:end], start
        citation.copy_article(article)
        return citation

    @property
    def anchor(self) -> Anchor:
        """The address of the quote in the text of its article."""
        return Anchor(self.block, self.start, self.end, self.exact, self.prefix, self.suffix)

    def put(self, anchor: Anchor) -> None:
        """Put it at an address, unsaved."""
        self.block, self.start, self.end = anchor.block, anchor.start, anchor.end
        self.exact, self.prefix, self.suffix = anchor.exact, anchor.prefix, anchor.suffix
        self.normalisation = NORMALISATION

    def copy_article(self, article: Article) -> None:
        """Copy what pages print of the article, unsaved."""
        self.article_title = article.title
        self.publication_name = article.publication.name if article.publication else ""
        self.article_day = article.published_on
        self.source_url = article.source_url
        self.language = article.language

    @property
    def known_by(self) -> str:
        """The digest of what it says: its words, and how many of them stand before the number."""
        before = words_of(self.exact[: self.number_offset]).split()
        return digest(self.exact, str(len(before)))

    def mark(self, standing: Standing) -> bool:
        """Note, unsaved, by what it is withheld, its article first; whether that changes anything.

        The title that it copied may hold withheld words too. What is withheld with an article stays
        so when the article is deleted.
        """
        before = self.withholding_id
        words = withheld_in(self.exact, standing.quotes)
        words |= withheld_in(self.article_title, standing.quotes)
        article = [self.article.withholding_id] if self.article else standing.still(before)
        keys = [key for key in (*article, *words.values()) if key]
        self.withholding_id = min(keys, default=None)
        return self.withholding_id != before

    @property
    def direction(self) -> str:
        """The direction of its script."""
        return "rtl" if self.language == Language.ARABIC else "ltr"

    @property
    def around_number(self) -> tuple[str, str, str]:
        """The quote before the number, the number, and the quote after it."""
        end = self.number_offset + len(self.number)
        return (
            self.exact[: self.number_offset],
            self.exact[self.number_offset : end],
            self.exact[end:],
        )

    def trouble(self, text: str | None = None) -> str:
        """Why it does not hold, in a sentence, or nothing; `text` spares building it again."""
        if self.article is None:
            return _("The article was deleted; its quote is kept.")
        try:
            find(citable_text(self.article) if text is None else text, self.anchor)
        except QuoteMissing:
            return _("The quote no longer stands in the article.")
        except QuoteRepeated:
            return _("The quote stands in the article more than once, alike all around.")
        if not number_stands(self.exact, self.number, self.number_offset):
            return _("“%(number)s” does not stand in the quote.") % {"number": self.number}
        return ""

    def trouble_with(self, value: Decimal) -> str:
        """Why its number does not say a value, in a sentence, or nothing."""
        if says(self.number, value):
            return ""
        return _("“%(number)s” does not say %(value)s.") % {
            "number": self.number,
            "value": f"{value.normalize():f}",
        }

    def trouble_with_sight(self) -> str:
        """Why readers could not follow it, in a sentence, or nothing: a draft is not theirs to see.

        An article that is taken back afterwards withholds its quote, unless the editor says that
        the evidence stays.
        """
        if self.withholding_id:
            return _("The quote is withheld: readers could not follow the figure.")
        if not self.article or self.article.is_public:
            return ""
        return _(
            "Publish the article “%(article)s” first: readers could not follow the figure."
        ) % {"article": self.article}
