"""What the site corrected in public, on which day: of an article or of a figure."""

from __future__ import annotations

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Value
from django.db.models.functions import Coalesce, Left, NullIf
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article, Standing
from articles.models.accounts import account_field
from articles.models.constraints import exactly_one_of
from articles.models.translation import ORIGINAL, OTHERS, ShownText, first_of, translated
from articles.models.withholdings import withheld_index, withholding_field
from articles.text.printing import address
from articles.text.redacting import withheld_in
from programmes.models.figures import Figure

CORRECTED = ("article", "figure")
TEXTS = {code: f"text_{code}" for code in (ORIGINAL, *OTHERS)}
LONGEST = 3_000  # characters
NAME = 100  # characters of its text that name it where its rows are listed


class CorrectionQuerySet(models.QuerySet["Correction"]):
    """Corrections, narrowed by words that chain."""

    def public(self) -> Self:
        """What readers may see: of articles and figures whose own page they may open."""
        articles = Article.objects.published().filter(pk=OuterRef("article"))
        figures = Figure.objects.readable().filter(pk=OuterRef("figure"), same_as=None)
        return self.filter(Exists(articles) | Exists(figures), withholding=None)

    def with_articles(self) -> Self:
        """With what a list names of the articles that they are of."""
        return self.select_related("article").only(
            *("day", "figure", *TEXTS.values()),
            *(f"article__{name}" for name in ("title", "language")),
        )

    def newest_first(self) -> Self:
        """The order of every list."""
        return self.order_by("-day", "-id")


class Correction(models.Model):
    """What was wrong in an article or a figure as readers saw it, said to them on a day."""

    article = models.ForeignKey(
        Article,
        verbose_name=gettext_lazy("article"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="corrections",
    )
    figure = models.ForeignKey(
        Figure,
        verbose_name=gettext_lazy("figure"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="corrections",
    )
    day = models.DateField(gettext_lazy("day"), default=timezone.localdate)
    text = translated(models.TextField(gettext_lazy("text"), blank=True, max_length=LONGEST))
    # Who wrote it, for the desk alone.
    by = account_field(gettext_lazy("by"), editable=False)
    by_name = models.CharField(
        gettext_lazy("by"), max_length=150, blank=True, editable=False
    )  # stays when the account goes
    withholding = withholding_field("corrections")  # where it repeats a quote that is withheld
    named = models.GeneratedField(
        expression=Left(
            Coalesce(
                NullIf(F("text_fr"), Value("")), NullIf(F("text_en"), Value("")), F("text_ar")
            ),
            NAME,
        ),
        output_field=models.TextField(),
        db_persist=True,
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("correction")
        verbose_name_plural = gettext_lazy("corrections")
        ordering = ("-day", "-id")
        constraints = (
            models.CheckConstraint(
                name="correction_is_of_an_article_or_a_figure",
                condition=exactly_one_of(*CORRECTED),
                violation_error_message=gettext_lazy("Choose an article or a figure, not both."),
            ),
            models.CheckConstraint(
                name="correction_says_something",
                condition=~Q(text_fr="", text_en="", text_ar=""),
                violation_error_message=gettext_lazy("Write the text in one language at least."),
            ),
        )
        indexes = (
            models.Index("day", "id", name="corrections_by_day"),
            withheld_index("withheld_corrections"),
        )

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d}: {self.shown_text.text[:NAME]}"

    def get_absolute_url(self) -> str:
        return f"{address('correction-list')}#correction-{self.pk}"

    @property
    def shown_text(self) -> ShownText:
        """Its text in the reader's language, or else in another."""
        return first_of({code: getattr(self, column) for code, column in TEXTS.items()})

    def mark(self, standing: Standing) -> bool:
        """Note, unsaved, by which withheld quote it is withheld; whether that changes anything."""
        before = self.withholding_id
        texts = (getattr(self, column) for column in TEXTS.values())
        keys = [key for text in texts for key in withheld_in(text, standing.quotes).values()]
        self.withholding_id = min(keys, default=None)
        return self.withholding_id != before

    def clean(self) -> None:
        if self.day and self.day > timezone.localdate():
            said = _("A correction is dated today or before: readers see it at once.")
            raise ValidationError({"day": said})
