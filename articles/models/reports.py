"""What readers report: that something is wrong with a figure, or with an image.

    ReportedItem  what is reported, from its first report until an editor answers; then the answer
      Report      what one reader said of it, on which day; never who
      ReaderKey   for some days: a key made by chance, and no two items have the same
        CountedReader   a reader as this key writes them, so that nobody counts twice

Nothing leads from a report to a reader. The key goes with all that it wrote (`programmes.reports`);
without it nobody can say which address it was. Both tables are in no backup and in no log of the
database (unlogged, migration 0013), and a crash of the server empties them: then counting begins
anew.

An item is known by table and key, as the lines of what was done know theirs: so its answers are
there again when it comes back from the bin.
"""

from __future__ import annotations

import hmac
import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Q
from django.db.models.functions import Now
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _

from articles.models.accounts import account_field
from articles.models.constraints import one_of
from articles.models.images import Image
from articles.models.withholdings import Standing, withheld_index, withholding_field
from articles.text.redacting import withheld_in

LONGEST = 1_000  # characters of a reader
LONGEST_ANSWER = 3_000  # characters
LANGUAGES = [code for code, _name in settings.LANGUAGES]
WORDS = {code: f"words_{code}" for code in LANGUAGES}
BYTES = 32  # of chance in a key


class Reason(models.TextChoices):
    """What a reader says is wrong."""

    # of an image
    NOT_AS_SAID = "not-as-said", _("It does not show what is said of it")
    NO_CONSENT = "no-consent", _("Somebody on it did not agree")
    RIGHTS = "rights", _("It belongs to somebody who did not allow it")
    OFFENSIVE = "offensive", _("It is offensive")
    # of a figure
    NOT_IN_SENTENCE = "not-in-sentence", _("The sentence does not say this")
    OUTDATED = "outdated", _("There is a newer value")
    WRONG_UNIT = "wrong-unit", _("Something else is counted")
    WRONG_PLACE = "wrong-place", _("It is of another place")
    OTHER = "other", _("Something else")


class Verdict(models.TextChoices):
    """What an editor found."""

    FINE = "fine", _("found to be right")
    MISTAKE = "mistake", _("a mistake, confirmed")
    REMOVED = "removed", _("removed")


class ReportedItemQuerySet(models.QuerySet["ReportedItem"]):
    """What is reported, narrowed by words that chain."""

    def of(self, item: models.Model) -> ReportedItemQuerySet:
        """What was reported of an item, as often as it was answered."""
        return self.filter(tabled=item._meta.db_table, key=str(item.pk))

    def unanswered(self) -> ReportedItemQuerySet:
        """What waits for an editor."""
        return self.filter(answered_at=None)

    def answered(self) -> ReportedItemQuerySet:
        """What an editor answered."""
        return self.exclude(answered_at=None)

    def most_reported_first(self) -> ReportedItemQuerySet:
        """What waits before what was answered, each with how many readers reported it."""
        waits = F("answered_at").desc(nulls_first=True)
        return self.annotate(readers=Count("reports")).order_by(waits, "-readers", "-pk")


