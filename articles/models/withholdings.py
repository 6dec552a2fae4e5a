"""What readers may not see though it was published: articles, quotes, figures and images
that are withheld.

A withholding knows what it withholds by digests alone (`articles.text.digests`), so that it holds
after the thing is deleted and read again, and can be handed on without a word of it. The rows that
it withholds lead to it; whoever may see them is said by the public views and by `published()`,
`confirmed()` and `readable()`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.models import User
from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from articles.models.accounts import account_field
from articles.models.constraints import one_of
from articles.text.printing import date_in_words
from articles.text.redacting import Watched


@dataclass(frozen=True, slots=True)
class Standing:
    """The withholdings that stand, by what each knows its things by."""

    articles: Mapping[str, int]  # digest and key
    quotes: Watched
    figures: Mapping[str, int]
    images: Mapping[str, int]
    whole: frozenset[int]  # keys of those of articles and figures

    def __bool__(self) -> bool:
        return bool(self.whole or self.quotes or self.images)

    def of_article(self, digest: str, before: int | None) -> list[int]:
        """The withholding of an article with this digest, and the one before where that stands:
        another title makes it no other article."""
        return [*self.still(before), *filter(None, [self.articles.get(digest)])]

    def of_figure(self, digests: Iterable[str], before: int | None) -> list[int]:
        """The withholdings of a figure with one of these digests, and the one before likewise."""
        if not self.figures:
            return []
        found = (self.figures[one] for one in digests if one in self.figures)
        return [*(key for key in self.still(before) if key in self.figures.values()), *found]

    def still(self, key: int | None) -> list[int]:
        """A withholding of a whole thing, where it stands."""
        return [key] if key in self.whole else []


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What readers are told in the place of something that is withheld."""

    said: str
    day: date
    words: str = ""  # for readers, by an editor


class WithholdingManager(models.Manager["Withholding"]):
    """Withholdings, written and read one act at a time."""

    def one_at_a_time(self) -> None:
        """Wait until no other act and no import changes what is withheld, to the transaction's end.

        Two acts would each overlook what the other withholds, and an import what is just being
        withheld. Rows are locked after this, never before.
        """
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE articles_withholding IN SHARE ROW EXCLUSIVE MODE")

    def in_force(self) -> models.QuerySet[Withholding]:
        """Those that nobody lifted."""
        return self.filter(lifted_at=None)

    def standing(self) -> Standing:
        """Those in force, as an import or an act looks things up in them."""
        articles: dict[str, int] = {}
        figures: dict[str, int] = {}
        images: dict[str, int] = {}
        quotes: dict[int, dict[str, int]] = defaultdict(dict)
        kept: dict[str, Callable[[int], dict[str, int]]] = {
            "article": lambda _: articles,
            "figure": lambda _: figures,
            "quote": quotes.__getitem__,
            "image": lambda _: images,
        }
        rows = self.in_force().order_by("pk").values_list("pk", "what", "digests", "word_count")
        for key, what, digests, count in rows:
            for one in digests:
                kept[what](count).setdefault(one, key)
        whole = frozenset([*articles.values(), *figures.values()])
        return Standing(articles, dict(quotes), figures, images, whole)


