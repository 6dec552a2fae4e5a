"""What a quote says in another language, in the words of an editor."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models import Language
from articles.models.accounts import account_field
from articles.models.constraints import one_of
from programmes.models.citations import Citation


class QuoteTranslationQuerySet(models.QuerySet["QuoteTranslation"]):
    """Translations, narrowed by words that chain."""

    def fresh(self) -> Self:
        """Those whose quote is what it was when it was translated."""
        return self.filter(quote=F("citation__exact"), original=F("citation__language"))


class QuoteTranslation(models.Model):
    """An editor's translation of a quote, as far as readers see the quote.

    It holds as long as the quote is what it was: `quote` is the sentence that was translated, and
    `excerpt` what readers were shown of it.
    """

    citation = models.ForeignKey(
        Citation,
        verbose_name=_("citation"),
        on_delete=models.CASCADE,
        related_name="translations",
    )
    language = models.CharField(_("language"), max_length=2, choices=Language)
    words = models.TextField(_("translation"))
    original = models.CharField(_("translated from"), max_length=2, choices=Language)
    quote = models.TextField(_("quote"))
    excerpt = models.TextField(_("as readers see it"))
    by = account_field(_("by"))
    by_name = models.CharField(_("by"), max_length=150)  # stays when the account goes
    at = models.DateTimeField(_("at"), auto_now=True)

    objects = QuoteTranslationQuerySet.as_manager()

    class Meta:
        verbose_name = _("translation of a quote")
        verbose_name_plural = _("translations of quotes")
        ordering = ("language", "id")
        constraints = (
            models.UniqueConstraint(
                "citation", "language", name="quote_has_one_translation_into_a_language"
            ),
            models.CheckConstraint(
                name="quote_is_translated_into_another_language",
                condition=~Q(language=F("original")),
            ),
            models.CheckConstraint(
                name="translation_of_a_quote_has_words",
                condition=~Q(words="") & ~Q(quote="") & ~Q(excerpt=""),
            ),
            one_of("quote_is_translated_into_a_known_language", "language", Language.values),
        )

    def __str__(self) -> str:
        return self.words

    @property
    def is_outdated(self) -> bool:
        """Whether its quote has changed since: readers do not see it."""
        citation = self.citation
        return (self.quote, self.original) != (citation.exact, citation.language)