class ReportedItem(models.Model):
    """A figure or an image that readers reported, and what an editor answered."""

    tabled = models.CharField(max_length=63)
    key = models.CharField(max_length=64)
    named = models.TextField(_("what is reported"), blank=True)  # as readers saw it then
    opened_at = models.DateTimeField(_("first report"), db_default=Now())
    hidden_at = models.DateTimeField(_("hidden at"), null=True, blank=True)  # by readers alone
    verdict = models.CharField(_("answer"), max_length=7, choices=Verdict, blank=True)
    words_fr = models.TextField(_("words for readers"), blank=True, max_length=LONGEST_ANSWER)
    words_en = models.TextField(_("words for readers"), blank=True, max_length=LONGEST_ANSWER)
    words_ar = models.TextField(_("words for readers"), blank=True, max_length=LONGEST_ANSWER)
    answered_at = models.DateTimeField(_("answered"), null=True)
    by = account_field(_("answered by"))
    by_name = models.CharField(_("answered by"), max_length=150, blank=True)
    withholding = withholding_field("answers")  # where it repeats a quote that is withheld

    objects = ReportedItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("reported item")
        verbose_name_plural = _("reported items")
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                name="reported_item_is_an_item", condition=~Q(tabled="") & ~Q(key="")
            ),
            models.CheckConstraint(
                name="answer_says_who_found_what_and_when",
                condition=Q(answered_at=None, verdict="", by_name="")
                | (
                    Q(answered_at__isnull=False, verdict__in=["fine", "mistake", "removed"])
                    & ~Q(by_name="")
                ),
            ),
            models.CheckConstraint(
                name="answer_has_words_for_readers",
                condition=Q(answered_at=None) | ~Q(words_fr="", words_en="", words_ar=""),
                violation_error_message=_("Write the answer in one language at least."),
            ),
            models.UniqueConstraint(
                "tabled", "key", name="item_waits_for_one_answer", condition=Q(answered_at=None)
            ),
        )
        indexes = (
            models.Index("tabled", "key", name="reports_on_an_item"),
            withheld_index("withheld_answers"),
        )

    def __str__(self) -> str:
        return self.named

    @property
    def is_image(self) -> bool:
        """Whether it is an image; else it is a figure."""
        return self.tabled == Image._meta.db_table

    @property
    def words(self) -> dict[str, str]:
        """The answer by language, as far as it was written."""
        texts = {code: getattr(self, column) for code, column in WORDS.items()}
        return {code: text for code, text in texts.items() if text}

    def mark(self, standing: Standing) -> bool:
        """Note, unsaved, by which withheld quote it is withheld; whether that changes anything."""
        before = self.withholding_id
        texts = self.words.values()
        keys = [key for text in texts for key in withheld_in(text, standing.quotes).values()]
        self.withholding_id = min(keys, default=None)
        return self.withholding_id != before


class Report(models.Model):
    """What one reader said is wrong with an item; its text is for editors alone."""

    item = models.ForeignKey(
        ReportedItem, verbose_name=_("item"), on_delete=models.CASCADE, related_name="reports"
    )
    reason = models.CharField(_("reason"), max_length=15, choices=Reason)
    text = models.CharField(_("text"), blank=True, max_length=LONGEST)
    day = models.DateField(_("day"), default=localdate)  # no more: a moment would tell who it was

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        default_permissions = ()  # whoever may look at what is reported may read them
        ordering = ("id",)
        constraints = (one_of("report_has_a_known_reason", "reason", Reason.values),)
        indexes = (models.Index("reason", name="reports_by_reason"),)

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d}: {self.get_reason_display()}"


class ReaderKeyQuerySet(models.QuerySet["ReaderKey"]):
    """Keys, narrowed by words that chain."""

    def older_than(self, age: timedelta) -> ReaderKeyQuerySet:
        """Those whose time is over."""
        return self.filter(made_at__lte=now() - age)

    def live(self, item: ReportedItem | None, age: timedelta) -> ReaderKey:
        """The key of an item, or of the whole site; a new one where its time is over.

        Whoever asks does so alone: two at once would each make one.
        """
        of_it = self.filter(item=item)
        of_it.older_than(age).delete()
        return of_it.first() or self.create(item=item, secret=secrets.token_bytes(BYTES))


class ReaderKey(models.Model):
    """The key by which the readers who reported an item are told apart, for as long as it lives;
    without an item, that by which the pace of the whole site is kept."""

    item = models.OneToOneField(
        ReportedItem, on_delete=models.CASCADE, null=True, related_name="reader_key"
    )
    secret = models.BinaryField()
    made_at = models.DateTimeField(default=now)

    objects = ReaderKeyQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(
                "item", name="item_has_one_key_of_readers", nulls_distinct=False
            ),
        )
        indexes = (models.Index("made_at", name="reader_keys_by_age"),)

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}"

    def code_of(self, network: str) -> bytes:
        """A reader as this key writes them."""
        return hmac.digest(bytes(self.secret), network.encode(), "sha256")

    def count(self, network: str) -> int:
        """Count a reader once more: how often they are counted by now."""
        reader, is_new = self.readers.get_or_create(code=self.code_of(network))
        if is_new:
            return 1
        self.readers.filter(pk=reader.pk).update(times=F("times") + 1)
        return reader.times + 1


class CountedReader(models.Model):
    """A reader as a key writes them, and how often they came."""

    key = models.ForeignKey(ReaderKey, on_delete=models.CASCADE, related_name="readers")
    code = models.BinaryField()
    times = models.PositiveIntegerField(default=1)

    class Meta:
        default_permissions = ()
        constraints = (
            models.UniqueConstraint("key", "code", name="reader_is_counted_once_by_a_key"),
        )

    def __str__(self) -> str:
        return str(self.times)