class Withholding(models.Model):
    """That something is withheld from readers: since when, why, by whom."""

    class What(models.TextChoices):
        """What is withheld."""

        ARTICLE = "article", gettext_lazy("article")  # with its quotes
        QUOTE = "quote", gettext_lazy("quote")  # wherever its words are printed
        FIGURE = "figure", gettext_lazy("figure")
        IMAGE = "image", gettext_lazy("image")  # wherever it is shown

    class Why(models.TextChoices):
        """For which reason."""

        PRIVACY = "privacy", gettext_lazy("privacy")
        LAW = "law", gettext_lazy("law")
        ERROR = "error", gettext_lazy("error")
        TAKEN_BACK = (
            "taken-back",
            gettext_lazy("taken back"),
        )  # with its article, until that is back
        REPORTED = "reported", gettext_lazy("reported by readers")  # an image

    what = models.CharField(gettext_lazy("what"), max_length=7, choices=What)
    digests = ArrayField(models.CharField(max_length=64), verbose_name=gettext_lazy("digests"))
    word_count = models.PositiveIntegerField(gettext_lazy("number of words"), default=0)
    why = models.CharField(gettext_lazy("why"), max_length=10, choices=Why)
    reason = models.TextField(gettext_lazy("note for editors"), blank=True)
    public_reason = models.TextField(gettext_lazy("words for readers"), blank=True)
    by = account_field(gettext_lazy("by"))
    by_name = models.CharField(gettext_lazy("by"), max_length=150)  # stays when the account goes
    at = models.DateTimeField(gettext_lazy("withheld at"))
    lifted_by = account_field(gettext_lazy("lifted by"))
    lifted_by_name = models.CharField(gettext_lazy("lifted by"), max_length=150, blank=True)
    lifted_at = models.DateTimeField(gettext_lazy("lifted at"), null=True)

    objects = WithholdingManager()

    class Meta:
        verbose_name = gettext_lazy("withholding")
        verbose_name_plural = gettext_lazy("withholdings")
        ordering = ("-at", "-id")
        permissions = (("lift_withholding", gettext_lazy("May show again what was withheld")),)
        constraints = (
            one_of("withholding_is_of_a_known_thing", "what", "article quote figure image".split()),
            one_of(
                "withholding_is_for_a_known_reason",
                "why",
                "privacy law error taken-back reported".split(),
            ),
            models.CheckConstraint(
                name="withholding_knows_its_thing", condition=Q(digests__len__gt=0)
            ),
            models.CheckConstraint(
                name="withheld_quote_has_words",
                condition=Q(what="quote", word_count__gt=0) | (~Q(what="quote") & Q(word_count=0)),
            ),
            models.CheckConstraint(
                name="only_an_article_is_taken_back",
                condition=~Q(why="taken-back") | Q(what="article"),
            ),
            models.CheckConstraint(
                name="only_an_image_is_reported", condition=~Q(why="reported") | Q(what="image")
            ),
            models.CheckConstraint(
                name="lifted_withholding_says_by_whom",
                condition=Q(lifted_at=None, lifted_by_name="")
                | (Q(lifted_at__isnull=False) & ~Q(lifted_by_name="")),
            ),
            models.UniqueConstraint(
                "what",
                "digests",
                name="article_or_quote_is_withheld_once",
                condition=Q(lifted_at=None) & ~Q(what="figure"),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_what_display()}, {date_in_words(localdate(self.at))}"

    def tombstone(self, what: str) -> Tombstone:
        """What is said in the place of what it withholds."""
        return tombstone(what, self.at, self.public_reason)

    def lift(self, by: User, at: datetime) -> None:
        """Let it hold no longer; `programmes.figures.withholding` shows its rows again."""
        self.lifted_by, self.lifted_by_name, self.lifted_at = by, str(by), at
        self.save(update_fields=["lifted_by", "lifted_by_name", "lifted_at"])


# What stands in the place of an image until an editor has looked, in each reader's language.
REPORTED = gettext_noop("Readers reported it, and an editor is going to look at it.")


def tombstone(what: str, at: datetime, words: str = "") -> Tombstone:
    """What is said in the place of something that was withheld then."""
    day = localdate(at)
    said = {
        Withholding.What.ARTICLE: _("An article was withheld on %(day)s."),
        Withholding.What.QUOTE: _("A quotation was withheld on %(day)s."),
        Withholding.What.FIGURE: _("A figure was withheld on %(day)s."),
        Withholding.What.IMAGE: _("An image was withheld on %(day)s."),
    }
    words = _(words) if words == REPORTED else words
    return Tombstone(said[Withholding.What(what)] % {"day": date_in_words(day)}, day, words)


# The columns, read by way of a row, that its tombstone is made of.
WITHHELD = ("withholding__at", "withholding__public_reason")


def tombstone_in(what: str, at: datetime | None, words: str | None) -> Tombstone | None:
    """The tombstone in these columns of a row, where it is withheld."""
    return tombstone(what, at, words or "") if at else None


def withholding_field(
    related_name: str,
) -> models.ForeignKey[Withholding | None, Withholding | None]:
    """By what a row is withheld; nearly all rows are not, so only the others are indexed."""
    return models.ForeignKey(
        Withholding,
        verbose_name=gettext_lazy("withheld by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        db_index=False,
        related_name=related_name,
    )


def withheld_index(name: str, *fields: str) -> models.Index:
    """The index of the rows that are withheld."""
    return models.Index(
        *(fields or ("withholding",)), name=name, condition=Q(withholding__isnull=False)
    )
