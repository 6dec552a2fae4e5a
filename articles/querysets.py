"""The adjectives of articles: who may see them, in which order, and with which picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import Now
from django.utils.text import slugify
from django.utils.translation import get_language

if TYPE_CHECKING:
    from articles.models import Article, Publication


def shown_now(column: str) -> Q:
    """The rows that readers may see now; `column` holds their state."""
    return Q(**{column: "published"}) & (Q(public_from=None) | Q(public_from__lte=Now()))


# What a page shows of the image of a row (`articles.images.shown.PictureRow`), in the question that
# asks for the row.
_PICTURE = """(
    SELECT json_build_object(
        'digest', image.digest, 'width', image.width, 'height', image.height,
        'focus_x', image.focus_x, 'focus_y', image.focus_y, 'decorative', image.decorative,
        'alternative', {alternative}, 'caption', {caption},
        'credit', image.credit, 'licence', image.licence, 'expires_on', image.expires_on,
        'withheld_at', withheld.at, 'withheld_words', withheld.public_reason)
    FROM articles_image AS image
    LEFT JOIN articles_withholding AS withheld ON withheld.id = image.withholding_id
    WHERE image.id = {of}.image_id
)"""
_TEXT = "json_build_object('text', image.{name}_{language}, 'language', '{language}')"


def picture_of(table: str, language: str) -> str:
    """SQL of what a page shows of the image of a row of a table, in a language or in French."""
    texts = {name: _text(name, language) for name in ("alternative", "caption")}
    return _PICTURE.format(of=table, **texts)


def _text(name: str, language: str) -> str:
    french, own = (_TEXT.format(name=name, language=one) for one in ("fr", language))
    if language == "fr":
        return french
    return f"CASE WHEN image.{name}_{language} <> '' THEN {own} ELSE {french} END"


def with_picture(rows: Any) -> Any:
    """Rows with `picture`: what a page shows of the image of each."""
    sql = picture_of(rows.model._meta.db_table, get_language() or "fr")
    return rows.annotate(picture=RawSQL(sql, (), models.Field()))  # noqa: S611 - our own words


OF_A_CARD = (
    *("title", "lede", "authors", "language", "published_on", "date_precision"),
    *("publication__name", "publication__slug", "publication__language", "publication__reuse"),
    *("withheld_words", "withholding", "withholding__at", "withholding__public_reason"),
)
OF_A_PAGE = (
    *("body", "source_url", "archive_url", "status", "public_from"),
    *("publication__kind", "publication__website"),
)


class ArticleQuerySet(models.QuerySet["Article"]):
    """Articles, narrowed by words that chain."""

    def published(self) -> Self:
        """What readers may see; pages, feeds, sitemap and search all start here."""
        return self.filter(shown_now("status"), withholding=None)

    def listed(self) -> Self:
        """What lists name: the same, and what is withheld, of which they say only that."""
        return self.filter(shown_now("status"))

    def with_tombstones(self) -> Self:
        """With what a list says in the place of what is withheld."""
        return self.select_related("publication", "withholding")

    def newest_first(self) -> Self:
        """The order of every list: latest day first, latest arrival first within a day."""
        return self.order_by("-published_on", "-id")

    def for_cards(self) -> Self:
        """Only what a card shows: never the body, which may be long."""
        pictured: Self = with_picture(self)
        return pictured.select_related("publication").only(*OF_A_CARD)

    def for_pages(self) -> Self:
        """Only what its own page shows of an article: other columns are a tenth of its cost."""
        pictured: Self = with_picture(self)
        return pictured.with_tombstones().only(*OF_A_CARD, *OF_A_PAGE)

    def for_hits(self) -> Self:
        """Only what is shown of an article that a search found, or looked through for a part."""
        return self.select_related("publication").only(*OF_A_CARD, "body")


_Articles = models.Manager.from_queryset(ArticleQuerySet)


class ArticleManager(_Articles["Article"]):
    """Articles without their search column, which only PostgreSQL reads."""

    def get_queryset(self) -> models.QuerySet[Article]:
        return super().get_queryset().defer("search")


class PublicationManager(models.Manager["Publication"]):
    """Publications by the name that pages print."""

    def named(self, name: str, **values: Any) -> Publication:
        """The publication of that name, made with `values` where there is none."""
        found = self.filter(name=name).first()
        return found or self.create(name=name, slug=self._free_slug(name), **values)

    def _free_slug(self, name: str) -> str:
        """A slug that no publication has: two names may differ in a mark alone."""
        slug = candidate = slugify(name, allow_unicode=True)[:190] or "publication"
        number = 2
        while self.filter(slug=candidate).exists():
            candidate, number = f"{slug}-{number}", number + 1
        return candidate
